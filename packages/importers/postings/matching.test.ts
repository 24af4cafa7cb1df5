import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Evidence, EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import { createBm25 } from '@waymark/domain/matching/bm25.ts'
import { rankPostings } from '@waymark/domain/matching/compare.ts'
import { matchPosting } from '@waymark/domain/matching/match.ts'
import type { Posting } from '@waymark/domain/postings/posting.ts'
import { createLexiconLibrary } from './lexicon-library.ts'

const lexicon = await createLexiconLibrary(resolve(import.meta.dirname, '../../../lexicon')).lexicon()
const at = '2026-11-20T00:00:00.000Z'
let count = 0

function item(title: string, facts: Partial<EvidenceFacts> = {}): Evidence {
  count += 1
  const id = `ev_${String(count).padStart(26, '0')}`
  return {
    ...blankFacts(title),
    result: 'It worked',
    ...facts,
    id,
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }
}

function posting(lines: readonly string[], facts: Partial<Posting> = {}): Posting {
  const text = `Requirements\n${lines.map((line) => `- ${line}`).join('\n')}`
  const blank = { title: 'Head of IT', employer: null, url: null, closes: null, corrections: {}, revision: 1 }
  return { id: `jp_${'0'.repeat(26)}`, ...blank, text, createdAt: at, updatedAt: at, ...facts }
}

function verdict(asked: string, evidence: readonly Evidence[], facts: Partial<Posting> = {}) {
  const [only] = matchPosting(posting([asked], facts), evidence, lexicon, '2026-11-20').requirements
  if (only === undefined) throw new Error('no requirement was read')
  return only.verdict
}

describe('a verdict', () => {
  it.each([
    ['Kubernetes', 'Moved sixty services to Kubernetes', {}, 'met'],
    ['Kubernetes', 'Moved sixty services to Kubernetes', { result: null }, 'partly'],
    ['Kubernetes', 'Plan to move to Kubernetes', {}, 'none'],
    ['Kubernetes', 'Ran servers', { result: 'We did not use Kubernetes' }, 'none'],
    ['Kubernetes', 'Ran servers', { task: 'Introduce Kubernetes' }, 'none'],
    ['Kubernetes and Terraform', 'Moved services to Kubernetes', {}, 'partly'],
    ['Kubernetes or Nomad', 'Moved services to Kubernetes', {}, 'met'],
    ['Linux, MySQL or PostgreSQL, and Git', 'Kept code in Git on Linux', {}, 'partly'],
    ['AWS, GCP or Azure', 'Closed the data centre and moved to Azure', {}, 'met'],
    ['Cloud platforms such as AWS', 'Ran forty services on Azure', {}, 'met'],
    ['Migration to AWS', 'Moved 400 servers to Azure', {}, 'partly'],
    ['Experience with Snowplow pipelines', 'Built events with Snowplow and data pipelines', {}, 'met'],
    ['Budget of more than £5m', 'Owned the IT budget of 8m GBP', {}, 'met'],
    ['Budget of more than £5m', 'Owned the IT budget of 3m GBP', {}, 'partly'],
    ['Budget of more than £5m', 'Owned the IT budget of 8m USD', {}, 'partly'],
    [
      'Remote teams of 20+ engineers',
      'Led distributed teams',
      { scope: { level: 'team', people: 25, note: null } },
      'met',
    ],
    [
      'Remote teams of 20+ engineers',
      'Led distributed teams',
      { scope: { level: 'team', people: 9, note: null } },
      'partly',
    ],
    [
      '5+ years of experience with ITIL',
      'Ran ITIL change management',
      { happened: { from: '2018', to: '2024', ongoing: false } },
      'met',
    ],
    [
      '5+ years of experience with ITIL',
      'Ran ITIL change management',
      { happened: { from: '2022-01', to: '2023-06', ongoing: false } },
      'partly',
    ],
    ['5+ years of experience with ITIL', 'Ran ITIL change management', {}, 'partly'],
    ['PMP', 'Passed the PMP examination', {}, 'met'],
    ['PMP', 'Worked beside a PMP holder', {}, 'partly'],
    ["Bachelor's degree", 'Built Kubernetes', {}, 'cannot-tell'],
    ['Excellent communication skills', 'Built Kubernetes', {}, 'cannot-tell'],
    ['Right to work in the United States', 'Opened the office in the United States', {}, 'cannot-tell'],
    ['Fintech background', 'Ran the core banking platform', {}, 'partly'],
  ] as const)('%s · %s · %j → %s', (asked, title, facts, state) => {
    expect(verdict(asked, [item(title, facts)]).state).toBe(state)
  })

  it('leaves out a fact that the user cannot confirm', () => {
    const provenance = [
      { facts: ['result' as const], origin: 'cannot-confirm' as const, source: null, place: null },
    ]
    expect(verdict('Kafka', [item('Joined stock data', { result: 'Kafka runs', provenance })]).state).toBe(
      'none',
    )
  })

  it('is never better with less evidence', () => {
    const rank = { none: 0, 'cannot-tell': 0, partly: 1, met: 2 } as const
    const titles = [
      'Ran ITIL change management',
      'Moved to AWS',
      'Hired 24 engineers',
      'Cut cost by 10%',
      'Wish to learn',
    ]
    const asked = fc.constantFrom(
      'ITIL and AWS',
      'AWS',
      'Hiring engineers',
      'Cost reduction',
      'Kafka',
      'Team player',
    )
    fc.assert(
      fc.property(asked, fc.subarray(titles), fc.subarray(titles), (wanted, some, more) => {
        const fewer = some.map((title) => item(title))
        const before = verdict(wanted, fewer).state
        const after = verdict(wanted, [...fewer, ...more.map((title) => item(title))]).state
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before])
      }),
    )
  })

  it('says nothing is met without evidence, whatever is asked', () => {
    const words = lexicon.entries.flatMap(({ phrases, exact }) => [
      ...phrases.slice(0, 1),
      ...exact.slice(0, 1),
    ])
    for (const asked of words.filter((text) => /\p{L}/u.test(text) && !text.includes('|')))
      for (const one of matchPosting(posting([asked]), [], lexicon, '2026-11-20').requirements)
        expect(['none', 'cannot-tell']).toContain(one.verdict.state)
  })

  it('lets the user correct it, and forgets a "met" whose evidence is gone', () => {
    const proof = item('Ran a sailing club')
    const asked = 'Excellent communication skills'
    const [first] = matchPosting(posting([asked]), [], lexicon, '2026-11-20').requirements
    const correction = { weight: null, match: 'met' as const, evidence: [proof.id], note: null }
    const corrections = { [first?.requirement.key ?? '']: correction }
    expect(verdict(asked, [proof], { corrections }).state).toBe('met')
    expect(verdict(asked, [], { corrections }).state).toBe('cannot-tell')
  })
})

describe('several postings', () => {
  it('come in the order in which an evening is spent best', () => {
    const evidence = [item('Moved services to Kubernetes'), item('Ran ITIL change management')]
    const given = [
      posting(['SAP S/4HANA', 'Kafka', 'Terraform'], { id: `jp_${'a'.repeat(26)}` }),
      posting(['Kubernetes', 'ITIL'], { id: `jp_${'b'.repeat(26)}`, closes: '2026-11-22' }),
      posting(['Kubernetes', 'ITIL'], { id: `jp_${'c'.repeat(26)}`, closes: '2026-11-01' }),
    ]
    const ranked = rankPostings(
      given.map((one) => ({ posting: one, match: matchPosting(one, evidence, lexicon, '2026-11-20') })),
      '2026-11-20',
    )
    expect(ranked.map(({ posting: { id }, prospect }) => [id.at(-1), prospect])).toEqual([
      ['b', 'ready'],
      ['a', 'far'],
      ['c', 'ready'],
    ])
    expect(ranked[0]?.why).toContain('It closes in 2 days.')
  })
})

it('ranks as the formula does', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const document = fc.array(word, { maxLength: 8 })
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 12 }),
      fc.array(word, { maxLength: 4 }),
      (documents, query) => {
        const index = createBm25(documents)
        const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length
        const points = documents.map((words) =>
          [...new Set(query)].reduce((sum, term) => {
            const f = words.filter((one) => one === term).length
            return (
              sum +
              (index.weightOf(term) * f * 2.2) /
                (f + 1.2 * (0.25 + (0.75 * words.length) / Math.max(1, mean)))
            )
          }, 0),
        )
        const wanted = points
          .map((value, place) => ({ value, place }))
          .filter(({ value }) => value > 0)
          .toSorted((a, b) => b.value - a.value || a.place - b.place)
        const found = index.search(query, 3)
        expect(found.map((one) => one.points.toFixed(6))).toEqual(
          wanted.slice(0, 3).map((one) => one.value.toFixed(6)),
        )
        for (const one of found)
          expect(one.terms.reduce((sum, term) => sum + term.points, 0)).toBeCloseTo(one.points)
      },
    ),
  )
})
