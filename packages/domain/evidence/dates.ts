import * as z from 'zod'

/**
 * A calendar date known to the year, the month or the day: `2025`, `2025-03` or `2025-03-14`.
 * People and exports remember dates at different precisions; the precision is kept, never invented.
 */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isRealDate, 'that day does not exist in the calendar')
export type PartialDate = z.infer<typeof PartialDate>

/** A full calendar day, `YYYY-MM-DD`. */
export const Day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day is YYYY-MM-DD')
  .refine(isRealDate, 'that day does not exist in the calendar')
export type Day = z.infer<typeof Day>

/** An instant in UTC as ISO 8601 with milliseconds, e.g. `2026-11-20T09:30:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

function isRealDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  if (year === undefined || year < 1900 || year > 2200) return false
  if (month === undefined || day === undefined) return true
  return day <= daysInMonth(year, month)
}

/** Days in a month of the Gregorian calendar. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * Months since year 0 of the first moment a partial date can mean. A bare year counts from January,
 * so two facts known only to the year are never pushed apart by precision alone.
 */
export function monthIndex(date: PartialDate): number {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return year * 12 + (month - 1)
}

/** The last day a partial date can mean: `2025` → `2025-12-31`, `2025-02` → `2025-02-28`. */
export function lastDayOf(date: PartialDate): Day {
  const [year = 0, month = 12, day] = date.split('-').map(Number)
  const last = day ?? daysInMonth(year, month)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(last, 2)}`
}

/** The first day a partial date can mean: `2025` → `2025-01-01`. */
export function firstDayOf(date: PartialDate): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The day that lies `days` days after `day` (before it when negative). */
export function addDays(day: Day, days: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** The calendar day of an instant, in UTC. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** Days from one day to another; negative when the other lies before it. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
