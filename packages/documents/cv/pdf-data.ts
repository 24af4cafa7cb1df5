import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import { breakLongWords, printable } from '../document/printable.ts'
import { dateParts } from '../typst/date-parts.ts'
import { headOf, sheetOf, type Sheet } from './sheet.ts'
import type { LetterText } from './letter-text.ts'

/** Longer words may break anywhere; no address that one would read aloud is as long. */
const LONGEST_WORD = 60

/** Parts that are names and not words: they stay as they are. */
const names: ReadonlySet<string> = new Set(['kind', 'href'])

function words(value: unknown): unknown {
  if (typeof value === 'string') return breakLongWords(printable(value), LONGEST_WORD)
  if (Array.isArray(value)) return value.map(words)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, names.has(name) ? part : words(part)]),
  )
}

function spread(sheet: unknown): object {
  const said = words(sheet)
  return typeof said === 'object' && said !== null ? said : {}
}

/** What the template of CVs reads. The content travels along as a file, so that the PDF comes back without loss. */
export function cvPdfData(cv: StoredCv, at: string) {
  const sheet: Sheet = sheetOf(cv)
  return {
    ...spread(sheet),
    title: printable(sheet.name === '' ? cv.name : `${sheet.name} – CV`),
    keywords: ['CV'],
    design: cv.design,
    paper: cv.paper,
    date: dateParts(at),
    resume: JSON.stringify(cv.resume, null, 2),
  }
}

/** What the template of letters reads. */
export function letterPdfData(
  letter: LetterText,
  cv: Pick<StoredCv, 'resume' | 'design' | 'paper'>,
  at: string,
) {
  const head = headOf(cv.resume)
  return {
    ...spread({
      ...head,
      day: letter.day,
      to: letter.to,
      subject: letter.subject,
      paragraphs: letter.paragraphs,
    }),
    title: printable([head.name, 'Cover letter'].filter(Boolean).join(' – ')),
    keywords: ['cover letter'],
    design: cv.design,
    paper: cv.paper,
    date: dateParts(at),
    resume: null,
  }
}
