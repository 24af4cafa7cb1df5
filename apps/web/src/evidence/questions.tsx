import { useState } from 'react'
import type { EvidenceDetail } from '@waymark/contracts/evidence/views.ts'
import type { FactName } from '@waymark/domain/evidence/evidence.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { AttestationForm } from './attestations.tsx'
import { FactForm } from './fact-form.tsx'
import styles from './item-view.module.css'
import { openQuestions } from './open-questions.ts'

/** The missing facts as questions: answer one here, or say that it cannot be confirmed. */
export function Questions({ detail }: { readonly detail: EvidenceDetail }) {
  const { evidence } = detail
  const [answering, setAnswering] = useState<FactName | null>(null)
  const edit = useWrite('evidence.edit')
  const questions = openQuestions(evidence)
  if (questions.length === 0) return null
  return (
    <section aria-label={text.evidence.item.questions}>
      <h3>{text.evidence.item.questions}</h3>
      <p className={styles.note}>{text.evidence.item.questionsNote}</p>
      <ul className={styles.rows}>
        {questions.map(({ fact, question }) => (
          <li key={fact}>
            <span className={styles.grow}>{question}</span>
            <span className={styles.acts}>
              <Button
                look="quiet"
                aria-expanded={answering === fact}
                aria-label={`${text.evidence.item.answer}: ${question}`}
                onClick={() => setAnswering(answering === fact ? null : fact)}
              >
                {text.evidence.item.answer}
              </Button>
              <Button
                look="quiet"
                aria-label={`${text.evidence.item.cannotConfirm}: ${question}`}
                onClick={() =>
                  edit.mutate({ id: evidence.id, revision: evidence.revision, cannotConfirm: [fact] })
                }
              >
                {text.evidence.item.cannotConfirm}
              </Button>
            </span>
            {answering === fact ? (
              <Answer fact={fact} detail={detail} onDone={() => setAnswering(null)} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer(props: {
  readonly fact: FactName
  readonly detail: EvidenceDetail
  readonly onDone: () => void
}) {
  const { evidence } = props.detail
  if (props.fact === 'attestations') return <AttestationForm id={evidence.id} onDone={props.onDone} />
  return <FactForm fact={props.fact} evidence={evidence} onDone={props.onDone} />
}
