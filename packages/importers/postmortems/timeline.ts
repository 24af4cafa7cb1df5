import type { Day } from '@waymark/domain/evidence/dates.ts'
import { monthNumber, monthPattern } from '../evidence/date-text.ts'
import { readDateText, readTime, type WrittenTime } from '../incidents/clock-text.ts'
import { readZone, zonePattern, type Zone } from '../incidents/zones.ts'
import type { Line, Section } from './sections.ts'

/** One entry of a timeline, as it is written. */
export interface TimelineEntry {
  readonly day: Day | null
  readonly time: WrittenTime
  readonly text: string
  readonly line: number
}

const titles = /timeline|chronolog|key events|sequence of events|incident log/i
const day = String.raw`(?:\d{4}-\d{1,2}-\d{1,2}|\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?[ -]${monthPattern}\.?,?(?:[ -]\d{4})?|${monthPattern}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?)`
const time = String.raw`(?:\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:[ap]\.?m\.?(?![a-z]))?|\d{1,2}\s?[ap]\.?m\.?(?![a-z]))(?:\s?\(?${zonePattern}\)?)?`
const weekday = String.raw`(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\.?,?\s+)?`
const entry = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,4}(?:at |from |on |around |approximately |about |approx\.? |~)*${weekday}(?:(${day})(?:\s*[,@–—-]?\s*(?:at\s+|t)?))?[~≈]?(${time})(?:\s?(?:-|–|—|to|until)\s?(?:${time}))?\]?\)?(.*)$`,
  'iu',
)
/** A heading such as `2024-03-05 Data8 outage` begins a day. */
const leading = new RegExp(String.raw`^${weekday}(${day})(?![\d:])`, 'iu')
const alone = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,4}${weekday}(${day})[^\p{L}\p{N}]*(?:\(.{0,40}\))?$`,
  'iu',
)

/** The timeline of a document with the zone that it names. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[]
  readonly zone: Zone | 'ambiguous' | null
  /** The document tells of several incidents, each with a timeline of its own; none of them is read. */
  readonly isSeveral: boolean
}

/**
 * Reads the timeline: bullets, rows of a table, headings or paragraphs that begin with a time. A day named once holds until
 * the next; a time far earlier than the one before is of the next day.
 * @param first the day of the incident, which entries without a day begin with
 */
export function timelineOf(sections: readonly Section[], first: Day | null): Timeline {
  const found: { day: Day | null; time: WrittenTime; text: string; line: number; isDated: boolean }[] = []
  let current = first
  const { parts, count } = timelineParts(sections)
  if (count > 1) return { entries: [], zone: zoneOf(parts), isSeveral: true }
  const visit = (text: string, number: number, more: string) => {
    const onlyDay = alone.exec(text)?.[1]
    if (onlyDay !== undefined) {
      current = dayIn(onlyDay, current) ?? current
      return
    }
    const match = entry.exec(text)
    const at = match === null ? null : readTime(match[2]?.trim() ?? '')
    if (match === null || at === null) return
    const named = match[1] === undefined ? null : dayIn(match[1], current)
    if (named !== null) current = named
    const rest = `${(match[3] ?? '').replace(/^[\s:|,.)\]–—-]+/, '')} ${more}`.trim()
    found.push({ day: named ?? current, time: at, text: rest, line: number, isDated: named !== null })
  }
  for (const section of parts) {
    const begins = leading.exec(section.title)?.[1]
    if (begins !== undefined) current = dayIn(begins, current) ?? current
    visit(
      section.title,
      section.number,
      section.lines
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 600),
    )
    for (const line of section.lines) visit(lineText(line), line.number, '')
  }
  return { entries: inOrder(found), zone: zoneOf(parts), isSeveral: false }
}

/** A table may hold the day and the time in cells of their own. */
function lineText(line: Line): string {
  if (line.kind !== 'row') return line.text
  const [one = '', two = '', ...more] = line.cells
  return [one, two, ...more].filter((cell) => cell !== '').join(' ')
}

function timelineParts(sections: readonly Section[]): {
  readonly parts: readonly Section[]
  readonly count: number
} {
  const parts: Section[] = []
  let count = 0
  let within: number | null = null
  for (const section of sections) {
    if (within !== null && section.depth > within) parts.push(section)
    else if (titles.test(section.title)) {
      within = section.depth
      count += 1
      parts.push(section)
    } else within = null
  }
  return { parts, count }
}

function dayIn(text: string, before: Day | null): Day | null {
  const whole = readDateText(text)
  if (whole !== null && 'month' in whole) return asDay(whole.year, whole.month, whole.day)
  if (whole !== null && 'either' in whole) {
    const [one, two] = whole.either
    // Only the reading that stays near the day before counts; without one nothing decides.
    const readings = [asDay(whole.year, one, two), asDay(whole.year, two, one)].filter(
      (read) => read !== null,
    )
    return (
      readings.find((read) => before !== null && Math.abs(daysBetween(before, read)) <= 14) ??
      (one > 12 || two > 12 || one === two ? (readings[0] ?? null) : null)
    )
  }
  const year = before === null ? null : Number(before.slice(0, 4))
  const monthFirst = new RegExp(`^(${monthPattern})\\.? (\\d{1,2})`, 'i').exec(text)
  const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -](${monthPattern})`, 'i').exec(text)
  const month = monthNumber(monthFirst?.[1] ?? dayFirst?.[2] ?? '')
  const date = Number(monthFirst?.[2] ?? dayFirst?.[1])
  return year === null || month === null ? null : asDay(year, month, date)
}

function asDay(year: number, month: number, date: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, date))
  if (Number.isNaN(at.getTime()) || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null
  return year < 1990 || year > 2100 ? null : at.toISOString().slice(0, 10)
}

const daysBetween = (a: Day, b: Day) => (Date.parse(b) - Date.parse(a)) / 86_400_000

/** Newest first is turned round; a clock that jumps back by more than half a day has passed midnight. */
function inOrder(
  found: readonly { day: Day | null; time: WrittenTime; text: string; line: number; isDated: boolean }[],
): readonly TimelineEntry[] {
  const minutes = ({ time: at }: { time: WrittenTime }) => at.hour * 60 + at.minute
  let falls = 0
  let rises = 0
  for (const [at, one] of found.entries()) {
    const next = found[at + 1]
    if (next === undefined || next.day !== one.day) continue
    if (minutes(next) < minutes(one)) falls += 1
    else if (minutes(next) > minutes(one)) rises += 1
  }
  const days = found.flatMap(({ day: date }) => date ?? [])
  const isReversed = (falls > rises && falls > 1) || ((days[0] ?? '') > (days.at(-1) ?? '') && falls >= rises)
  const ordered = isReversed ? found.toReversed() : found
  const entries: TimelineEntry[] = []
  let shift = 0
  let before: number | null = null
  for (const { day: date, time: at, text, line, isDated } of ordered) {
    const now = minutes({ time: at })
    if (isDated) shift = 0
    else if (before !== null && before - now > 12 * 60) shift += 1
    before = now
    entries.push({ day: shifted(date, isReversed ? 0 : shift), time: at, text, line })
  }
  return entries
}

function shifted(date: Day | null, days: number): Day | null {
  if (date === null || days === 0) return date
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

const statedZone = new RegExp(
  String.raw`(?:times?|timestamps?|timezone|time zone|dates?)\b[^.]{0,40}?\b(?:in|are|is|:)?\s*\(?(${zonePattern})(?![\w/])`,
  'i',
)
const titleZone = new RegExp(
  String.raw`[([]\s*(?:all )?(?:times? )?(?:in |are )?(?:approximate[, ]*)?(${zonePattern})\b[^)\]]*[)\]]|,\s*(${zonePattern})\s*$`,
  'i',
)

/** The zone that a timeline is in, as its heading, its first lines or the head of its table say. */
function zoneOf(parts: readonly Section[]): Zone | 'ambiguous' | null {
  for (const { title, lines } of parts) {
    const inTitle = statedZone.exec(title) ?? titleZone.exec(title)
    const named = inTitle?.[1] ?? inTitle?.[2]
    if (named !== undefined) return readZone(named)
    for (const line of lines.slice(0, 4)) {
      const text =
        line.kind === 'row' ? (line.cells.find((cell) => /time|date|when/i.test(cell)) ?? '') : line.text
      const found =
        (line.text.length < 160 ? statedZone.exec(text) : null) ??
        (line.kind === 'row' ? titleZone.exec(text) : null)
      const zone = found?.[1] ?? found?.[2]
      if (zone !== undefined) return readZone(zone)
    }
  }
  return null
}
