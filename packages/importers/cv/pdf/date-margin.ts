import { beginsWithMark } from '@waymark/domain/cv/structure/blocks.ts'
import { monthOf } from '@waymark/domain/cv/structure/date-words.ts'
import { findDates } from '@waymark/domain/cv/structure/dates.ts'
import { headingKind } from '@waymark/domain/cv/structure/headings.ts'
import { isPlace } from '@waymark/domain/cv/structure/places.ts'
import { tellsWhenOrWhere } from './lift-cells.ts'
import type { Segment } from './regions.ts'

const wordsOf = ({ runs }: Segment) =>
  runs
    .filter((run) => !run.isIcon)
    .map((run) => run.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

/** "Oct 2014 – Jan": dates that go on in the line below. */
const goesOn = (text: string) =>
  /\d{4}\s*(?:[-–—]|to|bis|au)\s*(?:\p{L}{3,9}\.?)?$/u.test(text) && isDatePart(text)

/** Months, years, dashes and the like, whether or not they make whole dates. */
function isDatePart(text: string): boolean {
  const words = text.split(/[\s–—-]+/u).filter((word) => word !== '')
  const isPart = (word: string) =>
    /^(?:\d{1,2}[./])?(?:19|20)\d{2}[,.]?$/.test(word) ||
    monthOf(word.replace(/[.,]$/, '')) !== null ||
    /^(?:to|bis|au|present|now|today|ongoing|current|heute|jetzt)$/iu.test(word)
  return words.length > 0 && words.length < 7 && words.every(isPart)
}

const tells = (text: string) =>
  tellsWhenOrWhere(text) || isDatePart(text) || isPlace(text.replace(/,$/, '')) || likePlace.test(text)

/** Two names of a place with a comma between, whether or not they are known. */
const likePlace = /^\p{L}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?, \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?$/u

/**
 * True when one side of a gutter holds the dates of what stands on the other: nearly nothing but dates and places stands
 * between its first and last date, section headings aside, and most dates have words beside them on their own line.
 */
export function isDateMargin(side: readonly Segment[], other: readonly Segment[]): boolean {
  const lines = side
    .map((segment) => ({ segment, tells: toldBy(segment) }))
    .filter(({ tells }) => tells !== 'blank')
  const dated = lines.filter(({ tells }) => tells === 'when')
  if (dated.length < 2) return false
  const [first, last] = [dated[0]?.segment.y ?? 0, dated.at(-1)?.segment.y ?? 0]
  const between = lines.filter(({ segment }) => segment.y >= first - 0.1 && segment.y <= last + 0.1)
  if (between.filter(({ tells }) => tells !== 'words').length < between.length * 0.75) return false
  const beside = dated.filter(({ segment }) =>
    other.some((facing) => Math.abs(facing.y - segment.y) <= segment.size * 0.3),
  )
  return beside.length >= dated.length * 0.6
}

type Told = 'when' | 'where' | 'heading' | 'words' | 'blank'
/** Segments are asked about again for every gutter that could be cut beside them. */
const known = new WeakMap<Segment, Told>()

function toldBy(segment: Segment): Told {
  const told = known.get(segment) ?? toldIn(wordsOf(segment))
  known.set(segment, told)
  return told
}

function toldIn(text: string): Told {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'blank'
  if (text.length > 60) return 'words'
  if (isDatePart(text) || findsOnlyDates(text)) return 'when'
  if (tells(text)) return 'where'
  return headingKind(text) === null ? 'words' : 'heading'
}

function findsOnlyDates(text: string): boolean {
  const [dates] = findDates(text)
  return dates !== undefined && dates.end - dates.start >= text.length * 0.7
}

/**
 * Rows with what is broken in their margin made whole: a date or place that goes on in the row below is put together,
 * and a bullet beside a margin stands in a row of its own.
 */
export function withWholeMargins(rows: readonly (readonly Segment[])[]): (readonly Segment[])[] {
  const whole: (readonly Segment[])[] = []
  for (const row of rows) {
    const above = whole.at(-1)
    const joined = above === undefined ? null : joinedAt(above, row)
    if (joined !== null) {
      whole[whole.length - 1] = joined.above
      if (joined.rest.length > 0) whole.push(...withoutMargin(joined.rest))
    } else whole.push(...withoutMargin(row))
  }
  return whole
}

function withoutMargin(row: readonly Segment[]): (readonly Segment[])[] {
  const [margin, second, ...others] = row
  if (margin === undefined || second === undefined) return [row]
  return tells(wordsOf(margin)) && beginsWithMark(`${wordsOf(second)} `)
    ? [[margin], [second, ...others]]
    : [row]
}

function joinedAt(
  above: readonly Segment[],
  row: readonly Segment[],
): { above: readonly Segment[]; rest: readonly Segment[] } | null {
  for (const margin of new Set([above[0], above.at(-1)])) {
    if (margin === undefined) continue
    const below = row.find(
      (segment) =>
        segment.left < margin.right &&
        segment.right > margin.left &&
        completes(wordsOf(margin), wordsOf(segment)),
    )
    if (below === undefined || below.y - margin.y > margin.size * 2) continue
    const [lead, ...others] = below.runs
    if (lead === undefined) continue
    const runs = [...margin.runs, { ...lead, text: ` ${lead.text}` }, ...others]
    const joined = { ...margin, runs, right: Math.max(margin.right, below.right) }
    return {
      above: above.map((segment) => (segment === margin ? joined : segment)),
      rest: row.filter((segment) => segment !== below),
    }
  }
  return null
}

/** Whether words in a margin belong to those above them. */
const completes = (above: string, below: string) =>
  (goesOn(above) && isDatePart(below)) ||
  (/^\p{Lu}[\p{L} .'’-]{2,24},$/u.test(above) && isPlace(below) && isPlace(`${above} ${below}`))
