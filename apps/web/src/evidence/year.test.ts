import { expect, test } from 'vitest'
import { bestOf, lastTwelveMonths, stripOf } from './year.ts'

test('the strip ends with this month and crosses the year', () => {
  const months = lastTwelveMonths('2026-02-03')
  expect(months).toHaveLength(12)
  expect(months[0]).toBe('2025-03')
  expect(months.slice(-3)).toEqual(['2025-12', '2026-01', '2026-02'])
})

test('an item stands in its month by its best word; one known to the year stands in none', () => {
  const item = (id: string, from: string | null, strength: string[]) => ({
    id,
    title: id,
    strength,
    happened: { from, to: null, ongoing: false },
  })
  const strip = stripOf(
    [
      item('day', '2026-01-14', ['documented', 'measured']),
      item('month', '2026-01', ['stated']),
      item('year', '2026', ['attested']),
      item('none', null, ['stated']),
    ],
    ['2025-12', '2026-01'],
  )
  expect(strip.map(({ marks }) => marks.map(({ id, best }) => `${id} ${best}`))).toEqual([
    [],
    ['month stated', 'day measured'],
  ])
})

test('the most telling word is the best, in any order', () => {
  expect(bestOf(['handed over', 'stated', 'measured'])).toBe('handed over')
  expect(bestOf([])).toBe('stated')
})
