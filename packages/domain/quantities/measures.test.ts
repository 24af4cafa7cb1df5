import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Measure } from '../evidence/evidence.ts'
import { readMeasures } from './measures.ts'

const told = (text: string) =>
  readMeasures(text).map(({ name, before, after, unit }) => [name, before, after, unit])

describe('readMeasures', () => {
  it.each([
    ['Reduced deploy time from 4 h to 1 h', ['deploy time', 4, 1, 'h']],
    ['Deploy time fell from 4 hours to 30 minutes.', ['Deploy time', 240, 30, 'min']],
    ['deploy time 4h → 1h', ['deploy time', 4, 1, 'h']],
    ['p95 latency: 800 ms -> 200 ms', ['p95 latency', 800, 200, 'ms']],
    ['Cut cloud spend from $1.2M to $800k a year', ['cloud spend', 1_200_000, 800_000, '$/year']],
    ['Cut costs from €1,200 to €900', ['costs', 1200, 900, '€']],
    ['Tickets reopened fell from 18 to 6 a week', ['Tickets reopened', 18, 6, '/week']],
    ['Grew the team from 4 to 12 engineers', ['team', 4, 12, 'engineers']],
    ['Led the move to Kubernetes, cutting build time from 40 to 12 min', ['build time', 40, 12, 'min']],
    ['Raised test coverage from 41% to 83%', ['test coverage', 41, 83, '%']],
    ['Reduced the change failure rate by 75% (16% → 4%)', ['change failure rate', 16, 4, '%']],
    ['Helped the team to cut build time from 40 min to 12 min', ['build time', 40, 12, 'min']],
    ['Increased NPS from 31 to 52', ['NPS', 31, 52, null]],
    ['Response time dropped from ~4 h to about 1 h', ['Response time (approximate)', 4, 1, 'h']],
  ])('reads %j', (text, measure) => {
    expect(told(text)).toEqual([measure])
  })

  it.each([
    'Reduced costs by 30%',
    'Reduced costs 30%',
    'Upgraded Java from 8 to 17',
    'Node 18 → 20',
    'Migrated Postgres from 9.6 to 14',
    'Head of IT from 2019 to 2021',
    'Grew revenue from 2019 to 2021',
    'On call from 9:00 to 17:00',
    'Worked from 9 to 5 with clients',
    'Will reduce deploy time from 4 h to 1 h',
    'Planned to cut costs from 4 M€ to 1 M€',
    'Did not bring latency from 400 ms to 100 ms',
    'Managed from 5 to 10 people',
    'Cut incidents from 4-6 to 1-2 a week',
    'Cut latency from over 400 ms to 100 ms',
    'Wrote tests to increase coverage from 6% to 33%',
    'Cut tickets from 1.200 to 800',
    'Cut size from 4 h to 3 people',
    'Moved from 2x to 5x',
    'Went from 1st to 3rd',
    'Version from 1.2.3 to 1.3.0 improved',
    'Went from 4 h to 4 h',
    '→ 4 h',
    '4 h → 1 h',
    'Monday → Friday',
  ])('reads nothing in %j', (text) => {
    expect(told(text)).toEqual([])
  })

  it('keeps every figure that stands apart', () => {
    const text = 'Cut lead time from 9 days to 2 days and raised deploys from 3 to 20 per week.'
    expect(told(text)).toEqual([
      ['lead time', 9, 2, 'days'],
      ['deploys', 3, 20, '/week'],
    ])
  })

  it('never carries a figure over a sentence', () => {
    expect(told('Reduced the backlog. We moved house from 4 to 12 streets')).toEqual([
      ['house', 4, 12, 'streets'],
    ])
  })

  it('invents no number: both stand in the text, up to an exact change of unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (a, b) => {
        fc.pre(a !== b)
        expect(told(`Cut the wait from ${a} ms to ${b} ms`)).toEqual([['wait', a, b, 'ms']])
      }),
    )
  })

  it('gives valid measures, quickly, for any text', () => {
    const words = fc.constantFrom(
      'from ',
      'to ',
      '4',
      ' h',
      '→',
      '%',
      'cut ',
      '$',
      '.',
      ',',
      '12',
      ' by ',
      '(',
      '1e9',
      '\n',
      'é',
    )
    const text = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(words, { maxLength: 200 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (noise) => {
        for (const measure of readMeasures(noise)) expect(Measure.safeParse(measure).success).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
