import type { Candidate, SourceReport } from '@waymark/contracts/sources/operations.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { restsOnPool } from '@waymark/domain/proposals/from-records.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import { revised } from '../commit.ts'
import type { Services } from '../handlers.ts'
import type { ReadResult } from '../ports/services.ts'
import { proposeFromReader } from '../proposals/proposing.ts'
import type { ProposalOutcome } from '../proposals/weigh-proposals.ts'
import { batchChanges } from '../records/keep-records.ts'
import { weighCandidates, type WeighedCandidate } from './candidates.ts'
import type { World } from './world.ts'

/** What one source brought. Its changes are in the world already. */
export interface Reading {
  readonly id: string
  readonly report: SourceReport
  readonly candidates: readonly Candidate[]
  readonly proposed: readonly ProposalOutcome[]
}

/** How a source is to be taken in. */
export interface Taking {
  /** Only these candidates; null: all. */
  readonly accept: ReadonlySet<string> | null
  readonly at: Instant
  /** Ids under which what lies at the same place was known before its content changed. */
  readonly replaces: readonly string[]
}

/** Takes in what a reader made of a source: items, records and proposals, and the note that it was read. */
export async function takeIn(
  services: Services,
  world: World,
  result: ReadResult,
  { accept, at, replaces }: Taking,
): Promise<Reading> {
  const id = services.ids.derive('src', `${result.kind}\n${result.identity}`)
  const weighed = await weighCandidates(services, world.known, result, id)
  const taken = weighed.filter(
    (entry) => (entry.state === 'new' || entry.state === 'changed') && (accept?.has(entry.id) ?? true),
  )
  const added = taken.filter((entry) => entry.state === 'new').length
  const before = world.sources.get(id)
  const changes = [
    ...taken.map((entry) => evidenceChange(entry, at)),
    ...batchChanges(services, id, result.records, world.batchesOf(id)),
  ]
  const report: SourceReport = {
    source: result.name,
    kind: result.kind,
    added,
    updated: taken.length - added,
    duplicates: weighed.filter((entry) => entry.state === 'known' || entry.state === 'removed').length,
    refused: [...result.refused],
    parts: [...result.parts],
    notRead: [...result.notRead],
    records: result.records.length,
    ...(result.columns === undefined ? {} : { columns: result.columns }),
    isKnown:
      before !== undefined && before.replacedBy === undefined && before.fingerprint === result.fingerprint,
  }
  if (changes.length > 0 || !report.isKnown) changes.push(sourceChange(id, result, report, world, at))
  world.apply(changes)
  const proposed = proposeFromReader(services, world, result, id, at)
  for (const old of replaces) if (old !== id) world.apply(replacing(world, old, id))
  const candidates = weighed.map(({ stored: _stored, ...candidate }) => candidate)
  return { id, report, candidates, proposed }
}

function evidenceChange({ id, facts, stored }: WeighedCandidate, at: Instant): Change {
  const after =
    stored === null ? { ...facts, id, createdAt: at, updatedAt: at, revision: 1 } : revised(stored, facts, at)
  return { kind: 'evidence', id, before: stored, after }
}

function sourceChange(
  id: string,
  result: ReadResult,
  report: SourceReport,
  world: World,
  at: Instant,
): Change {
  const before = world.sources.get(id) ?? null
  const after: Source = {
    id,
    kind: result.kind,
    name: result.name,
    readAt: at,
    fingerprint: result.fingerprint,
    added: report.added,
    updated: report.updated,
    duplicates: report.duplicates,
    refused: report.refused,
    revision: (before?.revision ?? 0) + 1,
  }
  return { kind: 'source', id, before, after }
}

/** The records and open proposals of a file go when its newer content takes their place. */
function replacing(world: World, old: string, by: string): readonly Change[] {
  const before = world.sources.get(old)
  if (before === undefined || before.replacedBy === by) return []
  const after: Source = { ...before, replacedBy: by, revision: before.revision + 1 }
  return [...withoutRecords(world, old), { kind: 'source', id: old, before, after }]
}

/** The changes that take a source's records and its own open proposals away. */
export function withoutRecords(world: World, source: string): Change[] {
  return [
    ...world
      .batchesOf(source)
      .map((before): Change => ({ kind: 'record-batch', id: before.id, before, after: null })),
    ...[...world.proposals.values()]
      .filter(
        ({ key, state, sources }) =>
          state === 'open' && !restsOnPool(key) && sources.length === 1 && sources[0] === source,
      )
      .map((before): Change => ({ kind: 'proposal', id: before.id, before, after: null })),
  ]
}
