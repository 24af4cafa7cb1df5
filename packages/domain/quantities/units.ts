/** Spellings of units by canonical name. Times stand apart because they are converted and recognised as such. */
const timeSpellings = {
  ms: 'ms msec millisecond milliseconds',
  s: 's sec secs second seconds',
  min: 'min mins minute minutes',
  h: 'h hr hrs hour hours',
  days: 'd day days',
  weeks: 'w wk wks week weeks',
  months: 'month months mo mos',
  quarters: 'quarter quarters',
  years: 'year years yr yrs',
  decades: 'decade decades',
} as const

const otherSpellings = {
  '%': '% percent',
  people: 'people persons',
  KB: 'kb kib',
  MB: 'mb mib',
  GB: 'gb gib',
  TB: 'tb tib',
  rps: 'rps',
  qps: 'qps',
  ppm: 'ppm',
  points: 'points pts',
  pp: 'pp',
} as const

function inverse(spellings: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(spellings).flatMap(([unit, list]) => list.split(' ').map((word) => [word, unit] as const)),
  )
}

const times = inverse(timeSpellings)
const others = inverse(otherSpellings)

/** Times in seconds: the only units that are converted, because their factors are exact. */
export const secondsIn: ReadonlyMap<string, number> = new Map([
  ['ms', 0.001],
  ['s', 1],
  ['min', 60],
  ['h', 3600],
  ['days', 86_400],
  ['weeks', 604_800],
])

/** The canonical name of a unit of time, or null. */
export function timeUnit(word: string): string | null {
  return times.get(word.toLowerCase()) ?? null
}

/** Units of data and rates that are written without a space: 10TB. */
export const attachedUnit = /^(?:[KMGTP]i?B|[kMG]?Hz|[KMG]bps|rps|qps|tps|ppm)(?![\p{L}\p{N}])/iu

/** Words that end in s and follow a figure without being what it counts. */
const notUnits = new Set(
  'thanks across versus plus less this was is as has its towards always besides years-long'.split(' '),
)

/** The canonical name of a unit that is no time: a known one, or else a plural. Null when the word names none. */
export function countedUnit(word: string): string | null {
  const lower = word.toLowerCase()
  const known = others.get(lower)
  if (known !== undefined) return known
  return lower.length >= 4 && lower.endsWith('s') && !lower.endsWith('ss') && !notUnits.has(lower)
    ? lower
    : null
}

/** Name of a rate's time: `week` for "per weeks", `s` for "/sec". */
export function rateName(word: string): string {
  return (timeUnit(word) ?? others.get(word.toLowerCase()) ?? word.toLowerCase()).replace(
    /^(day|week|month|quarter|year|decade)s$/,
    '$1',
  )
}

const codes =
  'USD|EUR|GBP|CHF|AUD|CAD|NZD|HKD|SGD|JPY|CNY|RMB|INR|BRL|ZAR|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|ILS|AED|SAR|MXN|KRW|NGN|KES'
const signs = '[$€£¥₹₺₽₩₪₴₦]'

/** Currency before a number: `US$`, `€`, `EUR `. */
export const currencyBefore = new RegExp(
  String.raw`(?:(?:US|A|AU|C|CA|NZ|HK|S|SG|R|MX)?\$|${signs}|(?:${codes})(?=[\s\d])|Rs\.?(?=\s?\d)|[Kk]r\.?(?=\s\d))`,
  'uy',
)

/** Currency after a number, with a magnitude in front where they are written as one: `€`, `EUR`, `k€`, `MEUR`, `dollars`. */
export const currencyAfter = new RegExp(
  String.raw`\.?\s?(?<scale>[kKmM](?=${signs}|${codes}))?(?<currency>${signs}|(?:${codes})(?![\p{L}\p{N}])|(?:dollar|euro|pound|franc|rupee|krona|krone|zloty)s?(?![\p{L}-])|kr(?![\p{L}]))`,
  'uy',
)

/** The sign that stands for a currency, however it was written. */
export function currencyName(written: string): string {
  const named = { dollar: '$', euro: '€', pound: '£' }[written.toLowerCase().replace(/s$/, '')]
  return named ?? (/^[a-z]{3}$/iu.test(written) ? written.toUpperCase() : written)
}

const magnitudes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['million', 1e6],
  ['millions', 1e6],
  ['crore', 1e7],
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
  ['billions', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trillion', 1e12],
])
const magnitude =
  /\s?(k|thousand|lakhs?|crores?|millions?|mn|mio|mm|m|billions?|bn|b|trillion|tn|t)(?![\p{L}\p{N}€$£])/iuy

/**
 * The magnitude at a place. `k` is a thousand everywhere; `m`, `b` and `t` count after a currency sign, where they
 * cannot be metres or bytes, or attached and followed by what is counted: "2.4M users".
 */
export function readMagnitude(
  text: string,
  at: number,
  money: boolean,
): { readonly factor: number; readonly length: number } {
  magnitude.lastIndex = at
  const found = magnitude.exec(text)
  const name = found?.[1]
  if (found === null || name === undefined) return { factor: 1, length: 0 }
  const letter = name.length <= 2 && !['k', 'K', 'mn', 'bn', 'tn', 'Mn', 'Bn'].includes(name)
  if (letter && !money && !isAttachedMagnitude(text, at, found[0], name)) return { factor: 1, length: 0 }
  if (/^k$/i.test(name) && found[0].length > 1 && !money) return { factor: 1, length: 0 }
  return {
    factor: magnitudes.get(name.toLowerCase().replace(/(lakh|crore)s$/, '$1')) ?? 1,
    length: found[0].length,
  }
}

function isAttachedMagnitude(text: string, at: number, found: string, name: string): boolean {
  if (found.length !== name.length || /^(mm|t)$/i.test(name)) return false
  const after = text.slice(at + found.length, at + found.length + 40)
  if (name.startsWith('M')) return !/^\s?(?:bps|bit)/iu.test(after)
  return /^\+?\s(?:\p{L}+[\s-]){0,2}?\p{Ll}{3,}s\b/u.test(after)
}
