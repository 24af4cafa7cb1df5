import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEvidence, anyFacts, itemOf, today } from '../testing/generated-evidence.ts'
import { blankFacts, type Evidence, type EvidenceFacts } from './evidence.ts'
import { byStrength, gradeNames, gradesOf, unconfirmedFacts } from './grades.ts'
import { claimOf } from './attested-claim.ts'

const holding = (item: Evidence, others: readonly Evidence[] = [], asOf = today) =>
  gradesOf(item, others, asOf).flatMap(({ name, state }) => (state === 'holds' ? [name] : []))
const reasonFor = (item: Evidence, wanted: string) =>
  gradesOf(item, [], today).find(({ name }) => name === wanted)?.reason
const confirmed = (by: string, relation: 'manager' | 'report' = 'manager') => ({
  by,
  relation,
  on: null,
  statement: `${by} saw it`,
  checkableAt: 'mail',
})
const full: EvidenceFacts = {
  ...blankFacts('Cut the build from 40 to 12 minutes'),
  measures: [{ name: 'build', before: 40, after: 12, unit: 'min' }],
  scope: { level: 'several-teams', people: null, note: null },
  decision: { chosen: 'Caching', insteadOf: 'bigger machines', because: null },
  handover: { owner: 'Omar', since: '2026-01', how: null },
  happened: { from: '2025-01', to: '2025-12', ongoing: false },
  attestations: [confirmed('Rita')],
  attachments: [{ sha256: 'a'.repeat(64), name: 'chart.png', mediaType: 'image/png', size: 1 }],
}

describe('strength in words', () => {
  it('of an item that states nothing is nothing, and says what is open', () => {
    const grades = gradesOf(itemOf(blankFacts('Deed'), 1), [], today)
    expect(grades.map(({ name }) => name)).toEqual(gradeNames)
    expect(grades.every(({ state, reason }) => state === 'open' && reason !== '')).toBe(true)
  })

  it('gives each word its reason', () => {
    const other = itemOf(blankFacts('Ended the outage at the harbour'), 2)
    expect(holding(itemOf(full, 1), [other])).toEqual(gradeNames)
    expect(gradesOf(itemOf(full, 1), [other], today).map(({ reason }) => reason)).toEqual([
      'Confirmed by Rita (manager).',
      'Kept with it: chart.png.',
      'build went from 40 to 12 min.',
      'Omar runs it since 2026-01.',
      'Chosen instead of: bigger machines',
      'It reached several teams.',
      'Other occasions support the same competency: “Ended the outage at the harbour”.',
      'It lasted from 2025-01 to 2025-12.',
      'It happened within two years of 2026-11-20.',
    ])
  })

  it('says so where only one’s own reports confirm, and where the wording moved on', () => {
    const reports = itemOf({ ...full, attestations: [confirmed('Tom', 'report')] }, 1)
    expect(reasonFor(reports, 'attested')).toContain('who reports to you')
    const moved = { ...confirmed('Rita'), confirmed: claimOf({ ...full, title: 'Cut it to 30' }, []) }
    const item = itemOf({ ...full, attestations: [moved] }, 1)
    expect(reasonFor(item, 'attested')).toBe('Rita confirmed another wording than the item has now.')
    expect(holding(item)).not.toContain('attested')
  })

  it('shows what cannot be confirmed apart', () => {
    const provenance = [
      { facts: ['measures' as const], origin: 'cannot-confirm' as const, source: null, place: null },
    ]
    const item = itemOf({ ...full, provenance }, 1)
    expect(gradesOf(item, [], today).find(({ name }) => name === 'measured')?.state).toBe('cannot-confirm')
    expect(unconfirmedFacts(item)).toEqual(['measures'])
  })

  it.each([
    ['2026', '2026', false],
    ['2025', '2026', false],
    ['2025-12', '2026-06', true],
    ['2025-12', '2026-05', false],
  ])('from %s to %s is sustained: %s', (from, to, expected) => {
    const item = itemOf({ ...full, handover: null, happened: { from, to, ongoing: false } }, 1)
    expect(holding(item).includes('sustained')).toBe(expected)
  })

  it('an occasion that tells of the same thing is no repetition', () => {
    expect(holding(itemOf(full, 1), [itemOf(full, 2)])).not.toContain('repeated')
  })
})

describe('more evidence', () => {
  it('never takes a word away', () => {
    fc.assert(
      fc.property(anyFacts, anyEvidence, anyFacts, (facts, others, more) => {
        const item = itemOf(facts, 100)
        const before = holding(item, others)
        const stronger = {
          ...item,
          attestations: [...item.attestations, ...more.attestations, confirmed('Nora')],
          attachments: full.attachments,
          measures: [...item.measures, ...more.measures],
          scope: item.scope ?? more.scope,
          decision: item.decision ?? more.decision,
        }
        const after = holding(stronger, [...others, itemOf(more, 101)])
        expect(before.filter((name) => !after.includes(name))).toEqual([])
      }),
    )
  })

  it('orders by what is carried, not by how much is listed', () => {
    const bare = itemOf(blankFacts('Deed'), 1)
    const told = itemOf({ ...blankFacts('Deed'), decision: full.decision, measures: full.measures }, 2)
    const voiced = itemOf({ ...blankFacts('Deed'), attestations: full.attestations }, 3)
    expect([bare, told, voiced].toSorted(byStrength)).toEqual([voiced, told, bare])
  })
})
