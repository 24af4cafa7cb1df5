import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown } from './escape.ts'

/** What a CommonMark reader makes of backslashes before punctuation. */
function unescaped(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

describe('escapeMarkdown', () => {
  it.each([
    ['# Heading', '\\# Heading'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['12. item', '12\\. item'],
    ['12) item', '12\\) item'],
    ['===', '\\==='],
    ['a | b', 'a \\| b'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript:alert(1))'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['<script>', '\\<script\\>'],
    ['&lt;', '\\&lt;'],
    ['`code` *bold* _it_ ~no~', '\\`code\\` \\*bold\\* \\_it\\_ \\~no\\~'],
    ['see https://example.com', 'see https\\://example.com'],
    ['C:\\temp', 'C:\\\\temp'],
    ['up 20-30 % by May 3. Done', 'up 20-30 % by May 3. Done'],
  ])('%j becomes %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  it('reads back as the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unescaped(escapeMarkdown(text))).toBe(text)
      }),
    )
  })

  it('leaves no mark-up character bare', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('\\`*_[]<>&|~$#@-+=:1.)! a')) }),
        (text) => {
          const bare = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, 'x')
          expect(bare).not.toMatch(/[\\`*_[\]<>&|~$#@]/)
          expect(bare).not.toMatch(/^\s*([-+=:]|\d+[.)])/)
        },
      ),
    )
  })
})
