import { describe, expect, it } from 'vitest'
import { Lanes, leaningOf } from './lanes.ts'

const fact = { text: 'Yes.', sources: ['s'] }
const lane = (id: string) => ({
  id,
  name: id,
  meaning: fact,
  ladder: [{ name: 'A' }, { name: 'B' }],
  does: [],
  safe: [],
})
const question = (id: string, of: string) => ({ id, lane: of, text: 'I do.', sources: ['s'] })
const lanes = Lanes.parse({
  format: 'waymark/lanes@1',
  lanes: [lane('ic'), lane('leadership')],
  questions: [
    ...['a1', 'a2', 'a3', 'a4'].map((id) => question(id, 'ic')),
    ...['b1', 'b2', 'b3', 'b4', 'b5'].map((id) => question(id, 'leadership')),
  ],
})
const outcome = (yes: string[], no: string[] = []) => leaningOf(lanes, yes, no).outcome

describe('the self-test', () => {
  it.each([
    ['nothing answered', [], [], 'open'],
    ['one lane answered only', ['a1', 'a2', 'a3', 'a4'], [], 'open'],
    ['mostly the first', ['a1', 'a2', 'a3'], ['a4', 'b1', 'b2', 'b3'], 'ic'],
    ['mostly the second', ['b1', 'b2', 'b3', 'b4'], ['a1', 'a2'], 'leadership'],
    ['both', ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4', 'b5'], [], 'undecided'],
    ['neither', [], ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4', 'b5'], 'undecided'],
    [
      'equal shares though unequal counts',
      ['a1', 'a2', 'b1', 'b2', 'b3'],
      ['a3', 'a4', 'b4', 'b5'],
      'undecided',
    ],
  ])('%s', (_name, yes, no, expected) => {
    expect(outcome(yes, no)).toBe(expected)
  })

  it('tells overlap from indifference', () => {
    const all = lanes.questions.map(({ id }) => id)
    expect(leaningOf(lanes, all, []).reasons.at(-1)).toContain('Both lanes fit')
    expect(leaningOf(lanes, [], all).reasons.at(-1)).toContain('Neither lane')
  })

  it('counts every statement once', () => {
    expect(leaningOf(lanes, ['a1', 'a1'], ['a1']).tallies[0]).toEqual({
      lane: 'ic',
      yes: 1,
      no: 0,
      open: 3,
      of: 4,
    })
  })
})
