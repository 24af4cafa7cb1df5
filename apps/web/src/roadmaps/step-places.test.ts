import { describe, expect, it } from 'vitest'
import { droppedOn, nextPlace } from './step-places.ts'

const step = (key: string) => ({
  key,
  kind: 'step' as const,
  phase: 'any',
  text: key,
  due: '2027-01-01',
  competencies: [],
  artifacts: [],
  status: 'todo' as const,
  evidence: [],
  edited: false,
  moved: false,
  placed: false,
  position: 1,
  closes: [],
  have: [],
})
const phase = (id: string, keys: readonly string[]) => ({
  id,
  name: id,
  goal: null,
  from: '2027-01-01',
  to: '2027-03-31',
  steps: keys.map(step),
})
const phases = [phase('look', ['a', 'b']), phase('wait', []), phase('act', ['c', 'd'])]

describe('where a key takes a step', () => {
  it.each([
    ['b', 'up', { before: 'a' }],
    ['a', 'down', { after: 'b' }],
    ['b', 'down', { phase: 'wait' }],
    ['c', 'up', { phase: 'wait' }],
    ['a', 'up', null],
    ['d', 'down', null],
    ['a', 'right', null],
    ['gone', 'down', null],
  ] as const)('%s %s', (key, direction, goal) => expect(nextPlace(phases, key, direction)).toEqual(goal))

  it('puts it first in a phase that it enters from above', () => {
    expect(nextPlace([phase('look', ['a']), phase('act', ['c'])], 'a', 'down')).toEqual({ before: 'c' })
  })
})

describe('where dropping puts a step', () => {
  it.each([
    ['a', 'b', { after: 'b' }],
    ['b', 'a', { before: 'a' }],
    ['d', 'a', { before: 'a' }],
    ['a', 'c', { after: 'c' }],
    ['a', 'a', null],
  ] as const)('%s on %s', (key, onto, goal) => expect(droppedOn(phases, key, onto)).toEqual(goal))
})
