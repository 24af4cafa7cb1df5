import type { Competency } from '@waymark/domain/frameworks/framework.ts'
import { Lines } from '../frameworks/lines.tsx'
import { text } from '../text/text.ts'
import styles from './assess-page.module.css'

const words = text.frameworks

/** What helps to answer the question, folded: what good and weak look like, which figures and proof show it. */
export function AskedMaterial({ asked }: { readonly asked: Competency }) {
  const { good, weak, kpis, proofPoints } = asked
  if ([good, weak, kpis, proofPoints].every((list) => list.length === 0)) return null
  return (
    <details className={styles.good}>
      <summary>{text.assess.good}</summary>
      <Lines title={words.good} lines={good} />
      <Lines title={words.weak} lines={weak} />
      <Lines title={words.kpis} lines={kpis} />
      <Lines title={words.proof} lines={proofPoints} />
    </details>
  )
}
