import { describe, expect, it } from 'vitest'
import { tokensOf } from './phrases.ts'
import { fieldStrengths, isAnchored, otherWork, type WorkField } from './work-fields.ts'

const field = (id: string, roles: string[], phrases: string[], titles: string[] = []): WorkField => ({
  id,
  name: id,
  roles,
  titles,
  phrases,
  sources: ['waymark'],
})
const fields = [
  field('software', ['engineering-manager'], ['engineers']),
  field('design', [], ['designers'], ['head of_design']),
]
const sentences = (text: string, counts = 1) =>
  text
    .split('\n')
    .map(
      (line, at) =>
        ({ text: line, tokens: tokensOf(line), line: at + 1, section: 'duties', counts }) as const,
    )
const about = (text: string, title: { text: string; role: string | null } | null = null) => {
  const strengths = fieldStrengths(sentences(text), fields, title)
  return {
    anchored: isAnchored('engineering-manager', strengths),
    other: otherWork('engineering-manager', strengths, title)?.id ?? null,
  }
}

describe('what a description is about', () => {
  const design = 'You lead designers\nYou coach designers\nYou hire designers\nEngineers sit beside you'
  const title = { text: 'Head of Design', role: null }
  const manager = { text: 'Engineering Manager', role: 'engineering-manager' }

  it.each([
    ['the field of another occupation outweighs the role', design, null, { anchored: true, other: 'design' }],
    ['a title of the role outweighs it back', design, manager, { anchored: true, other: null }],
    [
      'a title of the other occupation makes little of it enough',
      'You lead engineers\nYou pay engineers\nYou meet engineers\nAnd so on',
      title,
      { anchored: true, other: 'design' },
    ],
    [
      'nothing is of the role’s field',
      'You lead people\nYou hold one-to-ones',
      null,
      { anchored: false, other: null },
    ],
    [
      'one word of it in a long text is too little',
      `${'You care for the garden\n'.repeat(20)}Engineers visit it`,
      null,
      { anchored: false, other: null },
    ],
    ['no text', '', null, { anchored: false, other: null }],
  ])('%s', (_name, text, stated, expected) => {
    expect(about(text, stated)).toEqual(expected)
  })

  it('does not count sentences of sections that do not count', () => {
    const [first] = fieldStrengths(sentences(design, 0), fields, null)
    expect(first?.strength).toBe(0)
    expect(first?.share).toBe(0)
  })
})
