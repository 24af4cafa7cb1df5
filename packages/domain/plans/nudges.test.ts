import { describe, expect, it } from 'vitest'
import { addDays } from '../evidence/dates.ts'
import { nudgesFor } from './nudges.ts'

const today = '2026-11-20'
const ago = (days: number) => `${addDays(today, -days)}T08:00:00.000Z`
const nothing = { today, logged: [], plans: [], rated: [] }
const texts = (attention: Partial<Parameters<typeof nudgesFor>[0]>) =>
  nudgesFor({ ...nothing, ...attention }).map(({ text }) => text)

describe('what was left alone', () => {
  it('is told only from its threshold on', () => {
    expect(texts({ logged: [ago(27)] })).toEqual([])
    expect(texts({ logged: [ago(300), ago(28)] })).toEqual(['Nothing was logged for 4 weeks.'])
    const plan = (days: number) => [{ framework: 'p', roadmap: null, name: 'Pilot', touched: ago(days) }]
    expect(texts({ plans: plan(20) })).toEqual([])
    expect(texts({ plans: plan(21) })).toEqual(['The plan “Pilot” was not touched for 3 weeks.'])
    const rated = (days: number) => [{ framework: 'p', name: 'Pilot', at: ago(days) }]
    expect(texts({ rated: rated(91) })).toEqual([])
    expect(texts({ rated: rated(92) })).toEqual(['The last rating for Pilot is 3 months old.'])
    expect(texts({ rated: rated(800) })).toEqual(['The last rating for Pilot is 2 years old.'])
  })

  it('says nothing of an empty workspace, whose first page says what to do', () => {
    expect(nudgesFor(nothing)).toEqual([])
  })

  it('names evidence first, then plans and ratings, each the longest first', () => {
    const found = nudgesFor({
      today,
      logged: [ago(40)],
      plans: [
        { framework: 'a', roadmap: null, name: 'A', touched: ago(30) },
        { framework: 'b', roadmap: 'year', name: 'B', touched: ago(60) },
      ],
      rated: [{ framework: 'a', name: 'A', at: ago(100) }],
    })
    expect(found.map(({ kind, framework, days }) => [kind, framework, days])).toEqual([
      ['evidence', null, 40],
      ['plan', 'b', 60],
      ['plan', 'a', 30],
      ['rating', 'a', 100],
    ])
  })
})
