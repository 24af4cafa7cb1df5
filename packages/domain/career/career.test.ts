import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CareerMap } from '../roles/career-map.ts'
import { chanceOf, triangular } from './chance.ts'
import { companyFactor, monthsInWords, roundedMonths, timeToGoal } from './time-to-goal.ts'
import { waysBetween } from './ways.ts'

const edge = (from: string, to: string, months: [number, number] | null = null) => ({
  from,
  to,
  kind: 'step',
  duration: months === null ? null : { months, basis: 'stated', because: 'So it says.', sources: ['s'] },
  sources: ['s'],
})
const map = CareerMap.pick({ edges: true }).parse({
  edges: [
    edge('a', 'c'),
    edge('a', 'b', [12, 24]),
    edge('b', 'c', [12, 24]),
    edge('b', 'a'),
    edge('c', 'd', [6, 12]),
  ],
})
const names = (from: string, to: string) =>
  waysBetween(map, from, to).map((way) => [from, ...way.map((step) => step.to)].join('>'))

describe('ways between two roles', () => {
  it('come with a length first, then the shorter, and turn in no circle', () => {
    expect(names('a', 'd')).toEqual(['a>b>c>d', 'a>c>d'])
    expect(names('b', 'd')).toEqual(['b>c>d', 'b>a>c>d'])
  })

  it('are none to where one stands or where none leads', () => {
    expect(names('a', 'a')).toEqual([])
    expect(names('d', 'a')).toEqual([])
  })
})

const anyMonths = fc
  .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }))
  .map(([least, more]): [number, number] => [least, least + more])
const anySteps = fc.array(anyMonths, { minLength: 1, maxLength: 6 })
const anyDrivers = fc.subarray(['growth', 'duties', 'sense', 'late', 'alone']).map((ids) =>
  ids.map((id) => ({
    id,
    effect: ['late', 'alone'].includes(id) ? ('slows' as const) : ('speeds' as const),
  })),
)
const anySeed = fc.integer({ min: 0, max: 1_000_000 })
const few = { numRuns: 40 }

describe('time to the goal', () => {
  it('is the same for the same seed, and in order', () => {
    fc.assert(
      fc.property(anySteps, anyDrivers, anySeed, (steps, drivers, seed) => {
        const input = { steps, drivers, company: 1, seed }
        const spread = timeToGoal(input)
        expect(timeToGoal(input)).toEqual(spread)
        expect(spread.p10 <= spread.p50 && spread.p50 <= spread.p90).toBe(true)
      }),
      few,
    )
  })

  it('gets no longer with what speeds and no shorter with what slows, whatever else holds', () => {
    fc.assert(
      fc.property(anySteps, anyDrivers, anySeed, (steps, drivers, seed) => {
        const without = timeToGoal({ steps, drivers, company: 1, seed })
        for (const effect of ['speeds', 'slows'] as const) {
          const more = timeToGoal({ steps, drivers: [...drivers, { id: 'new', effect }], company: 1, seed })
          for (const share of ['p10', 'p50', 'p90'] as const) {
            const longer = more[share] - without[share]
            expect(effect === 'speeds' ? -longer : longer).toBeGreaterThanOrEqual(0)
          }
        }
      }),
      few,
    )
  })

  it('stays within the ranges when nothing speeds or slows it', () => {
    fc.assert(
      fc.property(anySteps, anySeed, (steps, seed) => {
        const { p10, p90 } = timeToGoal({ steps, drivers: [], company: 1, seed })
        const [least, most] = [0, 1].map((end) => steps.reduce((sum, step) => sum + (step[end] ?? 0), 0))
        expect(p10).toBeGreaterThanOrEqual(least ?? 0)
        expect(p90).toBeLessThanOrEqual((most ?? 0) + 1e-6)
      }),
      few,
    )
  })

  it('is as wide as a triangle over the whole is', () => {
    const { p10, p50, p90 } = timeToGoal({ steps: [[50, 150]], drivers: [], company: 1, seed: 7 })
    expect(p10).toBeCloseTo(72.4, -1)
    expect(p50).toBeCloseTo(100, -1)
    expect(p90).toBeCloseTo(127.6, -1)
  })

  it('takes the pace of a kind of company from journeys that state both', () => {
    const stated = (company: string, months: [number, number]) => ({
      company,
      months,
      note: null,
      sources: ['s'],
    })
    const journeys = [
      {
        id: 'j',
        name: 'J',
        from: 'a',
        to: 'd',
        durations: [stated('any', [96, 180]), stated('fast', [60, 96])],
      },
      { id: 'k', name: 'K', from: 'a', to: 'b', durations: [stated('any', [36, 60])] },
    ]
    expect(companyFactor({ journeys }, 'fast')).toBeCloseTo(156 / 276)
    expect(companyFactor({ journeys }, 'any')).toBe(1)
    expect(companyFactor({ journeys }, 'nowhere')).toBe(1)
  })
})

describe('chance', () => {
  it('is spread evenly and differs by name and seed', () => {
    const mean = (name: string, seed: number) => {
      const chance = chanceOf(name, seed)
      return Array.from({ length: 5000 }, chance).reduce((sum, value) => sum + value, 0) / 5000
    }
    expect(mean('pace', 1)).toBeCloseTo(0.5, 1)
    expect(chanceOf('pace', 1)()).not.toBe(chanceOf('pace', 2)())
    expect(chanceOf('pace', 1)()).not.toBe(chanceOf('other', 1)())
  })

  it('meets the ends and the middle of a triangle', () => {
    expect([0, 0.5, 1].map((share) => triangular(10, 30, share))).toEqual([10, 20, 30])
  })
})

describe('rounding', () => {
  it('is no finer than the length allows and never turns the order around', () => {
    expect([1, 10.4, 23.9, 27.1, 33, 58, 70, 130].map(roundedMonths)).toEqual([3, 9, 24, 30, 36, 60, 72, 132])
    const anyLength = fc.double({ min: 0, max: 600, noNaN: true })
    fc.assert(
      fc.property(anyLength, anyLength, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(roundedMonths(less)).toBeLessThanOrEqual(roundedMonths(more))
      }),
    )
  })

  it('is told in words', () => {
    expect([9, 24, 30, 84].map(monthsInWords)).toEqual(['9 months', '2 years', '2½ years', '7 years'])
  })
})
