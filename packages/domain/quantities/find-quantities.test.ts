import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuantities } from './find-quantities.ts'

const read = (text: string) =>
  findQuantities(text).map(({ kind, start, end, value }) => [kind, text.slice(start, end), value])

describe('findQuantities', () => {
  it.each([
    [
      'Grew ARR 40% to $12.5M',
      [
        ['percent', '40%', 40],
        ['money', '$12.5M', 12_500_000],
      ],
    ],
    ['fewer by 40 per cent', [['percent', '40 per cent', 40]]],
    ['two-thirds of users', [['percent', 'two-thirds', 66.6666666667]]],
    ['up 12 points', [['percent', '12 points', 12]]],
    ['twenty-three teams', [['count', 'twenty-three', 23]]],
    [
      'two hundred and a dozen vendors',
      [
        ['count', 'two hundred', 200],
        ['count', 'a dozen', 12],
      ],
    ],
    ['1.5 million users', [['count', '1.5 million', 1_500_000]]],
    [
      '2.4M users and 5M+ downloads',
      [
        ['count', '2.4M', 2_400_000],
        ['count', '5M+', 5_000_000],
      ],
    ],
    ['AUD 900,000', [['money', 'AUD 900,000', 900_000]]],
    ['USD 3.5bn', [['money', 'USD 3.5bn', 3_500_000_000]]],
    ['CHF 2m', [['money', 'CHF 2m', 2_000_000]]],
    ['€ 3 million', [['money', '€ 3 million', 3_000_000]]],
    [
      '3 Mio. EUR and 4 M€',
      [
        ['money', '3 Mio. EUR', 3_000_000],
        ['money', '4 M€', 4_000_000],
      ],
    ],
    ['900k EUR', [['money', '900k EUR', 900_000]]],
    ['12 million dollars', [['money', '12 million dollars', 12_000_000]]],
    [
      'scored 8.4/10 and 4.5 out of 5',
      [
        ['ratio', '8.4/10', 8.4],
        ['ratio', '4.5 out of 5', 4.5],
      ],
    ],
    [
      '3x faster, doubled twice',
      [
        ['multiple', '3x', 3],
        ['multiple', 'doubled', 2],
        ['multiple', 'twice', 2],
      ],
    ],
    [
      'ten-fold and threefold',
      [
        ['multiple', 'ten-fold', 10],
        ['multiple', 'threefold', 3],
      ],
    ],
    ['one fiscal year', [['time', 'one fiscal year', 1]]],
    ['an 18-month roadmap', [['time', '18-month', 18]]],
    ['2 hr 30 min', [['time', '2 hr 30 min', 2.5]]],
    ['within a year', [['time', 'a year', 1]]],
    ['a 24-person team', [['count', '24', 24]]],
    ['conversion -19% on mobile', [['percent', '-19%', -19]]],
    ['3.400 users', [['count', '3.400', null]]],
    ['10TB of logs', [['count', '10', 10]]],
    ['NPS 31', [['count', '31', 31]]],
  ])('reads %j', (text, quantities) => {
    expect(read(text)).toEqual(quantities)
  })

  it.each([
    'Migrated to PostgreSQL 9.6 and PCI DSS 4.0',
    'iOS 17, OAuth 2.0, Windows 10 laptops, C++17 and Python 3',
    'ISO 27001:2013 and IEC 62443 certified',
    'Java 8 to Java 17, MySQL 5.6 to 5.7',
    'available 24/7 since 2019, from 9 to 5, from 8:30 to 17:00',
    'a Fortune 500 client, Phase 2, Level 5, top 10, Sev-1, version 2, No. 1',
    'call +44 20 7946 0958 or (555) 123-4567, ext. 4410, 10.0.0.1',
    'In May 2020, Q3 2021, 12/2019, 2019-2021, 2020-05-12',
    'two-factor, a 3-tier app, 12-factor, one-on-one, zero trust, 360-degree, 30-60-90',
    'S3, EC2, B2B, G20, GPT-4, 4G, 2nd, https://example.com/2024/10 and a1@example.com',
  ])('reads nothing in %j', (text) => {
    expect(read(text)).toEqual([])
  })

  it.each([
    ['cut incidents from 14 to 3', '14', '3'],
    ['p95 latency 420ms→180ms', '420ms', '180ms'],
    ['deploys 45 -> 8 minutes', '45', '8 minutes'],
    ['from nine days to two', 'nine days', 'two'],
    ['from 5% in 2019 to 12% in 2021', '5%', '12%'],
    ['raised NPS 31 to 52', '31', '52'],
  ])('ties the sides of %j', (text, before, after) => {
    const sides = findQuantities(text).map(({ side, kind, start, end }) => [
      side,
      kind,
      text.slice(start, end),
    ])
    expect(sides.map(([side, , words]) => [side, words])).toEqual([
      ['before', before],
      ['after', after],
    ])
    expect(sides[0]?.[1]).toBe(sides[1]?.[1])
  })

  it.each([
    ['$10-12M', 10_000_000, 12_000_000, '$'],
    ['5–7 developers', 5, 7, 'developers'],
    ['between 5 and 7 teams', 5, 7, 'teams'],
    ['2 to 3 weeks', 2, 3, 'weeks'],
  ])('reads %j as one range', (text, value, high, unit) => {
    expect(findQuantities(text)).toMatchObject([{ value, high, unit, side: null }])
  })

  it('names what is counted, the rate and the hedge', () => {
    expect(findQuantities('about 40 backend services')).toMatchObject([
      { unit: 'services', approximate: true },
    ])
    expect(findQuantities('20 releases per week')).toMatchObject([{ unit: 'releases', per: 'week' }])
    expect(findQuantities('€1.4m a year')).toMatchObject([{ unit: '€', per: 'year', end: 5 }])
  })

  it('gives places inside the text, in order and apart, for any text', () => {
    const pieces = fc.constantFrom(
      'from ',
      ' to ',
      '4',
      '12,000',
      ' h',
      '→',
      '%',
      ' $',
      '.',
      ',',
      'k',
      'M',
      ' EUR',
      'two',
      '-',
      'thirds',
      ' a year',
      '\n',
      'é',
      '😀',
      '9.6',
      'Java ',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (noise) => {
        let at = 0
        for (const { start, end, value, high } of findQuantities(noise)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(noise.length)
          for (const number of [value, high]) expect(number === null || Number.isFinite(number)).toBe(true)
          at = end
        }
      }),
      { numRuns: 1000 },
    )
  })
})
