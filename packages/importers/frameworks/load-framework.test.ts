import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Framework } from '@waymark/domain/frameworks/framework.ts'
import { loadFramework } from './load-framework.ts'
import type { Parents } from './load-framework.ts'

const none: Parents = new Map()
const director = readFileSync(
  fileURLToPath(new URL('../../../frameworks/it-director.yaml', import.meta.url)),
  'utf8',
)

const tiny = `format: waymark/framework@1
id: tiny
version: 1.0.0
name: Tiny
summary: A ladder of one.
minutes: 1
provenance: { title: Tiny, author: Me, license: CC0-1.0, redistributable: true }
scales:
  - id: steps
    points:
      - { value: 0, label: No, anchor: Not shown. }
      - { value: 1, label: Yes, anchor: Shown., asks: [{ occasions: 1 }] }
competencies:
  - id: craft
    name: Craft
    question: Do you know your craft?
    meaning: You know it.
bands:
  - { id: all, label: All, from: 0, to: 1, meaning: Here., action: Go on. }
`

function told(text: string | Uint8Array, parents = none): readonly string[] {
  const { faults } = loadFramework(typeof text === 'string' ? Buffer.from(text) : text, parents)
  return faults
    .filter(({ severity }) => severity === 'error')
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

function errorsIn(text: string | Uint8Array, parents = none): readonly string[] {
  const loaded = loadFramework(typeof text === 'string' ? Buffer.from(text) : text, parents)
  expect(loaded.framework).toBeNull()
  return told(text, parents)
}

describe('a sound file', () => {
  test('gives the framework, defaults filled in', () => {
    const { framework } = loadFramework(Buffer.from(tiny), none)
    expect(framework?.competencies[0]?.cues).toEqual([])
    expect(framework?.scales[0]?.kind).toBe('ordinal')
  })

  test('reads the same with CRLF line ends and with a byte order mark', () => {
    const plain = loadFramework(Buffer.from(director), none).framework
    expect(plain).not.toBeNull()
    expect(loadFramework(Buffer.from(director.replaceAll('\n', '\r\n')), none).framework).toEqual(plain)
    expect(loadFramework(Buffer.from(`\uFEFF${director}`), none).framework).toEqual(plain)
  })

  test('keeps YAML 1.1 words as text', () => {
    const { framework } = loadFramework(Buffer.from(tiny.replace('name: Tiny', 'name: yes')), none)
    expect(framework?.name).toBe('yes')
  })
})

describe('faults of content are told by line, column and path, with how to mend them', () => {
  test.each([
    [
      'id: tiny',
      'id: My Tiny',
      '2:5 id is "My Tiny"; an id is lower-case words joined by hyphens, e.g. "vendor-command"',
    ],
    ['version: 1.0.0', 'version: 1.0', '3:10 version is 1, where text belongs; put it in quotes'],
    ['minutes: 1', 'minutes: soon', '6:10 minutes is "soon", where a number belongs'],
    ['minutes: 1', 'minutes: 0', '6:10 minutes is 0; it must be more than 0'],
    ['name: Craft', 'nmae: Craft', '15:5 competencies[0] has no field "nmae"; did you mean "name"?'],
    ['    name: Craft\n', '', '14:5 competencies[0] lacks "name": the competency as people call it'],
    ['name: Craft', 'name:', '15:5 competencies[0].name is empty, where text belongs'],
    [
      'occasions: 1',
      'occasions: 1, each: [measred]',
      'scales[0].points[1].asks[0].each[0] is "measred"; did you mean "measured"?',
    ],
    [
      'redistributable: true',
      'redistributable: yes',
      '7:75 provenance.redistributable is "yes", where true or false belongs',
    ],
    [
      'name: Craft',
      'name: Craft\n    kpis: MTTR',
      '16:11 competencies[0].kpis is "MTTR", where a list belongs; begin its line with "- "',
    ],
    [
      'name: Craft',
      'name: { Craft: yes }',
      '15:5 competencies[0].name is a group of fields, where text belongs; a colon made it one, so put the whole text in quotes',
    ],
    ['from: 0, to: 1', 'from: 0, to: 2', 'bands[0].to is 2 but must be 1'],
  ])('%s → %s', (from, to, expected) => {
    const faults = errorsIn(tiny.replace(from, to))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(expected)
  })

  test('a plan phase that does not exist names those that do', () => {
    const text = `${tiny}plan:\n  - { id: a, competencies: [craft], phase: 45, text: Go. }\n`
    expect(errorsIn(text)).toEqual(['21:44 plan[0].phase is 45; it can be 30, 60 or 90'])
  })

  test('a reference to a competency that is not there is told where it stands', () => {
    const text = director.replace('- competency: incident-leadership', '- competency: incident-leadershp')
    const line = text.slice(0, text.indexOf('incident-leadershp')).split('\n').length
    const [fault] = errorsIn(text)
    expect(fault).toMatch(
      new RegExp(
        `^${line}:21 competencies\\[0\\]\\.drags\\[0\\]\\.competency names .*"incident-leadershp".*did you mean "incident-leadership"`,
      ),
    )
  })

  test('all faults come at once, in the order of their lines', () => {
    const faults = errorsIn(
      tiny.replace('id: tiny', 'id: T').replace('to: 1', 'to: x').replace('minutes: 1', 'minutes: x'),
    )
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['2', '6', '19'])
  })

  test('a ladder in another format is told in one sentence', () => {
    expect(errorsIn('levels:\n  - id: X\nthemes: []\n')).toEqual([
      '1:1 the file does not begin with "format: waymark/framework@1", so it is not a Waymark framework; docs/formats/framework.md shows a small one',
    ])
    expect(errorsIn(tiny.replace('framework@1', 'framework@2'))).toEqual([
      '1:9 format is "waymark/framework@2"; this Waymark reads "waymark/framework@1"',
    ])
  })

  test('control characters do not reach the message', () => {
    expect(errorsIn(tiny.replace('id: tiny', 'id: "a\\u001b[31m"')).join()).not.toContain('\u001b')
  })
})

describe('faults of YAML', () => {
  test.each([
    ['a tab', 'a:\n\t- b\n', '2:1 a tab indents this line; YAML wants spaces'],
    ['a key twice', 'id: a\nid: b\n', '2:1 this key stands here a second time; keep one of the two'],
    ['a second document', `${tiny}---\nid: b\n`, '20:1 a second document begins here'],
    ['a tag', 'name: !!js/function "x"\n', '1:7 a tag ("!…") stands here'],
    ['a colon in a plain text', 'name: Vendor: command\n', '1:7 a colon inside a plain text'],
    ['an alias without anchor', 'a: *b\n', '1:4 "*b" stands before, or without, its anchor "&b"'],
    ['an alias inside its own anchor', 'a: &a [*a]\n', '1:8 "*a" stands inside its own anchor'],
    ['nothing', '', '1:1 the framework is empty'],
    ['a list', '- a\n', '1:1 the framework is a list'],
  ])('%s', (_name, text, expected) => {
    expect(errorsIn(text)[0]).toContain(expected)
  })

  test('merge keys are unknown fields', () => {
    const text = tiny.replace('provenance: {', 'provenance: { <<: { title: x },')
    expect(errorsIn(text)[0]).toContain('provenance has no field "<<"')
  })

  test('"__proto__" is an unknown field and changes no prototype', () => {
    expect(errorsIn(`${tiny}__proto__: { polluted: true }\n`)[0]).toContain('has no field "__proto__"')
    expect('polluted' in {}).toBe(false)
  })

  test('text that is not UTF-8', () => {
    expect(errorsIn(Buffer.from('name: caf\xe9', 'latin1'))).toEqual([
      '1:1 the file is not UTF-8 text; save it as UTF-8',
    ])
  })
})

describe('files made to hurt', () => {
  test('an alias bomb is refused before it expands', () => {
    const levels = 'abcdefghi'.split('')
    const lines = levels.map((name, index) =>
      index === 0
        ? 'a: &a [x, x, x, x, x, x, x, x, x]'
        : `${name}: &${name} [${Array(9)
            .fill(`*${levels[index - 1]}`)
            .join(', ')}]`,
    )
    expect(errorsIn(lines.join('\n'))[0]).toContain('aliases expand to far more than the file holds')
  })

  test('more aliases than a person writes', () => {
    expect(errorsIn(`a: &a x\nb: [${Array(200).fill('*a').join(', ')}]\n`)[0]).toContain(
      'more than 100 aliases',
    )
  })

  test('five megabytes', () => {
    expect(errorsIn(`a: ${'x'.repeat(5_000_000)}`)).toEqual([
      '1:1 the file has 5.0 MB; a framework may have 2 MB, so split it or shorten its lists',
    ])
  })

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['maps', `x: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ])('nesting without end: %s', (_name, text) => {
    expect(errorsIn(text)).toEqual(['1:1 the file is nested far more deeply than any framework'])
  })

  test('any bytes and any damage give a framework or faults, never an exception', () => {
    fc.assert(
      fc.property(fc.nat(tiny.length), fc.nat(60), fc.string({ unit: 'binary' }), (at, cut, noise) => {
        const { framework, faults } = loadFramework(
          Buffer.from(tiny.slice(0, at) + noise + tiny.slice(at + cut)),
          none,
        )
        expect(framework !== null || faults.length > 0).toBe(true)
        for (const fault of faults) expect(fault.line).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })
})

describe('inheritance', () => {
  const parent = Framework.parse(loadFramework(Buffer.from(tiny), none).framework)
  const parents: Parents = new Map([['tiny', parent]])
  const child = tiny.replace('id: tiny', 'id: ours\nextends: tiny')

  test('adds to the parent', () => {
    const text = child.replace('id: craft', 'id: care').replace('to: 1', 'to: 2')
    const { framework } = loadFramework(Buffer.from(text), parents)
    expect(framework?.competencies.map(({ id }) => id)).toEqual(['craft', 'care'])
  })

  test('an unknown parent is told at its line, with the nearest name', () => {
    expect(errorsIn(child.replace('extends: tiny', 'extends: tinny'), parents)).toEqual([
      '3:10 extends names "tinny", which is not a known framework; did you mean "tiny"?',
    ])
  })

  test('a fault is told in the file that was written, though its place in the whole differs', () => {
    const text = child
      .replace('id: craft', 'id: care')
      .replace('to: 1', 'to: 2')
      .replace(
        'meaning: You know it.',
        'meaning: You know it.\n    drags: [{ competency: nothing, because: No. }]',
      )
    expect(errorsIn(text, parents)[0]).toContain('19:27 competencies[0].drags[0].competency names')
  })
})
