import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFaultAt } from './json-fault.ts'

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('jsonFaultAt', () => {
  it.each([
    ['{"a": [}', 7],
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['["a\nb"]', 3],
    ['["\\x"]', 2],
    ['[01]', 1],
    ['{"a": 1} x', 9],
    ['[1', 2],
    ['', 0],
    [']', 0],
  ])('finds where %j stops being JSON', (text, at) => {
    expect(jsonFaultAt(text)).toBe(at)
  })

  it('agrees with the engine on every text', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-0.5e3',
      'true',
      'null',
      ' ',
      '"',
      '\\',
      'x',
      '01',
      '\n',
    )
    const texts = fc.oneof(
      fc.json(),
      fc.array(bits, { maxLength: 12 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(jsonFaultAt(text) === null).toBe(parses(text))
      }),
      { numRuns: 2000 },
    )
  })
})
