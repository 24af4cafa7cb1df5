import { describe, expect, it } from 'vitest'
import { findPhrase, phraseOf, tokensOf } from './phrases.ts'

const found = (text: string, phrase: string): string | null => {
  const tokens = tokensOf(text)
  const place = findPhrase(tokens, phraseOf(phrase))
  return place === null ? null : text.slice(tokens[place.from]?.start, tokens[place.to]?.end)
}

describe('phrases', () => {
  it.each([
    ['manage teams', 'She is managing several teams.', null],
    ['manage .. teams', 'She is managing several teams.', 'managing several teams'],
    ['lead|manage a team', 'Led and managed a team', 'managed a team'],
    ['report .. it_director|cio', 'Reports to our IT Director', 'Reports to our IT Director'],
    ['it budget', 'Give it budget', null],
    ['it budget', 'The Information Technology budgets', 'Information Technology budgets'],
    ['p&l', 'Owns the P&L of digital', 'P&L'],
    ['a b testing', 'runs A/B-tests', 'A/B-tests'],
    ['plan', 'planning', 'planning'],
    ['art', 'start the party', null],
    ['board', 'onboarding', null],
    ['one .. two', 'one a b c d e f two', null],
    ['not', "You don't", "n't"],
  ])('%j in %j', (phrase, text, words) => {
    expect(found(text, phrase)).toBe(words)
  })

  it('ends on long and strange text', () => {
    expect(found('a '.repeat(20_000), 'a .. a .. a .. b')).toBeNull()
    expect(found('\u0000💥(((', 'a')).toBeNull()
  })
})
