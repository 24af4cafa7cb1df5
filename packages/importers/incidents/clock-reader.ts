import { daysInMonth, type Day, type Instant } from '@waymark/domain/evidence/dates.ts'
import { readMoment, type WrittenDate, type WrittenMoment } from './clock-text.ts'
import { instantIn, isRegion, type Zone } from './zones.ts'

/** How a file writes its dates in figures. */
export type DateOrder = 'day-first' | 'month-first'

/** What is known of a file's clocks beyond what each text says. */
export interface ClockRules {
  /** Null when it cannot be told: dates in figures whose parts could be swapped are then not read. */
  readonly order: DateOrder | null
  /** Zone of times that state none. */
  readonly zone: Zone
}

/** A time as far as a text gives it, with what is wrong with it. */
export interface ReadClock {
  readonly at: Instant | null
  /** The day in the text's own zone. */
  readonly day: Day | null
  readonly fault: 'no-date' | 'impossible' | 'order-unknown' | 'zone-ambiguous' | null
  /** No zone was stated, so the file's was taken. */
  readonly isZoneAssumed: boolean
}

const nothing: ReadClock = { at: null, day: null, fault: null, isZoneAssumed: false }

/** Years outside these are slips of the pen: no such system existed, or it has not happened. */
export const earliestYear = 1990
const latestYear = 2100

/** What a text says of a moment. Nothing that cannot be is ever mended. */
export function readClock(text: string, rules: ClockRules): ReadClock {
  if (text.trim() === '') return nothing
  const written = readMoment(text)
  return written === null ? { ...nothing, fault: 'no-date' } : resolveMoment(written, rules)
}

/** A written moment on the calendar. */
export function resolveMoment(written: WrittenMoment, rules: ClockRules): ReadClock {
  if ('milliseconds' in written) {
    const at = new Date(written.milliseconds)
    const year = Number.isNaN(at.getTime()) ? 0 : at.getUTCFullYear()
    if (year < earliestYear || year > latestYear) return { ...nothing, fault: 'impossible' }
    return { ...nothing, at: at.toISOString(), day: at.toISOString().slice(0, 10) }
  }
  const date = orderedDate(written.date, rules.order)
  if (date === null) return { ...nothing, fault: 'order-unknown' }
  const { year, month, day } = date
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  if (!isDay || year < earliestYear || year > latestYear) return { ...nothing, fault: 'impossible' }
  const stated = [String(year), pad(month), pad(day)].join('-')
  if (written.time === null) return { ...nothing, day: stated }
  const { zone, ...time } = written.time
  if (zone === 'ambiguous') return { ...nothing, day: stated, fault: 'zone-ambiguous' }
  const at = instantIn(zone ?? rules.zone, { year, month, day, ...time })
  return { at, day: stated, fault: null, isZoneAssumed: zone === null }
}

const pad = (value: number) => String(value).padStart(2, '0')

function orderedDate(
  date: WrittenDate,
  order: DateOrder | null,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  if (!('either' in date)) return date
  const [first, second] = date.either
  const { year } = date
  if (first === second) return { year, month: first, day: second }
  if (order === null) return null
  return order === 'day-first' ? { year, month: second, day: first } : { year, month: first, day: second }
}

/** What the dates of a file tell about their order. */
export type OrderFinding = DateOrder | 'ambiguous' | 'contradictory' | 'not-needed'

/**
 * Infers the order of day and month from all dates in figures of a file. A number above twelve decides. Otherwise, if the
 * file is sorted by a column in one reading and jumps about in the other, that decides. Nothing else does.
 * @param columns the texts of each date column, from top to bottom
 */
export function inferOrder(columns: readonly (readonly string[])[]): OrderFinding {
  let dayFirst = 0
  let monthFirst = 0
  const open: (readonly [number, number, number])[][] = []
  for (const texts of columns) {
    const found: (readonly [number, number, number])[] = []
    for (const text of texts) {
      const written = readMoment(text)
      if (written === null || !('date' in written) || !('either' in written.date)) continue
      const [first, second] = written.date.either
      if (first > 12 && second <= 12) dayFirst += 1
      else if (second > 12 && first <= 12) monthFirst += 1
      found.push([written.date.year, first, second])
    }
    if (found.length > 0) open.push(found)
  }
  if (dayFirst > 0 && monthFirst > 0) return 'contradictory'
  if (dayFirst > 0) return 'day-first'
  if (monthFirst > 0) return 'month-first'
  if (open.every((dates) => dates.every(([, first, second]) => first === second))) return 'not-needed'
  return bySorting(open)
}

const sortedFrom = 8

function bySorting(columns: readonly (readonly (readonly [number, number, number])[])[]): OrderFinding {
  for (const dates of columns) {
    if (dates.length < sortedFrom) continue
    const asDay = isSorted(dates.map(([year, first, second]) => year * 10_000 + second * 100 + first))
    const asMonth = isSorted(dates.map(([year, first, second]) => year * 10_000 + first * 100 + second))
    if (asDay !== asMonth) return asDay ? 'day-first' : 'month-first'
  }
  return 'ambiguous'
}

function isSorted(values: readonly number[]): boolean {
  const rises = values.every((value, at) => at === 0 || value >= (values[at - 1] ?? value))
  const falls = values.every((value, at) => at === 0 || value <= (values[at - 1] ?? value))
  return rises || falls
}

/** A zone by the name that a user gives: `Europe/Oslo`, `UTC`. */
export function zoneNamed(name: string | null): Zone {
  if (name === null || name === 'UTC') return { minutes: 0 }
  return isRegion(name) ? { region: name } : { minutes: 0 }
}
