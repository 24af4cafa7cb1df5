import { useQuery } from '@tanstack/react-query'
import { read } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { trendPath, type TrendPoint } from './trend-path.ts'
import styles from './trend.module.css'

const size = { width: 640, height: 150 }

/** Totals over time as two stepped lines with their labels at the end, and the same as a table. */
export function Trend({ framework }: { readonly framework: string }) {
  const history = useQuery(read('readiness.history', { framework }))
  const points = history.data?.points ?? []
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || points.length < 2) return null
  const of = Math.max(...points.map((point) => point.of))
  const lines = [
    { name: text.readiness.supported, kind: 'supported', end: last.supported, of: pick(points, 'supported') },
    { name: text.readiness.claimed, kind: 'claimed', end: last.claimed, of: pick(points, 'claimed') },
  ]
  return (
    <Section title={text.readiness.trendTitle} note={text.readiness.trendNote}>
      <figure className={styles.trend}>
        <svg
          viewBox={`0 0 ${size.width} ${size.height}`}
          preserveAspectRatio="none"
          className={styles.lines}
          aria-hidden="true"
        >
          {lines.map(({ kind, of: series }) => (
            <path key={kind} data-kind={kind} d={trendPath(series, of, size)} />
          ))}
        </svg>
        <ul className={styles.ends}>
          {lines.map(({ name, kind, end }) =>
            end === null ? null : (
              <li key={kind} data-kind={kind} style={{ bottom: `${(end / of) * 100}%` }}>
                {end} {name.toLowerCase()}
              </li>
            ),
          )}
        </ul>
        <figcaption>
          <span>{formatDate(first.at)}</span>
          <span>{formatDate(last.at)}</span>
        </figcaption>
      </figure>
      <details className={styles.table}>
        <summary>{text.readiness.trendTable}</summary>
        <table>
          <tbody>
            {points.map((point) => (
              <tr key={point.at}>
                <th scope="row">{formatDate(point.at)}</th>
                <td>{text.readiness.total(point.supported, point.of)}</td>
                <td>
                  {point.claimed === null
                    ? text.readiness.noClaim
                    : text.readiness.total(point.claimed, point.of)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  )
}

function pick(
  points: readonly { readonly at: string; readonly supported: number; readonly claimed: number | null }[],
  name: 'supported' | 'claimed',
): readonly TrendPoint[] {
  return points.flatMap((point) => {
    const value = point[name]
    return value === null ? [] : [{ day: point.at, value }]
  })
}
