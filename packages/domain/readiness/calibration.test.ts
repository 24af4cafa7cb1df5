import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestCases, leniencyOf, signTest } from './calibration.ts'

const point = fc.integer({ min: 0, max: 3 })
const answers = fc.array(fc.record({ given: point, expert: point }), { maxLength: 20 })
const opposite = { lenient: 'severe', severe: 'lenient', none: 'none', 'cannot-tell': 'cannot-tell' } as const

describe('leniency', () => {
  it('turns round when the person and the expert change places, and does not depend on order', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const there = leniencyOf(list)
        const back = leniencyOf(list.map(({ given, expert }) => ({ given: expert, expert: given })))
        expect(back).toMatchObject({
          higher: there.lower,
          lower: there.higher,
          chance: there.chance,
          leaning: opposite[there.leaning],
        })
        expect(leniencyOf(list.toReversed())).toEqual(there)
        expect(there.same + there.higher + there.lower).toBe(there.cases)
        expect(there.chance ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('sees none in somebody who gives the expert’s point', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: fewestCases, maxLength: 20 }), (points) => {
        const found = leniencyOf(points.map((each) => ({ given: each, expert: each })))
        expect(found).toMatchObject({ same: points.length, chance: null, leaning: 'none' })
      }),
    )
  })

  it.each([
    [[4, 0, 0], 'cannot-tell'],
    [[5, 0, 0], 'none'],
    [[6, 0, 0], 'lenient'],
    [[0, 6, 0], 'severe'],
    [[6, 1, 5], 'none'],
    [[9, 1, 0], 'lenient'],
  ] as const)('of %j (higher, lower, same) is %s', ([higher, lower, same], leaning) => {
    const list = [
      ...Array.from({ length: higher }, () => ({ given: 2, expert: 1 })),
      ...Array.from({ length: lower }, () => ({ given: 1, expert: 2 })),
      ...Array.from({ length: same }, () => ({ given: 1, expert: 1 })),
    ]
    expect(leniencyOf(list).leaning).toBe(leaning)
  })

  it('uses the exact chances of a fair coin', () => {
    expect(signTest(6, 0)).toBeCloseTo(2 / 64, 12)
    expect(signTest(5, 1)).toBeCloseTo((2 * 7) / 64, 12)
    expect(signTest(3, 3)).toBe(1)
  })
})
