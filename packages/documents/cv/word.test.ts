import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { createCvDocuments } from './cv-documents.ts'
import { sheetOf } from './sheet.ts'
import { cvCorpus } from './testing/corpus.ts'
import { directorCv } from './testing/director-cv.ts'

const documents = createCvDocuments()
const at = '2026-11-20T09:00:00.000Z'
const squeezed = (text: string) => text.replaceAll(/\s+/gu, '')

function xmlOf(docx: Uint8Array, part: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-docx-'))
  try {
    writeFileSync(join(folder, 'cv.docx'), docx)
    return execFileSync('unzip', ['-p', join(folder, 'cv.docx'), part], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a CV for Word', () => {
  it('is read back by another program with every word in order', async () => {
    for (const cv of cvCorpus.slice(0, 12)) {
      const buffer = Buffer.from(await documents.cv(cv, { format: 'docx', at }))
      const { value } = await mammoth.extractRawText({ buffer })
      const words = squeezed(value)
      let from = 0
      for (const { title, parts } of sheetOf(cv).sections)
        for (const text of [
          title,
          ...parts.flatMap((part) => (part.kind === 'entry' ? [part.title, ...part.bullets] : [])),
        ]) {
          const place = words.indexOf(squeezed(text), from)
          expect(place, text).toBeGreaterThanOrEqual(from)
          from = place
        }
    }
  })

  it('has real headings and lists, and no tables', async () => {
    const docx = await documents.cv(directorCv, { format: 'docx', at })
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) })
    expect(value).toContain('<h1>Work experience</h1>')
    expect(value).toContain('<h2>Head of Platform</h2>')
    expect(value).toMatch(/<ul><li>Took incident recovery from 94 to 31 minutes/)
    const xml = xmlOf(docx, 'word/document.xml')
    expect(xml).not.toContain('<w:tbl>')
    expect(xml).not.toContain('txbx')
    expect(xml).toMatch(/w:pStyle w:val="Title"/)
    const styles = xmlOf(docx, 'word/styles.xml')
    for (const style of ['Heading1', 'Heading2', 'Subtitle', 'Employer', 'ListParagraph'])
      expect(styles).toContain(`w:styleId="${style}"`)
  })

  it('has the paper that was asked for', async () => {
    const size = async (paper: 'a4' | 'us-letter') =>
      xmlOf(await documents.cv({ ...directorCv, paper }, { format: 'docx', at }), 'word/document.xml')
    expect(await size('a4')).toContain('w:w="11906"')
    expect(await size('us-letter')).toContain('w:w="12240"')
  })
})

describe('a CV as Markdown', () => {
  it('has front matter and the same words', async () => {
    const markdown = new TextDecoder().decode(await documents.cv(directorCv, { format: 'md', at }))
    expect(markdown.split('\n').slice(0, 3)).toEqual([
      '---',
      'title: "Zoë Šimůnková-Ångström – CV"',
      'name: "Zoë Šimůnková-Ångström"',
    ])
    expect(markdown).toContain('### Head of Platform')
    expect(markdown).toContain('Brightwater Pay GmbH · Wien · Jun 2018 – Feb 2021')
  })

  it('never makes markup of what was written', async () => {
    const resume = { basics: { name: '---\nx: 1', summary: '# no heading\n<script>' } }
    const markdown = new TextDecoder().decode(
      await documents.cv({ ...directorCv, resume }, { format: 'md', at }),
    )
    expect(markdown).not.toMatch(/^x: 1$/m)
    expect(markdown).not.toMatch(/^# no heading/m)
    expect(markdown).not.toContain('<script>')
  })
})
