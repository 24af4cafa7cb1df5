import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  coefficientFor,
  differencesBetween,
  fewestForCoefficient,
  intraclass,
  pairsOf,
  weightedKappa,
} from './agreement.ts'

const point = fc.integer({ min: 0, max: 3 })
const points = (length: { minLength?: number; maxLength?: number } = {}) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20, ...length })
    .chain((ids) =>
      fc
        .array(point, { minLength: ids.length, maxLength: ids.length })
        .map((values) => new Map(ids.map((id, at) => [`c${id}`, values[at] ?? 0]))),
    )
const pairs = fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 25 })
const rising = (values: readonly number[]) => new Map(values.map((value, at) => [`c${at}`, value]))
/** To eight digits, so that the order of a sum does not matter. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e8) / 1e8 + 0)
const tops = (count: number) => new Map(Array.from({ length: count }, (_, at) => [`c${at}`, 3]))

describe('raw differences', () => {
  it('mirror each other when the raters change places', () => {
    fc.assert(
      fc.property(points(), points(), (a, b) => {
        const there = differencesBetween(a, b)
        const back = differencesBetween(b, a)
        expect(back).toEqual({ ...there, firstHigher: there.secondHigher, secondHigher: there.firstHigher })
        expect(there.same + there.oneApart + there.further).toBe(there.items)
        expect(there.firstHigher + there.secondHigher + there.same).toBe(there.items)
      }),
    )
  })

  it('are none between a rater and themselves, whatever the order of answers', () => {
    fc.assert(
      fc.property(points(), (a) => {
        const turned = new Map([...a].toReversed())
        expect(differencesBetween(a, turned)).toMatchObject({ items: a.size, same: a.size, further: 0 })
        expect(pairsOf(a, turned)).toEqual(pairsOf(turned, a))
      }),
    )
  })
})

describe('weighted kappa', () => {
  it('is symmetric, does not depend on order and stays between -1 and 1', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const value = weightedKappa(list)
        const swapped = weightedKappa(list.map(([a, b]) => [b, a]))
        const turned = weightedKappa(list.toReversed())
        expect([swapped, turned].map(rounded)).toEqual([rounded(value), rounded(value)])
        expect(value === null || (value >= -1 - 1e-9 && value <= 1)).toBe(true)
      }),
    )
  })

  it('is 1 for identical raters who use more than one point, undefined for one point throughout', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (values) => {
        const value = weightedKappa(values.map((each) => [each, each]))
        expect(value).toBe(new Set(values).size > 1 ? 1 : null)
      }),
    )
  })

  it('matches a value computed by hand', () => {
    // Observed: 2 steps over 4 pairs. Expected: 18 steps over all 16 crossings of the two spreads.
    const list = [
      [0, 0],
      [1, 2],
      [2, 2],
      [3, 2],
    ] as const
    expect(weightedKappa(list)).toBeCloseTo(1 - 0.5 / (18 / 16), 10)
    expect(weightedKappa([])).toBeNull()
  })
})

describe('the intraclass correlation', () => {
  it('gives the published value of Shrout and Fleiss (1979), 0.29', () => {
    const table = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]
    expect(intraclass(table)).toBeCloseTo(0.2898, 4)
  })

  it('is at most 1, is 1 for identical raters and does not depend on who sits where', () => {
    const table = fc.array(fc.tuple(point, point, point), { minLength: 2, maxLength: 15 })
    fc.assert(
      fc.property(table, (rows) => {
        const value = intraclass(rows)
        const turned = intraclass(rows.toReversed().map((row) => row.toReversed()))
        expect(rounded(turned)).toBe(rounded(value))
        expect(value ?? 0).toBeLessThanOrEqual(1)
        const same = rows.map(([a]) => [a, a, a])
        const varied = new Set(same.map(([a]) => a)).size > 1
        expect(rounded(intraclass(same))).toBe(varied ? 1 : null)
      }),
    )
  })
})

describe('the coefficient that is shown', () => {
  const mixed = [0, 1, 2, 3, 0, 1, 2, 3, 1, 2]

  it('is kappa for two raters from ten shared competencies on, never below', () => {
    fc.assert(
      fc.property(points(), points(), (a, b) => {
        const shared = pairsOf(a, b).length
        const found = coefficientFor([a, b], new Map([...a.keys()].map((id) => [id, 3])))
        expect(found.items).toBe(shared)
        expect(found.kind === 'none').toBe(found.value === null)
        expect(shared >= fewestForCoefficient || found.kind === 'none').toBe(true)
      }),
    )
    expect(coefficientFor([rising(mixed), rising(mixed)], tops(10))).toMatchObject({
      kind: 'weighted-kappa',
      value: 1,
    })
    const nine = mixed.slice(0, 9)
    expect(coefficientFor([rising(nine), rising(nine)], tops(10)).kind).toBe('none')
  })

  it('is the ICC for three raters, and only of what all of them rated', () => {
    const three = [rising(mixed), rising(mixed), rising(mixed)]
    expect(coefficientFor(three, tops(10))).toMatchObject({ kind: 'icc', items: 10, raters: 3 })
    const [first = new Map()] = three
    const fewer = new Map([...first].slice(0, 9))
    expect(coefficientFor([first, first, fewer], tops(10))).toMatchObject({ kind: 'none', items: 9 })
  })

  it('is none, with the reason, for one rater, uneven scales and one point throughout', () => {
    const flat = rising(Array.from({ length: 12 }, () => 2))
    expect(coefficientFor([flat], tops(12)).says).toMatch(/one rater only/)
    expect(coefficientFor([flat, flat], tops(12)).says).toMatch(/one and the same point/)
    const uneven = new Map([...tops(12)].map(([id], at) => [id, at % 2 === 0 ? 3 : 2]))
    expect(coefficientFor([rising(mixed), rising(mixed)], uneven).says).toMatch(/different heights/)
  })
})
