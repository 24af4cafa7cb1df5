import { useNavigate } from '@tanstack/react-router'
import { ItemLink } from '../evidence/item-link.tsx'
import { Strength } from '../evidence/strength.tsx'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import styles from './assess-evidence.module.css'
import { highlight } from './highlight.ts'
import type { QuestionEvidence, QuestionItem } from './use-question-evidence.ts'

/** The evidence beside the question: what is linked, and what may support it by its words. */
export function AssessEvidence({ evidence }: { readonly evidence: QuestionEvidence }) {
  const navigate = useNavigate()
  const linked = evidence.items.filter(({ state }) => state === 'linked')
  const suggested = evidence.items.filter(({ state }) => state === 'suggested')
  return (
    <div className={styles.evidence}>
      {suggested.length > 0 ? (
        <section aria-label={text.assess.suggested}>
          <h3>{text.assess.suggested}</h3>
          <ul>
            {suggested.map((item) => (
              <Item key={item.id} item={item} evidence={evidence} />
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-label={text.assess.evidence}>
        <h3>{text.assess.evidence}</h3>
        {linked.length === 0 && !evidence.loading ? <p className={styles.none}>{text.assess.none}</p> : null}
        <ul>
          {linked.map((item) => (
            <Item key={item.id} item={item} evidence={evidence} />
          ))}
        </ul>
      </section>
      <Button
        look="quiet"
        onClick={() => void navigate({ to: '.', search: (previous) => ({ ...previous, log: true }) })}
      >
        {text.assess.logOne} <kbd>n</kbd>
      </Button>
    </div>
  )
}

function Item({ item, evidence }: { readonly item: QuestionItem; readonly evidence: QuestionEvidence }) {
  const chosen = evidence.chosen?.id === item.id
  return (
    <li className={classes(styles.item, chosen && styles.chosen)} data-chosen={chosen ? 'true' : undefined}>
      <ItemLink id={item.id}>
        <Marked words={item.words}>{item.title}</Marked>
      </ItemLink>
      {item.reason ? <p className={styles.reason}>{item.reason}</p> : null}
      {item.summary ? <Strength words={item.summary.strength} /> : null}
      {item.state === 'suggested' ? (
        <Button
          look="quiet"
          aria-label={`${text.assess.accept}: ${item.title}`}
          onClick={() => evidence.acceptOne(item.id)}
        >
          {text.assess.accept} {chosen ? <kbd>Enter</kbd> : null}
        </Button>
      ) : null}
    </li>
  )
}

function Marked({ words, children }: { readonly words: readonly string[]; readonly children: string }) {
  return highlight(children, words).map(({ text: piece, matched }, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity but their place
    matched ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>,
  )
}
