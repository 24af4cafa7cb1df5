import type { EvidenceSummary } from '@waymark/contracts/evidence/views.ts'
import type { Attestation } from '@waymark/domain/evidence/evidence.ts'
import { text } from '../text/text.ts'
import styles from './attest.module.css'

const words = text.attest
const facts = ['action', 'result', 'measures', 'happened'] as const

/** Items that may be shown to a person of that relation; the server refuses the others as well. */
export function mayBeShown(
  { confidentiality }: Pick<EvidenceSummary, 'confidentiality'>,
  relation: Attestation['relation'],
): boolean {
  return confidentiality === 'internal' ? relation !== 'customer' : confidentiality !== 'private'
}

interface AttestItemsProps {
  readonly items: readonly EvidenceSummary[]
  /** How many may not be shown. */
  readonly hidden: number
  readonly chosen: readonly string[]
  /** `item/fact`, kept back. */
  readonly without: readonly string[]
  readonly onChange: (change: {
    readonly evidence?: readonly string[]
    readonly without?: readonly string[]
  }) => void
}

/** Chooses items, and of each the facts that are shown. */
export function AttestItems({ items, hidden, chosen, without, onChange }: AttestItemsProps) {
  return (
    <fieldset className={styles.items}>
      <legend>{words.items}</legend>
      {items.length === 0 ? <p>{words.noItems}</p> : null}
      <ul>
        {items.map(({ id, title }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={() => onChange({ evidence: toggled(chosen, id) })}
              />{' '}
              {title}
            </label>
            {chosen.includes(id) ? (
              <fieldset className={styles.facts} aria-label={words.keepBack(title)}>
                {facts.map((fact) => (
                  <label key={fact}>
                    <input
                      type="checkbox"
                      checked={!without.includes(`${id}/${fact}`)}
                      onChange={() => onChange({ without: toggled(without, `${id}/${fact}`) })}
                    />{' '}
                    {words.facts[fact]}
                  </label>
                ))}
              </fieldset>
            ) : null}
          </li>
        ))}
      </ul>
      {items.length > 0 && hidden > 0 ? <p>{words.hidden(hidden)}</p> : null}
    </fieldset>
  )
}

function toggled(list: readonly string[], member: string): readonly string[] {
  return list.includes(member) ? list.filter((other) => other !== member) : [...list, member]
}
