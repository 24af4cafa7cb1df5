import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../evidence/evidence.ts'
import { blankFacts } from '../evidence/evidence.ts'
import type { Framework } from '../frameworks/framework.ts'
import {
  anyEvidence,
  anyFacts,
  anyFramework,
  anyRatings,
  itemOf,
  ratingOf,
  today,
} from '../testing/generated-evidence.ts'
import { harbourMaster } from '../testing/sample-framework.ts'
import { Readiness } from './assessment.ts'
import type { Rating } from './rating.ts'
import { assessReadiness } from './readiness.ts'

const runs = { numRuns: 400 }

function assess(
  framework: Framework,
  evidence: readonly Evidence[],
  ratings: readonly Rating[] = [],
): Readiness {
  return assessReadiness({ framework, evidence, ratings, asOf: today })
}

/** Supported points by competency; those that do not apply are left out. */
function points(readiness: Readiness): number[] {
  return readiness.competencies.map((competency) => competency.supported ?? -1)
}

function isNowhereHigher(after: Readiness, before: Readiness): boolean {
  const limit = points(before)
  return points(after).every((value, index) => value <= (limit[index] ?? 0))
}

/** The same statement in other words' clothes: case, punctuation, spacing, word order and the day of the month differ. */
function disguised(item: Evidence, number: number): Evidence {
  const shout = (text: string): string => `  ${text.toUpperCase().split(' ').toReversed().join(' -- ')} !`
  const sameMonth = (date: string | null): string | null =>
    date === null || date.length < 10 ? date : `${date.slice(0, 8)}05`
  const { from, to, ongoing } = item.happened
  return {
    ...item,
    id: `ev_${String(number).padStart(26, '0')}`,
    title: item.title.startsWith('I plan') ? item.title : shout(item.title),
    action: item.action === null ? null : shout(item.action),
    result: item.result === null ? null : shout(item.result),
    happened: { from: sameMonth(from), to: sameMonth(to), ongoing },
  }
}

describe('what evidence supports', () => {
  test('is zero for no evidence, whatever is asked', () => {
    fc.assert(
      fc.property(anyFramework, anyRatings, (framework, ratings) => {
        const readiness = assess(framework, [], ratings)
        expect(readiness.supported.total).toBe(0)
        expect(readiness.supported.coverage).toBe(0)
      }),
      runs,
    )
  })

  test('never falls when evidence is added, and so never rises when some is removed', () => {
    fc.assert(
      fc.property(anyFramework, anyEvidence, fc.nat(), (framework, evidence, cut) => {
        const fewer = evidence.filter((_, index) => (cut >> index) % 2 === 0)
        expect(isNowhereHigher(assess(framework, fewer), assess(framework, evidence))).toBe(true)
      }),
      runs,
    )
  })

  test('never falls when items are confirmed, in words of their own or in those of another item', () => {
    fc.assert(
      fc.property(
        anyFramework,
        anyEvidence,
        fc.array(fc.tuple(fc.nat(11), anyFacts), { maxLength: 6 }),
        (framework, evidence, confirmations) => {
          const confirmed = evidence.map((item, index): Evidence => {
            const given = confirmations.flatMap(([at, { attestations }]) =>
              at === index ? attestations : [],
            )
            return { ...item, attestations: [...item.attestations, ...given] }
          })
          expect(isNowhereHigher(assess(framework, evidence), assess(framework, confirmed))).toBe(true)
        },
      ),
      runs,
    )
  })

  test('never rises by exact duplicates or by the same statement written otherwise', () => {
    fc.assert(
      fc.property(anyFramework, anyEvidence, fc.boolean(), (framework, evidence, exact) => {
        const copies = evidence.map((item, index) =>
          exact ? { ...item, id: itemOf(item, index + 100).id } : disguised(item, index + 100),
        )
        const before = points(assess(framework, evidence))
        expect(points(assess(framework, [...evidence, ...copies]))).toEqual(before)
      }),
      runs,
    )
  })

  test('does not reach proven by a hundred self-stated items', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 100, maxLength: 100 }), (list) => {
        const evidence = list.map((facts, index) => itemOf({ ...facts, attestations: [] }, index + 1))
        expect(assess(harbourMaster, evidence).competencies[0]?.supported).toBeLessThanOrEqual(1)
      }),
      { numRuns: 50 },
    )
  })

  test('does not depend on order, and the same input gives the same output', () => {
    fc.assert(
      fc.property(anyFramework, anyEvidence, anyRatings, (framework, evidence, ratings) => {
        const readiness = assess(framework, evidence, ratings)
        expect(assess(framework, evidence.toReversed(), ratings.toReversed())).toEqual(readiness)
        expect(assess(structuredClone(framework), structuredClone(evidence), ratings)).toEqual(readiness)
        expect(Readiness.safeParse(readiness).error).toBeUndefined()
      }),
      runs,
    )
  })

  test('gives nothing for intentions and for what lies ahead', () => {
    fc.assert(
      fc.property(anyFramework, anyEvidence, fc.boolean(), (framework, evidence, dated) => {
        const wishes = evidence.map((item): Evidence =>
          dated
            ? { ...item, happened: { from: '2026-11-21', to: null, ongoing: true } }
            : { ...item, title: `We are going to ${item.title}` },
        )
        const readiness = assess(framework, wishes)
        expect(readiness.supported.total).toBe(0)
        const aside = readiness.competencies.flatMap((competency) => competency.setAside)
        expect(aside).toHaveLength(wishes.flatMap((item) => item.competencies).length)
      }),
      runs,
    )
  })
})

describe('totals', () => {
  test('are the sum of their parts, and keep unknown, not applicable and zero apart', () => {
    fc.assert(
      fc.property(anyFramework, anyEvidence, anyRatings, (framework, evidence, ratings) => {
        const { competencies, supported, claimed } = assess(framework, evidence, ratings)
        const applicable = competencies.filter((competency) => competency.claim !== 'not-applicable')
        expect(supported.total).toBe(competencies.reduce((sum, { supported }) => sum + (supported ?? 0), 0))
        expect(supported.of).toBe(applicable.reduce((sum, { of }) => sum + of, 0))
        const rated = competencies.filter(({ claim }) => claim === 'rated')
        expect(claimed?.total ?? null).toBe(
          rated.length === 0 ? null : rated.reduce((sum, { claimed }) => sum + (claimed ?? 0), 0),
        )
        expect(rated.length < applicable.length && (claimed?.band ?? null) !== null).toBe(false)
        for (const { claim, claimed, supported } of competencies) {
          expect(claimed === null).toBe(claim !== 'rated')
          expect(supported === null).toBe(claim === 'not-applicable')
        }
      }),
      runs,
    )
  })

  test('gain no point from what is marked as not applicable', () => {
    fc.assert(
      fc.property(anyFramework, anyEvidence, (framework, evidence) => {
        const before = assess(framework, evidence)
        const after = assess(framework, evidence, [ratingOf('berths', null)])
        expect(after.supported.total).toBeLessThanOrEqual(before.supported.total)
        expect(after.gaps.map((gap) => gap.competency)).not.toContain('berths')
        expect(isNowhereHigher(after, before)).toBe(true)
      }),
      runs,
    )
  })
})

test('a hundred trivial items in one month count as what they are: emerging', () => {
  const evidence = Array.from({ length: 100 }, (_, index) => {
    const facts = { ...blankFacts(`Closed ticket ${index}`), result: 'Closed.' }
    return itemOf({ ...facts, happened: { from: '2026-10-03', to: null, ongoing: false } }, index + 1)
  })
  expect(assess(harbourMaster, evidence).competencies[0]?.supported).toBe(1)
})
