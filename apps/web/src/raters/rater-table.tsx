import type { CalibrationView } from '@waymark/domain/readiness/compare-raters.ts'
import { text } from '../text/text.ts'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { markWords } from './rater-words.ts'
import styles from './raters.module.css'

const words = text.raters

/** The table twin of the chart. */
export function RaterTable({ view }: { readonly view: CalibrationView }) {
  return (
    <ScrollRegion label={words.view}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.columns.competency}</th>
            <th scope="col">{words.columns.evidence}</th>
            {view.raters.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{words.columns.apart}</th>
            <th scope="col">{words.columns.agreed}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.competency}>
              <th scope="row" className={styles.rowHead}>
                {row.name}
              </th>
              <td>{row.supported ?? words.notApplicable}</td>
              {row.marks.map((mark) => (
                <td key={mark.rater}>{markWords(mark)}</td>
              ))}
              <td>{row.spread ?? ''}</td>
              <td>{row.agreed?.value ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
