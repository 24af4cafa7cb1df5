import type { CalibrationRow, CalibrationView } from '@waymark/domain/readiness/compare-raters.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { letters, raterName, rowWords } from './rater-words.ts'
import styles from './raters.module.css'

const words = text.raters

/** One row per competency, the largest differences first: evidence filled, each person a ring with their letter. */
export function RaterRows({ view }: { readonly view: CalibrationView }) {
  const letterOf = letters(view)
  return (
    <ul className={styles.rows}>
      {view.rows.map((row) => (
        <li key={row.competency} className={styles.row}>
          <div className={styles.line}>
            <h3 className={styles.name}>{row.name}</h3>
            <Track row={row} letterOf={letterOf} />
            <p className={styles.says}>
              {row.spread === null ? null : <strong>{words.apart(row.spread)} </strong>}
              {rowWords(view, row)}
            </p>
          </div>
          <Notes view={view} row={row} />
        </li>
      ))}
    </ul>
  )
}

function Track(props: { readonly row: CalibrationRow; readonly letterOf: ReadonlyMap<string, string> }) {
  const { row, letterOf } = props
  const at = (value: number) => ({ left: `${(value / row.of) * 100}%` })
  const given = Map.groupBy(
    row.marks.flatMap(({ rater, value }) => (value === null ? [] : [{ rater, value }])),
    ({ value }) => value,
  )
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.scale} />
      {Array.from({ length: row.of + 1 }, (_, value) => (
        <span key={value} className={styles.tick} style={at(value)} />
      ))}
      {row.supported === null ? null : <span className={styles.dot} style={at(row.supported)} />}
      {[...given].map(([value, marks]) => (
        <span key={value} className={styles.people} style={at(value)}>
          {marks.map(({ rater }) => (
            <span key={rater} className={styles.person}>
              {letterOf.get(rater)}
            </span>
          ))}
        </span>
      ))}
    </span>
  )
}

function Notes({ view, row }: { readonly view: CalibrationView; readonly row: CalibrationRow }) {
  const notes = row.marks.filter(({ note }) => note !== null)
  const { agreed } = row
  if (notes.length === 0 && agreed === null) return null
  const moved = agreed?.moved.map(({ rater, from }) =>
    words.movedFrom(rater === 'self' ? words.you : rater, from),
  )
  return (
    <ul className={styles.notes}>
      {notes.map(({ rater, note }) => (
        <li key={rater}>
          {raterName(view, rater)}: {note}
        </li>
      ))}
      {agreed === null ? null : (
        <li>
          <strong>
            {words.agreed(agreed.value ?? words.notApplicableAgreed, formatDate(agreed.at.slice(0, 10)))}
          </strong>
          : {agreed.note} {moved && moved.length > 0 ? words.moved(moved.join(', ')) : null}
        </li>
      )}
    </ul>
  )
}
