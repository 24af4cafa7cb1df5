import { addDays, dayOf, daysInMonth, monthIndex } from '@waymark/domain/evidence/dates.ts'
import type { Day, Instant, PartialDate } from '@waymark/domain/evidence/dates.ts'

/** Turns distances from now into dates. */
export interface SampleTime {
  /** `2026-03`, the given number of months before the month of now. */
  month(monthsAgo: number): PartialDate
  day(daysAgo: number): Day
  /** In the morning of a day. `minute` keeps things of one day in their order. */
  onDay(daysAgo: number, minute: number): Instant
  /** In a month, as late in it as `day`, and never after now. */
  inMonth(monthsAgo: number, day: number, minute: number): Instant
}

/** Time as seen from one instant. */
export function timeBefore(now: Instant): SampleTime {
  const today = dayOf(now)
  function month(monthsAgo: number): PartialDate {
    const index = monthIndex(today.slice(0, 7)) - monthsAgo
    return `${padded(Math.floor(index / 12), 4)}-${padded((index % 12) + 1, 2)}`
  }
  return {
    month,
    day: (daysAgo) => addDays(today, -daysAgo),
    onDay: (daysAgo, minute) => morning(addDays(today, -daysAgo), minute),
    inMonth: (monthsAgo, day, minute) => {
      const at = month(monthsAgo)
      const [year = 0, number = 1] = at.split('-').map(Number)
      const instant = morning(`${at}-${padded(Math.min(day, daysInMonth(year, number)), 2)}`, minute)
      return instant < now ? instant : now
    },
  }
}

function morning(day: Day, minute: number): Instant {
  return `${day}T${padded(8 + Math.floor(minute / 60), 2)}:${padded(minute % 60, 2)}:00.000Z`
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
