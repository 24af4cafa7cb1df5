import { readFigure } from './read-figure.ts'
import { attachedUnit, rateName, secondsIn } from './units.ts'

/** A figure by itself, as a side of a measure. */
export interface Amount {
  readonly value: number
  /** Currency sign or unit in one canonical spelling; null when none is named. */
  readonly base: string | null
  /** The time it counts for: `week` in "6 tickets a week". */
  readonly per: string | null
  /** True after "about" or "~". */
  readonly approximate: boolean
}

const hedge = /^(?:~|≈|about|around|approximately|roughly|circa|ca\.?)\s*/iu
const countedWord = /^\s?\p{L}[\p{L}-]*/u

/** A rate behind a figure: "/week", "per day", "a month". */
export const rate =
  /^\s?(?:\/\s?|per\s+|an?\s+(?=second|minute|hour|day|week|month|quarter|year))(\p{L}{1,12})(?![\p{L}\p{N}])/iu

/**
 * Reads the amount at the start of a text, in digits and with its unit and rate. Null when there is none, or when what
 * stands there could be something else: a version (`1.2.3`, `3rd`, `5x`), a range (`4-6`), a clock time, a signed
 * difference, or digits grouped so that they have two readings.
 */
export function readAmount(text: string): { readonly amount: Amount; readonly length: number } | null {
  const rough = hedge.exec(text)?.[0] ?? ''
  if (!/^[\d\p{Sc}\p{L}]/u.test(text.slice(rough.length))) return null
  const figure = readFigure(text, rough.length)
  if (figure === null || figure.value === null || figure.inWords || figure.kind === 'multiple') return null
  if (/^(?:[-–:.,]\d|(?:st|nd|rd|th|x|×)(?!\p{L}))/iu.test(text.slice(figure.end))) return null
  const { value, unit, kind } = figure
  let length = figure.end
  if (kind === 'count' && unit !== null) {
    const after = text.slice(length)
    length += (attachedUnit.exec(after) ?? countedWord.exec(after))?.[0].length ?? 0
  }
  const per = rate.exec(text.slice(length))
  const amount = {
    value,
    base: unit,
    per: per?.[1] === undefined ? null : rateName(per[1]),
    approximate: rough !== '' || figure.approximate,
  }
  return { amount, length: length + (per?.[0].length ?? 0) }
}

/**
 * Both amounts in one unit. A unit or a rate that only one side names counts for both; times are brought to the
 * smaller unit; anything else that differs is not one figure and gives null.
 */
export function inOneUnit(
  before: Amount,
  after: Amount,
): { readonly before: number; readonly after: number; readonly unit: string | null } | null {
  if (before.per !== null && after.per !== null && before.per !== after.per) return null
  const per = before.per ?? after.per
  const unitWith = (base: string | null) => (per === null ? base : `${base ?? ''}/${per}`)
  if (before.base === after.base || before.base === null || after.base === null) {
    return { before: before.value, after: after.value, unit: unitWith(before.base ?? after.base) }
  }
  const [a, b] = [secondsIn.get(before.base), secondsIn.get(after.base)]
  if (a === undefined || b === undefined) return null
  const [base, factor] = a < b ? [before.base, a] : [after.base, b]
  const convert = (value: number, from: number) => Number(((value * from) / factor).toPrecision(12))
  return { before: convert(before.value, a), after: convert(after.value, b), unit: unitWith(base) }
}
