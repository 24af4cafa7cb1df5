import type { CompetencyReadiness } from '@waymark/domain/readiness/assessment.ts'
import { expect, test } from 'vitest'
import { nextPoint, standingOf, stripSegments } from './scale.ts'
import { apart } from './trend-labels.ts'
import { trendPath } from './trend-path.ts'

const band = (id: string, from: number, to: number) => ({
  id,
  label: id,
  from,
  to,
  meaning: 'm',
  action: 'a',
  focus: [],
})

test('bands tile the strip without holes, whatever their order', () => {
  const segments = stripSegments([band('high', 10, 27), band('low', 0, 9)], 27)
  expect(segments.map(({ band: { id } }) => id)).toEqual(['low', 'high'])
  expect(segments[0]?.from).toBe(0)
  expect(segments[0]?.to).toBeCloseTo(segments[1]?.from ?? 0)
  expect(segments[1]?.to).toBe(100)
})

const point = (value: number, met: boolean) => ({ value, label: String(value), met, asks: [] })
const competency: CompetencyReadiness = {
  id: 'c',
  name: 'C',
  supported: 1,
  claimed: 1,
  claim: 'rated',
  of: 3,
  evidence: [],
  reasons: [],
  missing: [],
  setAside: [],
  suggested: [],
  points: [point(3, false), point(2, false), point(1, true), point(0, true)],
}

test.each([
  [{}, 'level'],
  [{ claimed: 3 }, 'over'],
  [{ claimed: 0 }, 'under'],
  [{ claimed: null, claim: 'unknown' as const }, 'unknown'],
  [{ supported: null, claimed: null, claim: 'not-applicable' as const }, 'not-applicable'],
])('%j stands %s', (change, standing) => {
  expect(standingOf({ ...competency, ...change })).toBe(standing)
})

test('the next point is the lowest above what is supported; none at the top or where it does not apply', () => {
  expect(nextPoint(competency)?.value).toBe(2)
  expect(nextPoint({ ...competency, supported: 3 })).toBeNull()
  expect(nextPoint({ ...competency, supported: null })).toBeNull()
})

test('a trend is drawn in steps over the days it spans', () => {
  const path = trendPath(
    [
      { day: '2026-01-01', value: 0 },
      { day: '2026-01-06', value: 5 },
      { day: '2026-01-11', value: 10 },
    ],
    10,
    { width: 100, height: 50 },
  )
  expect(path).toBe('M0 50H50V25H100V0')
  expect(trendPath([], 10, { width: 100, height: 50 })).toBe('')
})

test('labels keep their distance and their order', () => {
  expect(apart([0.5, 0.5], 0.1)).toEqual([0.5, 0.6])
  expect(apart([0.9, 0.2], 0.1)).toEqual([0.9, 0.2])
  expect(apart([0.52, 0.5], 0.1)).toEqual([0.6, 0.5])
})
