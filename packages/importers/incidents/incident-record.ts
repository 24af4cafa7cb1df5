import { createHash } from 'node:crypto'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { incidentClocks, IncidentRecord, type IncidentClock } from '@waymark/domain/records/record.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { cleanLine, cleanText, clip, identityText } from '../evidence/clean-text.ts'
import { clockDoubts, durationDoubt } from './clock-doubts.ts'
import { readClock, type ClockRules, type ReadClock } from './clock-reader.ts'
import { rankOf } from './severity.ts'
import type { StatedIncident } from './stated-incident.ts'

/** What holds for all incidents of a file. */
export interface IncidentRules extends ClockRules {
  /** The user's own names and addresses, in small letters. */
  readonly own: ReadonlySet<string>
  /** Severities of this file count from 0. */
  readonly startsAtZero: boolean
  /** Nothing can have happened after this. */
  readonly now: Instant
}

/** A record, or why none can be made; with how many of its times had no zone. */
export type IncidentOutcome =
  | { readonly record: IncidentRecord; readonly zonesAssumed: number }
  | { readonly refusal: Refusal }

type Clocks = { readonly [K in IncidentClock]: Instant | null }

/** Puts a stated incident on the calendar. What does not add up is said in its doubts; nothing is mended. */
export function incidentOf(stated: StatedIncident, rules: IncidentRules): IncidentOutcome {
  const doubts = [...(stated.doubts ?? [])]
  const read = new Map(incidentClocks.map((name) => [name, readClock(stated.clocks[name] ?? '', rules)]))
  for (const [name, clock] of read) {
    const doubt = faultDoubt(name, stated.clocks[name] ?? '', clock)
    if (doubt !== null) doubts.push(doubt)
  }
  const clocks = clocksOf(stated, read, doubts)
  doubts.push(...clockDoubts(clocks, rules.now))
  const statedMinutes = stated.statedMinutes ?? null
  if (statedMinutes !== null) doubts.push(...durationDoubt(statedMinutes, clocks))
  const title = clip(cleanLine(stated.title ?? ''), 500)
  const day = read.get('started')?.day ?? read.get('detected')?.day ?? read.get('resolved')?.day ?? null
  if (title === '' && stated.identity === null)
    return { refusal: { where: stated.place, reason: 'has neither a title nor a number' } }
  const parsed = IncidentRecord.safeParse({
    kind: 'incident',
    key: keyOf(stated, title, clocks.started ?? day),
    where: clip(stated.place, 500),
    title: title === '' ? `Incident ${stated.identity?.split(':').at(-1) ?? ''}`.trim() : title,
    service: short(stated.service, 500),
    doubts: doubts.slice(0, 20).map((doubt) => clip(doubt, 2000)),
    severity: { stated: short(stated.severity, 100), rank: rankOf(stated.severity, rules.startsAtZero) },
    ...clocks,
    day: incidentClocks.every((name) => clocks[name] === null) ? day : null,
    statedMinutes,
    cause: text(stated.cause),
    causedBy: short(stated.causedBy ?? null, 300),
    isTest: stated.isTest === true || isExercise(title),
    isAutoResolved: stated.isAutoResolved === true,
    ...partsOf(stated, rules.own),
    postmortem: postmortemOf(stated, rules),
    actions: [],
  })
  if (parsed.success) {
    const zonesAssumed = [...read.values()].filter((clock) => clock.isZoneAssumed).length
    return { record: parsed.data, zonesAssumed }
  }
  const [issue] = parsed.error.issues
  return {
    refusal: { where: stated.place, reason: `${issue?.path.join('.') ?? 'it'}: ${issue?.message ?? ''}` },
  }
}

function faultDoubt(name: IncidentClock, text: string, clock: ReadClock): string | null {
  const quoted = `“${clip(cleanLine(text), 60)}”`
  switch (clock.fault) {
    case 'no-date':
      return `${quoted} under ${name} is not a time that can be read.`
    case 'impossible':
      return `${quoted} under ${name} cannot be: there is no such day, or its year is not of this age.`
    case 'zone-ambiguous':
      return `${quoted} under ${name} names a zone that means several; only its day was kept.`
    default:
      return null
  }
}

/** The clocks, completed by the seconds that the source gives from the start; where both are given they must agree. */
function clocksOf(
  { after }: StatedIncident,
  read: ReadonlyMap<IncidentClock, ReadClock>,
  doubts: string[],
): Clocks {
  const stated = (name: IncidentClock) => read.get(name)?.at ?? null
  const started = stated('started')
  const completed = (name: 'acknowledged' | 'resolved') => {
    const seconds = after?.[name] ?? null
    const at = stated(name)
    if (seconds === null || started === null || seconds < 0) return at
    const counted = Date.parse(started) + seconds * 1000
    if (at === null)
      return Number.isFinite(new Date(counted).getTime()) ? new Date(counted).toISOString() : null
    if (Math.abs(counted - Date.parse(at)) > 120_000)
      doubts.push(`Its seconds to ${name} (${seconds}) and its times differ.`)
    return at
  }
  return {
    started,
    detected: stated('detected'),
    acknowledged: completed('acknowledged'),
    mitigated: stated('mitigated'),
    resolved: completed('resolved'),
  }
}

function keyOf({ identity }: StatedIncident, title: string, when: string | null): string {
  if (identity !== null) {
    // A number of a table is its owner's alone: INC-12 of this job is not INC-12 of the one before.
    const own = /^incident:(.*)$/s.exec(identity)?.[1]
    return clip(
      cleanLine(own === undefined ? identity : `incident:${when?.slice(0, 4) ?? 'undated'}:${own}`),
      300,
    )
  }
  const content = `${identityText(title)}\n${when ?? ''}`
  return `incident:${createHash('sha256').update(content).digest('hex').slice(0, 32)}`
}

const short = (value: string | null, max: number) => {
  const line = clip(cleanLine(value ?? ''), max)
  return line === '' ? null : line
}

function text(value: string | null | undefined): string | null {
  const clean = clip(cleanText(value ?? ''), 2000)
  return clean === '' ? null : clean
}

/** Words that mark an exercise. A load test that broke something, or a test system that broke, is a real incident. */
function isExercise(title: string): boolean {
  return /^\W*test(?:ing)?\W*$|^\W*test\W+(?:incident|alert|page|please ignore)\b|\bplease ignore\b|\bthis is (?:only )?a (?:test|drill)\b|\b(?:fire ?drill|game ?day|incident drill|training incident|tabletop exercise)\b/i.test(
    title,
  )
}

/** The user's parts by the source's names, and how many others there were. Names of others stay here. */
function partsOf(
  { people = [] }: StatedIncident,
  own: ReadonlySet<string>,
): { readonly ownParts: string[]; readonly others: number | null } {
  const ownParts = new Set<string>()
  const others = new Set<string>()
  for (const { part, names } of people) {
    const known = names.map((name) => cleanLine(name).toLowerCase()).filter((name) => name !== '')
    if (known.some((name) => own.has(name))) ownParts.add(clip(cleanLine(part), 500))
    else if (known[0] !== undefined) others.add(known[0])
  }
  return {
    ownParts: [...ownParts].filter((part) => part !== '').slice(0, 20),
    others: people.length === 0 ? null : others.size,
  }
}

function postmortemOf({ postmortem }: StatedIncident, rules: ClockRules): IncidentRecord['postmortem'] {
  if (postmortem === null || postmortem === undefined) return null
  const { required, where, published } = postmortem
  if (required === null && where === null && published === null) return null
  return { required, where: short(where, 500), published: readClock(published ?? '', rules).at }
}
