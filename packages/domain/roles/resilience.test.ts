import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankFacts } from '../evidence/evidence.ts'
import type { Evidence, EvidenceFacts } from '../evidence/evidence.ts'
import { AiCheck, aiFindings } from './ai-check.ts'
import { ResilienceGuide, resilienceOf } from './resilience.ts'

const at = '2026-01-01T00:00:00.000Z'
let made = 0
const item = (facts: Partial<EvidenceFacts>): Evidence => ({
  ...blankFacts('Something'),
  ...facts,
  id: `ev_${String((made += 1)).padStart(26, '0')}`,
  createdAt: at,
  updatedAt: at,
  revision: 1,
})
const on = (date: string): EvidenceFacts['happened'] => ({ from: date, to: null, ongoing: false })
const measured = { measures: [{ name: 'spend', before: 10, after: 8, unit: 'kEUR' }] }
const fact = { text: 'Yes.', sources: ['s'] }
const pillar = (id: string) => ({ id, name: id, meaning: fact, next: [] })
const guide = ResilienceGuide.parse({
  format: 'waymark/resilience@1',
  pillars: ['impact', 'skills', 'mobility'].map(pillar),
  skills: [{ id: 'systems', name: 'Systems', means: 'S.', phrases: ['platform'], sources: ['s'] }],
})
const look = (evidence: readonly Evidence[]) => resilienceOf(guide, evidence, '2026-11-20')
const states = (evidence: readonly Evidence[]) =>
  look(evidence).years.map(({ year, state }) => `${year} ${state}`)

describe('one business-visible outcome a year', () => {
  it('says nothing of years when nothing is dated', () => {
    expect(states([])).toEqual([])
    expect(states([item({ outcome: 'cost' })])).toEqual([])
    expect(look([item({ outcome: 'cost' })]).undated).toHaveLength(1)
  })

  it('tells a figure, a claim, a gap and an open year apart', () => {
    const evidence = [
      item({ happened: on('2023-04'), outcome: 'cost', ...measured }),
      item({ happened: on('2024'), outcome: 'risk' }),
    ]
    expect(states(evidence)).toEqual(['2026 open', '2025 none', '2024 stated', '2023 shown'])
  })

  it('does not take people, or half a figure, for a business figure', () => {
    const half = [{ name: 'spend', before: null, after: 8, unit: null }]
    expect(states([item({ happened: on('2026-01'), outcome: 'people', ...measured })])).toEqual(['2026 open'])
    expect(states([item({ happened: on('2026-01'), outcome: 'cost', measures: half })])).toEqual([
      '2026 stated',
    ])
  })

  it('leaves out what the user cannot confirm', () => {
    const provenance: EvidenceFacts['provenance'] = [
      { facts: ['outcome', 'measures'], origin: 'cannot-confirm', source: null, place: null },
    ]
    expect(states([item({ happened: on('2026-01'), outcome: 'cost', ...measured, provenance })])).toEqual([
      '2026 open',
    ])
  })

  it('is never worse for more evidence', () => {
    const rank = { none: 0, open: 0, stated: 1, shown: 2 } as const
    const any = fc.record({
      year: fc.integer({ min: 2020, max: 2026 }),
      outcome: fc.constantFrom('cost', 'people', null),
      full: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), any, (before, added) => {
        const build = (entry: typeof added) =>
          item({ happened: on(String(entry.year)), outcome: entry.outcome, ...(entry.full ? measured : {}) })
        const old = before.map(build)
        const then = new Map(look(old).years.map(({ year, state }) => [year, rank[state]]))
        for (const { year, state } of look([...old, build(added)]).years)
          expect(rank[state]).toBeGreaterThanOrEqual(then.get(year) ?? 0)
      }),
    )
  })
})

describe('skills and mobility', () => {
  it('tells recent, older and unknown apart', () => {
    const state = (evidence: readonly Evidence[]) => look(evidence).skills[0]?.state
    expect(state([])).toBe('unknown')
    expect(state([item({ title: 'Built the platform', happened: on('2025') })])).toBe('shown')
    expect(state([item({ title: 'Built the platform', happened: on('2019') })])).toBe('older')
    expect(
      state([item({ title: 'Built the platform', happened: { from: '2019', to: null, ongoing: true } })]),
    ).toBe('shown')
    expect(state([item({ title: 'Built the platform' })])).toBe('older')
  })

  it('does not take the claimant for somebody who vouches or took over', () => {
    const attestations = [
      { by: 'me', relation: 'peer' as const, on: null, statement: 'Yes.', checkableAt: 'mail' },
    ]
    const self = item({
      happened: on('2026'),
      attestations,
      handover: { owner: 'I', since: null, how: null },
    })
    expect(look([self]).mobility.map(({ state }) => state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ])
  })
})

describe('the AI check', () => {
  const check = AiCheck.parse({
    format: 'waymark/ai-check@1',
    areas: ['strategy', 'integration', 'governance', 'risk', 'adoption'].map((id) => ({
      id,
      name: id,
      means: 'M.',
      sources: ['s'],
    })),
    about: ['ai'],
    levels: [
      {
        id: 'lead',
        name: 'Lead',
        stance: fact,
        expects: [
          {
            id: 'policy',
            area: 'governance',
            text: 'Sets a policy',
            proof: 'The policy',
            phrases: ['policy'],
            sources: ['s'],
          },
        ],
      },
    ],
  })
  const state = (evidence: readonly Evidence[]) =>
    check.levels.flatMap((level) => aiFindings(check, level, evidence))[0]?.state

  it('asks for words of AI and of the expectation, and for a figure to call it measured', () => {
    expect(state([])).toBe('unknown')
    expect(state([item({ title: 'A travel policy' })])).toBe('unknown')
    expect(state([item({ title: 'AI in support' })])).toBe('unknown')
    expect(state([item({ title: 'A policy for AI' })])).toBe('stated')
    expect(state([item({ title: 'A policy for AI', ...measured })])).toBe('measured')
  })
})
