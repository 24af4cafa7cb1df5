import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../evidence/dates.ts'
import type { Cadence } from '../frameworks/role-material.ts'
import { firstReview, placeReviews, reviewsOf, weekdays } from './cadence.ts'

const review = (id: string, every: Cadence['every']): Cadence => ({
  id,
  name: id,
  every,
  purpose: null,
  agenda: [{ name: 'A', text: 'a', competencies: [] }],
  decisions: [],
  sources: [],
})
const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days))

describe('the first day of a review', () => {
  it.each([
    ['week', '2026-11-20', 'monday', '2026-11-23'],
    ['week', '2026-11-23', 'monday', '2026-11-23'],
    ['month', '2026-11-20', 'monday', '2026-12-07'],
    ['month', '2026-12-01', 'tuesday', '2026-12-01'],
    ['quarter', '2026-11-20', 'monday', '2027-01-04'],
    ['quarter', '2027-01-05', 'monday', '2027-04-05'],
  ] as const)('every %s from %s on a %s is %s', (every, from, weekday, expected) => {
    expect(firstReview(every, from, weekday)).toBe(expected)
  })

  it('is on or after the day, on the weekday, and asking from it again gives it again', () => {
    const every = fc.constantFrom('week', 'month', 'quarter')
    fc.assert(
      fc.property(every, anyDay, fc.constantFrom(...weekdays), (rhythm, from, weekday) => {
        const day = firstReview(rhythm, from, weekday)
        expect(day >= from).toBe(true)
        expect(new Date(day).getUTCDay()).toBe((weekdays.indexOf(weekday) + 1) % 7)
        expect(firstReview(rhythm, day, weekday)).toBe(day)
      }),
    )
  })
})

describe('reviews in a calendar', () => {
  const reviews = reviewsOf({ cadences: [review('q', 'quarter'), review('w', 'week'), review('m', 'month')] })

  it('come the most frequent first and follow each other on the clock', () => {
    const placed = placeReviews(reviews, { from: '2026-11-20', weekday: 'monday', time: '09:00' })
    expect(placed.map(({ review: { id }, on, at, minutes }) => [id, on, at, minutes])).toEqual([
      ['w', '2026-11-23', '09:00', 45],
      ['m', '2026-12-07', '09:45', 60],
      ['q', '2027-01-04', '10:45', 120],
    ])
  })

  it('never run past midnight of a day that has room for them', () => {
    const placed = placeReviews(reviews, { from: '2026-11-20', weekday: 'monday', time: '21:30' })
    expect(placed.map(({ at }) => at)).toEqual(['21:30', '22:15', '21:30'])
  })
})
