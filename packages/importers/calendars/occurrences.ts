import { addDays, type Instant } from '@waymark/domain/evidence/dates.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { instantOf, type WrittenStart, type Zones } from './calendar-zones.ts'
import { daysOf } from './recurrence.ts'

/** One time that an entry was on the calendar. */
export interface Occurrence {
  readonly entry: CalendarEntry
  readonly at: Instant
  readonly minutes: number
  /** What tells it from others of its series, also after it was moved: the time it was first planned for. */
  readonly id: string
  readonly isSeries: boolean
  readonly doubts: readonly string[]
}

/** Occurrences of one series at most: every working day for 30 years. */
const mostOfSeries = 8000

type Refuse = (line: number, reason: string) => void

/**
 * The times until now of the entries that share one UID: those of the rule, without those taken out, with single ones
 * moved or cancelled as their own entries say. Whole days are no meetings.
 */
export function* occurrencesOf(
  series: readonly CalendarEntry[],
  zones: Zones,
  now: Instant,
  refuse: Refuse,
): Generator<Occurrence> {
  const newest = (entries: readonly CalendarEntry[]) =>
    entries.toSorted((a, b) => b.sequence - a.sequence || b.line - a.line)[0]
  const main = newest(series.filter(({ replaces }) => replaces === null))
  const moved = [
    ...Map.groupBy(
      series.filter(({ replaces }) => replaces !== null),
      ({ replaces }) => (replaces === null ? '' : idOf(replaces, zones)),
    ).entries(),
  ]
  const isSeries =
    moved.length > 0 || (main !== undefined && (main.rule !== null || main.additions.length > 0))
  for (const [id, versions] of moved) {
    const entry = newest(versions)
    if (entry === undefined || entry.isCancelled || entry.start.time === null) continue
    const found = occurrence(entry, entry.start, { id, isSeries, zones, now, refuse })
    if (found !== null) yield found
  }
  if (main === undefined || main.isCancelled || main.start.time === null) return
  const without = new Set([...moved.map(([id]) => id), ...main.exceptions.map((start) => idOf(start, zones))])
  let given = 0
  for (const start of startsOf(main, zones, now)) {
    given += 1
    if (given > mostOfSeries) {
      refuse(main.line, `repeats more than ${mostOfSeries} times; the first ${mostOfSeries} were read`)
      return
    }
    const id = idOf(start, zones)
    // A date alone takes out the occurrence of that day.
    if (without.has(id) || without.has(start.day)) continue
    const found = occurrence(main, start, { id, isSeries, zones, now, refuse })
    if (found === null && instantOf(start, zones) === null) return
    if (found !== null) yield found
  }
}

function* startsOf(main: CalendarEntry, zones: Zones, now: Instant): Generator<WrittenStart> {
  const last = addDays(now.slice(0, 10), 1)
  if (main.rule === null) yield main.start
  else {
    const until = main.until === null ? null : untilOf(main.until, main.start, zones)
    for (const day of daysOf(main.rule, main.start.day, last)) {
      const start = { ...main.start, day }
      if (until !== null && (instantOf(start, zones)?.at ?? '') > until) return
      yield start
    }
  }
  for (const start of main.additions) if (start.time !== null) yield start
}

/** The end of a rule: a day means all of it, a time without a zone is meant in that of the start. */
function untilOf(until: WrittenStart, start: WrittenStart, zones: Zones): Instant {
  const inZone = { ...until, time: until.time ?? '23:59:59', tzid: until.isUtc ? null : start.tzid }
  return instantOf(inZone, zones)?.at ?? `${until.day}T23:59:59.000Z`
}

function idOf(start: WrittenStart, zones: Zones): string {
  return start.time === null ? start.day : (instantOf(start, zones)?.at ?? `${start.day}T${start.time}`)
}

function occurrence(
  entry: CalendarEntry,
  start: WrittenStart,
  {
    id,
    isSeries,
    zones,
    now,
    refuse,
  }: {
    readonly id: string
    readonly isSeries: boolean
    readonly zones: Zones
    readonly now: Instant
    readonly refuse: Refuse
  },
): Occurrence | null {
  const found = instantOf(start, zones)
  if (found === null) {
    refuse(entry.line, `names the time zone ${start.tzid ?? ''}, which is not known, so it was left out`)
    return null
  }
  if (found.at > now) return null
  const doubts = found.doubt === null ? [] : [found.doubt]
  const minutes = minutesOf(entry, zones)
  if (minutes === null) doubts.push('states no end, or one before its start')
  return { entry, at: found.at, minutes: minutes ?? 0, id, isSeries, doubts }
}

function minutesOf(entry: CalendarEntry, zones: Zones): number | null {
  if (entry.minutes !== null) return entry.minutes
  const [from, to] = [instantOf(entry.start, zones), entry.end === null ? null : instantOf(entry.end, zones)]
  if (from === null || to === null) return null
  const minutes = (Date.parse(to.at) - Date.parse(from.at)) / 60_000
  return minutes < 0 ? null : minutes
}
