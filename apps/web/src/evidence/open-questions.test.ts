import { blankFacts } from '@waymark/domain/evidence/evidence.ts'
import { questionsFor } from '@waymark/domain/evidence/strength.ts'
import { expect, test } from 'vitest'
import { openQuestions } from './open-questions.ts'

test('every question of the domain is tied to a fact, in the same order', () => {
  const facts = blankFacts('Renegotiated the support contract')
  const questions = openQuestions(facts)
  expect(questions.map(({ question }) => question)).toEqual(questionsFor(facts))
  expect(questions.map(({ fact }) => fact)).toEqual([
    'result',
    'measures',
    'attestations',
    'decision',
    'handover',
    'happened',
    'scope',
    'stakeholders',
    'outcome',
  ])
})

test('a fact that cannot be confirmed is not asked for again', () => {
  const facts = blankFacts('Renegotiated the support contract')
  const answered = {
    ...facts,
    provenance: [
      { facts: ['measures' as const], origin: 'cannot-confirm' as const, source: null, place: null },
    ],
  }
  expect(openQuestions(answered).map(({ fact }) => fact)).not.toContain('measures')
})
