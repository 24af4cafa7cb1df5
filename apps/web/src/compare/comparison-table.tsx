import type { Comparison } from '@waymark/domain/readiness/compare.ts'
import { text } from '../text/text.ts'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import styles from './rows.module.css'
import { differenceInWords, markInWords, sideLabels } from './mark-words.ts'

const words = text.compare

/** The table twin of the chart. */
export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const [first, second] = sideLabels(comparison)
  const two = comparison.kind === 'frameworks'
  return (
    <ScrollRegion label={words.result}>
      <table>
        <thead>
          <tr>
            {two ? null : <th scope="col">{words.columns.competency}</th>}
            <th scope="col">{first}</th>
            <th scope="col">{second}</th>
            {two ? null : <th scope="col">{words.columns.difference}</th>}
            <th scope="col">{words.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map((row) => (
            <tr key={`${row.left?.competency ?? ''} ${row.right?.competency ?? ''}`}>
              {two ? null : (
                <th scope="row" className={styles.rowHead}>
                  {row.right?.name ?? row.left?.name}
                </th>
              )}
              <td>
                {two && row.left ? `${row.left.name}: ${markInWords(row.left)}` : markInWords(row.left)}
              </td>
              <td>
                {two && row.right ? `${row.right.name}: ${markInWords(row.right)}` : markInWords(row.right)}
              </td>
              {two ? null : <td>{differenceInWords(row)}</td>}
              <td className={styles.why}>{row.reasons.map((reason) => reason.text).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
