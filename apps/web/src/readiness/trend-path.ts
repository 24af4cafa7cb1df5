/** One total at the end of one day. */
export interface TrendPoint {
  readonly day: string
  readonly value: number
}

/**
 * The SVG path of a series from 0 to `of` over the days it spans. Steps, not slopes: between two changes nothing was
 * in between.
 */
export function trendPath(
  points: readonly TrendPoint[],
  of: number,
  size: { readonly width: number; readonly height: number },
): string {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return ''
  const start = Date.parse(first.day)
  const span = Math.max(1, Date.parse(last.day) - start)
  const x = (day: string) => Math.round(((Date.parse(day) - start) / span) * size.width)
  const y = (value: number) => Math.round(size.height * (1 - value / of))
  return points
    .map(({ day, value }, index) => (index === 0 ? `M${x(day)} ${y(value)}` : `H${x(day)}V${y(value)}`))
    .join('')
}
