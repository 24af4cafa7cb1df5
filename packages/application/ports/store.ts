import type { Instant, PartialDate } from '@waymark/domain/evidence/dates.ts'
import type { Evidence, OutcomeKind } from '@waymark/domain/evidence/evidence.ts'
import type { Change, Channel, EntityKind, EntityOf, HistoryEvent } from '@waymark/domain/history/entities.ts'

/** One operation's effect, written whole or not at all, in one transaction with its row in the audit log. */
export interface Commit {
  readonly operation: string
  readonly channel: Channel
  readonly at: Instant
  /** One line for people. */
  readonly summary: string
  readonly changes: readonly Change[]
  /** The event that this commit undoes. */
  readonly undoes?: number
  /** Keeps what was whole when the user stopped longer work; the last chance to stop was taken. */
  readonly afterStop?: boolean
  /** A retry with the same key changes nothing; the first commit's event is returned. */
  readonly idempotencyKey?: string
}

export interface CommitOutcome {
  readonly event: HistoryEvent
  /** True when the key was seen before and nothing was written now. */
  readonly replayed: boolean
}

/** What a list asks for. Null means no restriction. */
export interface EvidenceFilter {
  readonly framework: string | null
  readonly competency: string | null
  readonly kind: OutcomeKind | null
  readonly unlinked: boolean
  readonly from: PartialDate | null
  readonly to: PartialDate | null
  readonly text: string | null
  readonly sort: 'newest' | 'oldest' | 'updated' | 'title'
  readonly limit: number
  readonly offset: number
}

export interface SearchHit {
  readonly evidence: Evidence
  /** A passage around the match, the matched words between `⟦` and `⟧`. */
  readonly excerpt: string
}

/**
 * The workspace's facts. Both engines pass the same contract suite. Every document read back is parsed by its schema.
 * Writes are durable when `commit` resolves.
 */
export interface Store {
  readonly engine: 'sqlite' | 'postgresql'

  /**
   * Applies all changes or none. A change's `before` must be what is stored (compared by revision; null: no such row).
   * @throws OperationError REVISION_CONFLICT when a document moved on; WORKSPACE_BUSY; WORKSPACE_NEWER
   */
  commit(commit: Commit): Promise<CommitOutcome>

  get<K extends EntityKind>(kind: K, id: string): Promise<EntityOf<K> | null>
  /** All documents of a kind other than evidence, oldest first by id. */
  list<K extends Exclude<EntityKind, 'evidence'>>(kind: K): Promise<readonly EntityOf<K>[]>

  /** All evidence, parsed once per change of the workspace. Callers must not mutate it. Order: id. */
  evidence(): Promise<readonly Evidence[]>
  evidencePage(
    filter: EvidenceFilter,
  ): Promise<{ readonly items: readonly Evidence[]; readonly total: number }>
  searchEvidence(query: string, limit: number): Promise<readonly SearchHit[]>

  /** Events newest first. `entity`: only those that touched this document. */
  events(query: { readonly entity: string | null; readonly limit: number }): Promise<readonly HistoryEvent[]>
  event(seq: number): Promise<HistoryEvent | null>
  /** The newest event that is not undone, does not undo, and can be undone; null when there is none. */
  newestUndoable(): Promise<HistoryEvent | null>
  changesOf(seq: number): Promise<readonly Change[]>
  /** Changes committed after an instant, newest first: what must be rolled back to see the past. */
  changesSince(instant: Instant): Promise<readonly { readonly at: Instant; readonly change: Change }[]>
  /** When anything changed, each instant once, oldest first. */
  timesOfChanges(): Promise<readonly Instant[]>

  /** Differs whenever the workspace changed, through this process or another. Cheap. */
  changeToken(): Promise<string>

  close(): Promise<void>
}
