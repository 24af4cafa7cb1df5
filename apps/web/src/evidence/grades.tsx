import type { EvidenceDetail } from '@waymark/contracts/evidence/views.ts'
import { text } from '../text/text.ts'
import styles from './grades.module.css'

const marks = { holds: '●', open: '○', 'cannot-confirm': '–' } as const

/** Strength word by word: what holds, what is open, what was asked and cannot be confirmed, each with its reason. */
export function Grades({ grades }: { readonly grades: EvidenceDetail['grades'] }) {
  return (
    <details className={styles.grades}>
      <summary>{text.evidence.whyStrength}</summary>
      <dl>
        {grades.map(({ name, state, reason }) => (
          <div key={name} data-state={state}>
            <dt>
              <span aria-hidden="true">{marks[state]}</span> {text.evidence.grades[name]}{' '}
              <span className={styles.state}>{text.evidence.gradeStates[state]}</span>
            </dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
