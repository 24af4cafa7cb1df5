import { useQuery } from '@tanstack/react-query'
import type { Band } from '@waymark/domain/frameworks/framework.ts'
import { read } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { apart } from './trend-labels.ts'
import { trendPath, type TrendPoint } from './trend-path.ts'
import styles from './trend.module.css'

const size = { width: 640, height: 180 }
/** Least distance between the labels of two line ends, as a share of the height. */
const labelDistance = 0.12

interface Point {
  readonly at: string
  readonly supported: number
  readonly claimed: number | null
  readonly of: number
}

/** Totals over time as two stepped lines over the bands, labelled at their ends, and the same as a table. */
export function Trend({ framework, bands }: { readonly framework: string; readonly bands: readonly Band[] }) {
  const history = useQuery(read('readiness.history', { framework }))
  const points = history.data?.points ?? []
  if (points.length < 2) return null
  return (
    <Section title={text.readiness.trendTitle} note={text.readiness.trendNote}>
      <Lines points={points} bands={bands} />
      <details className={styles.table}>
        <summary>{text.readiness.trendTable}</summary>
        <PointTable points={points} />
      </details>
    </Section>
  )
}

function Lines({ points, bands }: { readonly points: readonly Point[]; readonly bands: readonly Band[] }) {
  const of = Math.max(...points.map((point) => point.of))
  const series = [
    { kind: 'supported', name: text.readiness.supported, points: pick(points, 'supported') },
    { kind: 'claimed', name: text.readiness.claimed, points: pick(points, 'claimed') },
  ].flatMap((line) => {
    const end = line.points.at(-1)?.value
    return end === undefined ? [] : [{ ...line, end }]
  })
  const places = apart(
    series.map(({ end }) => end / of),
    labelDistance,
  )
  return (
    <figure className={styles.trend}>
      <div className={styles.plot} aria-hidden="true">
        {bands.map((band) => (
          <span key={band.id} className={styles.band} style={{ bottom: `${(band.from / of) * 100}%` }}>
            <span>
              {band.label} {band.from}
            </span>
          </span>
        ))}
        <svg viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none">
          {series.map((line) => (
            <path key={line.kind} data-kind={line.kind} d={trendPath(line.points, of, size)} />
          ))}
        </svg>
        <ul>
          {series.map(({ kind, name, end }, index) => (
            <li key={kind} data-kind={kind} style={{ bottom: `${(places[index] ?? 0) * 100}%` }}>
              <b>{end}</b> {name.toLowerCase()}
            </li>
          ))}
        </ul>
      </div>
      <figcaption>
        <span>{formatDate(points[0]?.at ?? '')}</span>
        <span>{formatDate(points.at(-1)?.at ?? '')}</span>
      </figcaption>
    </figure>
  )
}

function PointTable({ points }: { readonly points: readonly Point[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.readiness.asOf}</th>
          <th scope="col">{text.readiness.supported}</th>
          <th scope="col">{text.readiness.claimed}</th>
        </tr>
      </thead>
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
  )
}

function pick(points: readonly Point[], name: 'supported' | 'claimed'): readonly TrendPoint[] {
  return points.flatMap((point) => {
    const value = point[name]
    return value === null ? [] : [{ day: point.at, value }]
  })
}
