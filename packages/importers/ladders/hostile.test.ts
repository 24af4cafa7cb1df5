import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { licenceOf } from './licence.ts'
import { createIds, idFrom } from './names.ts'
import { readTexts } from './testing/read-texts.ts'
import { numberedItems, passages } from './texts.ts'

const bomb = [
  'name: x',
  'levels: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]',
  'themes: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]',
  'competencies: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]',
  'd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]',
  'e: [*d, *d, *d, *d, *d, *d, *d, *d, *d]',
].join('\n')

/** Each looks like a format from the outside and cannot be one. */
const hostile: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'an alias bomb': { 'x.yml': bomb },
  'YAML nested without end': { 'x.yml': `levels:\nthemes:\ncompetencies: ${'['.repeat(50_000)}` },
  'front matter without end': { 'x.md': `---\npath: x\nsidebarTitle: x\n${'a: b\n'.repeat(1000)}` },
  'JavaScript nested without end': {
    'constants.js': `const tracks = ${'['.repeat(100_000)} // milestones displayName`,
  },
  'JSON nested without end': {
    'x.json': `{"element_identifier": 1, "element_type": "work_role", "a": ${'['.repeat(200_000)}`,
  },
  'JSON of the wrong shape': { 'x.json': '[{"element_identifier":"x","element_type":"work_role"}]' },
  'HTML without any content': { 'x.html': '<h1>IC1 </h1>'.replace('IC1 ', 'IC1 x') },
  'SAMM questions that lead nowhere': {
    'x.yml': 'id: 1\ntype: Question\ntext: x\nactivity: a\nanswerSet: b',
  },
  'a CSV header alone': { 'x.csv': 'Theme,Junior,Senior\n' },
  'a CSV whose quotation never ends': { 'x.csv': `Theme,Junior,Senior\n"${'x,'.repeat(200_000)}` },
  'bytes that are no text': { 'x.md': new Uint8Array([0, 1, 2, 0, 0, 255, 3]) },
  'nothing that is a ladder': { 'README.md': '# Hello\n\nWorld.\n' },
  'no file at all': {},
}

describe('what cannot be read ends in one sentence', () => {
  test.each(Object.entries(hostile))('%s', async (_, texts) => {
    const error: unknown = await readTexts(texts).then(
      () => null,
      (reason: unknown) => reason,
    )
    if (!(error instanceof OperationError)) throw new Error('it was read', { cause: error })
    expect(['SOURCE_UNREADABLE', 'SOURCE_KIND_UNKNOWN']).toContain(error.code)
    expect(error.message).toMatch(/^[A-Z].*\.$/s)
    expect(error.message.length).toBeLessThan(600)
  })

  test('a path that is not there, and a format that nobody knows', async () => {
    await expect(readTexts({}, { paths: ['/no/such/ladder'] })).rejects.toMatchObject({
      code: 'SOURCE_MISSING',
    })
    await expect(readTexts({}, { kind: 'monza' })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      details: { mend: 'Did you mean "monzo"?' },
    })
  })

  test('a file named by itself that is too large', async () => {
    const { mkdtemp, rm, writeFile } = await import('node:fs/promises')
    const folder = await mkdtemp('/tmp/waymark-large-')
    await writeFile(`${folder}/large.md`, 'x'.repeat(8_000_001))
    await expect(readTexts({}, { paths: [`${folder}/large.md`] })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    })
    await rm(folder, { recursive: true })
  })
})

test('many unclosed tags and pictures of markup stay text', async () => {
  const html = `<h1>IC1 Sailor</h1><h2>A</h2><p><strong>B</strong></p>${'<li>x<b>'.repeat(5000)}`
  const read = await readTexts({ 'x.html': html })
  expect(read.counted['statements']).toEqual([5000, 100])
  expect(read.lost).toContainEqual({
    where: expect.stringContaining('"B"'),
    reason: 'has 5000 statements; a framework holds 100 in one place',
  })
})

test('any table of words becomes a ladder whose file loads again, or a refusal', async () => {
  const cell = fc.string({ maxLength: 30 }).map((text) => `"${text.replaceAll('"', '""')}"`)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }), async (rows) => {
      const csv = ['Theme,Junior,Senior', ...rows.map((row) => row.join(','))].join('\n')
      const read = await readTexts({ 'own.csv': csv }).catch((error: unknown) => {
        if (error instanceof OperationError) return null
        throw error
      })
      for (const [found, kept] of Object.values(read?.counted ?? {})) expect(kept).toBe(found)
    }),
    { numRuns: 60 },
  )
})

test('ids are ids, whatever the words', () => {
  const id = createIds(20)
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(idFrom(a, 20)).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      expect(idFrom(a, 20).length).toBeLessThanOrEqual(20)
      expect(id(a) === id(b)).toBe(a === b)
    }),
  )
})

test('a long text is divided without losing a word', () => {
  const words = fc.stringMatching(/^[a-z]{1,40}\.?$/)
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 900 }), (list) => {
      const parts = passages(list.join(' '))
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(2000)
      expect(parts.join('').replace(/\s/g, '')).toBe(list.join(''))
    }),
  )
  expect(numberedItems('1. One\n2. Two\nmore')).toEqual(['One', 'Two\nmore'])
  expect(numberedItems('In 2. place')).toEqual(['In 2. place'])
})

test.each([
  ['Apache License\nVersion 2.0, January 2004', 'Apache-2.0', true],
  ['Attribution-ShareAlike 4.0 International', 'CC-BY-SA-4.0', true],
  ['Creative Commons Attribution 4.0 International (CC BY 4.0)', 'CC-BY-4.0', true],
  ['Open Government Licence v3.0', 'OGL-UK-3.0', true],
  ['All rights reserved.', 'unknown', false],
])('a licence file that says %j is %s', (text, id, redistributable) => {
  expect(licenceOf([{ path: 'LICENSE', text }])).toMatchObject({ id, redistributable })
})
