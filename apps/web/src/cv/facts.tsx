import type { GateReport } from '@waymark/domain/fact-gate/report.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './cv.module.css'

const words = text.cv

/** What the fact gate found: how many claims it looked at, and those that do not hold, with their texts. */
export function Facts({ report }: { readonly report: GateReport }) {
  const { checked, onEvidence, onDocuments, statedOnly, findings, passed } = report
  return (
    <Section title={words.check} note={words.checkNote}>
      <p>
        {checked === 0 ? words.checkedNone : words.checked(checked, onEvidence, onDocuments, statedOnly)}{' '}
        <strong>
          {passed
            ? statedOnly === 0
              ? words.holds
              : words.holdsTraced
            : findings.length > 0
              ? words.holdsNot(findings.length)
              : null}
        </strong>
      </p>
      <ul className={styles.list}>
        {findings.map(({ where, claim, start, verdict, reason, text: whole }) => (
          <li key={`${where} ${start} ${claim}`} className={styles.finding}>
            <strong>{words.finding(claim, words.verdicts[verdict])}</strong>
            <span className={styles.pre}>{whole}</span>
            <span className={styles.quiet}>{reason}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
