import type { Document, Paper } from '../document/document.ts'
import { breakLongWords } from '../document/printable.ts'
import type { Typeset, Typesetter } from './compile.ts'
import { dateParts } from './date-parts.ts'

/** Words longer than this may break anywhere: no ordinary word is as long, and the narrowest column of prose holds it. */
const LONGEST_WORD = 28

/** Parts of a document that are names and not words: they stay as they are. */
const names: ReadonlySet<string> = new Set(['kind', 'voice', 'align', 'anchor', 'to', 'twin', 'language'])

/** A document as PDF, by the template of its kind. */
export async function renderPdf(
  typesetter: Typesetter,
  template: string,
  document: Document,
  paper: Paper,
): Promise<Typeset> {
  return typesetter.typeset(template, {
    paper,
    date: dateParts(document.createdAt),
    meta: { title: document.title, author: document.author, language: document.language },
    document: withBreaks(document),
  })
}

function withBreaks(value: unknown): unknown {
  if (typeof value === 'string') return breakLongWords(value, LONGEST_WORD)
  if (Array.isArray(value)) return value.map(withBreaks)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, names.has(name) ? part : withBreaks(part)]),
  )
}
