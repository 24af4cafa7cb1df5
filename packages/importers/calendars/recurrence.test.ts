import { assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { daysOf, type RecurrenceRule } from './recurrence.ts'

const rule = (more: Partial<RecurrenceRule>): RecurrenceRule => ({
  frequency: 'weekly',
  interval: 1,
  count: null,
  byDay: [],
  byMonthDay: [],
  byMonth: [],
  bySetPosition: [],
  weekStart: 1,
  ...more,
})
const each = (weekday: number, ordinal = 0) => ({ weekday, ordinal })

describe('days of a rule', () => {
  it.each([
    [
      'every other week',
      rule({ interval: 2 }),
      '2026-01-05',
      '2026-02-05',
      ['2026-01-05', '2026-01-19', '2026-02-02'],
    ],
    [
      'weekdays',
      rule({ frequency: 'daily', byDay: [1, 2, 3, 4, 5].map((day) => each(day)) }),
      '2026-01-08',
      '2026-01-13',
      ['2026-01-08', '2026-01-09', '2026-01-12', '2026-01-13'],
    ],
    [
      'the last Friday of the month',
      rule({ frequency: 'monthly', byDay: [each(5, -1)] }),
      '2026-01-30',
      '2026-03-31',
      ['2026-01-30', '2026-02-27', '2026-03-27'],
    ],
    [
      'the 31st, where there is one',
      rule({ frequency: 'monthly' }),
      '2026-01-31',
      '2026-05-31',
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'the first working day',
      rule({ frequency: 'monthly', byDay: [1, 2, 3, 4, 5].map((day) => each(day)), bySetPosition: [1] }),
      '2026-01-01',
      '2026-03-31',
      ['2026-01-01', '2026-02-02', '2026-03-02'],
    ],
    ['four times', rule({ count: 2 }), '2026-01-05', '2027-01-05', ['2026-01-05', '2026-01-12']],
  ])('%s', (_what, given, first, last, days) => {
    expect([...daysOf(given, first, last)]).toEqual(days)
  })

  it('a rule that no day fits ends', () => {
    const never = rule({ frequency: 'yearly', byMonth: [2], byMonthDay: [30] })
    expect([...daysOf(never, '1970-01-01', '2026-01-01')]).toEqual(['1970-01-01'])
  })

  it('says what a second implementation says', () => {
    const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
    const weekdays = uniqueArray(integer({ min: 0, max: 6 }), { maxLength: 4 })
    const shape = record({
      frequency: constantFrom('daily', 'weekly', 'monthly'),
      interval: integer({ min: 1, max: 4 }),
      weekdays,
      ordinal: constantFrom(0, 0, 1, 2, -1),
      monthDay: constantFrom(null, 1, 15, 28, -1),
      offset: integer({ min: 0, max: 800 }),
    })
    assert(
      property(shape, ({ frequency, interval, weekdays: chosen, ordinal, monthDay, offset }) => {
        const first = new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10)
        const isMonthly = frequency === 'monthly'
        const byMonthDay = isMonthly && chosen.length === 0 && monthDay !== null ? [monthDay] : []
        const byDay = chosen.map((day) => each(day, isMonthly ? ordinal : 0))
        const parts = [
          `FREQ=${frequency.toUpperCase()};INTERVAL=${interval};COUNT=12;WKST=MO`,
          ...(byDay.length === 0
            ? []
            : [
                `BYDAY=${byDay.map((day) => `${day.ordinal === 0 ? '' : day.ordinal}${names[day.weekday]}`).join(',')}`,
              ]),
          ...(byMonthDay.length === 0 ? [] : [`BYMONTHDAY=${byMonthDay.join(',')}`]),
        ]
        const theirs: string[] = []
        const [year, month, day] = first.split('-').map(Number)
        const iterator = ICAL.Recur.fromString(parts.join(';')).iterator(
          ICAL.Time.fromData({ year, month, day, hour: 10, minute: 0, second: 0 }),
        )
        for (let next = iterator.next(); next && theirs.length < 12; next = iterator.next())
          theirs.push(next.toString().slice(0, 10))
        const ours = [
          ...daysOf(rule({ frequency, interval, byDay, byMonthDay, count: 13 }), first, '2060-01-01'),
        ]
        // The other one leaves out a first day that its rule would not have.
        const same = theirs[0] === first ? ours : ours.slice(1)
        expect(same.slice(0, 11)).toEqual(theirs.slice(0, 11))
      }),
      { numRuns: 400 },
    )
  })
})
