import type { EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import type { ProposedEvidence } from '@waymark/domain/proposals/proposal.ts'
import type { WorkRecord } from '@waymark/domain/records/record.ts'
import type { Refusal, SourceKind } from '@waymark/domain/sources/source.ts'
import type { ColumnReading, ColumnWishes } from './columns.ts'

/** Something to read: bytes that were sent, or a place on this machine. */
export type SourceInput =
  | { readonly from: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly from: 'path'
      readonly path: string
      /** Only as a kind that leaves no doubt: what lies deep in a folder is not taken for a brag document or a CV. */
      readonly strictly?: boolean
    }

/** What can be read at a path. */
export interface FoundSources {
  /** The path, absolute. */
  readonly root: string
  readonly isFolder: boolean
  readonly found: readonly {
    /** Absolute. */
    readonly path: string
    /** Within the folder that was named. */
    readonly name: string
    readonly strictly: boolean
  }[]
  /** What was passed over, and why. */
  readonly left: readonly Refusal[]
}

/** One thing understood in a source. */
export interface ReadItem {
  /** Content identity within the source kind: the same thing read again has the same key, whatever else changed. */
  readonly key: string
  readonly where: string
  readonly facts: EvidenceFacts
}

/** What a reader made of a source. Bad rows are refusals, never exceptions. */
export interface ReadResult {
  readonly kind: Exclude<SourceKind, 'waymark-archive'>
  readonly name: string
  /** Identity of the source across refreshes (its content for files, its first commit for repositories). */
  readonly identity: string
  readonly fingerprint: string
  /** What the user states there (a CV, a brag document): evidence as soon as it is taken. */
  readonly items: readonly ReadItem[]
  /** What a system recorded. */
  readonly records: readonly WorkRecord[]
  /** What the reader itself computed from records and the user has to decide on. */
  readonly proposals: readonly ProposedEvidence[]
  readonly refused: readonly Refusal[]
  readonly parts: readonly { readonly name: string; readonly read: number; readonly kept: number }[]
  readonly notRead: readonly string[]
  /** How a table of no known product was read; left out for everything else. */
  readonly columns?: ColumnReading
}

export interface ReadOptions {
  readonly kind: SourceKind | null
  /** The user's own addresses in a repository; empty: the repository's configured user. */
  readonly authors: readonly string[]
  /** What columns of tables mean, as far as the user said. */
  readonly columns?: ColumnWishes
  readonly signal: AbortSignal
  readonly progress: (message: string) => void
}
