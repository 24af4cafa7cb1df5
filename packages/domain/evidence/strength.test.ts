import { describe, expect, test } from 'vitest'
import { blankFacts, EvidenceFacts } from './evidence.ts'
import { hasQuality, questionsFor, strengthOf } from './strength.ts'

const full: EvidenceFacts = {
  ...blankFacts('Renegotiated the contract'),
  result: 'It costs 84.',
  outcome: 'cost',
  measures: [{ name: 'bill', before: 120, after: 84, unit: 'kEUR' }],
  scope: { level: 'company', people: null, note: null },
  decision: { chosen: 'Renegotiate', insteadOf: 'Leave', because: null },
  stakeholders: [{ name: 'Rita', role: 'CFO' }],
  happened: { from: '2026-03', to: null, ongoing: false },
  handover: { owner: 'Omar', since: null, how: null },
  attestations: [{ by: 'Rita', relation: 'stakeholder', on: null, statement: 'Yes.', checkableAt: 'mail' }],
  provenance: [{ facts: ['title'], origin: 'record', source: 'src_1', place: 'commits a1..b2' }],
}

describe('strength', () => {
  test('is told in words', () => {
    expect(strengthOf(blankFacts('Deed'))).toEqual(['stated'])
    expect(strengthOf(full)).toEqual(['documented', 'measured', 'attested', 'decision', 'handed over'])
  })

  test.each([
    ['measured', { measures: [{ name: 'bill', before: null, after: 84, unit: null }] }],
    ['attested', { attestations: full.attestations.map((entry) => ({ ...entry, by: ' Myself ' })) }],
    ['attested', { attestations: [] }],
    ['decision', { decision: { chosen: 'Renegotiate', insteadOf: null, because: null } }],
    ['stakeholder', { stakeholders: [] }],
    ['several-teams', { scope: { level: 'team' as const, people: 40, note: null } }],
    ['organisation', { scope: { level: 'several-teams' as const, people: null, note: null } }],
    ['handed-over', { handover: { owner: 'me', since: null, how: null } }],
    ['documented', { provenance: [] }],
    [
      'documented',
      { provenance: full.provenance.map((entry) => ({ ...entry, origin: 'document' as const })) },
    ],
    ['result', { result: null, measures: [{ name: 'bill', before: 120, after: null, unit: null }] }],
  ] as const)('%s needs its whole fact', (quality, without) => {
    expect(hasQuality(full, quality)).toBe(true)
    expect(hasQuality(EvidenceFacts.parse({ ...full, ...without }), quality)).toBe(false)
  })
})

describe('a confirmation', () => {
  const by = (name: string) => ({
    ...full,
    attestations: full.attestations.map((entry) => ({ ...entry, by: name })),
  })

  test.each([
    'Me',
    'ME!',
    'm.e.',
    'my self',
    'Мe',
    'ｍｅ',
    'Myself, the manager',
    'me (as team lead)',
    'the undersigned',
    '…',
  ])('by %s is none', (name) => expect(hasQuality(by(name), 'attested')).toBe(false))

  test.each([
    'Rita',
    'I. Newton',
    'I Newton',
    'My Linh',
    'Mine Okubo',
    'Иван',
    '李',
    'Weber',
    'Selfridge',
    'Us Magazine',
  ])('by %s is one', (name) => expect(hasQuality(by(name), 'attested')).toBe(true))
})

test('an attached file documents an item', () => {
  const attachments = [
    { sha256: '0'.repeat(64), name: 'scorecard.pdf', mediaType: 'application/pdf', size: 1 },
  ]
  expect(strengthOf({ ...blankFacts('Deed'), attachments })).toEqual(['documented'])
})

describe('questions', () => {
  test('ask for every fact that is missing, the most telling first', () => {
    expect(questionsFor(full)).toEqual([])
    expect(questionsFor(blankFacts('Deed'))).toHaveLength(9)
    expect(questionsFor(blankFacts('Deed'))[0]).toBe('What changed because of it?')
  })

  test('name what is stated already', () => {
    const half = {
      ...full,
      measures: [{ name: 'bill', before: null, after: 84, unit: null }],
      decision: { chosen: 'Renegotiate', insteadOf: null, because: null },
    }
    expect(questionsFor(half)).toEqual([
      'What was “bill” before?',
      'Which alternative did you refuse when you chose “Renegotiate”?',
    ])
  })

  test('are not repeated for what the user cannot confirm', () => {
    const entry = {
      facts: ['handover' as const],
      origin: 'cannot-confirm' as const,
      source: null,
      place: null,
    }
    const asked = { ...full, handover: null, provenance: [entry] }
    expect(questionsFor({ ...full, handover: null })).toHaveLength(1)
    expect(questionsFor(asked)).toEqual([])
  })
})
