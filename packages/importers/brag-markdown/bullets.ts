import { intentOf } from '@waymark/domain/evidence/intent.ts'
import { blankFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Measure, Period } from '@waymark/domain/evidence/evidence.ts'
import { clip } from '../evidence/clean-text.ts'
import { opensWithPastVerb } from '../evidence/deeds.ts'
import { readMeasures } from '@waymark/domain/quantities/measures.ts'
import { contentKey, itemOf, type Outcome, type StatedFacts } from '../evidence/item.ts'
import { deedFacts } from '../evidence/role-items.ts'
import type { Bullet } from './blocks.ts'
import type { Place } from './headings.ts'
import { inlineOf } from './inline.ts'
import { labelledLine, type Label } from './labels.ts'
import { readSpan, takeDate } from './spans.ts'

/** What a document is called and which source it is. */
export interface Document {
  readonly file: string
  readonly source: string | null
}

/** Labelled words about one deed. */
export type Fields = Partial<Record<Exclude<Label, 'when' | 'about'>, string>>

/** One deed as it stands in the document, before it is an item. */
export interface Entry {
  readonly title: string
  readonly line: number
  readonly period: Period
  readonly topics: readonly string[]
  readonly fields: Fields
  /** Unlabelled lines below it. */
  readonly details: readonly string[]
  readonly links: readonly string[]
  readonly measures?: readonly Measure[]
}

const whereOf = (document: Document, line: number) => `${document.file} line ${line}`

export function refuseLine(document: Document, line: number, reason: string): Outcome {
  return { refusal: { where: whereOf(document, line), reason } }
}

/** Why a line is no deed that can be kept; null when it is one. */
export function faultOf(text: string, struck: boolean): string | null {
  if (struck) return 'is struck through'
  if (!/\p{L}/u.test(text)) return 'is empty'
  if (
    /^[[<({].*[\])}>]$/u.test(text) ||
    /^(?:tbd|todo|n\/a|none|nothing|no progress|no updates?|xxx+|lorem ipsum.*|placeholder|add your .*)\b[\s:.…]*$/iu.test(
      text,
    ) ||
    /^(?:todo|tbd)\s*:/iu.test(text)
  ) {
    return 'is a placeholder, not something that happened'
  }
  if (
    /\[[^\]]{3,}\]/u.test(text) &&
    !/[\p{L}\p{N}]{3,}/u.test(text.replace(/\[[^\]]*\]/gu, '').replace(/^[\p{L} ]{0,25}:/u, ''))
  ) {
    return 'is a placeholder, not something that happened'
  }
  if (text.endsWith('?')) return 'is a question, not something that happened'
  if (speaksToReader(text)) return 'speaks to its reader, as the instructions of a template do'
  const intent = intentOf(blankFacts(clip(text, 500)))
  return intent === null ? null : `says what is intended (“${intent}”), not what happened`
}

/** "List the docs that you worked on": a template's words, unless the line also tells of its author. */
function speaksToReader(text: string): boolean {
  return (
    /\byou(?:r|rs|[’'](?:re|ve|d|ll))?\b/iu.test(text) &&
    !opensWithPastVerb(text) &&
    !/\b(?:i|we|my|our|us)\b/iu.test(text)
  )
}

/** The outcomes of one bullet and what is nested under it, one by one so that a long list can be left midway. */
export function* bulletOutcomes(bullet: Bullet, place: Place, document: Document): Generator<Outcome, void> {
  const inline = inlineOf(bullet.text)
  const unreal = unrealized(bullet, place)
  if (unreal !== null) {
    yield refuseLine(document, bullet.line, unreal)
    return
  }
  const dated = takeDate(inline.text, place.year)
  const below: Place = { ...place, intent: null, period: dated.period ?? place.period }
  if (isGroup(bullet, dated.text)) {
    const span = readSpan(dated.text.replace(/:$/, ''), place.year)
    const topic = span === null ? [dated.text.replace(/:$/, '')] : []
    const under: Place = { ...below, period: span ?? below.period, topics: [...place.topics, ...topic] }
    for (const child of bullet.children) yield* bulletOutcomes(child, under, document)
    return
  }
  const inside = /^\[[^\]]*\]\(#[^)]*\)$/.test(bullet.text)
  const fault = inside ? 'is a link inside the document' : faultOf(dated.text, inline.struck)
  if (fault !== null) {
    yield refuseLine(document, bullet.line, fault)
    for (const child of bullet.children) yield* bulletOutcomes(child, below, document)
    return
  }
  const { fields, details, period } = belowOf(bullet.children, place.year)
  const entry = {
    title: dated.text,
    line: bullet.line,
    topics: place.topics,
    links: inline.links,
    fields,
    details,
  }
  yield entryItem({ ...entry, period: period ?? below.period }, document)
}

/** Why a bullet tells of something that is not done; null when nothing says so. A ticked box is done wherever it stands. */
function unrealized(bullet: Bullet, place: Place): string | null {
  if (bullet.checked === false) return 'is not ticked, so it is an intention'
  if (place.intent === null || bullet.checked === true) return null
  return `stands under “${place.intent}”, so it is an intention`
}

/** A bullet that only gathers others: "Billing migration:" or a few words that tell of no deed. */
function isGroup(bullet: Bullet, text: string): boolean {
  const { children } = bullet
  if (children.length === 0) return false
  if (children.slice(0, 50).some((child) => labelledLine(inlineOf(child.text).text) !== null)) return false
  if (text.endsWith(':')) return true
  return (
    !opensWithPastVerb(text) &&
    text.split(/\s+/).length <= 8 &&
    !/\p{N}/u.test(text.replace(/\b(?:19|20)\d{2}\b/, ''))
  )
}

interface Below extends Pick<Entry, 'fields' | 'details'> {
  readonly period: Period | null
}

/** Labelled and other lines nested under a deed. */
function belowOf(children: readonly Bullet[], year: number | null): Below {
  const fields: Fields = {}
  const details: string[] = []
  let period: Period | null = null
  for (const child of flattened(children)) {
    const { text, struck } = inlineOf(child.text)
    if (child.checked === false || struck || text === '') continue
    const labelled = labelledLine(text)
    if (labelled === null || labelled.label === 'about') details.push(text)
    else if (labelled.label === 'when') period = readSpan(labelled.text, year) ?? period
    else addField(fields, labelled.label, labelled.text)
  }
  return { fields, details, period }
}

/** Puts words under a field; a second line with the same label adds to it. Placeholders add nothing. */
export function addField(fields: Fields, label: keyof Fields, text: string): void {
  if (text === '' || faultOf(text, false)?.includes('placeholder') === true) return
  const known = fields[label]
  fields[label] = known === undefined ? text : `${known}\n${text}`
}

function flattened(bullets: readonly Bullet[]): Bullet[] {
  return bullets.flatMap((bullet) => [bullet, ...flattened(bullet.children)])
}

/** Makes the item of an entry. Its identity is its words and its month, so the same win in two months stays two. */
export function entryItem(entry: Entry, document: Document): Outcome {
  const { title, fields, details, period, topics } = entry
  const labelled = Object.keys(fields).length > 0
  const own: StatedFacts = labelled && !opensWithPastVerb(title) ? { title } : deedFacts(title)
  const told = [title, ...Object.values(fields), ...details].join('\n')
  const action = joined([
    fields.action ?? (fields.result === undefined || labelled ? own.action : (own.action ?? own.result)),
    ...details,
    ...entry.links,
  ])
  const facts: StatedFacts = {
    ...own,
    situation: joined([topics.join(' › '), fields.situation]),
    task: fields.task ?? null,
    action,
    result: fields.result ?? own.result ?? null,
    measures: entry.measures === undefined ? readMeasures(told) : [...entry.measures],
    decision:
      fields.decision === undefined
        ? null
        : {
            chosen: clip(fields.decision, 2000),
            insteadOf: clip(fields.insteadOf ?? '', 2000) || null,
            because: null,
          },
    happened: period,
  }
  const month = (period.from ?? period.to ?? '').slice(0, 7)
  return itemOf(contentKey('brag', title, month), facts, {
    source: document.source,
    place: whereOf(document, entry.line),
    origin: 'document',
  })
}

function joined(parts: readonly (string | null | undefined)[]): string | null {
  const lines = parts.filter((part): part is string => typeof part === 'string' && part !== '')
  return lines.length === 0 ? null : lines.join('\n')
}
