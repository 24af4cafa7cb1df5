import type { EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Edit } from '../evidence/fact-draft.ts'
import { showFact, shownFacts } from '../evidence/facts.tsx'
import styles from '../evidence/item-view.module.css'
import { originOf } from '../evidence/origin.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { AnswerForm } from './answer-form.tsx'

const words = text.proposals

interface ProposedFactsProps {
  readonly facts: EvidenceFacts
  /** What the user set; it becomes their statement. */
  readonly answers: Edit
  /** The fact whose form is open. */
  readonly editing: string | null
  /** Opens a form; null when the proposal is decided on. */
  readonly edit: ((fact: string | null) => void) | null
  readonly onAnswer: (edit: Edit) => void
}

/** What the item would state if it were accepted now, and where each fact is from. */
export function ProposedFacts({ facts, answers, editing, edit, onAnswer }: ProposedFactsProps) {
  const rows = shownFacts.map((fact) => ({ fact, value: showFact(facts, fact) }))
  const absent = rows.filter(({ value }) => value === null)
  const form = (fact: (typeof shownFacts)[number]) =>
    edit && editing === fact ? (
      <AnswerForm fact={fact} facts={facts} onAnswer={onAnswer} onDone={() => edit(null)} />
    ) : null
  return (
    <section aria-label={words.facts}>
      <h3>{words.facts}</h3>
      <dl>
        {rows
          .filter((row) => !absent.includes(row))
          .map(({ fact, value }) => (
            <div key={fact} className={styles.fact}>
              <dt>{text.evidence.facts[fact]}</dt>
              <dd>
                {value}
                <span className={styles.small}>
                  {fact in answers ? words.yours : originOf(facts, fact, null)}
                </span>
              </dd>
              {edit ? (
                <dd className={styles.factAct}>
                  <Button
                    look="quiet"
                    aria-label={`${text.shell.edit}: ${text.evidence.facts[fact]}`}
                    aria-expanded={editing === fact}
                    onClick={() => edit(editing === fact ? null : fact)}
                  >
                    {text.shell.edit}
                  </Button>
                </dd>
              ) : null}
              {edit && editing === fact ? <dd className={styles.factForm}>{form(fact)}</dd> : null}
            </div>
          ))}
      </dl>
      {edit && absent.length > 0 ? (
        <p className={styles.absentRow}>
          <span>{words.notStated}</span>
          {absent.map(({ fact }) => (
            <Button
              key={fact}
              look="quiet"
              aria-label={`${text.evidence.item.add}: ${text.evidence.facts[fact]}`}
              aria-expanded={editing === fact}
              onClick={() => edit(editing === fact ? null : fact)}
            >
              {text.evidence.facts[fact]}
            </Button>
          ))}
        </p>
      ) : null}
      {absent.map(({ fact }) => (
        <div key={fact}>{form(fact)}</div>
      ))}
    </section>
  )
}
