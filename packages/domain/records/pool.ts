import {
  closestFirst,
  mergeChanges,
  mergeDeployments,
  mergeIncidents,
  mergeOthers,
  withDoubts,
} from './merge-records.ts'
import { inOrder, type PooledRecord, type RecordPool, type SourcedRecord } from './pooled-record.ts'
import type { RecordBatch } from './record-batch.ts'
import type { WorkRecord } from './record.ts'
import { sameChanges, sameDeployments, sameIncidents, type SamePair } from './same-record.ts'

/** What decides which records of a kind are of one thing, and what they say together. */
interface Rules<R extends WorkRecord> {
  readonly merge: (kept: R, other: R) => R
  readonly pairs: (entries: readonly PooledRecord<R>[]) => readonly SamePair[]
}

/**
 * Records of all sources, each thing once, whatever order they were read in. Records with one key are one thing.
 * Those of different sources are, when one names the other or exactly one candidate on either side is alike; several
 * candidates are never chosen between: the records stay apart and say so in their doubts.
 */
export function poolRecords<R extends WorkRecord>(
  entries: readonly SourcedRecord<R>[],
  { merge, pairs }: Rules<R>,
): readonly PooledRecord<R>[] {
  const byKey = new Map<string, SourcedRecord<R>[]>()
  for (const entry of entries) {
    const known = byKey.get(entry.record.key)
    if (known === undefined) byKey.set(entry.record.key, [entry])
    else known.push(entry)
  }
  const single = new Map([...byKey].map(([key, same]) => [key, merged(same, merge)]))
  const found = pairs([...single.values()])
  if (found.length === 0) return sortedByKey([...single.values()])
  const { clusters, doubts } = clustered(single, found)
  return sortedByKey(
    clusters.map((keys) => {
      const pooled = merged(
        keys.flatMap((key) => byKey.get(key) ?? []),
        merge,
      )
      const told = keys.flatMap((key) => doubts.get(key) ?? [])
      return told.length === 0 ? pooled : { ...pooled, record: withDoubts(pooled.record, told) }
    }),
  )
}

function merged<R extends WorkRecord>(
  entries: readonly SourcedRecord<R>[],
  merge: (kept: R, other: R) => R,
): PooledRecord<R> {
  const [first, ...others] = closestFirst(entries)
  if (first === undefined) throw new Error('There is nothing to merge.')
  const record = others.reduce((kept, other) => merge(kept, other.record), first.record)
  const unique = (values: readonly string[]) => [...new Set(values)].toSorted(inOrder)
  return {
    record,
    keys: unique(entries.map((entry) => entry.record.key)),
    sources: unique(entries.map((entry) => entry.source)),
    places: [first, ...others].map((entry) => ({ source: entry.source, where: entry.record.where })),
  }
}

/** Joins what belongs together. A thing is never joined with two records of one source. */
function clustered<R extends WorkRecord>(
  single: ReadonlyMap<string, PooledRecord<R>>,
  found: readonly SamePair[],
): { readonly clusters: string[][]; readonly doubts: ReadonlyMap<string, string[]> } {
  const groups = new Map([...single.keys()].map((key) => [key, [key]]))
  const doubts = new Map<string, string[]>()
  const doubt = (key: string, other: string) => {
    const place = single.get(other)?.record.where ?? other
    const sentence = `It may be the same as ${place}; which, the sources do not say.`
    doubts.set(key, [...(doubts.get(key) ?? []), sentence])
  }
  const sourcesOf = (keys: readonly string[]) => keys.flatMap((key) => single.get(key)?.sources ?? [])
  for (const { a, b, isSure } of judged(single, found)) {
    const [first, second] = [groups.get(a) ?? [a], groups.get(b) ?? [b]]
    if (first === second) continue
    const clash = sourcesOf(first).some((source) => sourcesOf(second).includes(source))
    if (!isSure || clash) {
      doubt(a, b)
      doubt(b, a)
      continue
    }
    const joined = [...first, ...second].toSorted(inOrder)
    for (const key of joined) groups.set(key, joined)
  }
  return { clusters: [...new Set(groups.values())], doubts }
}

/** Pairs in an order that does not depend on reading, named ones first; sure when neither side has another candidate. */
function judged<R extends WorkRecord>(
  single: ReadonlyMap<string, PooledRecord<R>>,
  found: readonly SamePair[],
): readonly (SamePair & { readonly isSure: boolean })[] {
  const named = new Set(found.filter(({ by }) => by === 'named').map(({ a, b }) => `${a}\n${b}`))
  const isNamed = new Set([...named].flatMap((pair) => pair.split('\n')))
  const unique = new Map<string, SamePair>()
  for (const pair of found) {
    const id = `${pair.a}\n${pair.b}`
    // What a source names outright is not questioned by likeness.
    if (pair.by === 'alike' && !named.has(id) && (isNamed.has(pair.a) || isNamed.has(pair.b))) continue
    if (!unique.has(id) || pair.by === 'named') unique.set(id, pair)
  }
  const candidates = new Map<string, number>()
  const count = (key: string, other: string) => {
    for (const source of single.get(other)?.sources ?? []) {
      const id = `${key}\n${source}`
      candidates.set(id, (candidates.get(id) ?? 0) + 1)
    }
  }
  for (const { a, b } of unique.values()) {
    count(a, b)
    count(b, a)
  }
  const alone = (key: string, other: string) =>
    (single.get(other)?.sources ?? []).every((source) => candidates.get(`${key}\n${source}`) === 1)
  return [...unique.values()]
    .toSorted(
      (x, y) => Number(x.by === 'alike') - Number(y.by === 'alike') || inOrder(x.a, y.a) || inOrder(x.b, y.b),
    )
    .map((found) => ({ ...found, isSure: alone(found.a, found.b) && alone(found.b, found.a) }))
}

function sortedByKey<R extends WorkRecord>(pooled: readonly PooledRecord<R>[]): readonly PooledRecord<R>[] {
  return pooled.toSorted((a, b) => inOrder(a.record.key, b.record.key))
}

const noPairs = (): readonly SamePair[] => []

/**
 * Everything that batches hold, each thing once. References between records (a deployment that contains a change)
 * follow the keys under which things are known afterwards.
 * @param closenessOf how closely a source watched, by its id; lower is closer
 */
export function poolOf(batches: readonly RecordBatch[], closenessOf: (source: string) => number): RecordPool {
  const all = byKind(batches, closenessOf)
  const deployment = poolRecords(all.deployment, { merge: mergeDeployments, pairs: sameDeployments })
  const change = poolRecords(all.change, { merge: mergeChanges, pairs: sameChanges })
  const incident = poolRecords(all.incident, { merge: mergeIncidents, pairs: sameIncidents })
  const known = aliases([...deployment, ...change])
  return {
    change: known.size === 0 ? change : change.map((entry) => withReferences(entry, known)),
    deployment,
    incident: known.size === 0 ? incident : incident.map((entry) => withCause(entry, known)),
    'work-item': poolRecords(all['work-item'], { merge: mergeOthers, pairs: noPairs }),
    meeting: poolRecords(all.meeting, { merge: mergeOthers, pairs: noPairs }),
    slo: poolRecords(all.slo, { merge: mergeOthers, pairs: noPairs }),
  }
}

type Sorted = {
  readonly [K in keyof RecordPool]: SourcedRecord<RecordPool[K][number]['record']>[]
}

function byKind(batches: readonly RecordBatch[], closenessOf: (source: string) => number): Sorted {
  const sorted: Sorted = { change: [], deployment: [], incident: [], 'work-item': [], meeting: [], slo: [] }
  for (const { source, records } of batches) {
    const closeness = closenessOf(source)
    for (const record of records) sort(sorted, record, source, closeness)
  }
  return sorted
}

function sort(sorted: Sorted, record: WorkRecord, source: string, closeness: number): void {
  switch (record.kind) {
    case 'change':
      sorted.change.push({ record, source, closeness })
      break
    case 'deployment':
      sorted.deployment.push({ record, source, closeness })
      break
    case 'incident':
      sorted.incident.push({ record, source, closeness })
      break
    case 'work-item':
      sorted['work-item'].push({ record, source, closeness })
      break
    case 'meeting':
      sorted.meeting.push({ record, source, closeness })
      break
    case 'slo':
      sorted.slo.push({ record, source, closeness })
      break
  }
}

/** Keys that are no longer the key of what they name, with the one that is. */
function aliases(entries: readonly PooledRecord[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const { keys, record } of entries) {
    if (keys.length === 1) continue
    for (const key of keys) if (key !== record.key) known.set(key, record.key)
  }
  return known
}

type Change = RecordPool['change'][number]
type Incident = RecordPool['incident'][number]

function withReferences(entry: Change, known: ReadonlyMap<string, string>): Change {
  const { record } = entry
  const deployedIn = record.deployedIn === null ? null : (known.get(record.deployedIn) ?? record.deployedIn)
  const reverts = record.reverts.map((key) => known.get(key) ?? key)
  if (deployedIn === record.deployedIn && reverts.every((key, at) => key === record.reverts[at])) return entry
  return { ...entry, record: { ...record, deployedIn, reverts } }
}

function withCause(entry: Incident, known: ReadonlyMap<string, string>): Incident {
  const now = entry.record.causedBy === null ? undefined : known.get(entry.record.causedBy)
  return now === undefined ? entry : { ...entry, record: { ...entry.record, causedBy: now } }
}
