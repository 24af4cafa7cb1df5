import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildExport, exportFiles } from '../testing/linkedin-export.ts'
import { faultWith, readFileContent } from '../testing/reading.ts'
import { resume } from '../testing/resume.ts'

const brag = [
  '---\ndate: 2025\n---\n# Brag document 2025\n\n## March\n### Billing (Q1 2025)\n',
  '- [x] Cut run time from 6 h to 40 min\n  - Situation: late\n  - Result: early\n- [ ] write\n1. 2025-03-14: Led it\n',
  '| Date | Win | Before | After |\n|---|---|---|---|\n| 2025-05 | Cut | 10 h | 7 h |\n\n```\ncode\n```\n<!-- x -->\n**Impact:** more\n',
].join('')

/** Ways in which a file arrives broken: cut, bits flipped, pieces doubled, dropped, or replaced by noise. */
function mutated(original: Buffer): fc.Arbitrary<Buffer> {
  const at = fc.nat(original.length)
  const noise = fc.uint8Array({ maxLength: 40 })
  return fc.oneof(
    at.map((end) => original.subarray(0, end)),
    fc
      .array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
      .map((flips) => {
        const bytes = Buffer.from(original)
        for (const [place, value] of flips) bytes[place] = value
        return bytes
      }),
    fc.tuple(at, at, noise).map(([a, b, bytes]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      return Buffer.concat([original.subarray(0, from), bytes, original.subarray(to)])
    }),
    fc.tuple(at, at).map(([a, b]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      return Buffer.concat([original.subarray(0, to), original.subarray(from)])
    }),
    fc
      .tuple(at, noise)
      .map(([place, bytes]) => Buffer.concat([original.subarray(0, place), bytes, original.subarray(place)])),
  )
}

/** The smallest of many broken files with which something is wrong, as a report; null when all end well. */
async function firstFault(name: string, bytes: fc.Arbitrary<Buffer>): Promise<string | null> {
  const property = fc.asyncProperty(bytes, async (broken) => {
    const fault = await faultWith(name, broken)
    if (fault !== null) throw new Error(fault)
  })
  const report = await fc.check(property, { numRuns: 700 })
  return report.failed ? (fc.defaultReportMessage(report) ?? 'failed') : null
}

describe('hostile files end in valid items and refusals, or in one expected failure', () => {
  it('ZIP files', async () => {
    expect(await firstFault('export.zip', mutated(buildExport()))).toBeNull()
  })

  it('tables inside an intact ZIP file', async () => {
    const names = Object.keys(exportFiles).filter(
      (name) => !['Connections.csv', 'messages.csv'].includes(name),
    )
    const broken = fc
      .constantFrom(...names)
      .chain((name) =>
        mutated(Buffer.from(exportFiles[name] ?? '')).map((content) => buildExport({ [name]: content })),
      )
    expect(await firstFault('export.zip', broken)).toBeNull()
  })

  it('JSON Resumes', async () => {
    expect(await firstFault('resume.json', mutated(Buffer.from(JSON.stringify(resume, null, 1))))).toBeNull()
  })

  it('resumes whose values have any shape', async () => {
    const value = fc.jsonValue({ maxDepth: 3 })
    const entry = fc.dictionary(
      fc.constantFrom(
        'name',
        'position',
        'title',
        'startDate',
        'endDate',
        'date',
        'highlights',
        'reference',
        'summary',
      ),
      value,
    )
    const section = fc.constantFrom('work', 'projects', 'awards', 'references', 'education', 'publications')
    const any = fc.dictionary(section, fc.oneof(value, fc.array(entry, { maxLength: 4 })))
    const files = any.map((sections) => Buffer.from(JSON.stringify({ basics: {}, ...sections })))
    expect(await firstFault('resume.json', files)).toBeNull()
  })

  it('brag documents', async () => {
    expect(await firstFault('wins.md', mutated(Buffer.from(brag)))).toBeNull()
  })

  it('brag documents made of pieces of Markdown', async () => {
    const piece = fc.constantFrom(
      '- ',
      '* [ ] ',
      '  ',
      '\n',
      '\n\n',
      '# ',
      '|',
      '---',
      '```',
      '<!--',
      '-->',
      '**',
      '[',
      '](',
      ')',
      'Led ',
      'from 4 h to 1 h ',
      '2025-03',
      ': ',
      'Result: ',
      '> ',
      '\t',
      'é',
      '→',
      '~~',
      '_',
      '`',
    )
    const files = fc.array(piece, { maxLength: 150 }).map((parts) => Buffer.from(parts.join('')))
    expect(await firstFault('wins.md', files)).toBeNull()
  })

  it('bytes of no kind', async () => {
    const files = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes))
    expect(await firstFault('file', files)).toBeNull()
  })
})

describe('files made to take long', () => {
  const long = 'a '.repeat(400_000)
  it.each([
    ['one endless line', `- Led ${long}`],
    ['brackets', `- ${'['.repeat(200_000)}`],
    ['stars', `- ${'*a'.repeat(200_000)}`],
    ['arrows', `- ${'4h→'.repeat(100_000)}`],
    ['ranges', `- cut ${'from 4 h to '.repeat(60_000)}`],
    ['nested bullets', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')],
    ['cells', `| Win |\n|---|\n${'|'.repeat(300_000)}`],
    ['angles', `- ${'<a '.repeat(150_000)}`],
    ['comments', `- Led it ${'<!--'.repeat(200_000)}`],
    ['labels', 'Result: x\n'.repeat(50_000)],
  ])('%s', async (_what, text) => {
    const { items } = await readFileContent('wins.md', text)
    expect(items.length).toBeLessThan(5000)
  })

  it('deeply nested JSON', async () => {
    const text = `{"basics": {}, "work": ${'['.repeat(500_000)}${']'.repeat(500_000)}}`
    expect((await readFileContent('resume.json', text)).items).toEqual([])
  })
})
