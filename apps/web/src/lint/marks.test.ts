import { describe, expect, it } from 'vitest'
import { idOf, markedLines, nextOf, type Finding } from './marks.ts'

const place = (start: number, end: number) => ({ start, end, line: 1, column: 1, where: '' })
const finding = (start: number, end: number, over: Partial<Finding> = {}): Finding => ({
  rule: 'vague-claim',
  name: '',
  level: 'warning',
  message: '',
  why: '',
  role: null,
  place: place(start, end),
  words: 'x',
  related: [],
  fingerprint: '0123456789abcdef',
  fix: null,
  silenced: null,
  source: null,
  ...over,
})

describe('markedLines', () => {
  it('marks the line of a finding, every line that it covers, and related ones', () => {
    const one = finding(4, 7)
    const two = finding(0, 6, { related: [{ ...place(8, 11), words: 'ccc' }] })
    expect(markedLines('aaa\nbbb\nccc', [one, two])).toEqual([
      { start: 0, text: 'aaa', findings: [idOf(two)] },
      { start: 4, text: 'bbb', findings: [idOf(one), idOf(two)] },
      { start: 8, text: 'ccc', findings: [idOf(two)] },
    ])
  })

  it('marks nothing for a finding on the whole CV', () => {
    expect(markedLines('aaa', [finding(0, 0, { words: '' })])[0]?.findings).toEqual([])
  })
})

describe('nextOf', () => {
  it('walks the findings of a line and begins again', () => {
    expect(nextOf(['a', 'b'], null)).toBe('a')
    expect(nextOf(['a', 'b'], 'a')).toBe('b')
    expect(nextOf(['a', 'b'], 'b')).toBe('a')
    expect(nextOf(['a', 'b'], 'other')).toBe('a')
    expect(nextOf([], null)).toBeNull()
  })
})
