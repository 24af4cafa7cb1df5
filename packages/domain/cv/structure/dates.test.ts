import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates } from './dates.ts'

/** `from..to`, or `from..now`. */
function told(text: string): string[] {
  return findDates(text).map(
    ({ dates }) => `${dates.from ?? '?'}..${dates.ongoing ? 'now' : (dates.to ?? '')}`,
  )
}

describe('dates in CVs', () => {
  it.each([
    ['Jan 2019 – Present', '2019-01..now'],
    ['January 2019 to March 2021', '2019-01..2021-03'],
    ['Sept. 2018 - May 2023', '2018-09..2023-05'],
    ['03/2019 – 11/2021', '2019-03..2021-11'],
    ['2019-03 – 2021-11', '2019-03..2021-11'],
    ['2019–21', '2019..2021'],
    ['2019/20', '2019..2020'],
    ['2015 - 2019', '2015..2019'],
    ['May – Aug 2019', '2019-05..2019-08'],
    ['Sept ’17 – present', '2017-09..now'],
    ['01.03.2019 – 30.11.2021', '2019-03-01..2021-11-30'],
    ['since 2020', '2020..now'],
    ['seit 9.2020', '2020-09..now'],
    ['März 2018 – heute', '2018-03..now'],
    ['depuis janvier 2020', '2020-01..now'],
    ['févr. 2016 – août 2018', '2016-02..2018-08'],
    ['enero de 2015 – actualidad', '2015-01..now'],
    ['gennaio 2015 – oggi', '2015-01..now'],
    ['mei 2015 – heden', '2015-05..now'],
    ['październik 2015 – obecnie', '2015-10..now'],
    ['março de 2015 – atual', '2015-03..now'],
    ['Q3 2020 – Q1 2022', '2020..2022'],
    ['Summer 2020', '2020..'],
    ['2015 –', '2015..now'],
    ['Jan 2019 – Present (2 yrs 3 mos)', '2019-01..now'],
    ['May 14, 2016', '2016-05-14..'],
    ['June 2021', '2021-06..'],
    ['Sète 2015', '2015..'],
  ])('reads %j', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it.each([
    '2000 users',
    'a team of 12',
    'from 4 h to 30 min',
    '$2,019',
    '1.2019%',
    'Java 8 to 17',
    'ISO 27001',
    'May the team decide',
  ])('sees no range in %j', (text) => {
    expect(findDates(text).filter((found) => found.isRange)).toEqual([])
  })

  it('keeps only the year when day and month can be read either way, and says so', () => {
    const [found] = findDates('03/04/2019')
    expect(found?.dates.from).toBe('2019')
    expect(found?.doubt).toMatch(/either way/)
  })

  it('keeps neither date when the end lies before the start, but what was stated', () => {
    const [found] = findDates('Nov 2021 – May 2021')
    expect(found?.dates).toEqual({ stated: 'Nov 2021 – May 2021', from: null, to: null, ongoing: false })
    expect(found?.doubt).toMatch(/before the start/)
  })

  it('tells where in the text each stands', () => {
    const text = 'CTO, Acme | Jan 2019 – Mar 2021 | Berlin'
    const [found] = findDates(text)
    expect(text.slice(found?.start, found?.end)).toBe('Jan 2019 – Mar 2021')
  })

  it('never fails, and its places hold for any text', () => {
    const bits = fc.constantFrom(
      '2019',
      '–',
      ' ',
      'Jan',
      'to',
      'present',
      '/',
      '.',
      "'",
      '03',
      'seit',
      'Q3',
      '99',
      '\t',
      '-',
      'März',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(bits, { maxLength: 12 }).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const { start, end, dates } of findDates(text)) {
            expect(start).toBeLessThan(end)
            expect(text.slice(start, end).trim()).toBe(dates.stated)
          }
        },
      ),
    )
  })
})
