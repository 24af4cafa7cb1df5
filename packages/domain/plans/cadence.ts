import * as z from 'zod'
import { addDays, type Day } from '../evidence/dates.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Cadence } from '../frameworks/role-material.ts'

/** Days of the week as they are written, Monday first as in ISO 8601. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export const Weekday = z.enum(weekdays)
export type Weekday = z.infer<typeof Weekday>

/** How often a review comes round. */
export type Rhythm = Cadence['every']

/** A time of day on the clock of wherever the person is, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is HH:MM, e.g. 09:00')
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** How long a review of each rhythm is put into the calendar for, in minutes. Waymark's own proposal. */
export const reviewMinutes = { week: 45, month: 60, quarter: 120 } as const satisfies Record<Rhythm, number>

const order = { week: 0, month: 1, quarter: 2 } as const satisfies Record<Rhythm, number>
const minutesOfDay = 24 * 60

/** The reviews of a role, the most frequent first, otherwise in the framework's order. */
export function reviewsOf(framework: Pick<Framework, 'cadences'>): Cadence[] {
  return framework.cadences.toSorted((a, b) => order[a.every] - order[b.every])
}

/**
 * The first day, `from` or later, on which a review is held: weekly on the weekday, monthly on its first occurrence in
 * a month, quarterly on its first occurrence in January, April, July or October.
 */
export function firstReview(every: Rhythm, from: Day, weekday: Weekday): Day {
  let day = addDays(from, (weekdays.indexOf(weekday) - weekdayOf(from) + 7) % 7)
  while (!isHeldOn(every, day)) day = addDays(day, 7)
  return day
}

/** A review with its place in the calendar. */
export interface PlacedReview {
  readonly review: Cadence
  readonly on: Day
  readonly at: TimeOfDay
  readonly minutes: number
}

/**
 * The first occurrence of every review. They follow each other on the clock, because on some days all of them are held;
 * one that would run past midnight begins at the chosen time again.
 */
export function placeReviews(
  reviews: readonly Cadence[],
  { from, weekday, time }: { readonly from: Day; readonly weekday: Weekday; readonly time: TimeOfDay },
): PlacedReview[] {
  const start = minutesOf(time)
  let next = start
  return reviews.map((review) => {
    const minutes = reviewMinutes[review.every]
    const at = next + minutes > minutesOfDay ? start : next
    next = at + minutes
    return { review, on: firstReview(review.every, from, weekday), at: clockTime(at), minutes }
  })
}

function isHeldOn(every: Rhythm, day: Day): boolean {
  const [, month = 1, date = 1] = day.split('-').map(Number)
  if (every === 'week') return true
  return date <= 7 && (every === 'month' || month % 3 === 1)
}

function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7
}

function minutesOf(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function clockTime(minutes: number): TimeOfDay {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
