import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlight } from './highlight.ts'

test.each([
  ['Renegotiated the vendor contract', ['vendor'], ['vendor']],
  ['Vendors and VENDOR', ['vendor'], ['Vendors', 'VENDOR']],
  ['multivendor setup', ['vendor'], []],
  ['SLA (99.9%) kept', ['(99.9%)'], ['(99.9%)']],
  ['support contract cost', ['support', 'support contract'], ['support contract']],
  ['anything', [], []],
])('%j with %j marks %j', (text, words, marked) => {
  expect(
    highlight(text, words)
      .filter((piece) => piece.matched)
      .map((piece) => piece.text),
  ).toEqual(marked)
})

test('the pieces always make up the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      expect(
        highlight(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
