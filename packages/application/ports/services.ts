import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Attachment, EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Refusal, SourceKind } from '@waymark/domain/sources/source.ts'
import type { Backup, doctor } from '@waymark/contracts/workspace/operations.ts'
import type { OutputOf } from '@waymark/contracts/operation/operation.ts'

/** The time, passed in so that rules and use cases can be tested at any moment. */
export interface Clock {
  now(): Instant
}

/** Identifiers. `next` is sortable by time; `derive` gives the same id for the same content. */
export interface Ids {
  next(prefix: 'ev' | 'rt' | 'pa'): string
  derive(prefix: 'ev' | 'src' | 'pa', content: string): string
}

/** The frameworks that are loaded. */
export interface FrameworkCatalog {
  list(): Promise<readonly Framework[]>
  get(id: string): Promise<Framework | null>
  /** Reads one file; every fault is told by line. @throws OperationError SOURCE_MISSING, FRAMEWORK_INVALID, FILE_TOO_LARGE */
  validate(path: string): Promise<{ readonly framework: Framework; readonly warnings: readonly string[] }>
}

/** Bytes kept with evidence, addressed by their SHA-256. */
export interface Files {
  put(bytes: Uint8Array, name: string, mediaType: string): Promise<Attachment>
  get(sha256: string): Promise<Uint8Array | null>
}

/** Files that the user names on the command line. */
export interface LocalFiles {
  /** @throws OperationError SOURCE_MISSING, FILE_TOO_LARGE */
  read(
    path: string,
  ): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }>
}

/** Something to read: bytes that were sent, or a place on this machine. */
export type SourceInput =
  | { readonly from: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly from: 'path'; readonly path: string }

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
  readonly items: readonly ReadItem[]
  readonly refused: readonly Refusal[]
  readonly parts: readonly { readonly name: string; readonly read: number; readonly kept: number }[]
  readonly notRead: readonly string[]
}

export interface ReadOptions {
  readonly kind: SourceKind | null
  /** The user's own addresses in a repository; empty: the repository's configured user. */
  readonly authors: readonly string[]
  readonly signal: AbortSignal
  readonly progress: (message: string) => void
}

/** Turns inputs into candidates. Knows nothing of what is stored. */
export interface SourceReader {
  /** @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, SOURCE_KIND_UNKNOWN, FILE_TOO_LARGE, CANCELLED */
  read(input: SourceInput, options: ReadOptions): Promise<readonly ReadResult[]>
  /** What an input is, without reading it whole; null when nothing recognises it. */
  recognise(input: SourceInput): Promise<SourceKind | null>
  /** True when a path is a git repository, the only thing a browser may name by path. */
  isRepository(path: string): Promise<boolean>
}

/** Everything the readiness report shows. */
export interface ReadinessReport {
  readonly readiness: Readiness
  readonly framework: Framework
  /** Null until a plan is kept. */
  readonly plan: PlanView | null
  /** Items that the report cites, in the order of their numbers in the appendix. */
  readonly evidence: readonly Evidence[]
  readonly name: string | null
  readonly createdAt: Instant
}

export interface ReportRenderer {
  render(
    report: ReadinessReport,
    options: { readonly format: 'pdf' | 'html' | 'md'; readonly paper: 'a4' | 'us-letter' },
  ): Promise<Uint8Array>
}

/** Copies, archives and checks of a whole workspace. */
export interface Vault {
  backup(reason: Backup['reason']): Promise<Backup>
  backups(): Promise<readonly Backup[]>
  /** @throws OperationError BACKUP_UNKNOWN, BACKUP_INVALID, WORKSPACE_BUSY */
  restore(name: string): Promise<{ readonly restored: Backup; readonly savedAs: Backup }>
  /** One ZIP of open files; the same workspace gives the same bytes. */
  exportArchive(): Promise<Uint8Array>
  /**
   * Brings an archive in: all documents, history and files, in one commit. Into an empty workspace it restores the
   * archive exactly; into another it adds what is missing and never overwrites.
   * @throws OperationError ARCHIVE_INVALID, FILE_TOO_LARGE
   */
  importArchive(
    bytes: Uint8Array,
    options: { readonly dryRun: boolean; readonly at: Instant },
  ): Promise<{
    readonly added: number
    readonly duplicates: number
    readonly refused: readonly Refusal[]
  }>
  check(): Promise<OutputOf<typeof doctor>>
}

/** Which workspace a server shows: the user's own or the sample. */
export interface Showing {
  current(): 'mine' | 'sample'
  enterSample(): Promise<void>
  leaveSample(): Promise<void>
}
