import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidenceWith, linkedTo, reportOf } from '../testing/invented-leader.ts'
import { readinessDocument } from '../readiness/report-model.ts'
import { createTypesetter } from './compile.ts'
import { bundledFonts } from './fonts.ts'
import { renderPdf } from './render-pdf.ts'

const templates = fileURLToPath(new URL('../../../templates', import.meta.url))
const typesetter = createTypesetter({ templates, fonts: bundledFonts() })

function typesetTitle(title: string) {
  const report = reportOf([evidenceWith(1, title, { ...linkedTo('cost'), situation: title })], [], {
    name: title,
  })
  return renderPdf(typesetter, 'readiness-report.typ', readinessDocument(report), 'a4')
}

/** The words of a PDF, without blanks and places to break. */
function wordsIn(pdf: Uint8Array): string {
  return squeezed(execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }))
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\u200b]+/g, '')
}

describe('what people wrote', () => {
  it.each([
    ['code', '#eval("panic()") #panic("x") #set page(width: 1pt)'],
    ['markup', '$x^2$ *bold* _it_ `raw` @evidence-1 <evidence-1> = Heading - list / term: x'],
    ['comments and quotes', '\\ // comment /* block */ "quoted" \'single\' ~ -- --- ... https://example.com'],
    ['long words', `${'W'.repeat(300)} https://example.com/${'a/b-c_'.repeat(20)}`],
  ])('is set as it stands: %s', async (_, title) => {
    const { pdf } = await typesetTitle(title)
    expect(wordsIn(pdf)).toContain(squeezed(`E1 · ${title}`))
  })

  it.each([
    ['a right-to-left override', 'RLO \u202e evil', 'RLOevil'],
    ['half a pair and a control', 'lone \ud800 then \u0000 and \ufffe', 'lone\ufffdthenand\ufffd'],
  ])('loses only what nobody can see: %s', async (_, title, expected) => {
    const { pdf } = await typesetTitle(title)
    expect(wordsIn(pdf)).toContain(`E1·${expected}`)
  })

  it.each(['مرحبا بالعالم שלום עולם', '漢字かな交じり文', '👩‍👩‍👧 🏳️‍🌈'])(
    'may be in any script, whatever fonts the machine has: %s',
    async (title) => {
      const { pages } = await typesetTitle(title)
      expect(pages).toBeGreaterThan(3)
    },
  )

  it('may be as long as the schema allows without running over the edge of the compiler', async () => {
    const story = evidenceWith(1, 'Long', { ...linkedTo('cost'), action: 'x'.repeat(10_000) })
    const { pages } = await renderPdf(
      typesetter,
      'readiness-report.typ',
      readinessDocument(reportOf([story], [])),
      'a4',
    )
    expect(pages).toBeGreaterThan(6)
  })

  it('in a script that no font draws still makes a tagged document', async () => {
    expect(await typesetTitle('\u{10380} \u{E0FF}')).toMatchObject({ standard: 'tagged' })
    expect(await typesetTitle('plain')).toMatchObject({ standard: 'ua-1' })
  })

  it('never breaks the document, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (noise) => {
        const { pages } = await typesetTitle(`x${noise}`.trim())
        expect(pages).toBeGreaterThan(3)
      }),
      { numRuns: 15 },
    )
  })
})

describe('a template with a fault', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-template-'))
    writeFileSync(join(folder, 'broken.typ'), '#unknown-name')
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('is a bug that names the template and the fault', async () => {
    const broken = createTypesetter({ templates: folder, fonts: [] })
    await expect(broken.typeset('broken.typ', {})).rejects.toThrow(
      /broken\.typ does not compile: unknown variable: unknown-name/,
    )
    await expect(broken.typeset('absent.typ', {})).rejects.toThrow(/absent\.typ/)
  })
})
