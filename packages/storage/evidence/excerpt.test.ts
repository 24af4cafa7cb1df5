import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'
import { wordsOf } from './words.ts'

describe('an excerpt', () => {
  it.each([
    ['We cut costs.', 'costs', 'We cut ⟦costs⟧.'],
    ['We cut costs.', 'co', 'We cut ⟦costs⟧.'],
    ['Cost and costs', 'costs now', 'Cost and ⟦costs⟧'],
    ["The vendor's café", 'CAFE', "The vendor's ⟦café⟧"],
    ['one\n\n  two', 'two', 'one ⟦two⟧'],
    ['', 'two', ''],
    ['nothing here', 'two', 'nothing here'],
  ])('of "%s" for "%s" is "%s"', (text, query, expected) => {
    expect(excerptOf([text], wordsOf(query))).toBe(expected)
  })

  it('shows the surroundings of the first match of a long text', () => {
    const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`
    const excerpt = excerptOf([text], ['needle'])
    expect(excerpt).toMatch(/^… (before )+⟦needle⟧( after)+ …$/)
    expect(excerpt.length).toBeLessThan(200)
  })

  it('looks for the match in each text in turn', () => {
    expect(excerptOf(['the text', 'the title'], ['title'])).toBe('the ⟦title⟧')
    expect(excerptOf(['', 'the title'], ['nothing'])).toBe('the title')
  })

  it('says nothing that is not in the text, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.string({ maxLength: 9 }),
        (text, query) => {
          const plain = text.replaceAll(/[⟦⟧…]/gu, '')
          const excerpt = excerptOf([plain], wordsOf(query))
          const said = excerpt.replaceAll(/^… | …$|[⟦⟧]/gu, '')
          expect(plain.replaceAll(/\s+/gu, ' ')).toContain(said)
        },
      ),
    )
  })
})
