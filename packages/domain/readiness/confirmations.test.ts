import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attestation, Evidence, EvidenceFacts } from '../evidence/evidence.ts'
import { blankFacts } from '../evidence/evidence.ts'
import { itemOf, today } from '../testing/generated-evidence.ts'
import { harbourMaster } from '../testing/sample-framework.ts'
import { assessReadiness } from './readiness.ts'

const confirms = (given: Partial<Attestation> = {}): Attestation => ({
  by: 'Rita Moreno',
  relation: 'manager',
  on: null,
  statement: 'The whole move of the harbour went as planned.',
  checkableAt: 'Review of 2026, page 3',
  ...given,
})

/** Parts of one win: different words and figures, so that nothing but the confirmation tells that they are one. */
const parts = ['Moved the buoys', 'Trained seven pilots', 'Cut waiting at the lock', 'Signed a tug contract']

function part(number: number, facts: Partial<EvidenceFacts> = {}): Evidence {
  return itemOf(
    {
      ...blankFacts(parts[number] ?? ''),
      happened: { from: '2026-03-01', to: null, ongoing: false },
      measures: [{ name: `figure ${number}`, before: 9, after: number, unit: 'a year' }],
      attestations: [confirms()],
      ...facts,
    },
    number + 1,
  )
}

/** Support of the one competency that the items are linked to. Proven asks for two occasions, each measured and confirmed. */
function pilotage(evidence: readonly Evidence[]) {
  const [competency] = assessReadiness({
    framework: harbourMaster,
    evidence,
    ratings: [],
    asOf: today,
  }).competencies
  if (competency === undefined) throw new Error('the framework has no competency')
  return competency
}

const proven = 2
const supportedOf = (evidence: readonly Evidence[]) => pilotage(evidence).supported ?? 0
const provenAsk = (evidence: readonly Evidence[]) => pilotage(evidence).points[2]?.asks[0]

describe('one confirmation under several items', () => {
  test('confirms one occasion, however the win is split', () => {
    const split = [0, 1, 2, 3].map((number) => part(number))
    expect(provenAsk(split)).toMatchObject({ met: false, found: 1, needed: 2 })
    expect(pilotage(split).supported).toBe(1)
    expect(pilotage(split).missing).toContain(
      '1 more occasion needed, measured before and after and confirmed by someone else. “Trained seven pilots” and ' +
        '“Moved the buoys” rest on one confirmation, word for word: ask for one that speaks of “Trained seven pilots” itself.',
    )
  })

  test('is known again whatever its case, punctuation and spacing', () => {
    const other = confirms({ by: 'rita  moreno', statement: 'THE WHOLE MOVE of the harbour went as planned' })
    expect(pilotage([part(0), part(1, { attestations: [other] })]).supported).toBe(1)
  })

  test.each([
    ['another person', { by: 'Omar Haddad' }],
    ['other words', { statement: 'The pilots passed, all seven.' }],
    ['another place', { checkableAt: 'Mail of 3 March 2026' }],
  ])('is told apart from that of %s', (_, given) => {
    expect(pilotage([part(0), part(1, { attestations: [confirms(given)] })]).supported).toBe(proven)
  })

  test('confirms two occasions when two months and more lie between them', () => {
    const at = (from: string | null) => part(1, { happened: { from, to: null, ongoing: false } })
    expect(pilotage([part(0), at('2026-04-30')]).supported).toBe(1)
    expect(pilotage([part(0), at('2026-05-01')]).supported).toBe(proven)
    expect(pilotage([part(0), at('2026')]).supported).toBe(1)
  })

  test('leaves the items occasions where no confirmation is asked for', () => {
    const [occasions] = pilotage([part(0), part(1)]).points[1]?.asks ?? []
    expect(occasions).toMatchObject({ met: true })
    const spread = pilotage([part(0), part(1, { happened: { from: '2025-01', to: null, ongoing: false } })])
    expect(spread.points[3]?.asks[2]).toMatchObject({ found: 2, met: true })
  })

  test('does not take from an item a confirmation of its own', () => {
    const own = confirms({ by: 'Omar Haddad', statement: 'I watched all seven pass.' })
    expect(pilotage([part(0), part(1, { attestations: [confirms(), own] })]).supported).toBe(proven)
    expect(pilotage([part(0, { attestations: [own, confirms()] }), part(1)]).supported).toBe(proven)
  })
})

describe('confirmations are given out as far as they reach', () => {
  const voices = ['a', 'b', 'c', 'd'].map((by) => confirms({ by }))
  const shares = fc.array(fc.subarray(voices), { minLength: 4, maxLength: 4 })

  /** How many items can have a voice of their own, by trying every choice. */
  function most(lists: readonly (readonly Attestation[])[], taken: readonly Attestation[] = []): number {
    const [first, ...rest] = lists
    if (first === undefined) return taken.length
    const free = first.filter((voice) => !taken.includes(voice))
    return Math.max(most(rest, taken), ...free.map((voice) => most(rest, [...taken, voice])))
  }

  test('to as many items as an exhaustive search finds', () => {
    fc.assert(
      fc.property(shares, (lists) => {
        const items = lists.map((attestations, number) => part(number, { attestations }))
        expect(provenAsk(items)?.found).toBe(Math.min(2, most(lists)))
      }),
      { numRuns: 300 },
    )
  })

  test('and one more of them never takes a point away', () => {
    fc.assert(
      fc.property(shares, fc.nat(3), fc.constantFrom(...voices), (lists, at, voice) => {
        const items = lists.map((attestations, number) => part(number, { attestations }))
        const more = items.map((item, index) =>
          index === at ? { ...item, attestations: [...item.attestations, voice] } : item,
        )
        expect(supportedOf(more) >= supportedOf(items)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
