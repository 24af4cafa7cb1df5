import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEvidence, anyRatings, itemOf, ratingOf, today } from '../testing/generated-evidence.ts'
import { harbourMaster } from '../testing/sample-framework.ts'
import { blankFacts } from '../evidence/evidence.ts'
import { closestOf } from './closest.ts'
import { compareDates } from './compare-dates.ts'
import { compareFrameworks } from './compare-frameworks.ts'
import { calibrate } from './compare-raters.ts'
import { compareTwoRaters } from './compare-two-raters.ts'
import type { Rating } from './rating.ts'
import { assessReadiness } from './readiness.ts'
import { changesOf } from './versions.ts'

const framework = harbourMaster
const port = { ...harbourMaster, id: 'port-captain', name: 'Port Captain' }
const assessed = (evidence: Parameters<typeof assessReadiness>[0]['evidence'], ratings: Rating[] = []) =>
  assessReadiness({ framework, evidence, ratings, asOf: today })

describe('two dates', () => {
  it('never differ from themselves', () => {
    fc.assert(
      fc.property(anyEvidence, anyRatings, (evidence, ratings) => {
        const moment = { readiness: assessed(evidence, ratings), evidence }
        const { rows, summary } = compareDates(moment, moment)
        expect(rows.every(({ difference, reasons }) => (difference ?? 0) === 0 && reasons.length === 0)).toBe(
          true,
        )
        expect(summary).toContain('No competency moved.')
      }),
    )
  })

  it('mirror each other, and every move has a reason', () => {
    fc.assert(
      fc.property(anyEvidence, anyEvidence, anyRatings, (one, two, ratings) => {
        const before = { readiness: assessed(one), evidence: one }
        const after = { readiness: assessed(two, ratings), evidence: two }
        const there = compareDates(before, after)
        const back = compareDates(after, before)
        for (const [at, row] of there.rows.entries()) {
          expect((back.rows[at]?.difference ?? 0) + (row.difference ?? 0)).toBe(0)
          expect((row.difference ?? 0) === 0 || row.reasons.length > 0).toBe(true)
        }
      }),
    )
  })
})

describe('two frameworks', () => {
  const readinessOf = (
    which: typeof framework,
    evidence: Parameters<typeof assessReadiness>[0]['evidence'],
  ) => ({
    framework: which,
    readiness: assessReadiness({ framework: which, evidence, ratings: [], asOf: today }),
  })

  it('pair only with a reason and lose no competency of either side', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { rows } = compareFrameworks(
          readinessOf(framework, evidence),
          readinessOf(port, evidence),
          evidence,
        )
        expect(new Set(rows.flatMap(({ left }) => left?.competency ?? [])).size).toBe(4)
        expect(new Set(rows.flatMap(({ right }) => right?.competency ?? [])).size).toBe(4)
        for (const { left, right, reasons } of rows)
          expect(left !== null && right !== null).toBe(reasons.length > 0)
      }),
    )
  })

  it('name the words, and take no single word for a tie', () => {
    const other = {
      ...port,
      competencies: port.competencies.map((competency) => ({
        ...competency,
        name: `Other ${competency.name}`,
        cues: competency.id === 'berths' ? ['Berth planning'] : competency.id === 'pilotage' ? ['safe'] : [],
      })),
    }
    const { rows } = compareFrameworks(readinessOf(framework, []), readinessOf(other, []), [])
    const tied = rows.filter(({ left, right }) => left !== null && right !== null)
    expect(tied).toHaveLength(1)
    expect(tied[0]).toMatchObject({
      left: { competency: 'berths' },
      right: { competency: 'berths' },
      reasons: [
        { kind: 'shared-words', words: ['berth planning'], text: 'Both listen for “berth planning”.' },
      ],
    })
  })
})

describe('the closest role', () => {
  const all = (evidence: Parameters<typeof assessReadiness>[0]['evidence']) =>
    [framework, port].map((each) => ({
      framework: each,
      readiness: assessReadiness({ framework: each, evidence, ratings: [], asOf: today }),
    }))

  it('does not depend on order, keeps to its bounds and places only what has enough', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const found = closestOf(all(evidence), today)
        expect(closestOf(all(evidence).toReversed(), today)).toEqual(found)
        expect(found.placed.length + found.unplaced.length).toBe(2)
        for (const entry of found.placed) {
          expect(entry.covered * 2).toBeGreaterThanOrEqual(entry.applicable)
          expect(entry.atLevel).toBeLessThanOrEqual(entry.applicable)
          for (const { pointsAway } of entry.bands) expect(pointsAway).toBeLessThanOrEqual(entry.of)
        }
        for (const entry of found.unplaced) expect(entry.covered * 2).toBeLessThan(entry.applicable)
      }),
    )
  })

  it('says that three of nine is too few, and does not rank it last', () => {
    const item = itemOf({ ...blankFacts('Brought the ship in'), result: 'Safe' }, 1, ['pilotage'])
    const { placed, unplaced } = closestOf(all([item]), today)
    expect(placed).toEqual([])
    expect(unplaced.map(({ says }) => says)).toEqual([
      '1 of 4 competencies has evidence; too few to place. It takes 2.',
      '0 of 4 competencies have evidence; too few to place. It takes 2.',
    ])
  })
})

/** Ratings of somebody else. */
function by(name: string, points: readonly (number | null)[], from = 100): Rating[] {
  return framework.competencies.flatMap(({ id }, at) => {
    const value = points[at]
    if (value === undefined) return []
    return [
      {
        ...ratingOf(id, value, from + at),
        rater: { by: 'invited' as const, name, relation: 'peer' as const, invite: 'in_1' },
      },
    ]
  })
}

describe('raters', () => {
  it('with identical points lie nowhere apart', () => {
    const value = fc.constantFrom(null, 0, 1, 2, 3)
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 4 }), (points) => {
        const own = framework.competencies.map(({ id }, at) => ratingOf(id, points[at] ?? null, at + 1))
        const ratings = [...own, ...by('Rita', points)]
        const readiness = assessed([], ratings)
        const view = calibrate(framework, readiness, ratings)
        expect(view.rows.every(({ spread }) => (spread ?? 0) === 0)).toBe(true)
        const { rows } = compareTwoRaters(view, readiness, 'self', 'peer:rita')
        expect(rows.every(({ difference }) => (difference ?? 0) === 0)).toBe(true)
      }),
    )
  })

  it('are shown the same whatever the order of ratings, and change no claim', () => {
    fc.assert(
      fc.property(anyRatings, fc.array(fc.constantFrom(0, 1, 2, 3), { maxLength: 4 }), (own, points) => {
        const ratings = [...own, ...by('Rita', points), ...by('Omar', points.toReversed(), 200)]
        const readiness = assessed([], ratings)
        expect(readiness).toEqual(assessed([], own))
        const view = calibrate(framework, readiness, ratings)
        expect(calibrate(framework, readiness, ratings.toReversed())).toEqual(view)
        const spreads = view.rows.map(({ spread }) => spread ?? -1)
        expect(spreads).toEqual(spreads.toSorted((a, b) => b - a))
      }),
    )
  })

  it('more than a step apart are told, and so is a rater who gave the top everywhere', () => {
    const [first] = framework.competencies
    if (first === undefined) throw new Error('the sample framework is empty')
    const more = { ...framework, competencies: [...framework.competencies, { ...first, id: 'more' }] }
    const own = ratingOf('pilotage', 0, 1)
    const all = [
      own,
      ...by('Rita', [3, 3, 3, 3]),
      ...by('Rita', [3], 300).map((each) => ({ ...each, competency: 'more' })),
    ]
    const readiness = assessReadiness({ framework: more, evidence: [], ratings: all, asOf: today })
    expect(calibrate(more, readiness, all).notes).toEqual([
      '1 competency lies more than one step apart: talk about the evidence there first.',
      'Rita gave the top point everywhere, which tells little about any one competency.',
    ])
  })
})

describe('versions', () => {
  it('say nothing of a framework that did not change', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        expect(changesOf(framework, ratings)).toMatchObject({ versions: [], earlier: [], limits: [] })
      }),
    )
  })

  it('order numerically, and tell a new name, a new height and a gone competency', () => {
    const old = (version: string, rating: Rating, name: string, top: number): Rating => ({
      ...rating,
      frameworkVersion: version,
      as: { name, top },
    })
    const ratings = [
      old('1.10.0', ratingOf('berths', 2, 1), 'Moorings', 3),
      old('1.9.0', ratingOf('pilotage', 4, 2), 'Pilotage', 5),
      old('1.9.0', { ...ratingOf('pilotage', 1, 3), competency: 'lighthouse' }, 'Lighthouse', 5),
    ]
    const { versions, earlier } = changesOf(framework, ratings)
    expect(versions.map(({ version, changes }) => [version, changes.map(({ text }) => text)])).toEqual([
      [
        '1.9.0',
        [
          '“Lighthouse” is no longer part of it, or goes by another id. Its ratings are kept.',
          '“Pilotage” was rated up to 5 and now goes to 3.',
          'A rating of 4 has no place on the present scale, so it is not counted.',
        ],
      ],
      ['1.10.0', ['“Moorings” is now called “Berths”.']],
    ])
    expect(earlier).toMatchObject([{ name: 'Lighthouse', value: 1, of: 5, rater: 'You' }])
  })
})
