import { blankFacts, type Evidence } from '@waymark/domain/evidence/evidence.ts'
import { expect, test } from 'vitest'
import { draftOf, readDraft, readStakeholders } from './fact-draft.ts'

const evidence: Evidence = {
  ...blankFacts('Renegotiated the support contract'),
  id: 'ev_01jv0000000000000000000001',
  measures: [{ name: 'support cost', before: 120, after: null, unit: 'kEUR' }],
  stakeholders: [{ name: 'Rita Moreno', role: 'CFO' }],
  scope: { level: 'organisation', people: 0, note: null },
  createdAt: '2026-11-20T00:00:00.000Z',
  updatedAt: '2026-11-20T00:00:00.000Z',
  revision: 1,
}

test.each(['measures', 'scope', 'stakeholders', 'happened', 'decision', 'handover', 'result'] as const)(
  'an untouched form of %s changes nothing',
  (fact) => {
    expect(readDraft(draftOf(evidence), fact, evidence)).toEqual({ edit: { [fact]: evidence[fact] } })
  },
)

test('an emptied field becomes not stated', () => {
  const draft = { ...draftOf(evidence), scope: '', measures: [], stakeholders: ' \n' }
  expect(readDraft(draft, 'scope', evidence)).toEqual({ edit: { scope: null } })
  expect(readDraft(draft, 'measures', evidence)).toEqual({ edit: { measures: [] } })
  expect(readDraft(draft, 'stakeholders', evidence)).toEqual({ edit: { stakeholders: [] } })
})

test('faults are told and nothing is guessed', () => {
  const draft = draftOf(evidence)
  const row = { name: 'cost', before: '1,200', after: '', unit: '' }
  expect(readDraft({ ...draft, measures: [row] }, 'measures', evidence)).toHaveProperty('fault')
  expect(readDraft({ ...draft, from: 'spring' }, 'happened', evidence)).toHaveProperty('fault')
  expect(readDraft({ ...draft, title: ' ' }, 'title', evidence)).toHaveProperty('fault')
})

test('what follows the first comma is the role', () => {
  expect(readStakeholders('Rita Moreno, CFO, Group\n\nHelena')).toEqual([
    { name: 'Rita Moreno', role: 'CFO, Group' },
    { name: 'Helena', role: null },
  ])
})
