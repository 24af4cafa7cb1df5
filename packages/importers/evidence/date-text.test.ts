import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PartialDate } from '@waymark/domain/evidence/dates.ts'
import { isPresent, readDate } from './date-text.ts'

describe('readDate', () => {
  it.each([
    ['2019', '2019'],
    ['Mar 2019', '2019-03'],
    ['March 2019', '2019-03'],
    ['Sept. 2020', '2020-09'],
    ['05 Mar 2024', '2024-03-05'],
    ['5th of March 2024', '2024-03-05'],
    ['Mar 5, 2024', '2024-03-05'],
    ['07/21/09, 12:11 PM', '2009-07-21'],
    ['1/1/23', '2023-01-01'],
    ['21/07/2009', '2009-07-21'],
    ['03/2019', '2019-03'],
    ['2021-06', '2021-06'],
    ['2021-06-01', '2021-06-01'],
    ['2021-06-01T10:00:00.000Z', '2021-06-01'],
    ['2024/10/05 10:59:00 UTC', '2024-10-05'],
    ['31.12.2020', '2020-12-31'],
  ])('reads %j as %s', (text, date) => {
    expect(readDate(text)).toBe(date)
  })

  it.each([
    '',
    'März 2019',
    'Frühling 2019',
    '2019-13',
    '2021-02-30',
    '31/31/2020',
    'soon',
    '0000',
    '99999',
    'Mar',
    '12:11 PM',
  ])('does not guess at %j', (text) => {
    expect(readDate(text)).toBeNull()
  })

  it('gives a date of the calendar or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const date = readDate(text)
        expect(date === null || PartialDate.safeParse(date).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('reads back every day it can be given', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          expect(readDate(day)).toBe(day)
        },
      ),
    )
  })
})

describe('isPresent', () => {
  it('knows the words for an end that has not come', () => {
    expect(['Present', 'current', 'now', ' Ongoing '].every(isPresent)).toBe(true)
    expect(isPresent('2020')).toBe(false)
  })
})
