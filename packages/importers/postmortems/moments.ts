import type { Day } from '@waymark/domain/evidence/dates.ts'
import { incidentClocks, type IncidentClock } from '@waymark/domain/records/record.ts'
import { readClock, resolveMoment, type ClockRules, type ReadClock } from '../incidents/clock-reader.ts'
import { readTime, type WrittenTime } from '../incidents/clock-text.ts'
import { readDuration, type StatedDuration } from '../incidents/duration-text.ts'
import type { Labels } from './labels.ts'
import { durationInSummary, rangeInSummary, rangeInText } from './prose.ts'
import type { Section } from './sections.ts'
import type { TimelineEntry } from './timeline.ts'
import { clocksInTimeline } from './timeline-words.ts'

/** A clock of an incident with where it is stated. */
export interface PlacedClock {
  readonly read: ReadClock
  readonly text: string
  readonly line: number
  /** `stated` in so many words, or `told` by what a timeline's entry says. */
  readonly by: 'stated' | 'told'
}

export type PlacedClocks = ReadonlyMap<IncidentClock, PlacedClock>

interface Parts {
  readonly labels: Labels
  readonly sections: readonly Section[]
  readonly entries: readonly TimelineEntry[]
  readonly day: Day | null
  readonly rules: ClockRules
}

/**
 * The clocks that a postmortem states: by a label first, then by the stretch of time that it names, then by what the
 * entries of its timeline say. A clock told by an entry that would contradict a stated one is not taken.
 */
export function clocksOf(parts: Parts): PlacedClocks {
  const { labels, sections, entries, rules } = parts
  const found = new Map<IncidentClock, PlacedClock>()
  for (const clock of incidentClocks) {
    const stated = labels.get(clock)
    if (stated === undefined) continue
    const read = clockIn(stated.value, parts)
    if (read.fault !== 'no-date' || clock === 'started' || clock === 'resolved')
      found.set(clock, { read, text: stated.value, line: stated.line, by: 'stated' })
  }
  const duration = labels.get('duration')
  const range = (duration === undefined ? null : rangeInText(duration.value)) ?? rangeInSummary(sections)
  const place = (clock: IncidentClock, value: string | WrittenTime) => {
    if (found.has(clock)) return
    const read = typeof value === 'string' ? clockIn(value, parts) : onDay(value, parts.day, rules)
    if (read.at !== null) found.set(clock, { read, text: '', line: duration?.line ?? 1, by: 'stated' })
  }
  if (range !== null) placeRange(range, place, parts)
  for (const [clock, entry] of clocksInTimeline(entries)) {
    if (found.has(clock)) continue
    const read = onDay(entry.time, entry.day, rules)
    if (read.at !== null && isInOrder(clock, read.at, found))
      found.set(clock, { read, text: entry.text, line: entry.line, by: 'told' })
  }
  return found
}

/** Without a zone of its own, the start of a stretch is in the zone of its end; an end before its start is of the next day. */
function placeRange(
  { from, to }: { from: string | WrittenTime; to: string | WrittenTime },
  place: (clock: IncidentClock, value: string | WrittenTime) => void,
  { day, rules }: Parts,
): void {
  if (typeof from === 'string' || typeof to === 'string') {
    place('started', from)
    place('resolved', to)
    return
  }
  if (day === null) return
  const start = { ...from, zone: from.zone ?? to.zone }
  place('started', start)
  const [first, last] = [onDay(start, day, rules).at, onDay(to, day, rules).at]
  if (first !== null && last !== null && last >= first) place('resolved', to)
}

/** A time told by a timeline has to fit between the clocks that are known. */
function isInOrder(clock: IncidentClock, at: string, found: PlacedClocks): boolean {
  const rank = incidentClocks.indexOf(clock)
  return [...found].every(([other, { read }]) => {
    if (read.at === null) return true
    const otherRank = incidentClocks.indexOf(other)
    return otherRank < rank ? read.at <= at : read.at >= at
  })
}

/** A labelled time may have a day of its own, or be of the document's day. */
function clockIn(value: string, { day, rules }: Parts): ReadClock {
  const text = value
    .replace(/\s*[([](?!UTC|GMT|[A-Z]{2,4}[)\]])[^)\]]*[)\]]\s*$/, '')
    .replace(/[.;,]$/, '')
    .replace(/^(?:approximately|approx\.?|around|about|~)\s*/i, '')
  const whole = readClock(text, rules)
  if (whole.fault !== 'no-date') return whole
  const time = readTime(text)
  if (time !== null) return onDay(time, day, rules)
  // `2024-03-01 10:15 UTC – payments down`: what comes behind a dash explains.
  const [head] = text.split(/\s+[–—-]\s+|\s*[;,(]\s*(?=[a-z])/)
  return head === undefined || head === text ? whole : readClock(head, rules)
}

function onDay(time: WrittenTime, day: Day | null, rules: ClockRules): ReadClock {
  if (day === null) return { at: null, day: null, fault: 'no-date', isZoneAssumed: false }
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return resolveMoment({ date: { year, month, day: date }, time }, rules)
}

/** How long the document says that it lasted: by its label, else in its summary. */
export function durationOf(
  labels: Labels,
  sections: readonly Section[],
): (StatedDuration & { readonly line: number }) | null {
  const label = labels.get('duration')
  if (label !== undefined) {
    const inBrackets = /\(([^)]{2,60})\)/.exec(label.value)?.[1]
    const found =
      (inBrackets === undefined ? null : readDuration(inBrackets)) ??
      (rangeInText(label.value) === null ? readDuration(label.value) : null)
    if (found !== null) return { ...found, line: label.line }
  }
  const told = durationInSummary(sections)
  return told === null ? null : { ...told, line: 1 }
}
