import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarEvent } from '@waymark/contracts/plans/calendar-document.ts'
import { readCalendar } from '../testing/read-calendar.ts'
import { writeCalendar } from './write-calendar.ts'

const weekly: CalendarEvent = {
  uid: 'r1@waymark.invalid',
  title: 'Priorities and change',
  description: 'Agenda\n1. Intake: rank; then choose, with a \\ reason',
  on: '2026-11-23',
  at: { time: '09:00', minutes: 45 },
  repeats: { every: 'week', weekday: 'monday' },
  private: false,
}
const due: CalendarEvent = {
  uid: 'd1@waymark.invalid',
  title: 'Due in the plan',
  description: null,
  on: '2026-12-31',
  at: null,
  repeats: null,
  private: true,
}
const write = (events: readonly CalendarEvent[]) =>
  writeCalendar({ name: 'Reviews', madeAt: '2026-11-20T09:30:00.000Z', events })
const valuesOf = (event: CalendarEvent) =>
  Object.fromEntries(
    readCalendar(write([event])).events[0]?.map(({ name, parameters, value }) => [
      name + parameters,
      value,
    ]) ?? [],
  )

describe('a calendar file', () => {
  it('holds what every reader asks for', () => {
    const { calendar, events } = readCalendar(write([weekly, due]))
    expect(calendar.map(({ name, value }) => `${name}:${value}`)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Waymark//Waymark//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Reviews',
      'END:VCALENDAR',
    ])
    expect(events).toHaveLength(2)
  })

  it('writes a review at a time on the clock, repeated, with its agenda', () => {
    expect(valuesOf(weekly)).toEqual({
      UID: 'r1@waymark.invalid',
      DTSTAMP: '20261120T093000Z',
      DTSTART: '20261123T090000',
      DURATION: 'PT45M',
      RRULE: 'FREQ=WEEKLY;BYDAY=MO',
      SUMMARY: 'Priorities and change',
      DESCRIPTION: weekly.description,
      TRANSP: 'OPAQUE',
    })
  })

  it.each([
    ['month', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['quarter', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1TH'],
  ] as const)('repeats every %s on the first such weekday', (every, rule) => {
    expect(valuesOf({ ...weekly, repeats: { every, weekday: 'thursday' } })['RRULE']).toBe(rule)
  })

  it('writes a due day over the whole day, private, leaving the person free, across a year’s end', () => {
    expect(valuesOf(due)).toMatchObject({
      'DTSTART;VALUE=DATE': '20261231',
      'DTEND;VALUE=DATE': '20270101',
      CLASS: 'PRIVATE',
      TRANSP: 'TRANSPARENT',
    })
  })

  it('reads back any text, and no text adds a line of its own', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y',
        'a\u2028ATTACH:file:///etc/passwd',
        `${'ü'.repeat(90)}👩‍👩‍👧`,
        '\\n;,\\,',
        '\u0000\u0007\ud800',
      ),
    )
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const { events } = readCalendar(write([{ ...weekly, title, description }, due]))
        const [read] = events
        expect(read?.map(({ name }) => name)).toEqual([
          'UID',
          'DTSTAMP',
          'DTSTART',
          'DURATION',
          'RRULE',
          'SUMMARY',
          'DESCRIPTION',
          'TRANSP',
        ])
        expect(events).toHaveLength(2)
        const said = read?.find(({ name }) => name === 'SUMMARY')?.value
        const printable = (text: string) => text.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029 ]/gu, '')
        expect(printable(said ?? '')).toBe(printable(title))
      }),
      { numRuns: 500 },
    )
  })
})
