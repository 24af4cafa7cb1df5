import * as z from 'zod'

/** Fewer competencies rated by both than this, and a coefficient says more about chance than about the raters. */
export const fewestForCoefficient = 10

/** How far two raters lie apart, in plain counts. Nothing is averaged. */
export const Differences = z.strictObject({
  /** Competencies that both rated. */
  items: z.number().int(),
  same: z.number().int(),
  oneApart: z.number().int(),
  further: z.number().int(),
  /** Competencies on which the first, or the second, gave more. */
  firstHigher: z.number().int(),
  secondHigher: z.number().int(),
})
export type Differences = z.infer<typeof Differences>

/** A coefficient of agreement, or why there is none. */
export const Coefficient = z.strictObject({
  kind: z.enum(['weighted-kappa', 'icc', 'none']),
  /** At most 1; null when no coefficient is justified. */
  value: z.number().max(1).nullable(),
  items: z.number().int(),
  raters: z.number().int(),
  says: z.string(),
})
export type Coefficient = z.infer<typeof Coefficient>

/** One rater's points by competency. */
export type Points = ReadonlyMap<string, number>

/** Raw differences of two raters over what both rated. */
export function differencesBetween(first: Points, second: Points): Differences {
  const steps = pairsOf(first, second).map(([a, b]) => a - b)
  const count = (holds: (step: number) => boolean): number => steps.filter(holds).length
  return {
    items: steps.length,
    same: count((step) => step === 0),
    oneApart: count((step) => Math.abs(step) === 1),
    further: count((step) => Math.abs(step) > 1),
    firstHigher: count((step) => step > 0),
    secondHigher: count((step) => step < 0),
  }
}

/** The points of two raters, side by side, for what both rated, in order of competency. */
export function pairsOf(first: Points, second: Points): (readonly [number, number])[] {
  return [...first]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([competency, a]) => {
      const b = second.get(competency)
      return b === undefined ? [] : [[a, b] as const]
    })
}

/**
 * Cohen's weighted kappa with linear weights (Cohen 1968): 1 minus the observed disagreement over that expected from
 * the two raters' own spread of points; each scale step of difference weighs the same. Null when the raters' spreads
 * leave nothing to disagree about (both always gave one and the same point), because agreement is then undefined.
 */
export function weightedKappa(pairs: readonly (readonly [number, number])[]): number | null {
  const count = pairs.length
  if (count === 0) return null
  const observed = pairs.reduce((sum, [a, b]) => sum + Math.abs(a - b), 0) / count
  let expected = 0
  for (const [a] of pairs) for (const [, b] of pairs) expected += Math.abs(a - b)
  expected /= count * count
  return expected === 0 ? null : 1 - observed / expected
}

/**
 * Intraclass correlation ICC(2,1): two-way random effects, absolute agreement, single rater (Shrout and Fleiss 1979).
 * @param table one row per competency, one column per rater; every row full.
 * @returns null when neither competencies nor raters differ at all, or with fewer than 2 rows or columns.
 */
export function intraclass(table: readonly (readonly number[])[]): number | null {
  const rows = table.length
  const columns = table[0]?.length ?? 0
  if (rows < 2 || columns < 2) return null
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const grand = mean(table.flat())
  const square = (value: number): number => (value - grand) ** 2
  const ofRows = columns * table.reduce((sum, row) => sum + square(mean(row)), 0)
  const ofColumns =
    rows *
    Array.from({ length: columns }, (_, at) => mean(table.map((row) => row[at] ?? 0))).reduce(
      (sum, value) => sum + square(value),
      0,
    )
  const all = table.flat().reduce((sum, value) => sum + square(value), 0)
  const msr = ofRows / (rows - 1)
  const msc = ofColumns / (columns - 1)
  const mse = Math.max(0, all - ofRows - ofColumns) / ((rows - 1) * (columns - 1))
  const under = msr + (columns - 1) * mse + (columns * (msc - mse)) / rows
  return under <= 0 ? null : Math.min(1, (msr - mse) / under)
}

/**
 * The coefficient that the data justify: weighted kappa for exactly two raters with at least ten competencies rated by
 * both, ICC for more raters with at least ten rated by all of them; otherwise none, with the reason. The raw
 * differences are always shown beside it.
 * @param tops highest scale point of each competency; one coefficient needs one height.
 */
export function coefficientFor(raters: readonly Points[], tops: ReadonlyMap<string, number>): Coefficient {
  const [first, second] = raters
  const shared = [...(first?.keys() ?? [])]
    .filter((competency) => raters.every((points) => points.has(competency)))
    .toSorted()
  const none = (says: string): Coefficient => ({
    kind: 'none',
    value: null,
    items: shared.length,
    raters: raters.length,
    says,
  })
  if (first === undefined || second === undefined)
    return none('There is one rater only: nothing to agree with yet.')
  if (shared.length < fewestForCoefficient)
    return none(
      `No coefficient: ${raters.length} raters share ${shared.length} competencies, and below ${fewestForCoefficient} it would mostly be chance. The differences themselves are shown.`,
    )
  if (new Set(shared.map((competency) => tops.get(competency))).size > 1)
    return none(
      'No coefficient: the competencies have scales of different heights, so a step is not one unit.',
    )
  const two = raters.length === 2
  const table = shared.map((competency) => raters.map((points) => points.get(competency) ?? 0))
  const value = two ? weightedKappa(pairsOf(first, second)) : intraclass(table)
  if (value === null)
    return none('No coefficient: every rater gave one and the same point throughout, so it is undefined.')
  const named = two ? 'Weighted kappa' : 'ICC(2,1), absolute agreement'
  return {
    kind: two ? 'weighted-kappa' : 'icc',
    value,
    items: shared.length,
    raters: raters.length,
    says: `${named} ${value.toFixed(2)} over ${shared.length} competencies and ${raters.length} raters. 1 is full agreement, 0 is what chance would give. Words such as “good” for ranges of it are conventions, not tests.`,
  }
}
