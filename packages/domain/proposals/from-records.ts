import type { RecordPool } from '../records/pooled-record.ts'
import { inOrder } from '../records/pooled-record.ts'
import { pooledPrefix, proposalOf, type PooledProposal } from './draft-proposal.ts'
import { fromChanges } from './from-changes.ts'
import { fromIncidents } from './from-incidents.ts'
import { fromMeetings } from './from-meetings.ts'
import { fromDecisions, fromWorkItems } from './from-work-items.ts'

/** True for keys of proposals that are computed from all records together, not by the reader of one source. */
export function restsOnPool(key: string): boolean {
  return key.startsWith(pooledPrefix)
}

/**
 * What the records of all sources together may be evidence of, ordered by key. The same records give the same
 * proposals. Names of other people are in none of them: records do not hold any.
 */
export function proposalsFromRecords(pool: RecordPool): readonly PooledProposal[] {
  const findings = [
    ...fromIncidents(pool.incident),
    ...fromWorkItems(pool['work-item']),
    ...fromDecisions(pool['work-item']),
    ...fromMeetings(pool.meeting),
    ...fromChanges(pool.change),
  ]
  return findings.flatMap((finding) => proposalOf(finding) ?? []).toSorted((a, b) => inOrder(a.key, b.key))
}
