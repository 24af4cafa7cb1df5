/** A range that holds the true value with a stated confidence, both ends included. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Confidence of every interval that Waymark shows. */
export const confidence = 0.95

/** Two-sided normal quantile of that confidence. */
const z95 = 1.959_963_984_540_054

/**
 * The value below which a share of the values lies: linear between the two nearest ranks (Hyndman and Fan's type 7,
 * the one spreadsheets use). Null for no values.
 * @param share from 0 to 1
 */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  return percentileOfSorted(sorted(values), share)
}

/** The middle value, or halfway between the two middle ones. Null for no values. */
export function median(values: readonly number[]): number | null {
  return percentile(values, 0.5)
}

/** The same as `percentile`, of values already in ascending order. */
export function percentileOfSorted(values: ArrayLike<number>, share: number): number {
  const at = (values.length - 1) * share
  const below = Math.floor(at)
  const low = values[below] ?? Number.NaN
  const high = values[Math.min(below + 1, values.length - 1)] ?? low
  return low + (high - low) * (at - below)
}

/** Values in ascending order, as a new array. */
export function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort()
}

/**
 * Interval for the median that assumes nothing of the distribution: two order statistics whose binomial probability
 * of enclosing it is at least the confidence (Conover, Practical Nonparametric Statistics, 3.2). Null below six
 * values, where no pair of order statistics is wide enough: too few to say.
 */
export function medianInterval(values: readonly number[]): Interval | null {
  const count = values.length
  const tail = (1 - confidence) / 2
  let below = -1
  let cumulated = 0
  for (let rank = 0; rank < count; rank += 1) {
    cumulated += Math.exp(logBinomialHalf(count, rank))
    if (cumulated > tail) break
    below = rank
  }
  if (below < 0) return null
  const ordered = sorted(values)
  const low = ordered[below]
  const high = ordered[count - 1 - below]
  return low === undefined || high === undefined ? null : { low, high }
}

/** Logarithm of the probability of `hits` heads in `count` fair throws. */
function logBinomialHalf(count: number, hits: number): number {
  return logFactorial(count) - logFactorial(hits) - logFactorial(count - hits) - count * Math.LN2
}

const logFactorials: number[] = [0]

function logFactorial(value: number): number {
  for (let next = logFactorials.length; next <= value; next += 1) {
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next))
  }
  return logFactorials[value] ?? 0
}

/**
 * Interval for a proportion (Wilson 1927). Null when nothing was counted.
 * @param hits how many of `count` have the property
 */
export function proportionInterval(hits: number, count: number): Interval | null {
  if (count === 0) return null
  const share = hits / count
  const spread = z95 ** 2 / count
  const middle = (share + spread / 2) / (1 + spread)
  const half = (z95 * Math.sqrt((share * (1 - share)) / count + spread / (4 * count))) / (1 + spread)
  return {
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === count ? 1 : Math.min(1, middle + half),
  }
}

/**
 * Exact interval for a rate of independent events (Garwood 1936): the rates under which this many events, or more, or
 * fewer, would be just too unlikely. Null without exposure.
 * @param events how many happened
 * @param exposure over how much (weeks, releases)
 */
export function rateInterval(events: number, exposure: number): Interval | null {
  if (exposure <= 0) return null
  if (events > exactUpTo) {
    return { low: byar(events, -1) / exposure, high: byar(events + 1, 1) / exposure }
  }
  const tail = (1 - confidence) / 2
  const low = events === 0 ? 0 : meanWhere((mean) => 1 - poissonUpTo(events - 1, mean) >= tail, events)
  const high = meanWhere((mean) => poissonUpTo(events, mean) <= tail, events)
  return { low: low / exposure, high: high / exposure }
}

/** Up to this many events the exact limits are searched for; beyond it Byar's formula gives them to five digits. */
const exactUpTo = 500

/** Byar's approximation to the exact Poisson limits (Breslow and Day 1987, 2.3). */
function byar(events: number, side: -1 | 1): number {
  return events * (1 - 1 / (9 * events) + (side * z95) / (3 * Math.sqrt(events))) ** 3
}

/** The smallest mean for which a condition that turns true once holds. */
function meanWhere(holds: (mean: number) => boolean, events: number): number {
  let low = 0
  let high = events + 10 + 10 * Math.sqrt(events + 1)
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/** Probability of at most `events` with a mean. */
function poissonUpTo(events: number, mean: number): number {
  if (mean === 0) return 1
  let total = 0
  for (let at = 0; at <= events; at += 1) total += Math.exp(at * Math.log(mean) - mean - logFactorial(at))
  return Math.min(1, total)
}

/** True when two intervals share no value: the only case in which Waymark says that two figures differ. */
export function areApart(a: Interval | null, b: Interval | null): boolean {
  return a !== null && b !== null && (a.high < b.low || b.high < a.low)
}
