import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readPosting } from '@waymark/domain/postings/read-posting.ts'
import { createLexiconLibrary } from './lexicon-library.ts'

const library = createLexiconLibrary(resolve(import.meta.dirname, '../../../lexicon'))
const lexicon = await library.lexicon()
const folder = mkdtempSync(join(tmpdir(), 'waymark-lexicon-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (text: string) => readPosting(text, lexicon)

describe('the lexicon that ships', () => {
  it('is whole and covers what leaders are asked for', () => {
    expect(lexicon.entries.length).toBeGreaterThan(150)
    expect(new Set(lexicon.entries.map(({ area }) => area)).size).toBe(14)
  })

  it('tells a broken file by name and place', async () => {
    writeFileSync(join(folder, 'a.yaml'), 'format: waymark/posting-lexicon@1\nentries:\n  - id: x\n')
    await expect(createLexiconLibrary(folder).lexicon()).rejects.toMatchObject({ code: 'FRAMEWORK_INVALID' })
  })
})

describe('reading an advertisement', () => {
  it.each([
    [
      'Requirements\n- Java is required. Kotlin is a plus.',
      ['essential Java is required.', 'desirable Kotlin is a plus.'],
    ],
    [
      'What you bring:\n* 5 years in a lead role, preferably more',
      ['essential 5 years in a lead role, preferably more'],
    ],
    ['Nice to have\n- SAP\nWhat we offer\n- Free lunch', ['desirable SAP']],
    ['Must have\n- C#\nEssential duties\n- Run the team', ['essential C#']],
    [
      'Dein Profil\n- Erfahrung mit ITIL\n- Englisch von Vorteil',
      ['essential Erfahrung mit ITIL', 'desirable Englisch von Vorteil'],
    ],
    [
      'Requirements\nExperience replacing an ERP\nITIL\nNice to have\nSAP',
      ['essential Experience replacing an ERP', 'essential ITIL', 'desirable SAP'],
    ],
    ['', []],
    ['We make chairs. Chairs are fine.', []],
  ])('%j', (text, wanted) => {
    expect(read(text).requirements.map(({ weight, text: words }) => `${weight} ${words}`)).toEqual(wanted)
  })

  it('states what decides whether an application is looked at', () => {
    const { requirements } = read(
      "Requirements\n- Bachelor's degree and at least 8 years of experience in IT\n- Fluent in German\n- Right to work in the UK\n- SC clearance\n- CISSP\n- Willing to travel\n- Must live in Leeds",
    )
    expect(requirements.flatMap(({ facts }) => facts.map(({ kind, years }) => years ?? kind))).toEqual([
      'education',
      8,
      'language',
      'work-permit',
      'clearance',
      'certificate',
      'travel',
      'location',
    ])
  })

  it('quotes the problem, and says nothing where none is told', () => {
    const told = read('About us\nOur ERP dates from 2004 and its vendor ends support.\n\nRequirements\n- SAP')
    expect(told.problem.map(({ problem, text }) => [problem, text])).toEqual([
      ['legacy', 'Our ERP dates from 2004 and its vendor ends support.'],
    ])
    expect(read('About us\nWe are nice people.\n\nRequirements\n- SAP').problem).toEqual([])
  })

  it('names skills in the order of the advertisement, each once', () => {
    const { skills } = read('Requirements\n- Kafka and Terraform\n- Terraform, Snowplow and AWS')
    expect(skills.map(({ name }) => name)).toEqual(['Kafka and event logs', 'Terraform', 'Snowplow', 'AWS'])
  })

  it('points into the text, whatever the text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        'Requirements',
        '**Nice to have:**',
        '- ITIL is a plus',
        '* 5+ years leading teams',
        '\\- SAP',
        '# Benefits',
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n')
        const { requirements, problem, parts } = read(text)
        for (const { start, end, labels, text: words } of requirements) {
          expect(text.slice(start, end)).not.toBe('')
          for (const label of labels) expect(label.end).toBeLessThanOrEqual(words.length)
        }
        for (const { start, end } of problem) expect(end).toBeGreaterThan(start)
        for (const part of parts)
          for (const one of part.lines) expect(text.slice(one.start, one.end)).toBe(one.text)
        expect(new Set(requirements.map(({ key }) => key)).size).toBe(requirements.length)
      }),
    )
  })

  it('reads a long hostile text in bounded time', () => {
    expect(read('a '.repeat(60_000) + ' * x'.repeat(5000)).requirements.length).toBeLessThan(6000)
  })
})
