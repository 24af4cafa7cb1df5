import type { CareerMap, Driver, Months } from '../roles/career-map.ts'
import { chanceOf, triangular } from './chance.ts'

/**
 * What one driver does to the length of the whole way, as a factor. The sources name drivers and give no factors; these
 * are Waymark's assumption and stand on the page as such. None of them can turn around its direction.
 */
export const driverFactors = {
  speeds: [0.75, 1],
  slows: [1, 1.35],
} as const satisfies Record<Driver['effect'], readonly [number, number]>

/** How many ways are walked. More change the rounded answer no more. */
const runs = 4000

/** Ten, fifty and ninety of a hundred simulated ways take at most so many months. Not rounded. */
export interface Spread {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** What a simulation is made of. */
export interface TimeInput {
  /** The length of each step, in months. */
  readonly steps: readonly Months[]
  /** The drivers that are true of the person. */
  readonly drivers: readonly Pick<Driver, 'id' | 'effect'>[]
  /** How long the same takes in this kind of company against any; see `companyFactor`. */
  readonly company: number
  readonly seed: number
}

/**
 * How long a way takes, simulated. All steps of one run share one draw: who is quick in one step tends to be quick in
 * the next, and step ranges that were parted from a stated whole add up to that whole again only so. Each driver has
 * draws of its own, so that ticking one never moves the others and always moves every share in its direction.
 */
export function timeToGoal({ steps, drivers, company, seed }: TimeInput): Spread {
  const pace = chanceOf('pace', seed)
  const own = drivers.map(({ id, effect }) => ({ chance: chanceOf(`driver ${id}`, seed), effect }))
  const months = Array.from({ length: runs }, () => {
    const share = pace()
    const walked = steps.reduce((sum, [least, most]) => sum + triangular(least, most, share), 0)
    return own.reduce((sum, { chance, effect }) => {
      const [least, most] = driverFactors[effect]
      return sum * triangular(least, most, chance())
    }, walked * company)
  }).sort((a, b) => a - b)
  const at = (share: number): number => months[Math.floor(share * (runs - 1))] ?? 0
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}

/**
 * How much quicker or slower a kind of company is, from the journeys whose length is stated both for it and for any
 * company: the sum of its months over the sum of theirs. 1 when no journey says.
 */
export function companyFactor(map: Pick<CareerMap, 'journeys'>, company: string): number {
  let theirs = 0
  let any = 0
  for (const { durations } of map.journeys) {
    const here = durations.find((duration) => duration.company === company)
    const usual = durations.find((duration) => duration.company === 'any')
    if (here === undefined || usual === undefined) continue
    theirs += here.months[0] + here.months[1]
    any += usual.months[0] + usual.months[1]
  }
  return any === 0 ? 1 : theirs / any
}

/** Months as exact as the ranges beneath allow: quarters up to two years, half years up to five, whole years beyond. */
export function roundedMonths(months: number): number {
  const unit = months < 24 ? 3 : months < 60 ? 6 : 12
  return Math.max(3, Math.round(months / unit) * unit)
}

/** Rounded months in words: `9 months`, `3½ years`, `7 years`. */
export function monthsInWords(months: number): string {
  if (months < 24) return `${months} months`
  const half = months % 12 === 0 ? '' : '½'
  return `${Math.floor(months / 12)}${half} years`
}
