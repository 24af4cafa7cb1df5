import type { RecordPool } from '../records/pooled-record.ts'
import type { ProposedEvidence } from './proposal.ts'

/** A proposal that rests on records of any number of sources. */
export interface PooledProposal extends ProposedEvidence {
  /** Ids of the sources that gave the records behind it, sorted. */
  readonly sources: readonly string[]
}

const prefix = 'records:'

/** True for keys of proposals that are computed from all records together, not by the reader of one source. */
export function restsOnPool(key: string): boolean {
  return key.startsWith(prefix)
}

/** What the records of all sources together may be evidence of. The same records give the same proposals. */
export function proposalsFromRecords(pool: RecordPool): readonly PooledProposal[] {
  void pool
  return []
}
