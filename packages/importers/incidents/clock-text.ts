import { monthNumber, monthPattern } from '../evidence/date-text.ts'
import { readZone, zonePattern, type Zone } from './zones.ts'

/** A date as it is written: its parts, or two numbers of which one is the day and the other the month. */
export type WrittenDate =
  | { readonly year: number; readonly month: number; readonly day: number }
  | { readonly year: number; readonly either: readonly [first: number, second: number] }

/** A time of day as it is written, in 24 hours. */
export interface WrittenTime {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly zone: Zone | 'ambiguous' | null
}

/** A moment as a text states it, before anything is assumed. */
export type WrittenMoment =
  | { readonly milliseconds: number }
  | { readonly date: WrittenDate; readonly time: WrittenTime | null }

const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i
const timeSource = String.raw`(\d{1,2})[:.](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\.?(?![a-z]))?(?:\s*\(?(${zonePattern})\)?)?`
const hourOnly = String.raw`(\d{1,2})\s*([ap]\.?m\.?(?![a-z]))(?:\s*\(?(${zonePattern})\)?)?`
const wholeTime = new RegExp(`^${timeSource}$`, 'i')
const wholeHour = new RegExp(`^${hourOnly}$`, 'i')
/** A date, then a time. What stands between them is `T`, `at`, a comma, a dash or space. */
const dated = new RegExp(
  String.raw`^(.*?\d)(?:\s*(?:t|at|[,@–—-]|\s)\s*)+((?:${timeSource}|${hourOnly})$)`,
  'i',
)

/** A time of day alone: `16:58 UTC`, `5:00 PM`, `17:14pm`. Null for anything else. */
export function readTime(text: string): WrittenTime | null {
  const whole = wholeTime.exec(text.trim())
  const short = whole === null ? wholeHour.exec(text.trim()) : null
  const [hourText, minuteText, secondText, half, zone] =
    whole !== null ? whole.slice(1) : [short?.[1], '0', undefined, short?.[2], short?.[3]]
  if (hourText === undefined) return null
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText ?? 0)]
  const afternoon = half?.toLowerCase().startsWith('p') === true
  // `17:14pm` and `13:06 PM` say the same thing twice.
  const hours = half === undefined || hour > 12 ? hour : (hour % 12) + (afternoon ? 12 : 0)
  if (hours > 23 || minute > 59 || second > 59) return null
  return { hour: hours, minute, second, zone: zone === undefined ? null : readZone(zone) }
}

const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text))

type DateForm = readonly [RegExp, (parts: readonly string[]) => WrittenDate | null]
const dateForms: readonly DateForm[] = [
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    ([year = '', month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  ],
  [
    new RegExp(
      String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:of\s+)?(${monthPattern})\.?,?[\s./-]*(\d{4}|\d{2})$`,
      'i',
    ),
    ([day, month = '', year = '']) => named(year, month, day),
  ],
  [
    new RegExp(String.raw`^(${monthPattern})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$`, 'i'),
    ([month = '', day, year = '']) => named(year, month, day),
  ],
  [
    new RegExp(String.raw`^(\d{4})[\s,-]+(${monthPattern})\.?[\s-]+(\d{1,2})$`, 'i'),
    ([year = '', month = '', day]) => named(year, month, day),
  ],
  [
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/,
    ([first, second, year = '']) => ({ year: fullYear(year), either: [Number(first), Number(second)] }),
  ],
]

function named(year: string, month: string, day: string | undefined): WrittenDate | null {
  const number = monthNumber(month)
  return number === null ? null : { year: fullYear(year), month: number, day: Number(day) }
}

/** A date alone, in figures or with an English month. Null for anything else. */
export function readDateText(text: string): WrittenDate | null {
  const plain = text.trim().replace(weekday, '').replace(/,$/, '')
  if (plain.length > 40) return null
  for (const [form, read] of dateForms) {
    const match = form.exec(plain)
    if (match !== null) return read(match.slice(1))
  }
  return null
}

/**
 * A whole text as a moment: ISO 8601 with or without a zone, `11/May/24 03:26 PM`, `6/21/2025 16:14`,
 * `Mar 3, 2024 - 10:15 UTC`, `Fri, 01 Mar 2024 10:00:00 GMT`, seconds or milliseconds since 1970. Null for anything else.
 */
export function readMoment(text: string): WrittenMoment | null {
  const plain = text.trim().replace(weekday, '')
  if (plain.length === 0 || plain.length > 60) return null
  if (/^\d{10}(?:\.\d+)?$/.test(plain)) return { milliseconds: Math.round(Number(plain) * 1000) }
  if (/^\d{13}$/.test(plain)) return { milliseconds: Number(plain) }
  const date = readDateText(plain)
  if (date !== null) return { date, time: null }
  const split = dated.exec(plain)
  if (split === null) return null
  const day = readDateText(split[1] ?? '')
  const time = readTime(split[2] ?? '')
  return day === null || time === null ? null : { date: day, time }
}
