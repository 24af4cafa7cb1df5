import type { Comparison, ComparisonRow } from '@waymark/domain/readiness/compare.ts'
import { text } from '../text/text.ts'
import styles from './rows.module.css'
import { differenceInWords, markInWords, rowName } from './mark-words.ts'
import { Reasons } from './reasons.tsx'
import { Track } from './track.tsx'

/** One row per competency: both marks on one scale with the step between them, the words beside, the reasons below. */
export function StepRows({ comparison }: { readonly comparison: Comparison }) {
  return (
    <ul className={styles.rows}>
      {comparison.rows.map((row) => (
        <li key={rowName(row)} className={styles.row}>
          <div className={styles.line}>
            <h3 className={styles.name}>{rowName(row)}</h3>
            <Track
              of={row.right?.of ?? row.left?.of ?? 1}
              from={row.left?.value ?? null}
              to={row.right?.value ?? null}
              none={{ from: row.left?.state === 'no-evidence', to: row.right?.state === 'no-evidence' }}
            />
            <p className={styles.says}>
              {text.compare.to(markInWords(row.left), markInWords(row.right))}
              <Step row={row} />
            </p>
          </div>
          <Reasons reasons={row.reasons} />
        </li>
      ))}
    </ul>
  )
}

function Step({ row }: { readonly row: ComparisonRow }) {
  if (row.difference === null || row.difference === 0) return null
  return <strong> {differenceInWords(row)}</strong>
}
