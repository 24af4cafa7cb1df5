import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFaultOf } from './json-fault.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the fault of a JSON text', () => {
  it.each([
    ['', 1, 1, 'the end'],
    ['{', 1, 2, 'the end'],
    ['{"a"', 1, 5, 'the end'],
    ['[1,]', 1, 4, '"]"'],
    ['{"a":1,}', 1, 8, '"}"'],
    ["{'a':1}", 1, 2, `"'"`],
    ['[1}', 1, 3, '"}"'],
    ['[]]', 1, 3, '"]"'],
    ['01', 1, 1, '"0"'],
    ['tru', 1, 1, '"t"'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"""'],
    ['["\u00e9", \u{1f600}]', 1, 7, '"\u{1f600}"'],
    ['[\u00a01]', 1, 2, 'U+00A0'],
  ])('%j is at its place', (text, line, column, found) => {
    expect(isJson(text)).toBe(false)
    expect(jsonFaultOf(text)).toEqual({ line, column, found })
  })

  it('is there exactly when the engine refuses the text', () => {
    const mutated = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', '{', '}', '[', ']', ',', ':', '"', '\\', '0', '-', 'e', ' ', '\n', 'x'),
      )
      .map(([text, at, cut, put]) => {
        const start = at % (text.length + 1)
        return text.slice(0, start) + put + text.slice(start + cut)
      })
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string(), fc.json()), (text) => {
        expect(jsonFaultOf(text) === null).toBe(isJson(text))
      }),
      { numRuns: 5000 },
    )
  })

  it('is found in deep and long texts without running out of stack', () => {
    expect(jsonFaultOf('['.repeat(300_000))).toMatchObject({ found: 'the end' })
    expect(jsonFaultOf(`{"content":"${'a'.repeat(20_000_000)}" x}`)).toMatchObject({ found: '"x"' })
    expect(jsonFaultOf(`["${'a'.repeat(1_000_000)}`)).toMatchObject({ column: 2 })
    expect(jsonFaultOf(`["${'\\n'.repeat(200_000)}" x]`)).toMatchObject({ found: '"x"' })
  })
})
