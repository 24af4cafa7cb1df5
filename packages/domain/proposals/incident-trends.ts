import { areApart, median, medianInterval, rateInterval, type Interval } from '../delivery/statistics.ts'
import type { PooledRecord } from '../records/pooled-record.ts'
import type { IncidentRecord } from '../records/record.ts'
import { windowBefore } from './calendar-window.ts'
import {
  knownUntil,
  ofService,
  periodOf,
  reaches,
  rounded,
  serviceName,
  type Finding,
} from './draft-proposal.ts'
import { windowed, type Windowed } from './windowed.ts'

type Incident = PooledRecord<IncidentRecord>

/** Below this many incidents on either side a change may well be chance, whatever its interval says. */
const fewest = 10
/** Share of incidents that must have both times: below it the others may tell another story. */
const coverage = 0.7
/** Incidents of one severity on either side that a like-for-like comparison needs. */
const fewestAlike = 5

/** Minutes from the start, or the earliest clock there is, to the end; null when a clock is missing or they disagree. */
export function minutesToResolve(record: IncidentRecord): number | null {
  const begin = record.started ?? record.detected
  if (begin === null || record.resolved === null) return null
  const minutes = (Date.parse(record.resolved) - Date.parse(begin)) / 60_000
  return minutes >= 0 ? minutes : null
}

/**
 * What became better from one half-year to the next in a service in whose incidents the user took part: faster
 * resolution, fewer incidents. Proposed only where the two 95 % intervals share no value, with enough incidents on
 * both sides, the same direction within the commonest severity, and records that reach to the window's end. That
 * something got better is the service's figure; who caused it is asked, never said.
 */
export function trendsOf(incidents: readonly Incident[]): readonly Finding[] {
  const until = knownUntil(incidents)
  const saysParts = incidents.some(({ record }) => record.ownParts.length > 0)
  const halves = windowed(incidents, 6)
  const byPlace = Map.groupBy(halves, ({ place }) => place)
  return [...byPlace].flatMap(([place, windows]) => {
    if (place === '') return []
    const mine = windows.some(({ entries }) => entries.some(({ record }) => record.ownParts.length > 0))
    if (saysParts && !mine) return []
    return windows.flatMap((now) => {
      const earlier = windows.find(({ window }) => window.from === windowBefore(now.window, 6).from)
      if (earlier === undefined || !reaches(until, now.window.to)) return []
      const pair = { before: earlier, after: now, isFirst: windows[0] === earlier }
      return [faster(pair), fewer(pair)].filter((finding) => finding !== null)
    })
  })
}

interface Pair {
  readonly before: Windowed<IncidentRecord>
  readonly after: Windowed<IncidentRecord>
  /** The earlier window is the first that records tell of, so it may be known in part only. */
  readonly isFirst: boolean
}

interface Side {
  readonly minutes: readonly number[]
  readonly middle: number
  readonly interval: Interval
}

function sideOf(entries: readonly Incident[]): Side | null {
  const minutes = entries.flatMap(({ record }) => minutesToResolve(record) ?? [])
  const middle = median(minutes)
  const interval = medianInterval(minutes)
  if (middle === null || interval === null || minutes.length < fewest) return null
  return minutes.length / entries.length < coverage ? null : { minutes, middle, interval }
}

function faster({ before, after }: Pair): Finding | null {
  const [then, now] = [sideOf(before.entries), sideOf(after.entries)]
  if (then === null || now === null || now.middle >= then.middle) return null
  if (!areApart(then.interval, now.interval) || !holdsWithinSeverity(before.entries, after.entries))
    return null
  const [from, to] = [rounded(then.middle), rounded(now.middle)]
  const told = (half: Windowed<IncidentRecord>, side: Side) =>
    `${half.window.name}: ${rounded(side.middle)} min (95 % interval ${rounded(side.interval.low)} to ${rounded(side.interval.high)}; ${side.minutes.length} of ${half.entries.length} incidents)`
  return trend({ before, after }, 'faster', {
    title: (service) =>
      `Incidents${service} were resolved faster: median ${from} → ${to} min, ${before.window.name} to ${after.window.name}`,
    result: `Median time from start to resolution. ${told(before, then)}; ${told(after, now)}.`,
    why: `The median time to resolve fell from ${from} to ${to} min, and the intervals of the two share no value`,
    measure: { name: 'median time to resolve', before: from, after: to, unit: 'min' },
  })
}

/** The same direction within the severity that is commonest on both sides: milder incidents end sooner by themselves. */
function holdsWithinSeverity(before: readonly Incident[], after: readonly Incident[]): boolean {
  const [then, now] = [bySeverity(before), bySeverity(after)]
  const shared = [...then].flatMap(([rank, first]) => {
    const second = now.get(rank) ?? []
    return first.length >= fewestAlike && second.length >= fewestAlike ? [{ first, second }] : []
  })
  if (shared.length === 0) return then.size === 0 && now.size === 0
  return shared.every(({ first, second }) => (median(second) ?? 0) < (median(first) ?? 0))
}

function bySeverity(entries: readonly Incident[]): ReadonlyMap<number, number[]> {
  const known = new Map<number, number[]>()
  for (const { record } of entries) {
    const minutes = minutesToResolve(record)
    if (record.severity.rank === null || minutes === null) continue
    known.set(record.severity.rank, [...(known.get(record.severity.rank) ?? []), minutes])
  }
  return known
}

function fewer({ before, after, isFirst }: Pair): Finding | null {
  const [then, now] = [before.entries.length, after.entries.length]
  if (then < fewest || now >= then || isFirst) return null
  const [first, second] = [rateInterval(then, 1), rateInterval(now, 1)]
  if (!areApart(first, second)) return null
  const told = (name: string, count: number, interval: Interval | null) =>
    `${name}: ${count} (95 % interval ${rounded(interval?.low ?? 0)} to ${rounded(interval?.high ?? 0)})`
  return trend({ before, after }, 'fewer', {
    title: (service) =>
      `Recorded incidents${service} fell from ${then} to ${now}, ${before.window.name} to ${after.window.name}`,
    result: `Recorded incidents in half a year. ${told(before.window.name, then, first)}; ${told(after.window.name, now, second)}.`,
    why: `Recorded incidents fell from ${then} to ${now}, more than chance would explain`,
    measure: { name: 'recorded incidents in half a year', before: then, after: now, unit: 'incidents' },
  })
}

function trend(
  { before, after }: Pick<Pair, 'before' | 'after'>,
  what: string,
  told: {
    readonly title: (service: string) => string
    readonly result: string
    readonly why: string
    readonly measure: { readonly name: string; before: number; after: number; unit: string }
  },
): Finding {
  const behind = [...before.entries, ...after.entries]
  const service = ofService(serviceName(behind))
  const windows = `${before.window.name} to ${after.window.name}`
  return {
    key: `incidents:${what}:${after.place}:${after.window.from}`,
    facts: {
      title: told.title(service),
      result: told.result,
      outcome: 'risk',
      measures: [{ ...told.measure, name: `${told.measure.name}${service}, ${windows}` }],
      happened: periodOf(behind),
    },
    derived: ['title', 'result', 'outcome', 'measures'],
    why: `${told.why}, ${windows}. ${whoseParts(behind)}`,
    questions: [
      'What did you do that brought this about, and what else changed at that time?',
      'What did you decide, and which alternative did you refuse?',
      'Was the way of recording incidents the same in both half-years?',
      'Who was affected by it, and who can confirm your part?',
    ],
    behind,
    place: `${behind.length} incidents${service}, ${windows}`,
  }
}

function whoseParts(entries: readonly Incident[]): string {
  const own = entries.filter(({ record }) => record.ownParts.length > 0).length
  return own === 0
    ? 'The records do not say who took part.'
    : `You have a part in ${own} of these ${entries.length} incidents.`
}
