import { describe, expect, it } from 'vitest'
import { traceText, type FactSource } from './trace.ts'

const ev = (text: string): FactSource => ({ kind: 'evidence', id: 'ev', text })
const problems = (text: string, ...sources: readonly string[]) =>
  traceText(text, sources.map(ev), null)
    .filter(({ verdict }) => verdict !== 'traced')
    .map(({ text: claim, verdict }) => `${claim}: ${verdict}`)

describe('a claim', () => {
  it.each([
    ['words for digits', 'Nine teams, 12 plants.', 'We had 9 teams in twelve plants.'],
    ['digits of another script', 'Cut waiting to ٤٢ days.', 'Waiting fell to 42 days.'],
    ['full width digits', '４２ people', 'A group of 42 people.'],
    ['a magnitude spelled out', 'Saved €1.2m.', 'It saved €1,200,000.'],
    ['a weaker verb', 'Helped build the ledger.', 'Built the ledger.'],
    ['a verb of the same weight', 'Implemented the ledger.', 'Built the ledger.'],
    ['a hedge that was added', 'About 40 people.', '40 people were moved.'],
  ])('is traced through %s', (_, text, source) => {
    expect(problems(text, source)).toEqual([])
  })

  it.each([
    ['a suffix', 'Served 50k users.', 'Served 50 users.', ['50k: unsupported']],
    ['a lost hedge', 'Saved 18 %.', 'Saved about 18 %.', ['18 %: stronger']],
    [
      'sides that are swapped',
      'Went from 3 to 14 days.',
      'Went from 14 to 3 days.',
      ['3: unsupported', '14 days: unsupported'],
    ],
    ['a stronger verb', 'Built the ledger.', 'Helped build the ledger.', ['Built: stronger']],
    ['an owner where one led', 'Owned the ledger.', 'Led the work on the ledger.', ['Owned: stronger']],
    [
      'a doer where none is named',
      'Led the ledger programme.',
      'The ledger went live.',
      ['Led: unsupported'],
    ],
    ['a name', 'Agreed it with Legal.', 'Agreed it with Finance.', ['Legal: unsupported']],
    ['a version', 'Ran PostgreSQL 17.', 'Ran PostgreSQL 9.', ['17: unsupported']],
    ['a superlative', 'The largest move of the year.', 'A move of the year.', ['largest: unsupported']],
    ['a blank', 'Saved ___ %.', 'Saved 9 %.', ['___: blank']],
  ])('is marked for %s', (_, text, source, expected) => {
    expect(problems(text, source)).toEqual(expected)
  })
})
