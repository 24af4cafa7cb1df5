import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inferOrder, readClock } from './clock-reader.ts'
import { readDuration } from './duration-text.ts'
import { rankOf } from './severity.ts'

const utc = { order: 'month-first', zone: { minutes: 0 } } as const

describe('a moment as products and people write it', () => {
  it.each([
    ['2024-03-01T10:00:00Z', '2024-03-01T10:00:00.000Z'],
    ['2024-03-01 10:00:00 +0100', '2024-03-01T09:00:00.000Z'],
    ['11/May/24 03:26 PM', '2024-05-11T15:26:00.000Z'],
    ['6/21/2025 16:14', '2025-06-21T16:14:00.000Z'],
    ['Mar 3, 2024 - 10:15 UTC', '2024-03-03T10:15:00.000Z'],
    ['Fri, 01 Mar 2024 10:00:00 GMT', '2024-03-01T10:00:00.000Z'],
    ['March 3rd, 2024 at 10:15 PM PST', '2024-03-04T06:15:00.000Z'],
    ['2024-07-01 10:00 PT', '2024-07-01T17:00:00.000Z'],
    ['2024-01-15 10:00 Europe/Oslo', '2024-01-15T09:00:00.000Z'],
    ['1709287200', '2024-03-01T10:00:00.000Z'],
    ['1709287200000', '2024-03-01T10:00:00.000Z'],
  ])('%s', (text, at) => expect(readClock(text, utc).at).toBe(at))

  it.each([
    ['2024-02-30 10:00', 'impossible'],
    ['0024-01-01 10:00', 'impossible'],
    ['17 Dec 2021 11:00 CST', 'zone-ambiguous'],
    ['yesterday', 'no-date'],
    ['2024-03-01 25:00', 'no-date'],
  ])('%s cannot be told', (text, fault) => expect(readClock(text, utc)).toMatchObject({ at: null, fault }))

  it('a region has its own clock on each side of a change', () => {
    const oslo = { order: null, zone: { region: 'Europe/Oslo' } } as const
    expect(readClock('2024-03-31 01:30', oslo).at).toBe('2024-03-31T00:30:00.000Z')
    expect(readClock('2024-03-31 03:30', oslo).at).toBe('2024-03-31T01:30:00.000Z')
    expect(readClock('2024-03-31 03:30', oslo).isZoneAssumed).toBe(true)
  })

  it('dates in figures are not read while their order is unknown', () => {
    const open = { order: null, zone: { minutes: 0 } } as const
    expect(readClock('03/04/2024 10:00', open)).toMatchObject({ at: null, fault: 'order-unknown' })
    expect(readClock('04/04/2024 10:00', open).at).toBe('2024-04-04T10:00:00.000Z')
  })
})

describe('the order of day and month in a file', () => {
  it.each([
    [[['03/04/2024', '25/04/2024']], 'day-first'],
    [[['03/04/2024', '04/25/2024']], 'month-first'],
    [[['25/04/2024', '04/25/2024']], 'contradictory'],
    [[['03/04/2024', '05/04/2024']], 'ambiguous'],
    [[['2024-04-03', '4 May 2024']], 'not-needed'],
    [
      [['01/02/24', '02/02/24', '03/02/24', '04/02/24', '05/02/24', '01/03/24', '02/03/24', '03/03/24']],
      'day-first',
    ],
  ])('%j: %s', (columns, order) => expect(inferOrder(columns)).toBe(order))
})

test('any text gives a moment or a reason, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const { at, fault } = readClock(text, utc)
      expect(at === null || fault === null).toBe(true)
    }),
  )
})

describe('lengths of time', () => {
  it.each([
    ['1 hour and 48 minutes', 108],
    ['1h 2m', 62],
    ['66 minutes during a rush', 66],
    ['half an hour', 30],
    ['~1hr', 60],
    ['01:30:00', 90],
    ['0:43', 43],
    ['2 days', 2880],
  ])('%s', (text, minutes) => expect(readDuration(text)?.minutes).toBe(minutes))
  it.each(['soon', '10:15 UTC', '5 users', ''])('%s is none', (text) => expect(readDuration(text)).toBeNull())
})

describe('ranks of severities', () => {
  it.each([
    ['SEV-1', false, 1],
    ['SEV1', true, 2],
    ['P0', true, 1],
    ['2 - High', false, 2],
    ['critical', false, 1],
    ['minor', false, 3],
    ['lowest', false, 5],
    ['interesting', false, null],
    [null, false, null],
  ])('%s', (stated, startsAtZero, rank) => expect(rankOf(stated, startsAtZero)).toBe(rank))
})
