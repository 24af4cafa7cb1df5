import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import { wordsOf } from '../testing/document-words.ts'
import { evidenceWith, inventedLeader, linkedTo, reportOf } from '../testing/invented-leader.ts'
import { createReportRenderer } from './report.ts'
import { readinessDocument } from './report-model.ts'

const renderer = createReportRenderer()
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-report-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function text(report: ReadinessReport, format: 'html' | 'md'): Promise<string> {
  return new TextDecoder().decode(await renderer.render(report, { format, paper: 'a4' }))
}

async function pdf(report: ReadinessReport, paper: 'a4' | 'us-letter' = 'a4') {
  const bytes = await renderer.render(report, { format: 'pdf', paper })
  const file = join(folder, 'report.pdf')
  writeFileSync(file, bytes)
  const asked = (...options: string[]) =>
    execFileSync('pdfinfo', [...options, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return {
    bytes,
    about: asked(),
    /** The tags, each in a line, without the words in them. */
    tags: asked('-struct'),
    /** What a screen reader reads: the tags with their words. Slow: poppler reads the page again for each. */
    structure: () => asked('-struct-text'),
    text: execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }),
  }
}

/** Without blanks and places to break, which each output sets in its own way. */
function squeezed(words: string): string {
  return words.replaceAll(/[\s\u200b]+/g, '')
}

/** The words of the tagged structure in reading order. */
function read(structure: string): string {
  return squeezed([...structure.matchAll(/^ *"(.*)"$/gm)].map((match) => match[1] ?? '').join(''))
}

/** The headings with their level, from the words inside them. */
function headingsOf(structure: string): string[] {
  return [...structure.matchAll(/^ *(H[1-6]) .*\n((?: *".*"\n)+)/gm)].map(([, level, lines = '']) => {
    const words = [...lines.matchAll(/"(.*)"\n/g)].map((match) => match[1]).join('')
    return `${level} ${words}`
  })
}

function pagesOf(about: string): number {
  return Number(/^Pages: +(\d+)$/m.exec(about)?.[1])
}

describe('the three formats', () => {
  it('say every word of the report, and so every number', async () => {
    const report = inventedLeader()
    const words = wordsOf(readinessDocument(report))
    const html = squeezed(
      (await text(report, 'html'))
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'"),
    )
    const markdown = squeezed((await text(report, 'md')).replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'))
    const { structure } = await pdf(report)
    const foot = squeezed(readinessDocument(report).runningFoot)
    const paper = `${read(structure())}${foot}`
    expect(words.length).toBeGreaterThan(300)
    const unsaid = (output: string, from = words) =>
      from.map((word) => squeezed(word.text)).filter((word) => !output.includes(word))
    expect(unsaid(html)).toEqual([])
    expect(unsaid(paper)).toEqual([])
    // Markdown draws no charts: the table beside each holds the same figures.
    const written = words.filter((word) => word.in === 'prose')
    expect(unsaid(markdown, written)).toEqual([])
  })

  it('are the same bytes for the same report, from another renderer too', async () => {
    const other = createReportRenderer()
    for (const format of ['pdf', 'html', 'md'] as const) {
      const options = { format, paper: 'a4' } as const
      const first = await renderer.render(inventedLeader(), options)
      await renderer.render(reportOf([], []), options)
      expect(Buffer.from(first).equals(await renderer.render(inventedLeader(), options))).toBe(true)
      expect(Buffer.from(first).equals(await other.render(inventedLeader(), options))).toBe(true)
    }
  })
})

describe('the PDF', () => {
  it('is tagged PDF/UA-1 with title, author, date and headings in their order', async () => {
    const { about, structure, bytes, text } = await pdf(inventedLeader())
    expect(about).toMatch(/^Title: +Readiness for Head of Platform$/m)
    expect(about).toMatch(/^Author: +Mara Okonkwo$/m)
    expect(about).toMatch(/^CreationDate: +Fri Nov 20 09:30:00 2026/m)
    expect(about).toMatch(/^Tagged: +yes$/m)
    expect(Buffer.from(bytes).toString('latin1')).toContain('pdfuaid:part')
    expect(headingsOf(structure())).toEqual([
      'H1 Where claim and evidence differ',
      'H1 The gaps that matter first',
      'H1 Competency by competency',
      'H2 Reliability',
      'H2 Cost command',
      'H2 Delivery flow',
      'H2 Growing leads',
      'H2 Executive alignment',
      'H2 Regulated operations',
      'H1 Plan for 30, 60 and 90 days',
      'H2 Within 30 days',
      'H2 Within 60 days',
      'H2 Within 90 days',
      'H1 How the figures are computed',
      'H1 Appendix: evidence register',
      'H2 E1 · Cut pages at night from 41 to 6 a month',
      'H2 E2 · Moved the payment queue to two regions',
      'H2 E3 · Brought the cloud bill under one owner per service',
      'H2 E4 · Two engineers I coached now lead their own teams',
      'H2 E5 · Will publish the platform roadmap to the board',
    ])
    const pages = pagesOf(about)
    for (let page = 1; page <= pages; page++) expect(text).toContain(`Page ${page} of ${pages}`)
  })

  it('has bookmarks, and links that lead to the register', async () => {
    const { bytes, tags } = await pdf(inventedLeader())
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Outlines')
    expect(tags.split('Link (inline)').length - 1).toBeGreaterThan(40)
  })

  it.each([
    ['a4', '595.276 x 841.89 pts (A4)'],
    ['us-letter', '612 x 792 pts (letter)'],
  ] as const)('fits %s', async (paper, size) => {
    const { about } = await pdf(inventedLeader(), paper)
    expect(about).toContain(size)
  })

  it('stays a report with nothing, with one item and with 300', async () => {
    const items = Array.from({ length: 300 }, (_, index) =>
      evidenceWith(index + 1, `Win number ${index + 1} of the year`, {
        ...linkedTo(['cost', 'people', 'reliability'][index % 3] ?? 'cost'),
        measures: [{ name: 'Hours', before: index + 1000, after: index, unit: 'h' }],
      }),
    )
    const sizes = []
    for (const amount of [0, 1, 300]) {
      const { about, text } = await pdf(reportOf(items.slice(0, amount), []))
      sizes.push(pagesOf(about))
      const numbered = [...text.matchAll(/^(E\d+) · Win/gm)].map((match) => match[1])
      expect(numbered).toEqual(Array.from({ length: amount }, (_, index) => `E${index + 1}`))
    }
    expect(sizes.map((pages) => pages > 3)).toEqual([true, true, true])
    expect(sizes[2]).toBeGreaterThan(30)
  })
})
