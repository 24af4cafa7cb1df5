import type { AttestedClaim } from '@waymark/domain/evidence/evidence.ts'
import { formatMeasure, formatPeriod } from '../format/evidence.ts'
import { text } from '../text/text.ts'
import styles from './attest.module.css'

/** The facts of an item that a colleague sees, saw or would rather have. */
export function Claim({
  claim: { title, action, result, measures, happened },
}: {
  readonly claim: AttestedClaim
}) {
  const rows = [
    ['title', title],
    ['happened', happened && (happened.from ?? happened.to) ? formatPeriod(happened) : null],
    ['action', action],
    ['result', result],
    ['measures', measures.length === 0 ? null : measures.map(formatMeasure).join('\n')],
  ] as const
  return (
    <dl className={styles.claim}>
      {rows.map(([fact, value]) =>
        value === null ? null : (
          <div key={fact}>
            <dt>{text.evidence.facts[fact]}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
