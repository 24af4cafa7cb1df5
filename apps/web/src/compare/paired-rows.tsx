import type { Comparison, ComparisonMark } from '@waymark/domain/readiness/compare.ts'
import { text } from '../text/text.ts'
import { markInWords } from './mark-words.ts'
import { Reasons } from './reasons.tsx'
import styles from './rows.module.css'
import { Track } from './track.tsx'

const words = text.compare

/** Two frameworks: what something ties together first, with the words that say so, then what stands alone in each. */
export function PairedRows({ comparison }: { readonly comparison: Comparison }) {
  const pairs = comparison.rows.flatMap(({ left, right, reasons }) =>
    left === null || right === null ? [] : [{ left, right, reasons }],
  )
  const onlyLeft = comparison.rows.flatMap(({ left, right }) => (left && !right ? [left] : []))
  const onlyRight = comparison.rows.flatMap(({ left, right }) => (right && !left ? [right] : []))
  return (
    <>
      <h3 className={styles.group}>{words.pairs}</h3>
      {pairs.length === 0 ? <p className={styles.says}>{words.noPairs}</p> : null}
      <ul className={styles.rows}>
        {pairs.map(({ left, right, reasons }) => (
          <li key={`${left.competency} ${right.competency}`} className={styles.row}>
            <div className={styles.pair}>
              <One mark={left} />
              <One mark={right} />
            </div>
            <Reasons reasons={reasons} />
          </li>
        ))}
      </ul>
      <Alone label={comparison.left.label} marks={onlyLeft} />
      <Alone label={comparison.right.label} marks={onlyRight} />
    </>
  )
}

function Alone({ label, marks }: { readonly label: string; readonly marks: readonly ComparisonMark[] }) {
  if (marks.length === 0) return null
  return (
    <>
      <h3 className={styles.group}>{words.only(label)}</h3>
      <ul className={styles.rows}>
        {marks.map((mark) => (
          <li key={mark.competency} className={styles.row}>
            <div className={styles.pair}>
              <One mark={mark} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function One({ mark }: { readonly mark: ComparisonMark }) {
  return (
    <div className={styles.one}>
      <p className={styles.name}>{mark.name}</p>
      <Track
        of={mark.of}
        from={null}
        to={mark.value}
        none={{ from: false, to: mark.state === 'no-evidence' }}
      />
      <p className={styles.says}>{markInWords(mark)}</p>
    </div>
  )
}
