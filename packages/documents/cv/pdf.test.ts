import { execFileSync } from 'node:child_process'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import { createCvDocuments } from './cv-documents.ts'
import { sheetOf, type SheetPart } from './sheet.ts'
import { cvCorpus } from './testing/corpus.ts'
import { directorCv } from './testing/director-cv.ts'

const documents = createCvDocuments()
const at = '2026-11-20T09:00:00.000Z'
const pdfOf = (cv: StoredCv) => documents.cv(cv, { format: 'pdf', at })
const squeezed = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, '')

function wordsOf(part: SheetPart): readonly string[] {
  switch (part.kind) {
    case 'paragraph':
      return [part.text]
    case 'fact':
      return [part.label, ...part.items.map(({ text }) => text)]
    case 'entry':
      return [
        part.title,
        part.organisation,
        part.place,
        part.dates,
        part.link?.text ?? '',
        ...part.paragraphs,
        ...part.bullets,
      ]
  }
}

/** Every field of a CV in the order in which it is to be read. */
function fieldsOf(cv: StoredCv): readonly string[] {
  const sheet = sheetOf(cv)
  return [
    sheet.name,
    sheet.headline,
    ...sheet.contact.map(({ text }) => text),
    ...sheet.sections.flatMap(({ title, parts }) => [title, ...parts.flatMap(wordsOf)]),
  ].filter((field) => field !== '')
}

/** How many fields stand in a text as they should, each behind the one before. */
function readBack(fields: readonly string[], text: string): number {
  const page = new RegExp(`${squeezed(fields[0] ?? '')}Page\\d+of\\d+`, 'gu')
  const words = squeezed(text).replaceAll(page, '')
  let from = 0
  let found = 0
  for (const field of fields) {
    const place = words.indexOf(squeezed(field), from)
    if (place === -1) continue
    found += 1
    from = place + squeezed(field).length
  }
  return found
}

async function byUnpdf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: true })
  return text
}
const byPdftotext = (pdf: Uint8Array) =>
  execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })

describe('the text layer', () => {
  it.each([
    ['pdf.js', byUnpdf],
    ['pdftotext', byPdftotext],
  ])('gives %s every field, in reading order', async (_, extract) => {
    let [found, all] = [0, 0]
    for (const cv of cvCorpus) {
      const fields = fieldsOf(cv)
      found += readBack(fields, await extract(await pdfOf(cv)))
      all += fields.length
    }
    expect(all).toBeGreaterThan(900)
    expect(found / all).toBe(1)
  })
})

describe('the PDF', () => {
  it.each(['plain', 'ruled', 'margin'] as const)(
    'in the look %s is tagged, has bookmarks and says whose it is',
    async (design) => {
      const pdf = await pdfOf({ ...directorCv, design })
      const info = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' })
      expect(info).toContain('Tagged:          yes')
      expect(info).toContain('Zoë Šimůnková-Ångström – CV')
      const proxy = await getDocumentProxy(Uint8Array.from(pdf))
      const outline = await proxy.getOutline()
      const bookmarks = outline.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)])
      expect(bookmarks).toEqual(expect.arrayContaining(['Work experience', 'Head of Platform', 'Portfolio']))
      expect(Buffer.from(pdf).toString('latin1')).toContain('pdfuaid')
    },
  )

  it('in the order of proof names the portfolio before the work, and the person behind the skills', () => {
    const order = (cv: StoredCv) => sheetOf(cv).sections.map(({ title }) => title)
    expect(order(directorCv).slice(0, 6)).toEqual([
      'Profile',
      'Portfolio',
      'Work experience',
      'Skills',
      'Personal information',
      'Education',
    ])
    expect(order({ ...directorCv, order: 'classic' }).slice(0, 4)).toEqual([
      'Profile',
      'Work experience',
      'Education',
      'Skills',
    ])
  })

  it('sets whatever was written as it stands', async () => {
    const hostile = '#eval("panic()") $x$ *b* <tag> \\u{1} \u202e @x [y](z)'
    const resume = {
      basics: { name: 'A', summary: hostile, url: 'javascript:alert(1)' },
      work: [{ position: hostile, highlights: [hostile] }],
    }
    const pdf = await pdfOf({ ...directorCv, resume })
    expect(squeezed(byPdftotext(pdf))).toContain(squeezed('#eval("panic()") $x$ *b* <tag> \\u{1}  @x [y](z)'))
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('javascript:')
  })

  it('is made of nothing at all, too', async () => {
    expect((await pdfOf({ ...directorCv, resume: {} })).length).toBeGreaterThan(500)
  })
})

describe('a résumé inside', () => {
  it('is found again in every CV, and in nothing else', async () => {
    for (const cv of cvCorpus.slice(0, 6))
      expect(await documents.attachedResume(await pdfOf(cv))).toEqual(cv.resume)
    const letter = await documents.letter(
      {
        letter: { paragraphs: [{ text: 'Dear all', evidence: [] }] },
        cv: directorCv,
        to: 'Acme',
        subject: 'CTO',
        at,
      },
      { format: 'pdf' },
    )
    expect(await documents.attachedResume(letter)).toBeNull()
    const pdf = await pdfOf(directorCv)
    for (const broken of [
      pdf.slice(0, pdf.length / 2),
      new Uint8Array(0),
      Buffer.from('%PDF-1.7 /EmbeddedFile stream\nx'),
    ])
      expect(await documents.attachedResume(broken)).toBeNull()
  })
})
