import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginInterview, press, type Interview, type Question } from './interview.ts'
import { screenOf } from './interview-screen.ts'

function question(id: string, highest = 3): Question {
  return {
    id,
    name: `Name of ${id}`,
    question: `Do you ${id}?`,
    points: Array.from({ length: highest + 1 }, (_, value) => ({
      value,
      label: `L${value}`,
      anchor: `anchor ${value}`,
    })),
    supported: 1,
    missing: ['somebody who confirms it'],
    before: null,
    evidence: Array.from({ length: 7 }, (_, at) => ({ id: `ev${at}`, title: `Item ${at}`, note: 'stated' })),
    suggested: [{ id: 'ev9', title: 'Maybe', note: 'the word vendor' }],
  }
}

const questions = [question('a'), question('b'), question('wide', 12)]

function after(...keys: readonly string[]): Interview {
  return keys.reduce(press, beginInterview(questions))
}

describe('interview', () => {
  it('rates with a digit and walks on', () => {
    const state = after('2', '0')
    expect([...state.answers]).toEqual([
      ['a', { value: 2, reason: null }],
      ['b', { value: 0, reason: null }],
    ])
    expect(state.index).toBe(2)
  })

  it('refuses a digit that the scale does not have', () => {
    const state = after('7')
    expect(state).toMatchObject({ index: 0, note: 'The scale has 0, 1, 2, 3.' })
    expect(state.answers.size).toBe(0)
  })

  it('takes two digits and Enter on a long scale', () => {
    expect(after('s', 's', '1', '2', 'enter').answers.get('wide')).toEqual({ value: 12, reason: null })
    expect(after('s', 's', '1', 'backspace', '9', 'enter').answers.get('wide')).toEqual({
      value: 9,
      reason: null,
    })
  })

  it('asks why something does not apply, and takes no empty reason', () => {
    expect(after('n', ' ', 'enter').mode).toBe('reason')
    const state = after('n', 'n', 'o', 'q', 'backspace', ' ', 'v', 'enter')
    expect(state.answers.get('a')).toEqual({ value: null, reason: 'no v' })
    expect(state.index).toBe(1)
    expect(after('n', 'x', 'escape').answers.size).toBe(0)
  })

  it('skips, goes back and changes an answer', () => {
    const state = after('1', 's', 'b', 'b', '3')
    expect(state.answers.get('a')).toEqual({ value: 3, reason: null })
    expect(state.index).toBe(1)
  })

  it('asks before it leaves and keeps only on yes', () => {
    expect(after('q').end).toBe('discard')
    expect(after('1', 'q').end).toBeNull()
    expect(after('1', 'q', 'y').end).toBe('keep')
    expect(after('1', 'q', 'n').end).toBe('discard')
    expect(after('1', 'q', 'escape')).toMatchObject({ mode: 'rate', end: null, index: 1 })
    expect(after('1', '2', 's', 'enter').end).toBe('keep')
    expect(after('1', 'ctrl-c').end).toBe('stopped')
  })

  it('holds after any keys: answers are on the scale or have a reason', () => {
    const key = fc.constantFrom(
      '0',
      '1',
      '2',
      '3',
      '9',
      'n',
      's',
      'b',
      'e',
      'q',
      'y',
      'enter',
      'escape',
      'x',
      'backspace',
    )
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const state = after(...keys)
        expect(state.index).toBeLessThanOrEqual(questions.length)
        for (const [id, { value, reason }] of state.answers) {
          const points = questions.find((candidate) => candidate.id === id)?.points ?? []
          const holds =
            value === null ? /\S/.test(reason ?? '') : points.some((point) => point.value === value)
          expect(holds).toBe(true)
        }
      }),
    )
  })
})

describe('screen', () => {
  const terminal = { color: false, unicode: false, columns: 80 }

  it('shows the question, what evidence supports, what is missing, and the evidence beside', () => {
    const screen = screenOf(after(), 'IT Director', terminal)
    expect(screen).toContain('Do you a?')
    expect(screen).toContain('Evidence supports  1 L1')
    expect(screen).toContain('Missing for more   somebody who confirms it')
    expect(screen).toContain('Item 4')
    expect(screen).not.toContain('Item 5')
    expect(screenOf(after('e'), 'IT Director', terminal)).toContain('Maybe (the word vendor)')
  })

  it('puts the claim beside the support at the end', () => {
    const screen = screenOf(after('2', 's', 's'), 'IT Director', terminal)
    expect(screen).toMatch(/Name of a\s+2\s+1/)
    expect(screen).toMatch(/Name of b\s+not rated\s+1/)
  })
})
