import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFacts } from '../testing/generated-evidence.ts'
import { claimOf, corrected, movedFrom, withholdableFacts } from './attested-claim.ts'
import { blankFacts, type EvidenceFacts } from './evidence.ts'
import { mergeFacts } from './merge.ts'
import { hasQuality } from './strength.ts'

const item: EvidenceFacts = {
  ...blankFacts('Renegotiated the support contract'),
  action: 'Led the talks with the supplier',
  result: 'The bill fell.',
  measures: [{ name: 'support cost', before: 120, after: 84, unit: 'kEUR/year' }],
  happened: { from: '2026-01', to: '2026-03', ongoing: false },
  stakeholders: [{ name: 'Someone Else', role: null }],
}
const attestedBy = (facts: EvidenceFacts): EvidenceFacts => ({
  ...facts,
  attestations: [
    {
      by: 'Ada Berg',
      relation: 'manager',
      on: null,
      statement: 'I signed it',
      checkableAt: 'her answer',
      request: `ar_${'0'.repeat(26)}`,
      confirmed: claimOf(facts, []),
    },
  ],
})

describe('what a colleague is shown', () => {
  it('is the chosen facts and no others', () => {
    expect(claimOf(item, ['result', 'happened'])).toEqual({
      title: item.title,
      action: item.action,
      result: null,
      measures: item.measures,
      happened: null,
    })
    expect(JSON.stringify(claimOf(item, []))).not.toContain('Someone Else')
  })
})

describe('a confirmation of a wording', () => {
  const before = attestedBy(item)
  it.each<[string, Partial<EvidenceFacts>]>([
    [
      'case, spacing and full stops',
      { title: 'renegotiated  the Support contract.', result: 'the bill fell' },
    ],
    ['another figure', { measures: [...item.measures, { name: 'seats', before: 1, after: 2, unit: null }] }],
    ['a further paragraph', { result: 'The bill fell.\n\nNobody noticed.' }],
    [
      'facts that were not asked about',
      { situation: 'Costs rose', scope: { level: 'company', people: 9, note: null } },
    ],
    ['a longer time', { happened: { from: '2026-01', to: '2026-05', ongoing: false } }],
  ])('stands through %s', (_what, edit) => {
    expect(hasQuality({ ...before, ...edit }, 'attested')).toBe(true)
  })
  it.each<[string, Partial<EvidenceFacts>]>([
    ['title', { title: 'Renegotiated all contracts' }],
    ['action', { action: null }],
    ['result', { result: 'The bill fell by 90 %.' }],
    ['measures', { measures: [{ name: 'support cost', before: 120, after: 12, unit: 'kEUR/year' }] }],
    ['happened', { happened: { from: '2026-08', to: null, ongoing: false } }],
  ])('counts no more when its %s says something else, and again when it says the same', (fact, edit) => {
    const after = { ...before, ...edit }
    expect(movedFrom(after, claimOf(item, []))).toEqual([fact])
    expect(hasQuality(after, 'attested')).toBe(false)
    expect(after.attestations).toEqual(before.attestations)
    expect(hasQuality({ ...after, ...item, attestations: before.attestations }, 'attested')).toBe(true)
  })

  it('stands when the item is merged, from either side', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (mine, other) => {
        const confirmed = attestedBy(mine)
        for (const merged of [mergeFacts(confirmed, [other]), mergeFacts(other, [confirmed])]) {
          const kept = merged.attestations.find(({ request }) => request !== undefined)
          expect(kept && movedFrom(merged, kept.confirmed ?? claimOf(mine, []))).toEqual([])
        }
      }),
    )
  })

  it('is not disturbed by what was kept back', () => {
    for (const fact of withholdableFacts) {
      const claim = claimOf(item, [fact])
      const changed = { ...item, [fact]: blankFacts('x')[fact] }
      expect(movedFrom(changed, claim)).toEqual([])
    }
  })
})

describe('a correction', () => {
  it('replaces the wording that was asked about, and is then what stands', () => {
    const asked = claimOf(item, [])
    const theirs = {
      ...asked,
      result: 'The bill fell by a third.',
      measures: [{ name: 'support cost', before: 120, after: 80, unit: 'kEUR/year' }],
    }
    const longer = { ...item, result: 'The bill fell.\n\nNobody noticed.' }
    const after = corrected(longer, asked, theirs)
    expect(after.result).toBe('The bill fell by a third.\n\nNobody noticed.')
    expect(after.measures).toEqual(theirs.measures)
    expect(movedFrom(after, theirs)).toEqual([])
  })
})
