import * as z from 'zod'
import type { DeliveryData } from './delivery-data.ts'
import type { FigureId } from './definitions.ts'
import { definitionOf } from './definitions.ts'
import { FigureValue, valueOf } from './figure.ts'
import { measure } from './figures.ts'
import { areApart } from './statistics.ts'
import type { Window } from './window.ts'

/** A figure over two windows, side by side. It says what differs, never why. */
export const BeforeAfter = z.strictObject({
  before: FigureValue,
  after: FigureValue,
  /** `apart`: the intervals share no value. `cannot-tell`: they do, or one of them does not exist. */
  difference: z.enum(['apart', 'cannot-tell']),
  says: z.string(),
})
export type BeforeAfter = z.infer<typeof BeforeAfter>

/** Compares a figure over two windows. */
export function compareWindows(
  id: FigureId,
  data: DeliveryData,
  [before, after]: readonly [Window, Window],
  rank: number | null = null,
): BeforeAfter {
  const { unit } = definitionOf(id)
  const { coverageFloor } = data.rules
  const first = valueOf(measure(id, data, before, rank), unit, coverageFloor)
  const second = valueOf(measure(id, data, after, rank), unit, coverageFloor)
  const apart = areApart(first.interval, second.interval)
  return {
    before: first,
    after: second,
    difference: apart ? 'apart' : 'cannot-tell',
    says: apart
      ? 'The two intervals share no value: the figure moved. What moved it, these records cannot tell.'
      : 'The two intervals overlap or are missing: this may be chance.',
  }
}
