import type { Day } from '../evidence/dates.ts'
import type { Cell } from '../text/csv.ts'
import { definitionOf } from './definitions.ts'
import type { Figure, FigureValue } from './figure.ts'

const header: readonly Cell[] = [
  'figure',
  'definition',
  'severity rank',
  'unit',
  'from',
  'to',
  'value',
  'low',
  'high',
  'p50',
  'p75',
  'p90',
  'n',
  'hits',
  'exposure',
  'known',
  'of',
  'says',
]

/** Figures and their trends as rows of a table with a header; durations in hours. */
export function figureRows(
  figures: readonly Figure[],
  whole: { readonly from: Day; readonly to: Day },
): readonly (readonly Cell[])[] {
  return [
    header,
    ...figures.flatMap((figure) => [
      rowOf(figure, whole, figure),
      ...figure.trend.map((step) => rowOf(figure, step, step)),
    ]),
  ]
}

function rowOf(
  { id, version, rank }: Figure,
  { from, to }: { readonly from: Day; readonly to: Day },
  { value, interval, percentiles, n, hits, exposure, coverage, says }: FigureValue,
): readonly Cell[] {
  const { unit } = definitionOf(id)
  const shown = (number: number | null | undefined): Cell => {
    if (number === null || number === undefined) return null
    return unit === 'duration' ? Math.round(number / 3600) / 1000 : Number(number.toPrecision(6))
  }
  return [
    id,
    `${id}@${version}`,
    rank,
    unit === 'duration' ? 'hours' : unit,
    from,
    to,
    shown(value),
    shown(interval?.low),
    shown(interval?.high),
    shown(percentiles?.p50),
    shown(percentiles?.p75),
    shown(percentiles?.p90),
    n,
    hits,
    exposure === null ? null : Number(exposure.toPrecision(6)),
    coverage?.known ?? null,
    coverage?.total ?? null,
    says,
  ]
}
