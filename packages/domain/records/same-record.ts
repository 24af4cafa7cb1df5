import { similarity, alikeFrom } from '../evidence/likeness.ts'
import { stemsOf } from '../evidence/words.ts'
import type { PooledRecord } from './pooled-record.ts'
import { inOrder } from './pooled-record.ts'
import type { ChangeRecord, DeploymentRecord, IncidentRecord, WorkRecord } from './record.ts'

/** Two records, by their keys, that may be of one thing. */
export interface SamePair {
  readonly a: string
  readonly b: string
  /** `named`: one source names the other's record. `alike`: service, time and title agree. */
  readonly by: 'named' | 'alike'
}

const hour = 3_600_000
const day = 24 * hour
/** An incident without an end is looked for within this time of its start. */
const openLength = 4 * hour

type Entry<R extends WorkRecord> = PooledRecord<R>

/** Services, repositories and projects are named with and without their owner: `acme/api` and `api` are one. */
export function sameService(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && lastName(a) === lastName(b)
}

function lastName(service: string): string {
  return (service.trim().toLowerCase().split(/[/:]/).at(-1) ?? '')
    .replace(/\.git$/, '')
    .replace(/[\s_]+/g, '-')
}

/**
 * The native number of a record within a text: `INC-2041`, `PT4KHLK`. Plain numbers and words are none: they turn up
 * anywhere.
 */
function namesIn(text: string): string[] {
  return text.match(/\b[A-Z][A-Z0-9_]+-\d+\b|\b(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6,}\b/g) ?? []
}

function ownNames(record: WorkRecord): string[] {
  return namesIn(record.key.split(/[:/\n]/).at(-1) ?? '')
}

const disjoint = (a: Entry<WorkRecord>, b: Entry<WorkRecord>) =>
  !a.sources.some((source) => b.sources.includes(source))

const pair = (a: string, b: string, by: SamePair['by']): SamePair =>
  inOrder(a, b) <= 0 ? { a, b, by } : { a: b, b: a, by }

/**
 * Pairs of incidents of different sources that tell of one: one names the other's number or its document, or service
 * and time overlap and the titles say the same.
 */
export function sameIncidents(entries: readonly Entry<IncidentRecord>[]): readonly SamePair[] {
  return [...namedIncidents(entries), ...alikeIncidents(entries)]
}

function namedIncidents(entries: readonly Entry<IncidentRecord>[]): SamePair[] {
  const byName = new Map<string, Entry<IncidentRecord>[]>()
  const remember = (name: string, entry: Entry<IncidentRecord>) => {
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [entry])
    else known.push(entry)
  }
  for (const entry of entries) {
    for (const name of new Set(ownNames(entry.record))) remember(name, entry)
    for (const { where } of entry.places) remember(where, entry)
  }
  return entries.flatMap((entry) => {
    const { record } = entry
    const named = [record.title, record.postmortem?.where ?? '', record.causedBy ?? '', record.where]
      .flatMap(namesIn)
      .concat(ownNames(record), record.postmortem?.where ?? [])
    return [...new Set(named)].flatMap((name) =>
      (byName.get(name) ?? [])
        .filter((other) => other !== entry && disjoint(entry, other) && !farApart(entry.record, other.record))
        .map((other) => pair(record.key, other.record.key, 'named')),
    )
  })
}

/** A number used again years later names something else. */
function farApart(a: IncidentRecord, b: IncidentRecord): boolean {
  const [first, second] = [spanOf(a), spanOf(b)]
  if (first === null || second === null) return false
  return first.from - second.to > 14 * day || second.from - first.to > 14 * day
}

interface Span {
  readonly from: number
  readonly to: number
}

function spanOf(incident: IncidentRecord): Span | null {
  const clocks = [
    incident.started,
    incident.detected,
    incident.acknowledged,
    incident.mitigated,
    incident.resolved,
  ].flatMap((at) => (at === null ? [] : [Date.parse(at)]))
  if (clocks.length === 0) {
    if (incident.day === null) return null
    const from = Date.parse(`${incident.day}T00:00:00.000Z`)
    return { from: from - day / 2, to: from + day * 1.5 }
  }
  const [from, to] = [Math.min(...clocks), Math.max(...clocks)]
  return { from, to: Math.max(to, from + (clocks.length === 1 ? openLength : 0)) }
}

function alikeIncidents(entries: readonly Entry<IncidentRecord>[]): SamePair[] {
  if (new Set(entries.flatMap((entry) => entry.sources)).size < 2) return []
  const byDay = new Map<number, Entry<IncidentRecord>[]>()
  for (const entry of entries) {
    const span = spanOf(entry.record)
    if (span === null) continue
    const at = Math.floor(span.from / day)
    const known = byDay.get(at)
    if (known === undefined) byDay.set(at, [entry])
    else known.push(entry)
  }
  const pairs: SamePair[] = []
  for (const [at, today] of byDay) {
    const near = [...today, ...(byDay.get(at + 1) ?? []), ...(byDay.get(at + 2) ?? [])]
    for (const [index, a] of today.entries()) {
      for (const b of near.slice(index + 1)) {
        if (alikeIncident(a, b)) pairs.push(pair(a.record.key, b.record.key, 'alike'))
      }
    }
  }
  return pairs
}

function alikeIncident(a: Entry<IncidentRecord>, b: Entry<IncidentRecord>): boolean {
  const services = a.record.service !== null && b.record.service !== null
  if (services && !sameService(a.record.service, b.record.service)) return false
  if (!disjoint(a, b) || !overlap(a.record, b.record)) return false
  const [first, second] = [titleStems(a.record), titleStems(b.record)]
  // Without a service on both sides the title has to say all of it.
  return services
    ? similarity(first, second) >= alikeFrom
    : first.length > 2 && first.join(' ') === second.join(' ')
}

function overlap(a: IncidentRecord, b: IncidentRecord): boolean {
  const [first, second] = [spanOf(a), spanOf(b)]
  return first !== null && second !== null && first.from <= second.to && second.from <= first.to
}

const stemsByRecord = new WeakMap<WorkRecord, string[]>()

function titleStems(record: WorkRecord): string[] {
  const known = stemsByRecord.get(record)
  if (known !== undefined) return known
  const stems = stemsOf(record.title)
  stemsByRecord.set(record, stems)
  return stems
}

/** A pull request of a forge and the commit that it became: the commit's subject names its number. */
export function sameChanges(entries: readonly Entry<ChangeRecord>[]): readonly SamePair[] {
  const requests = Map.groupBy(
    entries.filter((entry) => requestNumber(entry.record.key) !== null),
    (entry) => `${lastName(entry.record.service ?? '')}#${requestNumber(entry.record.key) ?? ''}`,
  )
  if (requests.size === 0) return []
  return entries.flatMap((entry) => {
    const named = requestNumber(entry.record.key) === null ? requestIn(entry.record.title) : null
    if (named === null || entry.record.service === null) return []
    const found = requests.get(`${lastName(entry.record.service)}#${named}`) ?? []
    return found
      .filter((request) => disjoint(entry, request) && !mergedApart(entry.record, request.record))
      .map((request) => pair(entry.record.key, request.record.key, 'named'))
  })
}

/** The number in the key of a pull or merge request: `…#12`, `…!12`, `…/pull/12`. */
function requestNumber(key: string): string | null {
  return /(?:#|!|\/pull\/|\/merge_requests\/|:pr:)(\d+)$/.exec(key)?.[1] ?? null
}

function requestIn(subject: string): string | null {
  return (
    /\((?:#|!)(\d+)\)\s*$/.exec(subject)?.[1] ?? /^Merge pull request #(\d+)\b/.exec(subject)?.[1] ?? null
  )
}

/** A commit that entered the branch more than a day from the request's merge belongs to another with that number. */
function mergedApart(commit: ChangeRecord, request: ChangeRecord): boolean {
  const [a, b] = [commit.mergedAt ?? commit.authoredAt, request.mergedAt]
  return a !== null && b !== null && Math.abs(Date.parse(a) - Date.parse(b)) > day
}

/** A release of a forge and the tag that it was made from: one name in one repository. */
export function sameDeployments(entries: readonly Entry<DeploymentRecord>[]): readonly SamePair[] {
  const named = entries.filter(({ record }) => record.basis !== 'deployment' && record.service !== null)
  const byName = Map.groupBy(
    named,
    ({ record }) => `${lastName(record.service ?? '')}\n${record.title.trim().toLowerCase()}`,
  )
  return [...byName.values()].flatMap((same) => {
    const [a, b, ...more] = same
    if (a === undefined || b === undefined || more.length > 0 || !disjoint(a, b)) return []
    return [pair(a.record.key, b.record.key, 'named')]
  })
}
