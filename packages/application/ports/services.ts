import type { Day, Instant } from '@waymark/domain/evidence/dates.ts'
import type { Attachment } from '@waymark/domain/evidence/evidence.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { CalendarDocument } from '@waymark/contracts/plans/calendar-document.ts'
import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import type {
  FoundSources,
  ReadOptions,
  ReadResult,
  SourceInput,
} from '@waymark/contracts/sources/reading.ts'
import type { CalibrationFile } from '@waymark/domain/readiness/calibration.ts'
import type { RequestFile } from '@waymark/domain/evidence/attestation-file.ts'
import type { RatingFile } from '@waymark/domain/readiness/rating-file.ts'
import type { Refusal, SourceKind } from '@waymark/domain/sources/source.ts'
import type { Backup, doctor } from '@waymark/contracts/workspace/operations.ts'
import type { OutputOf } from '@waymark/contracts/operation/operation.ts'

export type {
  FoundSources,
  ReadItem,
  ReadOptions,
  ReadResult,
  SourceInput,
} from '@waymark/contracts/sources/reading.ts'

/** The time, passed in so that rules and use cases can be tested at any moment. */
export interface Clock {
  now(): Instant
}

/**
 * The clock with the days of the one who uses it: a day begins and ends at their midnight, not at Greenwich's.
 * Instants are kept in UTC; days are calendar days as people speak of them.
 */
export interface Calendar extends Clock {
  today(): Day
  /** The day in which an instant lies. */
  dayOf(instant: Instant): Day
  /** The last instant of a day. */
  endOf(day: Day): Instant
}

/** Identifiers. `next` is sortable by time; `derive` gives the same id for the same content. */
export interface Ids {
  next(prefix: 'ev' | 'rt' | 'pa' | 'in' | 'ar' | 'cv' | 'cl' | 'ap' | 'st'): string
  derive(prefix: 'ev' | 'src' | 'pa' | 'rt' | 'rb' | 'pr' | 'jp' | 'ls', content: string): string
}

/** The frameworks that are loaded. */
export interface FrameworkCatalog {
  list(): Promise<readonly Framework[]>
  get(id: string): Promise<Framework | null>
  /** Reads one file; every fault is told by line. @throws OperationError SOURCE_MISSING, FRAMEWORK_INVALID, FILE_TOO_LARGE */
  validate(path: string): Promise<{ readonly framework: Framework; readonly warnings: readonly string[] }>
  /** Ladders that are assessed level by level, whole. */
  ladders(): Promise<readonly Framework[]>
  /** Files that cannot be used, each with its first fault; they are in no list of frameworks. */
  broken(): Promise<readonly BrokenFramework[]>
  /** Looks at the files again when next asked, because one was just written. */
  lookAgain(): void
  /** Reads the text of a framework; with a fault of severity `error` there is no framework. */
  check(text: string): Promise<{
    readonly framework: Framework | null
    readonly faults: readonly {
      readonly line: number
      readonly column: number
      readonly message: string
      readonly severity: 'error' | 'warning'
    }[]
  }>
}

/** A framework file that cannot be used. */
export interface BrokenFramework {
  /** Name of the file, without its folder. */
  readonly file: string
  readonly path: string
  /** Where and what, and how to mend it. */
  readonly reason: string
  /** How many faults it has in all. */
  readonly faults: number
}

/** A part of a ladder that an import has to tell about, with its file and line. */
export interface LadderRemark {
  readonly where: string
  readonly reason: string
}

/** Turns ladders that others wrote into framework files of the workspace. */
export interface Ladders {
  /**
   * Reads ladders and writes nothing. `known` are the ids of all frameworks: what is read takes none of another file.
   * @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, SOURCE_KIND_UNKNOWN, FILE_TOO_LARGE, INPUT_INVALID, CANCELLED
   */
  read(
    request: {
      /** Files and folders on this machine. */
      readonly paths?: readonly string[]
      /** Files that came with the call; ZIPs are opened. */
      readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[]
      readonly kind: string | null
      readonly only: string | null
      readonly known: readonly string[]
    },
    options: { readonly signal: AbortSignal; readonly progress: (message: string) => void },
  ): Promise<{
    readonly formats: readonly { readonly kind: string; readonly name: string; readonly files: number }[]
    readonly frameworks: readonly {
      readonly framework: Framework
      readonly yaml: string
      readonly statements: number
    }[]
    readonly counts: readonly { readonly what: string; readonly read: number; readonly kept: number }[]
    readonly lost: readonly LadderRemark[]
    readonly guessed: readonly LadderRemark[]
    readonly refused: readonly LadderRemark[]
  }>
  /**
   * Writes framework files, each whole or not at all. A file that holds something else stays, unless it is to be replaced.
   * @throws OperationError OUTPUT_UNWRITABLE
   */
  keep(
    files: readonly { readonly id: string; readonly yaml: string }[],
    options: { readonly replace: boolean; readonly dryRun: boolean },
  ): Promise<
    readonly {
      readonly id: string
      readonly file: string
      readonly state: 'new' | 'unchanged' | 'replaced' | 'different'
    }[]
  >
  /** The text of a file of the workspace's frameworks, and what identifies it; null when there is none. */
  text(file: string): Promise<{ readonly text: string; readonly seen: string } | null>
  /**
   * Writes the text of a file, if the file still is what was seen; null means that there was none.
   * @throws OperationError REVISION_CONFLICT, OUTPUT_UNWRITABLE
   */
  keepText(kept: {
    readonly file: string
    readonly text: string
    readonly seen: string | null
  }): Promise<{ readonly seen: string }>
  /** A commented framework to start from: small, or a copy of another. */
  skeleton(wish: { readonly id: string; readonly name: string; readonly from: Framework | null }): Promise<{
    readonly yaml: string
    readonly framework: Framework
  }>
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

/** Turns inputs into candidates. Knows nothing of what is stored. */
export interface SourceReader {
  /** @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, SOURCE_KIND_UNKNOWN, FILE_TOO_LARGE, CANCELLED */
  read(input: SourceInput, options: ReadOptions): Promise<readonly ReadResult[]>
  /** What an input is, without reading it whole; null when nothing recognises it. */
  recognise(input: SourceInput): Promise<SourceKind | null>
  /** True when a path is a git repository, the only thing a browser may name by path. */
  isRepository(path: string): Promise<boolean>
  /** What can be read at a path: itself, or what lies in a folder. @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, CANCELLED */
  find(path: string, signal: AbortSignal): Promise<FoundSources>
  /** The fingerprint that the source of a file has; null for anything else. */
  fingerprint(path: string): Promise<string | null>
}

/** Where on this machine a source was read. */
export interface SourcePlace {
  /** Absolute path of the file or repository. */
  readonly path: string
  /** The folder that was named and in which it was found, absolute; null when it was named itself. */
  readonly folder: string | null
  /** The user's own addresses that were named with it. */
  readonly authors: readonly string[]
}

/**
 * Remembers where sources were read, so that they can be read again. Paths name people and machines, so this is kept
 * beside the workspace on this machine and is in no archive, report or answer.
 */
export interface SourcePlaces {
  /** By id of the source. */
  all(): Promise<ReadonlyMap<string, SourcePlace>>
  remember(places: ReadonlyMap<string, SourcePlace>): Promise<void>
  forget(sources: readonly string[]): Promise<void>
}

/** Marks what leaves the workspace so that a change is noticed when it comes back. */
export interface Seals {
  /** Keyed hash (HMAC-SHA-256, hexadecimal) of a text; the key never leaves the workspace's folder. */
  seal(text: string): Promise<string>
}

/** Draws a rating file as one HTML page that a browser fills and saves without a network. */
export interface RatingForms {
  render(file: RatingFile): Promise<string>
}

/** Draws a request to confirm evidence as one HTML page that is answered without a network. */
export interface AttestationForms {
  render(file: RequestFile): Promise<string>
}

/** Fictional cases with an expert's point, that come with the program. */
export interface CalibrationCases {
  list(): Promise<readonly CalibrationFile[]>
}

/** Draws the readiness report as a document. */
export interface ReportRenderer {
  render(
    report: ReadinessReport,
    options: { readonly format: 'pdf' | 'html' | 'md'; readonly paper: 'a4' | 'us-letter' },
  ): Promise<Uint8Array>
}

/** Writes a calendar as a file that every calendar program reads. */
export interface CalendarWriter {
  write(calendar: CalendarDocument): Promise<Uint8Array>
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
