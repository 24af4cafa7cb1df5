import { blankFacts } from '@waymark/domain/evidence/evidence.ts'
import { expect, test } from 'vitest'
import { countStates, filterCandidates, startingChoice, sumReports } from './selection.ts'

const candidates = [
  { id: '1', state: 'new', facts: blankFacts('Cut recovery time'), where: '/work/0/highlights/0' },
  { id: '2', state: 'known', facts: blankFacts('Led two teams'), where: '/work/0' },
  { id: '3', state: 'changed', facts: blankFacts('Recovery drills'), where: '/work/1' },
  { id: '4', state: 'removed', facts: blankFacts('Old thing'), where: '/work/2' },
] as const

test('what is new or changed is taken; what was removed before stays out', () => {
  expect([...startingChoice(candidates)]).toEqual(['1', '3'])
  expect(countStates(candidates)).toEqual({ new: 1, known: 1, changed: 1, removed: 1 })
})

test('all words must be there, in the title or the place', () => {
  expect(filterCandidates(candidates, 'RECOVERY').map(({ id }) => id)).toEqual(['1', '3'])
  expect(filterCandidates(candidates, 'recovery highlights').map(({ id }) => id)).toEqual(['1'])
  expect(filterCandidates(candidates, ' ')).toHaveLength(4)
})

test('sums run over all sources', () => {
  const source = {
    source: 's',
    kind: 'git' as const,
    refused: [],
    parts: [],
    notRead: [],
    records: 0,
    isKnown: false,
  }
  expect(
    sumReports([
      { ...source, added: 2, updated: 0, duplicates: 1 },
      { ...source, added: 1, updated: 4, duplicates: 0 },
    ]),
  ).toEqual({ added: 3, updated: 4, duplicates: 1 })
})
