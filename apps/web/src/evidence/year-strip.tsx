import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { formatMonth, localToday } from '../format/locale.ts'
import type { EvidenceSearch } from '../search.ts'
import { text } from '../text/text.ts'
import { classes } from '../ui/classes.ts'
import { Shape } from './strength.tsx'
import { lastTwelveMonths, stripOf } from './year.ts'
import styles from './year-strip.module.css'

/** Above this, months are drawn as bars of counts: marks would no longer be told apart. */
const mostMarks = 240

/** The last twelve months: one mark an item, or a bar a month when there are many. Choosing a month filters the list. */
export function YearStrip({ search }: { readonly search: EvidenceSearch }) {
  const months = lastTwelveMonths(localToday())
  const range = { from: months[0] ?? null, to: months.at(-1) ?? null }
  const year = useQuery(read('evidence.list', { ...range, limit: mostMarks }))
  const many = (year.data?.total ?? 0) > mostMarks
  const counts = useQueries({
    queries: months.map((month) => ({
      ...read('evidence.list', { from: month, to: month, limit: 1 }),
      enabled: many,
    })),
    combine: (answers) => answers.map(({ data }) => data?.total ?? 0),
  })
  const strip = stripOf(year.data?.items ?? [], months)
  const totals = many ? counts : strip.map(({ marks }) => marks.length)
  const highest = Math.max(1, ...totals)

  return (
    <nav className={styles.strip} aria-label={text.evidence.year}>
      <ol>
        {strip.map(({ month, marks }, index) => {
          const chosen = search.from === month && search.to === month
          const total = totals[index] ?? 0
          return (
            <li key={month}>
              <Link
                to="/evidence"
                search={(previous) => {
                  const { from: _from, to: _to, ...others } = previous
                  return chosen ? others : { ...others, from: month, to: month }
                }}
                className={classes(styles.month, chosen && styles.chosen)}
                aria-label={text.evidence.monthItems(formatMonth(month), total)}
                aria-current={chosen ? 'true' : undefined}
              >
                <span className={styles.marks} aria-hidden="true">
                  {many ? (
                    <span className={styles.bar} style={{ height: `${(total / highest) * 100}%` }} />
                  ) : (
                    marks.map((mark) => <Shape key={mark.id} word={mark.best} />)
                  )}
                </span>
                <span className={styles.name} aria-hidden="true">
                  {formatMonth(month)} <b>{total === 0 ? '' : total.toLocaleString()}</b>
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
      <p className={styles.note}>{many ? text.evidence.yearCounts : text.evidence.yearNote}</p>
    </nav>
  )
}
