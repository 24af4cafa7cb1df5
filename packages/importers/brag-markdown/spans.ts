import { addDays } from '@waymark/domain/evidence/dates.ts'
import type { Period } from '@waymark/domain/evidence/evidence.ts'
import { isPresent, monthNumber, monthPattern, partialDate, readDate } from '../evidence/date-text.ts'

const year = String.raw`(?:19|20)\d{2}`
const dash = String.raw`\s*(?:-|–|—|to|until|through)\s*`

type Form = readonly [RegExp, (match: readonly string[], year: number | null) => Period | null]

const forms: readonly Form[] = [
  [
    new RegExp(`^q([1-4])[\\s,/'-]*(${year})?$`, 'i'),
    ([, quarter, own], context) => months(own, context, Number(quarter) * 3 - 2, 3),
  ],
  [
    new RegExp(`^(${year})[\\s,/-]*q([1-4])$`, 'i'),
    ([, own, quarter], context) => months(own, context, Number(quarter) * 3 - 2, 3),
  ],
  [
    new RegExp(`^h([12])[\\s,/-]*(${year})?$`, 'i'),
    ([, half, own], context) => months(own, context, Number(half) * 6 - 5, 6),
  ],
  [
    new RegExp(`^(${year})[\\s,/-]*h([12])$`, 'i'),
    ([, own, half], context) => months(own, context, Number(half) * 6 - 5, 6),
  ],
  [
    new RegExp(`^(${year})[\\s-]*w(?:eek)?\\s*(\\d{1,2})$`, 'i'),
    ([, own, week]) => isoWeek(Number(own), Number(week)),
  ],
  [
    new RegExp(`^(?:cw|kw|week)\\s*(\\d{1,2})[\\s,/-]+(${year})$`, 'i'),
    ([, week, own]) => isoWeek(Number(own), Number(week)),
  ],
  [
    new RegExp(`^(${monthPattern})\\.?$`, 'i'),
    ([, name = ''], context) =>
      context === null ? null : one(partialDate(context, monthNumber(name), null)),
  ],
  [
    new RegExp(`^(${monthPattern})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?$`, 'i'),
    ([, name = '', day], context) =>
      context === null ? null : one(partialDate(context, monthNumber(name), Number(day))),
  ],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(${monthPattern})\\.?$`, 'i'),
    ([, day, name = ''], context) =>
      context === null ? null : one(partialDate(context, monthNumber(name), Number(day))),
  ],
  [
    new RegExp(
      `^(${monthPattern})\\.?(?:\\s+(${year}))?${dash}(${monthPattern})\\.?(?:\\s+(${year}))?$`,
      'i',
    ),
    ([, from = '', fromYear, to = '', toYear], context) =>
      between(from, fromYear ?? toYear, to, toYear ?? fromYear, context),
  ],
]

function one(date: string | null): Period | null {
  return date === null ? null : { from: date, to: null, ongoing: false }
}

function months(
  own: string | undefined,
  context: number | null,
  first: number,
  count: number,
): Period | null {
  const whole = own === undefined ? context : Number(own)
  if (whole === null) return null
  const [from, to] = [partialDate(whole, first, null), partialDate(whole, first + count - 1, null)]
  return from === null || to === null ? null : { from, to, ongoing: false }
}

function between(
  from: string,
  fromYear: string | undefined,
  to: string,
  toYear: string | undefined,
  context: number | null,
): Period | null {
  const [start, end] = [
    fromYear === undefined ? context : Number(fromYear),
    toYear === undefined ? context : Number(toYear),
  ]
  if (start === null || end === null) return null
  return ordered(partialDate(start, monthNumber(from), null), partialDate(end, monthNumber(to), null))
}

function ordered(from: string | null, to: string | null): Period | null {
  return from === null || to === null || to < from ? null : { from, to, ongoing: false }
}

/** Monday to Sunday of a week as ISO 8601 counts them: week 1 holds the first Thursday. */
function isoWeek(ownYear: number, week: number): Period | null {
  if (week < 1 || week > 53) return null
  const fourth = new Date(Date.UTC(ownYear, 0, 4)).getUTCDay()
  const monday = addDays(`${ownYear}-01-04`, -((fourth + 6) % 7) + (week - 1) * 7)
  return { from: monday, to: addDays(monday, 6), ongoing: false }
}

/**
 * A whole text read as a time: a date, a month, a quarter, a half, a week, a year, or a range of them. `context` is
 * the year of the heading above, for months and quarters without one; without it they say nothing.
 */
export function readSpan(text: string, context: number | null): Period | null {
  const plain = text
    .trim()
    .replace(/^(?:week|month|sprint|quarter|day|date|period)?\s*(?:of|ending|:)\s+/i, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun|sat)(?:day)?,?\s+/i, '')
    .trim()
  if (plain === '' || plain.length > 60) return null
  const date = readDate(plain)
  if (date !== null) return one(date)
  for (const [form, read] of forms) {
    const match = form.exec(plain)
    if (match !== null) return read(match, context)
  }
  return readRange(plain)
}

/** Two dates with a dash: `2024-01 – 2024-06`, `2023–2025`, `Mar 2024 - present`. */
function readRange(text: string): Period | null {
  const match = new RegExp(
    `^(.{4,25}?)(?:\\s+(?:-|–|—|to|until|through)\\s+|[–—]|(?<=^${year})[-/](?=${year}$))(.{3,25})$`,
    'i',
  ).exec(text)
  if (match === null) return null
  const from = readDate(match[1] ?? '')
  if (from === null) return null
  if (isPresent(match[2] ?? '')) return { from, to: null, ongoing: true }
  return ordered(from, readDate(match[2] ?? ''))
}

/** A text with the time taken off its front or end, as people date their lines and headings. */
export interface Dated {
  readonly text: string
  readonly period: Period | null
}

/** Takes a leading `2025-03-14:`, `[Mar 2025]`, `(Q1)` or a trailing `(March 2025)` off a line. */
export function takeDate(text: string, context: number | null): Dated {
  for (const pattern of [
    /^\[([^[\]]{4,40})\]\s*[:–—-]?\s*(.+)$/,
    /^\(([^()]{2,40})\)\s*[:–—-]?\s*(.+)$/,
    /^([^:]{2,40}?)\s*:\s+(.+)$/,
    /^(.{3,40}?)\s+[–—-]+\s+(.+)$/,
    /^(\d{4}-\d{2}-\d{2})\s+(.+)$/,
  ]) {
    const match = pattern.exec(text)
    const period = match === null ? null : readSpan(match[1] ?? '', context)
    if (match !== null && period !== null) return { text: match[2] ?? '', period }
  }
  for (const pattern of [
    /^(.+?)\s*[([]([^()[\]]{2,40})[)\]]\.?$/,
    /^(.+?)\s+[–—-]+\s+([^–—]{3,40})$/,
    /^(.+?),\s+([^,]{6,40})$/,
  ]) {
    const match = pattern.exec(text)
    const period = match === null ? null : readSpan(match[2] ?? '', context)
    if (match !== null && period !== null) return { text: match[1] ?? '', period }
  }
  return { text, period: null }
}

/** The year that a period lies in, to read the months below it. */
export function yearOf(period: Period | null): number | null {
  const [from, to] = [period?.from?.slice(0, 4), period?.to?.slice(0, 4)]
  return from === undefined || (to !== undefined && to !== from) ? null : Number(from)
}
