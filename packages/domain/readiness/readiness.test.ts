import { describe, expect, test } from 'vitest'
import type { Evidence, EvidenceFacts } from '../evidence/evidence.ts'
import { blankFacts } from '../evidence/evidence.ts'
import { itemOf, ratingOf, today } from '../testing/generated-evidence.ts'
import { harbourMaster } from '../testing/sample-framework.ts'
import type { CompetencyReadiness, Readiness } from './assessment.ts'
import type { Rating } from './rating.ts'
import { assessReadiness } from './readiness.ts'

function assess(evidence: readonly Evidence[], ratings: readonly Rating[] = [], asOf = today): Readiness {
  return assessReadiness({ framework: harbourMaster, evidence, ratings, asOf })
}

function pilotage(evidence: readonly Evidence[], asOf = today): CompetencyReadiness | undefined {
  return assess(evidence, [], asOf).competencies[0]
}

function factsOf(title: string, from: string | null, facts: Partial<EvidenceFacts> = {}): EvidenceFacts {
  return { ...blankFacts(title), happened: { from, to: null, ongoing: false }, ...facts }
}

const measured = { measures: [{ name: 'groundings', before: 9, after: 2, unit: 'a year' }] }
const otherwiseMeasured = { measures: [{ name: 'delay', before: 40, after: 12, unit: 'min' }] }
const attested = {
  attestations: [
    { by: 'Rita', relation: 'manager' as const, on: null, statement: 'So it is.', checkableAt: 'mail' },
  ],
}
const buoys = itemOf(factsOf('Moved the buoys', '2025-03-01', { ...measured, ...attested }), 1)
const pilots = itemOf(factsOf('Trained seven pilots', '2026-01-10', { ...otherwiseMeasured, ...attested }), 2)

describe('emerging, proven and durable', () => {
  test('one self-stated item is emerging', () => {
    expect(pilotage([itemOf(factsOf('Moved the buoys', null), 1)])?.supported).toBe(1)
  })

  test('two occasions that are measured and confirmed are proven', () => {
    expect(pilotage([buoys])?.supported).toBe(1)
    const readiness = pilotage([buoys, pilots])
    expect(readiness?.supported).toBe(2)
    expect(readiness?.reasons[1]).toBe(
      '2 (Proven) holds through “Moved the buoys” and “Trained seven pilots”: 2 different occasions, ' +
        'each measured before and after and confirmed by someone else, within the last 36 months.',
    )
  })

  test('durable takes a handover, reach beyond one team and time', () => {
    const system = itemOf(
      factsOf('Set up the pilot school', '2026-06-01', {
        ...attested,
        result: 'Every new pilot passes.',
        scope: { level: 'several-teams', people: null, note: null },
        handover: { owner: 'Omar', since: '2026-09', how: null },
      }),
      3,
    )
    expect(pilotage([buoys, pilots, system])?.supported).toBe(3)
    const handedToMyself = { ...system, handover: { owner: 'myself', since: null, how: null } }
    expect(pilotage([buoys, pilots, handedToMyself])?.supported).toBe(2)
    const handedLater = { ...system, handover: { owner: 'Omar', since: '2026-12', how: null } }
    expect(pilotage([buoys, pilots, handedLater])?.supported).toBe(2)
  })

  test('the same win told twice stays one occasion', () => {
    const retold = itemOf(factsOf('Buoys were moved by me', '2025-04-01', { ...measured, ...attested }), 3)
    expect(pilotage([buoys, retold])?.supported).toBe(1)
    expect(pilotage([buoys, retold])?.missing[0]).toContain('2 items show it, but they tell of one occasion')
  })

  test('what is too old no longer proves, unless it still runs', () => {
    expect(pilotage([buoys, pilots], '2028-03-31')?.supported).toBe(2)
    expect(pilotage([buoys, pilots], '2028-04-01')?.supported).toBe(1)
    const running = { ...buoys, handover: { owner: 'Omar', since: null, how: null } }
    expect(pilotage([running, pilots], '2028-04-01')?.supported).toBe(2)
  })
})

describe('what is missing', () => {
  test('names the fact and the item that lacks it', () => {
    const unconfirmed = { ...pilots, attestations: [] }
    expect(pilotage([buoys, unconfirmed])?.missing).toEqual([
      '1 more occasion needed, measured before and after and confirmed by someone else. ' +
        '“Trained seven pilots” is measured, but nobody has confirmed it: ask someone who saw it.',
    ])
  })

  test('says so when nothing is linked, or when only the date is missing', () => {
    expect(pilotage([])?.missing[0]).toBe('No evidence is linked yet. It takes 1 occasion: log or link one.')
    const undated = { ...pilots, happened: { from: null, to: null, ongoing: false } }
    expect(pilotage([buoys, undated])?.missing[0]).toContain('has no date: say when it happened')
  })

  test('is empty at the top and sets intentions and the future aside', () => {
    const wish = itemOf(factsOf('I will move the buoys', '2026-01'), 5)
    const ahead = itemOf(factsOf('Moved the harbour', '2026-11-21'), 6)
    const readiness = pilotage([wish, ahead])
    expect(readiness?.supported).toBe(0)
    expect(readiness?.setAside.map((entry) => entry.evidence)).toEqual([wish.id, ahead.id])
    expect(readiness?.setAside[0]?.reason).toContain('“will”')
    expect(pilotage([ahead], '2026-11-21')?.supported).toBe(1)
  })
})

describe('totals, bands and claims', () => {
  test('are placed in bands at their boundaries', () => {
    const all = harbourMaster.competencies.map(({ id }) => id)
    const linked = all.map((_, index) =>
      itemOf(factsOf(`Deed ${'abcd'[index]}`, null), index + 1, all.slice(0, index + 1)),
    )
    expect(assess(linked.slice(2, 3)).supported).toMatchObject({
      total: 3,
      of: 12,
      band: 'Moored',
      coverage: 0.75,
    })
    expect(assess(linked.slice(3)).supported).toMatchObject({ total: 4, bandId: 'sailing', coverage: 1 })
    expect(assess(linked.slice(3)).nextBand).toEqual({ id: 'arrived', label: 'Arrived', pointsAway: 5 })
  })

  test('a band is told only when at most a third does not apply, and the total is scaled down', () => {
    const evidence = [itemOf(factsOf('Moved the buoys', null), 1, ['pilotage', 'berths', 'customs'])]
    const one = assess(evidence, [ratingOf('dredging', null)])
    expect(one.supported).toMatchObject({ total: 3, of: 9, band: 'Sailing' })
    const two = assess(evidence, [ratingOf('dredging', null), ratingOf('customs', null)])
    expect(two.supported).toMatchObject({ total: 2, of: 6, band: null, applicable: 2 })
    expect(two.competencies[3]).toMatchObject({
      supported: null,
      claimed: null,
      claim: 'not-applicable',
      points: [],
    })
  })

  test('the newest claim counts, and a zero claim is not an unknown one', () => {
    expect(assess([]).claimed).toBeNull()
    const readiness = assess(
      [buoys],
      [ratingOf('pilotage', 0, 2), ratingOf('pilotage', 3, 1), ratingOf('berths', 2, 3)],
    )
    expect(readiness.claimed).toEqual({ total: 2, of: 12, band: null, bandId: null, rated: 2 })
    expect(readiness.underClaims).toEqual(['pilotage'])
    expect(readiness.overClaims).toEqual(['berths'])
    const all = harbourMaster.competencies.map(({ id }, index) => ratingOf(id, 3, index + 1))
    expect(assess([], all).claimed).toMatchObject({ total: 12, band: 'Arrived', rated: 4 })
  })

  test('links to other frameworks and unlinked items do not count', () => {
    const elsewhere = {
      ...buoys,
      competencies: buoys.competencies.map((link) => ({ ...link, framework: 'other' })),
    }
    expect(assess([elsewhere, { ...pilots, competencies: [] }]).supported.total).toBe(0)
  })
})

describe('gaps', () => {
  test('come by distance, then the order of work at this stage, then the harm done downstream', () => {
    expect(assess([]).gaps.map((gap) => [gap.competency, gap.distance, gap.harm])).toEqual([
      ['dredging', 1, 3],
      ['customs', 1, 0],
      ['pilotage', 1, 2],
      ['berths', 1, 1],
    ])
    expect(assess([]).gaps[0]?.reasons).toEqual([
      'Evidence supports 0 of the 1 that the next band (Sailing) needs on average.',
      'Comes first at this stage: Moored.',
      'Holds back Pilotage: A shallow channel leaves no room for error.',
      'Through these it also reaches Berths and Customs: 3 in all suffer when it is weak.',
    ])
  })

  test('leave out what does not apply, also as a harm', () => {
    const gaps = assess([], [ratingOf('pilotage', null)]).gaps
    expect(gaps.map((gap) => [gap.competency, gap.harm])).toEqual([
      ['dredging', 2],
      ['customs', 0],
      ['berths', 1],
    ])
  })
})
