import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

describe('CSV', () => {
  it('quotes what would break a row and disarms what a spreadsheet would run', () => {
    expect(
      csvOf([
        ['name', 'n', 'note'],
        ['a, "b"', -3, 'two\nlines'],
        ['=HYPERLINK("x")', 0.5, null],
        ['-1+1', null, '@sum'],
      ]),
    ).toBe('name,n,note\r\n"a, ""b""",-3,"two\nlines"\r\n"\'=HYPERLINK(""x"")",0.5,\r\n\'-1+1,,\'@sum\r\n')
  })
})
