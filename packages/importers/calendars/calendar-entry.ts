import ICAL from 'ical.js'
import * as z from 'zod'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { cleanLine } from '../evidence/clean-text.ts'
import type { ContentLine, EntryText } from './calendar-text.ts'
import type { WrittenStart } from './calendar-zones.ts'
import type { RecurrenceRule } from './recurrence.ts'

/** One person invited, as far as it is needed to count them. */
export interface Invited {
  /** Address in lower case. */
  readonly address: string
  readonly name: string | null
  readonly answer: string | null
  readonly kind: 'person' | 'group' | 'thing'
}

/** An entry of a calendar as it is written. */
export interface CalendarEntry {
  readonly line: number
  readonly uid: string
  readonly sequence: number
  readonly start: WrittenStart
  readonly end: WrittenStart | null
  /** Length in minutes where the entry states one in place of an end. */
  readonly minutes: number | null
  readonly title: string
  readonly rule: RecurrenceRule | null
  /** Last moment of the rule. */
  readonly until: WrittenStart | null
  readonly exceptions: readonly WrittenStart[]
  readonly additions: readonly WrittenStart[]
  /** The occurrence that this entry takes the place of. */
  readonly replaces: WrittenStart | null
  readonly isCancelled: boolean
  readonly isPrivate: boolean
  readonly isFree: boolean
  readonly organiser: Invited | null
  readonly invited: readonly Invited[]
}

const Property = z.tuple(
  [z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())])), z.string()],
  z.unknown(),
)

/** A property taken apart, or null when it is none. */
export function propertyOf(line: string): {
  readonly parameters: Readonly<Record<string, string | readonly string[]>>
  readonly values: readonly unknown[]
} | null {
  try {
    const parsed = Property.safeParse(ICAL.parse.property(line))
    if (!parsed.success) return null
    const [, parameters, , ...values] = parsed.data
    return { parameters, values }
  } catch {
    return null
  }
}

type Read = NonNullable<ReturnType<typeof propertyOf>>

/** Reads an entry; a text is the reason why it cannot be. */
export function entryOf({ line, properties }: EntryText): CalendarEntry | string {
  const all = (name: string): Read[] =>
    properties.filter((property) => property.name === name).flatMap(({ text }) => propertyOf(text) ?? [])
  const one = (name: string) => all(name)[0] ?? null
  const text = (name: string) => textOf(one(name))
  const start = momentsOf(one('DTSTART'))[0]
  if (start === undefined) return 'states no start that can be read'
  if (start.day < '1970') return 'starts before 1970'
  const ruled = ruleOf(properties)
  if (typeof ruled === 'string') return ruled
  const minutes = minutesOf(text('DURATION'))
  return {
    line,
    // Entries without an identity of their own are told apart by what they are.
    uid: text('UID') || [start.day, start.time ?? '', text('SUMMARY')].join(' '),
    sequence: Number(text('SEQUENCE')) || 0,
    start,
    end: momentsOf(one('DTEND'))[0] ?? null,
    minutes,
    title: cleanLine(text('SUMMARY')),
    rule: ruled?.rule ?? null,
    until: ruled?.until ?? null,
    exceptions: all('EXDATE').flatMap(momentsOf),
    additions: all('RDATE').flatMap(momentsOf),
    replaces: momentsOf(one('RECURRENCE-ID'))[0] ?? null,
    isCancelled: /^cancell?ed$/i.test(text('STATUS')) || /^cancell?ed(?: event)?:/i.test(text('SUMMARY')),
    isPrivate: /^(?:private|confidential)$/i.test(text('CLASS')),
    isFree:
      /^transparent$/i.test(text('TRANSP')) || /^(?:free|oof)$/i.test(text('X-MICROSOFT-CDO-BUSYSTATUS')),
    organiser: invitedOf(one('ORGANIZER')),
    invited: all('ATTENDEE').flatMap((read) => invitedOf(read) ?? []),
  }
}

function textOf(read: Read | null): string {
  const [first] = read?.values ?? []
  return typeof first === 'string' || typeof first === 'number' ? String(first).trim() : ''
}

const parameter = (read: Read, name: string) => {
  const value = read.parameters[name]
  return typeof value === 'string' ? value : (value?.[0] ?? null)
}

function momentsOf(read: Read | null): WrittenStart[] {
  if (read === null) return []
  const tzid = parameter(read, 'tzid')
  return read.values.flatMap((value) => {
    // A period is its start and its end.
    const text: unknown = Array.isArray(value) ? value[0] : value
    return typeof text === 'string' ? (momentOf(text, tzid) ?? []) : []
  })
}

function momentOf(text: string, tzid: string | null): WrittenStart | null {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})(Z)?)?$/.exec(text)
  if (parts === null) return null
  const [, year, month, date, hour, minute, second, zulu] = parts
  const day = Day.safeParse(`${year}-${month}-${date}`)
  if (!day.success) return null
  if (hour === undefined) return { day: day.data, time: null, isUtc: false, tzid: null }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const isUtc = zulu !== undefined
  return { day: day.data, time: `${hour}:${minute}:${second}`, isUtc, tzid: isUtc ? null : tzid }
}

function minutesOf(text: string): number | null {
  const parts = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/.exec(
    text,
  )
  if (parts === null) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  return (weeks * 7 + days) * 1440 + hours * 60 + minutes + seconds / 60
}

function invitedOf(read: Read | null): Invited | null {
  if (read === null) return null
  const address = textOf(read)
    .replace(/^mailto:/i, '')
    .toLowerCase()
  if (address === '') return null
  const kind = parameter(read, 'cutype')?.toUpperCase() ?? 'INDIVIDUAL'
  const isThing = kind === 'ROOM' || kind === 'RESOURCE' || address.endsWith('@resource.calendar.google.com')
  const name = cleanLine(parameter(read, 'cn') ?? '')
  return {
    address,
    name: name === '' ? null : name,
    answer: parameter(read, 'partstat')?.toUpperCase() ?? null,
    kind: isThing ? 'thing' : kind === 'GROUP' ? 'group' : 'person',
  }
}

const frequencies = { DAILY: 'daily', WEEKLY: 'weekly', MONTHLY: 'monthly', YEARLY: 'yearly' } as const
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** Null without a rule; a text is the reason why the rule cannot be followed. */
function ruleOf(
  properties: readonly ContentLine[],
): { readonly rule: RecurrenceRule; readonly until: WrittenStart | null } | string | null {
  const line = properties.find(({ name }) => name === 'RRULE')
  if (line === undefined) return null
  const parts = new Map(
    line.text
      .slice(line.text.indexOf(':') + 1)
      .toUpperCase()
      .split(';')
      .map((part) => {
        const at = part.indexOf('=')
        return [part.slice(0, at).trim(), part.slice(at + 1).trim()] as const
      }),
  )
  const list = (name: string) => (parts.get(name) ?? '').split(',').filter((entry) => entry !== '')
  const numbers = (name: string, most: number) =>
    list(name)
      .map(Number)
      .filter((number) => Number.isInteger(number) && number !== 0 && Math.abs(number) <= most)
  const stated = parts.get('FREQ') ?? ''
  const frequency = Object.entries(frequencies).find(([name]) => name === stated)?.[1]
  const strange = ['BYYEARDAY', 'BYWEEKNO', 'BYHOUR', 'BYMINUTE', 'BYSECOND'].filter(
    (name) => list(name).length > 0,
  )
  if (frequency === undefined || strange.some((name) => !/^BY(?:HOUR|MINUTE|SECOND)$/.test(name)))
    return `repeats in a way that meetings do not (${[stated, ...strange].join(', ')}), so no occurrence was read`
  if (strange.some((name) => list(name).length > 1))
    return 'repeats several times a day, so no occurrence was read'
  const [interval, count] = [Number(parts.get('INTERVAL') ?? 1), Number(parts.get('COUNT'))]
  const until = momentOf((parts.get('UNTIL') ?? '').replace(/^(\d{4})(\d{2})(\d{2})/, '$1-$2-$3'), null)
  return {
    rule: {
      frequency,
      interval: Number.isInteger(interval) && interval > 0 && interval < 1000 ? interval : 1,
      count: Number.isInteger(count) && count > 0 ? count : null,
      byDay: list('BYDAY').flatMap((entry) => {
        const day = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(entry)
        return day === null ? [] : [{ weekday: weekdays.indexOf(day[2] ?? ''), ordinal: Number(day[1] ?? 0) }]
      }),
      byMonthDay: numbers('BYMONTHDAY', 31),
      byMonth: numbers('BYMONTH', 12),
      bySetPosition: numbers('BYSETPOS', 366),
      weekStart: Math.max(0, weekdays.indexOf(parts.get('WKST') ?? 'MO')),
    },
    until,
  }
}
