import { describe, expect, it } from 'vitest'
import { count, dateInWords, measureInWords, numberInWords, periodInWords, sentence } from './words.ts'

describe('dates', () => {
  it.each([
    ['2026', '2026'],
    ['2026-03', 'March 2026'],
    ['2026-11-05', '5 November 2026'],
  ])('%s reads %s: no more exact than it is known', (date, words) => {
    expect(dateInWords(date)).toBe(words)
  })

  it.each([
    [{ from: '2025-03', to: '2025-11', ongoing: false }, 'March 2025 to November 2025'],
    [{ from: '2025', to: null, ongoing: true }, 'since 2025'],
    [{ from: null, to: '2025', ongoing: false }, 'until 2025'],
    [{ from: '2025', to: '2025', ongoing: false }, '2025'],
    [{ from: null, to: null, ongoing: true }, 'still running, start not stated'],
    [{ from: null, to: null, ongoing: false }, null],
  ])('%j reads %j', (period, words) => {
    expect(periodInWords(period)).toBe(words)
  })
})

describe('measures', () => {
  it.each([
    [{ name: 'MTTR', before: 182, after: 47, unit: 'minutes' }, 'MTTR: 182 → 47 minutes'],
    [{ name: 'Spend', before: 1_250_000.5, after: 0, unit: 'EUR' }, 'Spend: 1,250,000.5 → 0 EUR'],
    [{ name: 'Uptime', before: null, after: 99.98, unit: '%' }, 'Uptime: not stated → 99.98\u202f%'],
    [{ name: 'Exits', before: 0, after: null, unit: null }, 'Exits: 0 → not stated'],
    [{ name: 'Trust', before: null, after: null, unit: 'points' }, 'Trust: figures not stated'],
  ])('%j reads %j: zero and not stated differ', (measure, words) => {
    expect(measureInWords(measure)).toBe(words)
  })

  it('rounds nothing away', () => {
    expect(numberInWords(0.000_000_12)).toBe('0.00000012')
    expect(numberInWords(-3)).toBe('\u22123')
  })
})

describe('sentences', () => {
  it('count and end properly', () => {
    expect([count(1, 'point'), count(0, 'point'), count(2, 'person', 'people')]).toEqual([
      '1 point',
      '0 points',
      '2 people',
    ])
    expect(['Done', 'Done.', 'He said “yes.”', 'Why?'].map(sentence)).toEqual([
      'Done.',
      'Done.',
      'He said “yes.”',
      'Why?',
    ])
  })
})
