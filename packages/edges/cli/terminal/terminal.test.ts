import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysIn } from './keys.ts'
import { Page } from './page.ts'
import { clean, fit, pad, widthOf, wrap } from './text.ts'

const plain = { color: false, unicode: true, columns: 60 }

describe('text', () => {
  it.each([
    ['\u001B[31mred\u001B[0m', 'red'],
    ['a\u0007b\u0085c', 'abc'],
    ['one\ntwo\tthree', 'one two three'],
    ['\u202Eevil', 'evil'],
    ['\u001B]0;title\u0007x', 'x'],
  ])('%j is shown as %j', (text, shown) => {
    expect(clean(text)).toBe(shown)
  })

  it('never lets a control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(text)).not.toMatch(/\p{Cc}/u)
        expect(clean(text, true).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
      }),
    )
  })

  it('counts columns, not code units', () => {
    expect(widthOf('日本')).toBe(4)
    expect(widthOf('é')).toBe(1)
    expect(widthOf('\u001B[1mab\u001B[22m')).toBe(2)
    expect(pad('日', 4)).toBe('日  ')
    expect(fit('日本語', 4, '…')).toBe('日…')
  })

  it('fits and wraps to the width', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 3, max: 40 }), (text, width) => {
        expect(widthOf(fit(clean(text), width, '…'))).toBeLessThanOrEqual(width)
        const words = clean(text)
          .split(' ')
          .filter((word) => word !== '')
        expect(
          wrap(clean(text), width)
            .join(' ')
            .split(' ')
            .filter((word) => word !== ''),
        ).toEqual(words)
      }),
    )
  })
})

describe('page', () => {
  it('cuts the widest flexible column of a table, never an id', () => {
    const page = new Page(plain)
    page.table(
      [{ head: 'What', flexible: true }, { head: 'Id' }],
      [['a very long title that does not fit into the terminal at all', 'ev_01jv0000000000000000000001']],
    )
    const [head, row] = page.text().split('\n')
    expect(head).toBe(`${'What'.padEnd(29)}  Id`)
    expect(row).toBe(`${'a very long title that does…'.padEnd(29)}  ev_01jv0000000000000000000001`)
  })

  it('cleans what it is given and paints only the cut text', () => {
    const page = new Page({ ...plain, color: true })
    page.table([{ head: '' }], [[{ text: '\u001B[2Jx', paint: page.style.bad }]])
    expect(page.text()).toBe('\u001B[31mx\u001B[39m\n')
  })

  it('draws dots, or marks where there is only ASCII', () => {
    expect(new Page(plain).dots(1, 3)).toBe('●○○')
    expect(new Page({ ...plain, unicode: false }).dots(1, 3)).toBe('#..')
  })
})

describe('keys', () => {
  it.each([
    ['2', ['2']],
    ['é日', ['é', '日']],
    ['\r', ['enter']],
    ['\u001B', ['escape']],
    ['\u001B[A\u001B[D', ['up', 'left']],
    ['\u001B[99~x', ['x']],
    ['\u007F\u0003', ['backspace', 'ctrl-c']],
    ['\u0001', []],
  ])('%j', (chunk, keys) => {
    expect(keysIn(chunk)).toEqual(keys)
  })
})
