import type { ReadItem } from '@waymark/contracts/sources/reading.ts'
import type { Period } from '@waymark/domain/evidence/evidence.ts'
import { readBragDocument } from '../brag-markdown/read-brag.ts'
import { readSpan } from '../brag-markdown/spans.ts'
import { opensWithPastVerb } from '../evidence/deeds.ts'
import type { FileContent, FileContext, FileFormat, OpenedFile } from '../sources/file-format.ts'

const limit = 5 * 1024 * 1024
const ending = /\.(?:md|markdown|mdown|txt)$/i
/** Fewest dated headings that make a text a journal. */
const fewest = 3
const week = 7

/** Weekly notes and journals: a text whose headings are days or weeks, or a note that is named for its day or week. */
export const notesFormat: FileFormat = {
  kind: 'notes',
  title: 'Weekly notes, journal (Markdown, text)',
  limit,
  recognises: ({ text, name, bytes, members }, wanted) =>
    text !== null &&
    members === null &&
    bytes.length <= limit &&
    (wanted === 'notes' || (ending.test(name) && (spanInName(name) !== null || isJournal(text)))),
  read: readNotes,
}

async function readNotes(file: OpenedFile, { source, pace }: FileContext): Promise<FileContent> {
  const content = await readBragDocument(file.text ?? '', file.name, source, pace)
  const told = content.items.filter(isTelling)
  const left = content.items.length - told.length
  const span = spanInName(file.name)
  return {
    ...content,
    items: span === null ? told : told.map((item) => dated(item, span)),
    notRead:
      left === 0
        ? content.notRead
        : [...content.notRead, `${left} × notes that tell of nothing done, such as meetings and thoughts`],
  }
}

/** Notes hold meetings, thoughts and lists. What opens with a verb in the past, or states a figure before and after, is a deed. */
function isTelling({ facts }: ReadItem): boolean {
  return opensWithPastVerb(facts.title) || facts.measures.length > 0 || facts.decision !== null
}

/** What has no date of its own happened in the week or on the day that the note is named for. */
function dated(item: ReadItem, span: Period): ReadItem {
  const { facts } = item
  const [first, ...more] = facts.provenance
  if (facts.happened.from !== null || facts.happened.to !== null || first === undefined) return item
  const provenance = [{ ...first, facts: [...first.facts, 'happened' as const] }, ...more]
  return { ...item, facts: { ...facts, happened: span, provenance } }
}

/** `2026-03-02.md`, `2026-W10 notes.md` */
function spanInName(name: string): Period | null {
  const base = name.replace(ending, '')
  const found =
    /^(\d{4}-\d{2}-\d{2}|\d{4}-?w\d{1,2})(?=$|[ _-]?(?:weekly|week|daily|notes?|journal|log)\b)/i.exec(
      base,
    )?.[1]
  return found === undefined ? null : shortSpan(found)
}

/** A day or a week; null for anything else, such as a month or a quarter. */
function shortSpan(text: string): Period | null {
  const plain = text
    .trim()
    .replace(/^(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|mo|tu|we|th|fr|sa|su)\.?,?\s+/i, '')
    .replace(/^week (?:of|commencing|beginning|ending)\s+/i, '')
    .replace(/[:,]$/, '')
  const span = readSpan(plain, null)
  if (span === null || span.ongoing || span.from === null || span.from.length < 10) return null
  if (span.to === null) return span
  if (span.to.length < 10) return null
  return Date.parse(span.to) - Date.parse(span.from) < week * 86_400_000 ? span : null
}

/** True for a text most of whose headings of one level are days or weeks. */
function isJournal(text: string): boolean {
  const byLevel = new Map<number, { all: number; dated: number }>()
  let isCode = false
  for (const line of text.split(/\r\n|\r|\n/, 20_000)) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode
    const heading = isCode || line.length > 200 ? null : /^ {0,3}(#{1,4})\s+(.*?)\s*#*$/.exec(line)
    if (heading === null) continue
    const level = heading[1]?.length ?? 0
    const counts = byLevel.get(level) ?? { all: 0, dated: 0 }
    counts.all += 1
    if (shortSpan(heading[2] ?? '') !== null) counts.dated += 1
    byLevel.set(level, counts)
  }
  return [...byLevel.values()].some(({ all, dated: days }) => days >= fewest && days >= all * 0.6)
}
