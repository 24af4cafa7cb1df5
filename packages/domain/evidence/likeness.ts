import type { PartialDate } from './dates.ts'
import { monthIndex } from './dates.ts'
import type { EvidenceFacts, Measure, Period } from './evidence.ts'
import { stemsOf, wordsOf } from './words.ts'

/** Word similarity (Jaccard index of stems) from which two accounts tell of one thing. */
export const alikeFrom = 0.6
/** Items closer than this many calendar months can be the same event. */
const monthsApartToDiffer = 2
/** Headlines shorter than this many telling words ("Weekly update") are no sign of likeness by themselves. */
const tellingHeadline = 3

/** A run of calendar months, both ends included, as `monthIndex` counts them. Infinite where unknown. */
export interface Months {
  readonly first: number
  readonly last: number
}

/** What likeness rests on. Two items with equal `key` have the same lookalikes and are alike themselves. */
export interface Likeness {
  readonly stems: readonly string[]
  readonly headline: string
  readonly measures: readonly string[]
  /** Months in which it can have happened; all of time when undated. */
  readonly when: Months
  readonly key: string
}

const memo = new WeakMap<EvidenceFacts, Likeness>()

/** The features of an item that likeness compares. Memoised by identity: items are values and never change. */
export function likenessOf(facts: EvidenceFacts): Likeness {
  const known = memo.get(facts)
  if (known !== undefined) return known
  const likeness = readLikeness(facts)
  memo.set(facts, likeness)
  return likeness
}

function readLikeness(facts: EvidenceFacts): Likeness {
  const stems = stemsOf(toldIn(facts))
  const title = stemsOf(facts.title)
  const headline = title.length >= tellingHeadline ? title.join(' ') : ''
  const measures = [...new Set(facts.measures.flatMap(fullMeasure))].sort()
  const when = monthsOf(facts.happened)
  const { from, to, ongoing } = facts.happened
  const key = [
    stems.join(' '),
    headline,
    measures.join('\u0001'),
    monthText(from),
    monthText(to),
    ongoing ? 'ongoing' : '',
  ].join('\u0000')
  return { stems, headline, measures, when, key }
}

function toldIn(facts: EvidenceFacts): string {
  return `${facts.title} ${facts.action ?? ''} ${facts.result ?? ''}`
}

function fullMeasure(measure: Measure): string[] {
  return measure.before === null || measure.after === null ? [] : [measureText(measure)]
}

function measureText(measure: Measure): string {
  const name = wordsOf(measure.name).sort().join(' ')
  return `${name}|${measure.before ?? '?'}|${measure.after ?? '?'}|${(measure.unit ?? '').trim().toLowerCase()}`
}

function monthText(date: PartialDate | null): string {
  return date === null ? '' : date.slice(0, 7)
}

/**
 * The canonical form of an item: equal for duplicates that differ only in case, punctuation, spacing, word order or
 * the day within the month. Made of the words of title, action and result, the months and the measures.
 */
export function signatureOf(facts: EvidenceFacts): string {
  const words = [...new Set(wordsOf(toldIn(facts)))].sort().join(' ')
  const measures = [...new Set(facts.measures.map(measureText))].sort().join(';')
  const { from, to, ongoing } = facts.happened
  const when = `${monthText(from)}/${ongoing ? 'ongoing' : monthText(to)}`
  return `${words}\n${when}\n${measures}`
}

/** The calendar months that a date can mean: twelve for a bare year. */
export function monthsIn(date: PartialDate): Months {
  const first = monthIndex(date)
  return { first, last: date.length === 4 ? first + 11 : first }
}

/** A period whose dates are the wrong way round spans the same months as one that is not. */
function monthsOf(happened: Period): Months {
  const { from, to, ongoing } = happened
  const start = from ?? to
  if (start === null) return { first: -Infinity, last: Infinity }
  const one = monthsIn(start)
  const other = monthsIn(to ?? start)
  const first = Math.min(one.first, other.first)
  return { first, last: ongoing ? Infinity : Math.max(one.last, other.last) }
}

/** Whether what happened in these months can be one event: less than two calendar months lie between. */
export function areClose(a: Months, b: Months): boolean {
  return monthsApart(a, b) < monthsApartToDiffer
}

function monthsApart(a: Months, b: Months): number {
  if (a.first <= b.last && b.first <= a.last) return 0
  const sameLength = a.last - a.first === b.last - b.first
  if (sameLength) return Math.abs(a.first - b.first)
  return a.first > b.last ? a.first - b.last : b.first - a.last
}

/** Whether two items can be the same event. Symmetric, and true of an item and itself. */
export function areAlike(a: Likeness, b: Likeness): boolean {
  return kindOfLikeness(a, b) !== null
}

function kindOfLikeness(a: Likeness, b: Likeness): 'measure' | 'headline' | 'words' | null {
  if (a.measures.length > 0 && a.measures.some((measure) => b.measures.includes(measure))) return 'measure'
  if (!areClose(a.when, b.when)) return null
  if (a.headline !== '' && a.headline === b.headline) return 'headline'
  return similarity(a.stems, b.stems) >= alikeFrom ? 'words' : null
}

/** Jaccard index of two sorted lists of distinct stems: shared over all. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length) / Math.max(a.length, b.length, 1)
  if (most < alikeFrom) return a.length === b.length ? 1 : most
  let shared = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const x = a[i] ?? ''
    const y = b[j] ?? ''
    if (x === y) shared += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return shared / (a.length + b.length - shared)
}

/** Why two items look like the same event, in a sentence, or null when they do not. */
export function lookalikeReason(a: EvidenceFacts, b: EvidenceFacts): string | null {
  const first = likenessOf(a)
  const second = likenessOf(b)
  const kind = kindOfLikeness(first, second)
  if (kind === null) return null
  if (first.key === second.key) return 'Says the same, in the same month.'
  if (kind === 'headline') return 'Has the same headline, about the same time.'
  if (kind === 'words') {
    const percent = Math.round(similarity(first.stems, second.stems) * 100)
    return `Shares ${percent} % of its words, about the same time.`
  }
  const shared = a.measures.find((measure) =>
    fullMeasure(measure).some((key) => second.measures.includes(key)),
  )
  return shared === undefined
    ? 'States the same measure.'
    : `States the same measure: ${shared.name} from ${shared.before} to ${shared.after}${shared.unit === null ? '' : ` ${shared.unit}`}.`
}

/** Items that look like the same event as `item`, with the reason. Itself is left out, known by id. */
export function lookalikesOf(
  item: EvidenceFacts & { readonly id: string },
  all: readonly (EvidenceFacts & { readonly id: string })[],
): { id: string; title: string; reason: string }[] {
  return all.flatMap((other) => {
    const reason = other.id === item.id ? null : lookalikeReason(item, other)
    return reason === null ? [] : [{ id: other.id, title: other.title, reason }]
  })
}
