import type { Period } from '@waymark/domain/evidence/evidence.ts'
import { createCollection } from '../evidence/collection.ts'
import { opensWithPastVerb } from '../evidence/deeds.ts'
import type { Outcome } from '../evidence/item.ts'
import { unknownPeriod } from '../evidence/period.ts'
import type { Pace } from '../sources/pace.ts'
import { blocksOf, type Block } from './blocks.ts'
import {
  addField,
  bulletOutcomes,
  entryItem,
  faultOf,
  refuseLine,
  type Document,
  type Fields,
} from './bullets.ts'
import { createOutline, type Outline } from './headings.ts'
import { inlineOf } from './inline.ts'
import { labelledLine } from './labels.ts'
import { readSpan, takeDate } from './spans.ts'
import { tableOutcomes } from './tables.ts'
import type { FileContent } from '../sources/file-format.ts'

/** Labelled lines that stand directly under a heading and together tell of one deed. */
interface Labelled {
  readonly fields: Fields
  readonly line: number
}

/**
 * Reads a brag document: headings date and group, each bullet, table row or telling paragraph is one thing that
 * happened, and lines labelled as situation, task, action or result fill those fields. What is planned, unticked,
 * struck through or left from a template is refused with its line.
 */
export async function readBragDocument(
  markdown: string,
  file: string,
  source: string | null,
  pace: Pace,
): Promise<FileContent> {
  const collection = createCollection()
  const document: Document = { file, source }
  const { frontMatter, blocks } = blocksOf(markdown)
  const outline = createOutline(frontMatterPeriod(frontMatter), yearInName(file))
  const take = async (part: string, count: number, outcomes: Iterable<Outcome>): Promise<void> => {
    const before = collection.size()
    for (const outcome of outcomes) {
      await pace.breathe()
      const full = collection.isFull()
      collection.add(outcome)
      if (full) break
    }
    collection.count(part, count, Math.min(count, collection.size() - before))
  }
  let pending: Labelled | null = null
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (pending !== null) await take('bullets', 0, labelledOutcomes(pending, outline, document))
      pending = null
      outline.enter(block.level, block.text)
      continue
    }
    const full = collection.isFull()
    const field = labelledBlock(block, outline)
    if (field !== null) pending = collect(pending, field, block.line, outline)
    else await take(partOf[block.kind], sizeOf(block), outcomesOf(block, outline, document))
    if (full) return collection.finish()
  }
  if (pending !== null) await take('bullets', 0, labelledOutcomes(pending, outline, document))
  const read = collection.finish()
  if (read.items.length + read.refused.length > 0) return read
  return { ...read, refused: [{ where: file, reason: nothingTold }] }
}

/** Why a document that was read to its end gave nothing at all. */
const nothingTold =
  'no line in it tells of something done: a bullet under a heading does, or a paragraph that opens with a deed (“Led …”); code blocks, quotations and prose are left out'

type Telling = Exclude<Block, { kind: 'heading' }>

const partOf: Readonly<Record<Telling['kind'], string>> = {
  bullet: 'bullets',
  table: 'table rows',
  paragraph: 'paragraphs',
}

const sizeOf = (block: Telling) => (block.kind === 'table' ? block.rows.length : 1)

function outcomesOf(block: Telling, outline: Outline, document: Document): Iterable<Outcome> {
  if (block.kind === 'bullet') return bulletOutcomes(block.bullet, outline.place(), document)
  if (block.kind === 'table') return tableOutcomes(block, outline.place(), document)
  return paragraphOutcomes(block, outline, document)
}

type Told = NonNullable<ReturnType<typeof labelledLine>>

/** A line with a label that belongs to the heading above it, not to a bullet. */
function labelledBlock(block: Telling, outline: Outline): Told | null {
  if (block.kind === 'table' || (block.kind === 'bullet' && block.bullet.checked !== null)) return null
  const { text } = inlineOf(block.kind === 'bullet' ? block.bullet.text : block.text)
  const labelled = labelledLine(text)
  if (labelled === null) return null
  const named = outline.place().topics.length > 0 || labelled.label === 'when' || labelled.label === 'about'
  return named ? labelled : null
}

function collect(
  pending: Labelled | null,
  { label, text }: Told,
  line: number,
  outline: Outline,
): Labelled | null {
  if (label === 'about') return pending
  if (label === 'when') {
    const period = readSpan(text, outline.place().year)
    if (period !== null) outline.date(period)
    return pending
  }
  const labelled = pending ?? { fields: {}, line }
  addField(labelled.fields, label, text)
  return labelled
}

function labelledOutcomes({ fields, line }: Labelled, outline: Outline, document: Document): Outcome[] {
  const place = outline.place()
  const title = place.topics.at(-1) ?? ''
  if (Object.keys(fields).length === 0)
    return [refuseLine(document, line, 'is a placeholder, not something that happened')]
  const fault = faultOf(title, false)
  if (fault !== null) return [refuseLine(document, line, fault)]
  if (place.intent !== null)
    return [refuseLine(document, line, `stands under “${place.intent}”, so it is an intention`)]
  return [
    entryItem(
      {
        title,
        line,
        period: place.period,
        topics: place.topics.slice(0, -1),
        fields,
        details: [],
        links: [],
      },
      document,
    ),
  ]
}

/** A paragraph tells of a deed when it opens with one, or carries its own date; other prose is left alone. */
function paragraphOutcomes(
  block: Extract<Block, { kind: 'paragraph' }>,
  outline: Outline,
  document: Document,
): Outcome[] {
  const place = outline.place()
  const inline = inlineOf(block.text)
  const dated = takeDate(inline.text, place.year)
  const placed = dated.period !== null || place.topics.length > 0 || place.period.from !== null
  const telling =
    opensWithPastVerb(dated.text) || (dated.period !== null && dated.text.split(/\s+/).length >= 3)
  if (!placed || !telling) return []
  if (place.intent !== null)
    return [refuseLine(document, block.line, `stands under “${place.intent}”, so it is an intention`)]
  const fault = faultOf(dated.text, inline.struck)
  if (fault !== null) return [refuseLine(document, block.line, fault)]
  const { topics, period } = place
  return [
    entryItem(
      {
        title: dated.text,
        line: block.line,
        period: dated.period ?? period,
        topics,
        fields: {},
        details: [],
        links: inline.links,
      },
      document,
    ),
  ]
}

function frontMatterPeriod(lines: readonly string[]): Period {
  for (const line of lines) {
    const match = /^(?:date|period|month|quarter|year|week)\s*:\s*["']?(.{4,60}?)["']?\s*$/i.exec(line)
    const period = match === null ? null : readSpan(match[1] ?? '', null)
    if (period !== null) return period
  }
  return unknownPeriod
}

/** `brag-2025.md` says which year its months are in. */
function yearInName(file: string): number | null {
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(file)?.[1]
  return year === undefined ? null : Number(year)
}
