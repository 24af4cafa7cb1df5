import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from './inline.ts'
import { breakLongWords, printable } from './printable.ts'

describe('printable', () => {
  it.each([
    ['plain words', 'plain words'],
    ['tab\tand\r\nlines', 'tab and lines'],
    ['nul\u0000bell\u0007', 'nul bell '],
    ['half \ud800 pair', 'half \ufffd pair'],
    ['turned \u202egnp.exe', 'turned gnp.exe'],
    ['isolated \u2067right\u2069 left', 'isolated right left'],
    ['never \ufffe a character', 'never \ufffd a character'],
    ['عربي עברית 漢字 👩‍👩‍👧', 'عربي עברית 漢字 👩‍👩‍👧'],
  ])('%j becomes %j', (text, expected) => {
    expect(printable(text)).toBe(expected)
  })

  it('is one well-formed line whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = printable(text)
        expect(line.isWellFormed()).toBe(true)
        // oxlint-disable-next-line no-control-regex -- the controls are what must be gone
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      }),
    )
  })
})

describe('breakLongWords', () => {
  it('leaves ordinary words alone', () => {
    expect(breakLongWords('a prioritization of responsibilities', 28)).toBe(
      'a prioritization of responsibilities',
    )
  })

  it('lets long words break between characters that can part', () => {
    expect(breakLongWords('see aaaaaa', 5)).toBe('see a\u200ba\u200ba\u200ba\u200ba\u200ba')
    expect(breakLongWords('👩‍👩‍👧👩‍👩‍👧', 5)).toBe('👩‍👩‍👧\u200b👩‍👩‍👧')
  })

  it('adds nothing but places to break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const plain = text.replaceAll('\u200b', '')
        expect(breakLongWords(plain, 10).replaceAll('\u200b', '')).toBe(plain)
      }),
    )
  })
})

describe('paragraphsOf', () => {
  it('takes each line that holds something, without its indent', () => {
    expect(paragraphsOf('one\n\n    two\r\n \u2028three')).toEqual(
      ['one', 'two', 'three'].map((text) => [{ kind: 'text', text }]),
    )
  })
})
