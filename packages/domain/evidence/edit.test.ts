import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFacts } from '../testing/generated-evidence.ts'
import type { LoggedWin } from './edit.ts'
import { applyEdit, factsFromLog, refreshFacts } from './edit.ts'
import { blankFacts, EvidenceFacts } from './evidence.ts'
import { hasQuality, questionsFor } from './strength.ts'

const entry = {
  facts: ['result' as const, 'measures' as const],
  origin: 'document' as const,
  source: 'src_1',
  place: 'row 3',
}
const read: EvidenceFacts = {
  ...blankFacts('Cut the bill'),
  result: 'It fell.',
  measures: [{ name: 'bill', before: 9, after: 4, unit: null }],
  provenance: [entry],
}

describe('an edit', () => {
  test('shows exactly what was set, as the user’s own statement', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (facts, wanted) => {
        const edited = applyEdit(facts, {
          result: wanted.result,
          measures: wanted.measures,
          happened: wanted.happened,
        })
        expect(edited).toMatchObject({
          result: wanted.result,
          measures: wanted.measures,
          happened: wanted.happened,
          title: facts.title,
        })
        const origins = edited.provenance
          .filter(({ facts }) => facts.includes('result'))
          .map(({ origin }) => origin)
        expect(origins).toEqual(wanted.result === null ? [] : ['statement'])
        expect(EvidenceFacts.safeParse(edited).error).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  test('leaves the origin of other facts, and changes nothing when it sets nothing', () => {
    expect(applyEdit(read, {})).toEqual(read)
    expect(applyEdit(read, { result: 'It halved.', title: undefined }).provenance).toEqual([
      { ...entry, facts: ['measures'] },
      { facts: ['result'], origin: 'statement', source: null, place: null },
    ])
  })

  test('that cannot confirm a fact ends the question and the fact’s weight, until it is set', () => {
    const doubted = applyEdit(read, { cannotConfirm: ['measures', 'decision'] })
    expect(doubted.measures).toEqual(read.measures)
    expect(hasQuality(doubted, 'measured')).toBe(false)
    expect(questionsFor(doubted).filter((question) => question.includes('decide'))).toEqual([])
    expect(hasQuality(applyEdit(doubted, { measures: read.measures }), 'measured')).toBe(true)
  })
})

const win: LoggedWin = {
  text: 'Renegotiated the contract',
  kind: 'cost',
  metric: 'bill',
  before: 120,
  after: 84,
  unit: 'kEUR',
  on: '2026-03',
  until: null,
  stakeholder: ['Rita'],
  decision: null,
  insteadOf: null,
  situation: null,
  task: null,
  action: null,
  result: null,
  scope: null,
  people: null,
  runsBy: 'Omar',
  runsSince: null,
  confidentiality: 'private',
}

describe('a logged win', () => {
  test('states what was given, and nothing else', () => {
    const facts = factsFromLog(win, '2026-11-20')
    expect(facts).toMatchObject({
      title: 'Renegotiated the contract',
      measures: [{ name: 'bill', before: 120, after: 84, unit: 'kEUR' }],
      happened: { from: '2026-03', to: null, ongoing: false },
      handover: { owner: 'Omar', since: null, how: null },
      scope: null,
      decision: null,
    })
    expect(facts.provenance).toEqual([
      {
        facts: ['title', 'outcome', 'measures', 'stakeholders', 'happened', 'handover'],
        origin: 'statement',
        source: null,
        place: null,
      },
    ])
  })

  test('without a date happened today, which is derived and says so', () => {
    const facts = factsFromLog({ ...win, on: null }, '2026-11-20')
    expect(facts.happened).toEqual({ from: '2026-11-20', to: null, ongoing: false })
    expect(facts.provenance.at(-1)).toMatchObject({ facts: ['happened'], origin: 'derived' })
    expect(factsFromLog({ ...win, until: '2026-05' }, '2026-11-20').happened.to).toBe('2026-05')
    expect(factsFromLog({ ...win, on: null, until: '2026-05' }, '2026-11-20').happened.from).toBe('2026-05')
  })
})

describe('reading a source again', () => {
  const incoming: EvidenceFacts = {
    ...read,
    title: 'Cut the bill by half',
    result: 'It fell to 4.',
    task: 'Cut it.',
  }

  test('follows the source where the user changed nothing', () => {
    expect(refreshFacts(read, read, incoming)).toEqual(incoming)
    expect(refreshFacts(read, null, { ...incoming, title: read.title })).toMatchObject({
      result: 'It fell to 4.',
    })
  })

  test('keeps what the user set, cleared or cannot confirm, and their links, confirmations and privacy', () => {
    const mine = applyEdit(read, { result: 'It went from 9 to 4.', measures: [], cannotConfirm: ['task'] })
    const link = { framework: 'f', competency: 'c', reason: 'r', by: 'user' as const }
    const confirmed = {
      by: 'Rita',
      relation: 'peer' as const,
      on: null,
      statement: 'Yes.',
      checkableAt: 'mail',
    }
    const stored = { ...mine, competencies: [link], attestations: [confirmed] }
    const refreshed = refreshFacts(stored, read, { ...incoming, confidentiality: 'public' })
    expect(refreshed).toMatchObject({
      title: 'Cut the bill by half',
      result: 'It went from 9 to 4.',
      measures: [],
      task: null,
      competencies: [link],
      attestations: [confirmed],
      confidentiality: 'private',
    })
    expect(refreshed.provenance.map(({ facts, origin }) => [facts.join(), origin])).toEqual([
      ['result', 'statement'],
      ['task', 'cannot-confirm'],
    ])
  })

  test('changes nothing when the source did not change', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (before, wanted) => {
        const imported = { ...before, provenance: [{ ...entry, facts: ['title' as const] }] }
        const stored = applyEdit(imported, { result: wanted.result, scope: wanted.scope })
        const { provenance, ...facts } = stored
        const again = refreshFacts(stored, imported, imported)
        expect(again).toMatchObject(facts)
        expect(again.provenance).toEqual(expect.arrayContaining(provenance))
      }),
      { numRuns: 300 },
    )
  })
})
