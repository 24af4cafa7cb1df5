import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EvidenceFacts } from '../evidence/evidence.ts'
import { blankFacts } from '../evidence/evidence.ts'
import { areAlike, likenessOf, monthsIn } from '../evidence/likeness.ts'
import { anyFacts } from '../testing/generated-evidence.ts'
import type { Account } from './occasions.ts'
import { areOne, distinctOccasions } from './occasions.ts'
import { groupsOfAlike } from './groups-of-alike.ts'

function accountOf(facts: EvidenceFacts, confirmation: string | null = null): Account {
  const landing = facts.happened.to ?? facts.happened.from
  return { likeness: likenessOf(facts), landed: landing === null ? null : monthsIn(landing), confirmation }
}

function told(title: string, from: string | null = '2026-03'): Account {
  return accountOf({ ...blankFacts(title), happened: { from, to: null, ongoing: false } })
}

/** The largest set of pairwise distinct accounts, by trying every subset. */
function bruteForce(accounts: readonly Account[], span: number | null, needed: number): number {
  let best = 0
  for (let bits = 0; bits < 2 ** accounts.length; bits += 1) {
    const chosen = accounts.filter((_, index) => (bits >> index) % 2 === 1)
    const isDistinct = chosen.every((a, i) => chosen.every((b, j) => i >= j || !areOne(a, b)))
    if (isDistinct && (span === null || chosen.length < needed || spreads(chosen, span)))
      best = Math.max(best, chosen.length)
  }
  return best
}

function spreads(accounts: readonly Account[], span: number): boolean {
  return accounts.some((a) =>
    accounts.some((b) => a.landed !== null && b.landed !== null && b.landed.first - a.landed.last >= span),
  )
}

const accounts = fc
  .array(fc.tuple(anyFacts, fc.constantFrom(null, null, 'Rita saw it', 'Omar saw it')), { maxLength: 9 })
  .map((list) => list.map(([facts, confirmation]) => accountOf(facts, confirmation)))

describe('distinct occasions', () => {
  test('are as many as an exhaustive search finds', () => {
    fc.assert(
      fc.property(accounts, fc.integer({ min: 1, max: 5 }), (list, needed) => {
        const found = distinctOccasions(list, needed, null)
        const most = Math.min(needed, bruteForce(list, null, needed))
        expect(found.chosen).toHaveLength(most)
        expect(found.met).toBe(most >= needed)
      }),
      { numRuns: 400 },
    )
  })

  test('spread over time exactly when an exhaustive search finds such a set', () => {
    fc.assert(
      fc.property(
        accounts,
        fc.integer({ min: 2, max: 4 }),
        fc.constantFrom(1, 6, 24),
        (list, needed, span) => {
          expect(distinctOccasions(list, needed, span).met).toBe(bruteForce(list, span, needed) >= needed)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('are never more than the groups of certainly alike accounts', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        expect(groupsOfAlike(list, 99)).toBeGreaterThanOrEqual(bruteForce(list, null, 0))
      }),
      { numRuns: 400 },
    )
  })

  test('are found where taking the first that fits fails', () => {
    const bridge = told('renegotiated support contract vendor cost')
    const left = told('renegotiated support contract vendor')
    const right = told('support contract vendor cost outage')
    expect(areAlike(left.likeness, right.likeness)).toBe(false)
    expect(distinctOccasions([bridge, left, right], 2, null).chosen).toEqual([left, right])
  })

  test('of one wording are told apart by two months and more, not by less', () => {
    const march = told('Ran the budget round', '2026-03-31')
    expect(distinctOccasions([march, told('Ran the budget round', '2026-04-01')], 2, null).met).toBe(false)
    expect(distinctOccasions([march, told('Ran the budget round', '2026-05-01')], 2, null).met).toBe(true)
    expect(distinctOccasions([march, told('Ran the budget round', '2026')], 2, null).met).toBe(false)
    expect(distinctOccasions([march, told('Ran the budget round', null)], 2, null).met).toBe(false)
  })
})
