import * as z from 'zod'
import { Day } from '../evidence/dates.ts'
import { definitionOf, FigureId, type DefinitionCard } from './definitions.ts'
import type { Measurement } from './measurement.ts'
import { median, medianInterval, percentile, proportionInterval, rateInterval } from './statistics.ts'

/** Fewer durations than this are listed one by one: a median of them would pretend to know. */
export const fewestDurations = 10

const Range = z.strictObject({ low: z.number(), high: z.number() })

/** One value with what makes it honest. Durations are in milliseconds. */
export const FigureValue = z.strictObject({
  /** Null: there is none, and `says` tells why. */
  value: z.number().nullable(),
  interval: Range.nullable(),
  percentiles: z.strictObject({ p50: z.number(), p75: z.number(), p90: z.number() }).nullable(),
  /** How many records it rests on. */
  n: z.number().int(),
  /** Hits of a share or events of a rate; null for durations. */
  hits: z.number().int().nullable(),
  /** What a rate is over. */
  exposure: z.number().nullable(),
  coverage: z.strictObject({ known: z.number().int(), total: z.number().int() }).nullable(),
  isSmall: z.boolean(),
  /** One sentence with the numbers, or the reason why there is no value. */
  says: z.string(),
})
export type FigureValue = z.infer<typeof FigureValue>

/** A figure over a window, with its trend over whole steps of it. */
export const Figure = FigureValue.extend({
  id: FigureId,
  version: z.number().int(),
  name: z.string(),
  family: z.enum(['throughput', 'instability', 'reliability', 'follow-through']),
  unit: z.enum(['duration', 'share', 'per week', 'per release']),
  /** Severity rank that it is limited to; null: none. */
  rank: z.number().int().nullable(),
  excluded: z.array(z.strictObject({ reason: z.string(), count: z.number().int() })),
  basis: z.array(z.strictObject({ name: z.string(), count: z.number().int() })),
  notes: z.array(z.string()),
  trend: z.array(FigureValue.extend({ from: Day, to: Day })),
})
export type Figure = z.infer<typeof Figure>

/** Sums a measurement up. Below the coverage floor, and where nothing was seen, there is no value. */
export function valueOf(
  measured: Measurement,
  unit: DefinitionCard['unit'],
  coverageFloor: number,
): FigureValue {
  const { observations, coverage, kind } = measured
  const hits = observations.filter((observation) => observation.value > 0).length
  const blank: FigureValue = {
    value: null,
    interval: null,
    percentiles: null,
    n: observations.length,
    hits: kind === 'durations' ? null : hits,
    exposure: kind === 'rate' ? measured.exposure : null,
    coverage,
    isSmall: observations.length < fewestDurations,
    says: '',
  }
  const why = whyNone(measured, coverageFloor)
  if (why !== null) return { ...blank, says: why }
  if (kind === 'durations')
    return durations(
      blank,
      observations.map((observation) => observation.value),
    )
  if (kind === 'share') {
    const value = hits / observations.length
    const interval = proportionInterval(hits, observations.length)
    return {
      ...blank,
      value,
      interval,
      says: `${grouped(hits)} of ${grouped(observations.length)}${covered(coverage)}.`,
    }
  }
  const interval = rateInterval(hits, measured.exposure)
  const over = unit === 'per week' ? `${round(measured.exposure)} weeks` : `${measured.exposure} releases`
  return {
    ...blank,
    value: hits / measured.exposure,
    interval,
    isSmall: hits < fewestDurations,
    says: `${grouped(hits)} over ${over}.`,
  }
}

function durations(blank: FigureValue, values: readonly number[]): FigureValue {
  const [p50, p75, p90] = [median(values), percentile(values, 0.75), percentile(values, 0.9)]
  if (p50 === null || p75 === null || p90 === null) return blank
  const few = values.length < fewestDurations ? ' Too few for more than a list.' : ''
  return {
    ...blank,
    value: p50,
    interval: medianInterval(values),
    percentiles: few === '' ? { p50, p75, p90 } : null,
    says: `Median of ${grouped(values.length)}${covered(blank.coverage)}.${few}`,
  }
}

function whyNone(
  { refused, observations, coverage, kind, exposure }: Measurement,
  floor: number,
): string | null {
  if (refused !== null) return refused
  if (kind === 'rate') return exposure > 0 ? null : 'There is nothing to divide by in this window.'
  if (coverage !== null && coverage.total > 0 && coverage.known / coverage.total < floor) {
    return `Only ${grouped(coverage.known)} of ${grouped(coverage.total)} records have what it takes; below ${Math.round(floor * 100)} % no figure is given.`
  }
  return observations.length === 0 ? 'Nothing happened in this window that it could count.' : null
}

function covered(coverage: FigureValue['coverage']): string {
  if (coverage === null || coverage.known === coverage.total) return ''
  return `, known for ${grouped(coverage.known)} of ${grouped(coverage.total)}`
}

const round = (value: number) => Math.round(value * 10) / 10

/** A figure from its measurements over the whole window and over the steps of its trend. */
export function figureOf(
  id: FigureId,
  rank: number | null,
  whole: Measurement,
  steps: readonly { readonly from: Day; readonly to: Day; readonly measured: Measurement }[],
  coverageFloor: number,
): Figure {
  const { version, name, family, unit } = definitionOf(id)
  return {
    id,
    version,
    name,
    family,
    unit,
    rank,
    ...valueOf(whole, unit, coverageFloor),
    excluded: [...whole.excluded],
    basis: [...whole.basis],
    notes: [...whole.notes],
    trend: steps.map(({ from, to, measured }) => ({ from, to, ...valueOf(measured, unit, coverageFloor) })),
  }
}

const grouped = (count: number) => count.toLocaleString('en')
