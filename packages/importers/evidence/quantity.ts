/** A figure as a text states it. */
export interface Quantity {
  readonly value: number
  /** Currency sign or unit in one canonical spelling; null when none is named. */
  readonly base: string | null
  /** The time it counts for: `week` in "6 tickets a week". */
  readonly per: string | null
  /** True after "about" or "~". */
  readonly approximate: boolean
}

const amount =
  /^(?:(?<rough>~|≈|about|around|approximately|roughly|circa|ca\.?)\s*)?(?<currency>[$€£¥])?\s?(?<number>\d[\d.,]*\d|\d)/iu
const magnitude = /^\s?(k|thousand|million|mn|mm|m|billion|bn|b)(?![\p{L}\p{N}€$£])/iu
const word = /^\s?(%|[km]?[€£$¥]|\p{L}[\p{L}-]{0,19}(?![\p{L}\p{N}]))/iu
const rate =
  /^\s?(?:\/\s?|per\s+|an?\s+(?=second|minute|hour|day|week|month|quarter|year))(\p{L}{1,12})(?![\p{L}\p{N}])/iu

/** Times in seconds: the only units that are converted, because their factors are exact. */
const factors: ReadonlyMap<string, number> = new Map([
  ['ms', 0.001],
  ['s', 1],
  ['min', 60],
  ['h', 3600],
  ['days', 86_400],
  ['weeks', 604_800],
])

const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ms: 'ms msec millisecond milliseconds',
    s: 's sec secs second seconds',
    min: 'min mins minute minutes',
    h: 'h hr hrs hour hours',
    days: 'd day days',
    weeks: 'w wk wks week weeks',
    months: 'month months mo mos',
    years: 'year years yr yrs',
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
    USD: 'usd',
    EUR: 'eur',
    GBP: 'gbp',
    CHF: 'chf',
    kEUR: 'keur',
    MEUR: 'meur',
    kUSD: 'kusd',
    MUSD: 'musd',
    kCHF: 'kchf',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
)

/** Words that end in s and follow a figure without being its unit. */
const notUnits = new Set(
  'thanks across versus plus less this was is as has its towards always besides years-long'.split(' '),
)

/**
 * Reads the quantity at the start of a text. Null when there is none, or when what stands there could be something
 * else: a version (`1.2.3`, `3rd`, `5x`), a range (`4-6`), a clock time, or digits grouped so that they have two readings.
 */
export function readQuantity(text: string): { readonly quantity: Quantity; readonly length: number } | null {
  const start = amount.exec(text)
  const value = readNumber(start?.groups?.number ?? '')
  if (start === null || value === null) return null
  if (/^(?:[-–:.,]\d|(?:st|nd|rd|th|x|×)(?!\p{L}))/iu.test(text.slice(start[0].length))) return null
  let length = start[0].length
  const currency = start.groups?.currency ?? null
  const scaled = scaleOf(text.slice(length), currency)
  length += scaled.length
  const unit = unitOf(text.slice(length))
  length += unit.length
  const per = rate.exec(text.slice(length))
  const whole = Number((value * scaled.factor).toPrecision(12))
  return {
    quantity: {
      value: whole,
      base: [currency, unit.name].filter((part) => part !== null).join(' ') || null,
      per: per?.[1] === undefined ? null : perName(per[1]),
      approximate: start.groups?.rough !== undefined,
    },
    length: length + (per?.[0].length ?? 0),
  }
}

/** `k` is a thousand everywhere; `m` and `b` only after a currency sign, where they cannot be metres or bytes. */
function scaleOf(
  text: string,
  currency: string | null,
): { readonly factor: number; readonly length: number } {
  const match = magnitude.exec(text)
  const factor = match?.[1] === undefined ? 1 : factorOf(match[1].toLowerCase(), currency !== null)
  return match === null || factor === 1 ? { factor: 1, length: 0 } : { factor, length: match[0].length }
}

function factorOf(name: string, money: boolean): number {
  if (name === 'k' || name === 'thousand') return 1e3
  if (name === 'million' || name === 'mn') return 1e6
  if (name === 'billion' || name === 'bn') return 1e9
  if (!money) return 1
  return name === 'b' ? 1e9 : 1e6
}

/** The canonical unit at the start of a text, when the word there is one. */
function unitOf(text: string): { readonly name: string | null; readonly length: number } {
  const match = word.exec(text)
  const name = match?.[1] === undefined ? null : unitNamed(match[1])
  return match === null || name === null ? { name: null, length: 0 } : { name, length: match[0].length }
}

function unitNamed(found: string): string | null {
  if (/^[km]?[€£$¥]$/iu.test(found)) return found
  const lower = found.toLowerCase()
  const known = spellings.get(lower)
  if (known !== undefined) return known
  return lower.length >= 4 && lower.endsWith('s') && !lower.endsWith('ss') && !notUnits.has(lower)
    ? lower
    : null
}

const perName = (per: string) =>
  (spellings.get(per.toLowerCase()) ?? per.toLowerCase()).replace(/^(day|week|month|year)s$/, '$1')

function readNumber(text: string): number | null {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^\d{1,3}\.\d{3}$/.test(text) || text.length > 15) return null
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  return null
}

/**
 * Both quantities in one unit. A unit or a rate that only one side names counts for both; times are brought to the
 * smaller unit; anything else that differs is not one figure and gives null.
 */
export function inOneUnit(
  before: Quantity,
  after: Quantity,
): { readonly before: number; readonly after: number; readonly unit: string | null } | null {
  if (before.per !== null && after.per !== null && before.per !== after.per) return null
  const per = before.per ?? after.per
  const unitWith = (base: string | null) => (per === null ? base : `${base ?? ''}/${per}`)
  if (before.base === after.base || before.base === null || after.base === null) {
    return { before: before.value, after: after.value, unit: unitWith(before.base ?? after.base) }
  }
  const [a, b] = [factors.get(before.base), factors.get(after.base)]
  if (a === undefined || b === undefined) return null
  const [base, factor] = a < b ? [before.base, a] : [after.base, b]
  const convert = (value: number, from: number) => Number(((value * from) / factor).toPrecision(12))
  return { before: convert(before.value, a), after: convert(after.value, b), unit: unitWith(base) }
}
