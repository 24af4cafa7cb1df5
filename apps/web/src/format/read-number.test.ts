import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test.each([
  ['', { state: 'empty' }],
  ['  ', { state: 'empty' }],
  ['84', { state: 'number', value: 84 }],
  ['-3,5', { state: 'number', value: -3.5 }],
  ['−3.5', { state: 'number', value: -3.5 }],
  ['1 200', { state: 'number', value: 1200 }],
  ['1\u202f200\u00a0000', { state: 'number', value: 1_200_000 }],
  ['0.125', { state: 'number', value: 0.125 }],
  ['1,200', { state: 'ambiguous' }],
  ['1.200', { state: 'ambiguous' }],
  ['1,200,000', { state: 'ambiguous' }],
  ['84 k', { state: 'not-a-number' }],
  ['1e9', { state: 'not-a-number' }],
  ['Infinity', { state: 'not-a-number' }],
])('%j is read as %j', (typed, expected) => {
  expect(readNumber(typed)).toEqual(expected)
})

test('whatever is typed, a number comes out only when every digit of it was typed', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const reading = readNumber(typed)
      if (reading.state !== 'number') return
      expect(Number.isFinite(reading.value)).toBe(true)
      expect(/\d/.test(typed)).toBe(true)
    }),
  )
})
