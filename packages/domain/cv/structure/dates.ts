import { firstDayOf, lastDayOf, PartialDate } from '../../evidence/dates.ts'
import type { CvDates } from '../cv.ts'
import { isPartOfYear, monthOf, presentPattern, sincePattern, untilPattern } from './date-words.ts'

/** A date or a stretch of time inside a text. */
export interface FoundDates {
  readonly start: number
  readonly end: number
  readonly dates: CvDates
  /** True when a start and an end, or an open end, are told. */
  readonly isRange: boolean
  /** What could not be decided; null when nothing. */
  readonly doubt: string | null
}

/** Nothing is said of when. */
export const noDates: CvDates = { stated: null, from: null, to: null, ongoing: false }

/** A point in time as far as it is told. `year` is null for a month that borrows the year of the end. */
interface Point {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly end: number
  readonly doubt: string | null
}

const longest = 2000

/** All dates and stretches of time in a text, in order. Years that stand for something else ("2000 users") are left alone. */
export function findDates(text: string): FoundDates[] {
  const found: FoundDates[] = []
  const searched = text.slice(0, longest)
  const starts = /(?<![\p{L}\p{N}])[\p{L}\p{N}'’]/gu
  for (let match = starts.exec(searched); match !== null; match = starts.exec(searched)) {
    const dates = rangeAt(searched, match.index)
    if (dates === null) continue
    found.push(dates)
    starts.lastIndex = Math.max(dates.end, match.index + 1)
  }
  return found
}

function rangeAt(text: string, at: number): FoundDates | null {
  const since = matchAt(sincePattern, text, at)
  const first = pointAt(text, since === null ? at : at + since.length)
  if (first === null) return null
  if (since !== null && first.year !== null) return rangeOf(text, at, first, null, true)
  const until = matchAt(untilPattern, text, first.end)
  if (until !== null) {
    const next = first.end + until.length
    const present = matchAt(presentPattern, text, next)
    if (present !== null && first.year !== null)
      return rangeOf(text, at, { ...first, end: next + present.length }, null, true)
    const second = endAt(text, next, first)
    if (second !== null) {
      const from = first.year === null ? { ...first, year: second.year } : first
      return rangeOf(text, at, { ...from, end: second.end }, second, false)
    }
    const open = /^\s*[-–—]{1,3}\s*(?:[)\]|\t]|$)/u.exec(text.slice(first.end))
    if (first.year !== null && open !== null) {
      const end = first.end + open[0].replace(/\s*[)\]|\t]?$/u, '').length
      return rangeOf(text, at, { ...first, end }, null, true)
    }
  }
  return first.year === null ? null : singleOf(text, at, first)
}

/** The end of a stretch: a whole date, or the last digits of a year ("2019–21", "2019/20"). */
function endAt(text: string, at: number, first: Point): Point | null {
  const short = matchOf(/['’]?(\d{2})(?![\p{L}\p{N}/.-])/uy, text, at)
  if (short !== null && first.year !== null) {
    const year = Math.floor(first.year / 100) * 100 + Number(short[1])
    if (year >= first.year) return { year, month: null, day: null, end: at + short[0].length, doubt: null }
  }
  const point = pointAt(text, at)
  return point?.year === null ? null : point
}

function rangeOf(text: string, at: number, first: Point, second: Point | null, ongoing: boolean): FoundDates {
  const from = partial(first)
  const to = second === null ? null : partial(second)
  const end = withDuration(text, first.end)
  const backwards = from !== null && to !== null && lastDayOf(to) < firstDayOf(from)
  const known = backwards ? { from: null, to: null } : { from, to }
  return {
    start: at,
    end,
    dates: { stated: text.slice(at, end).trim(), ...known, ongoing },
    isRange: true,
    doubt: backwards
      ? 'the end lies before the start, so neither was kept'
      : (first.doubt ?? second?.doubt ?? null),
  }
}

function singleOf(text: string, at: number, point: Point): FoundDates {
  const dates = { stated: text.slice(at, point.end).trim(), from: partial(point), to: null, ongoing: false }
  return { start: at, end: point.end, dates, isRange: false, doubt: point.doubt }
}

const duration =
  /^\s*[,·•|–-]?\s*[([]?\s*(?:(?:about|ca\.?|~)\s*)?\d{1,2}\+?\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|meses|mesi|anni)\b\.?(?:,?\s*(?:and\s+)?\d{1,2}\s*(?:months?|mos?|monate?|mois|meses|mesi)\b\.?)?\s*[)\]]?/iu

/** A duration told beside the dates ("(2 yrs 3 mos)") says nothing new and belongs to them. */
function withDuration(text: string, end: number): number {
  return end + (duration.exec(text.slice(end))?.[0].length ?? 0)
}

function partial({ year, month, day }: Point): PartialDate | null {
  if (year === null) return null
  const parts = [year, ...(month === null ? [] : [month, ...(day === null ? [] : [day])])]
  const parsed = PartialDate.safeParse(parts.map((part) => String(part).padStart(2, '0')).join('-'))
  return parsed.success ? parsed.data : null
}

function matchOf(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  const match = matchOf(pattern, text, at)
  return match === null || match[0] === '' ? null : match[0]
}

const year = String.raw`((?:19|20)\d{2})(?![\p{L}\p{N}%]|[.,]\d)`
const afterName = new RegExp(
  String.raw`\.?[\s,/-]*(?:(?:of|de|del|do|dell['’])\s+)?(?:${year}|['’](\d{2})(?!\p{N}))`,
  'iuy',
)
const dayAfterName = new RegExp(String.raw`\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${year}`, 'iuy')

function pointAt(text: string, at: number): Point | null {
  const word = matchOf(/[\p{L}]+[1-4]?(?!\p{N})/uy, text, at)
  if (word !== null) return namedPoint(text, at, word[0])
  return numericPoint(text, at)
}

function namedPoint(text: string, at: number, word: string): Point | null {
  const month = monthOf(word)
  const after = at + word.length
  if (month === null && !isPartOfYear(word)) return null
  if (month === null) {
    const inner = matchOf(/\s+(\p{L}+)/uy, text, after)
    const named = inner?.[1] === undefined ? null : monthOf(inner[1])
    if (inner !== null && named !== null)
      return namedPoint(text, after + inner[0].length - (inner[1] ?? '').length, inner[1] ?? '')
  }
  const day = month === null ? null : matchOf(dayAfterName, text, after)
  if (day !== null) return pointOf(Number(day[2]), month, Number(day[1]), after + day[0].length)
  const match = matchOf(afterName, text, after)
  if (match !== null)
    return pointOf(fullYear(match[1] ?? match[2] ?? ''), month, null, after + match[0].length)
  const dot = text[after] === '.' ? 1 : 0
  return month === null && !/^q/i.test(word)
    ? null
    : { year: null, month, day: null, end: after + dot, doubt: null }
}

function pointOf(
  yearNumber: number,
  month: number | null,
  day: number | null,
  end: number,
  doubt: string | null = null,
): Point | null {
  if (month !== null && (month < 1 || month > 12)) return null
  if (yearNumber < 1940 || yearNumber > 2100) return null
  return { year: yearNumber, month, day: day !== null && day >= 1 && day <= 31 ? day : null, end, doubt }
}

/** Two digits mean this century up to 2040, else the last one. */
function fullYear(text: string): number {
  const value = Number(text)
  if (text.length === 4) return value
  return value <= 40 ? 2000 + value : 1900 + value
}

type Form = readonly [RegExp, (match: readonly string[], end: number) => Point | null]

const forms: readonly Form[] = [
  [
    /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/uy,
    ([, y = '', , m = '', d = ''], end) => pointOf(Number(y), Number(m), Number(d), end),
  ],
  [
    /((?:19|20)\d{2})[-/.](\d{1,2})(?![\d\p{L}]|[.,]\d)/uy,
    ([, y = '', m = ''], end) => pointOf(Number(y), Number(m), null, end),
  ],
  [new RegExp(String.raw`(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)`, 'uy'), dayAndMonth],
  [
    new RegExp(String.raw`(\d{1,2})\s?[./-]\s?${year}`, 'uy'),
    ([, m = '', y = ''], end) => pointOf(Number(y), Number(m), null, end),
  ],
  [
    /(\d{2})\/(\d{2})(?![\d\p{L}/%])/uy,
    ([, m = '', y = ''], end) => pointOf(fullYear(y), Number(m), null, end),
  ],
  [
    new RegExp(
      String.raw`(\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:of\s+|de\s+)?(\p{L}+)\.?,?\s+(?:de\s+|of\s+)?${year}`,
      'iuy',
    ),
    ([, d = '', name = '', y = ''], end) => {
      const month = monthOf(name)
      return month === null ? null : pointOf(Number(y), month, Number(d), end)
    },
  ],
  [
    /([1-4])\.?\s?(?:q|quarter|quartal)\.?\s*((?:19|20)\d{2})(?!\p{N})/iuy,
    ([, , y = ''], end) => pointOf(Number(y), null, null, end),
  ],
  [
    new RegExp(String.raw`${year}(?!\s*[+x×])(?:\s?Q[1-4])?`, 'uy'),
    ([, y = ''], end) => pointOf(Number(y), null, null, end),
  ],
  [/['’](\d{2})(?![\p{L}\p{N}])/uy, ([, y = ''], end) => pointOf(fullYear(y), null, null, end)],
]

function numericPoint(text: string, at: number): Point | null {
  if (/[$€£#.,]$/u.test(text.slice(Math.max(0, at - 1), at))) return null
  for (const [form, read] of forms) {
    const match = matchOf(form, text, at)
    const point = match === null ? null : read(match, at + match[0].length)
    if (point !== null) return point
  }
  return null
}

/** With dots the day comes first; with slashes it may be either, and then the day and month stay open. */
function dayAndMonth([, a = '', mark = '', b = '', y = '']: readonly string[], end: number): Point | null {
  const [first, second] = [Number(a), Number(b)]
  if (mark === '.' || first > 12) return pointOf(fullYear(y), second, first, end)
  if (second > 12) return pointOf(fullYear(y), first, second, end)
  if (first === second) return pointOf(fullYear(y), first, second, end)
  return pointOf(
    fullYear(y),
    null,
    null,
    end,
    'day and month can be read either way, so only the year was kept',
  )
}
