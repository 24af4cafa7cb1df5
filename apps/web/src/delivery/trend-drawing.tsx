import type { Figure } from '@waymark/domain/delivery/figure.ts'
import type { Annotation } from '@waymark/domain/delivery/settings.ts'
import { intervalInWords, valueInWords } from '@waymark/domain/delivery/figure-words.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import styles from './delivery.module.css'

const words = text.delivery
const size = { width: 240, height: 56, edge: 4 }

interface DrawingProps {
  readonly figure: Pick<Figure, 'trend' | 'unit'>
  /** What the figure is called, for those who hear the drawing. */
  readonly name: string
  readonly annotations: readonly Annotation[]
}

/**
 * One dot for each step with its interval as a line; a ring where the step holds few records, nothing where there is no
 * figure. The scale starts at zero. Its name tells the course in words; the table in the panel has every step.
 */
export function TrendDrawing({ figure: { trend, unit }, name, annotations }: DrawingProps) {
  const top = Math.max(...trend.map((step) => step.interval?.high ?? step.value ?? 0))
  if (trend.length < 2 || top <= 0) return null
  const x = (at: number) => size.edge + ((size.width - 2 * size.edge) * at) / Math.max(1, trend.length - 1)
  const y = (value: number) => size.height - size.edge - ((size.height - 2 * size.edge) * value) / top
  return (
    <svg
      className={styles.trend}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={courseOf(name, trend, unit)}
    >
      <line className={styles.ground} x1={0} x2={size.width} y1={y(0)} y2={y(0)} />
      {annotations.flatMap(({ on, text }) => {
        const at = trend.findIndex((step) => on >= step.from && on <= step.to)
        return at < 0
          ? []
          : [
              <line
                key={`${on} ${text}`}
                className={styles.mark}
                x1={x(at)}
                x2={x(at)}
                y1={0}
                y2={size.height}
              />,
            ]
      })}
      {trend.map((step, at) =>
        step.value === null ? null : (
          <g key={step.from}>
            <title>
              {`${formatDate(step.from)}: ${valueInWords(step.value, unit)} (${intervalInWords(step, unit)})`}
            </title>
            {step.interval === null ? null : (
              <line
                className={styles.whisker}
                x1={x(at)}
                x2={x(at)}
                y1={y(step.interval.low)}
                y2={y(step.interval.high)}
              />
            )}
            <circle className={step.isSmall ? styles.few : styles.dot} cx={x(at)} cy={y(step.value)} r={3} />
          </g>
        ),
      )}
    </svg>
  )
}

function courseOf(name: string, trend: Figure['trend'], unit: Figure['unit']): string {
  const known = trend.flatMap(({ from, value }) =>
    value === null ? [] : [{ value, told: words.trendStep(valueInWords(value, unit), formatDate(from)) }],
  )
  const byValue = known.toSorted((left, right) => left.value - right.value)
  return words.trendCourse(name, {
    first: known[0]?.told ?? null,
    last: known.at(-1)?.told ?? null,
    lowest: byValue[0]?.told ?? null,
    highest: byValue.at(-1)?.told ?? null,
    without: trend.length - known.length,
  })
}
