import type { ReadOptions, ReadResult } from '@waymark/contracts/sources/reading.ts'
import type { SourceKind } from '@waymark/domain/sources/source.ts'
import type { ArchiveMember } from '../archives/zip.ts'
import type { Pace } from './pace.ts'

/** A file as far as it has to be opened to tell what it is. */
export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Its text; null when it is none. */
  readonly text: string | null
  /** Its members when it is a ZIP file. */
  readonly members: readonly ArchiveMember[] | null
}

/** What reading is given beside the file. */
export interface FileContext {
  /** Id of the source, for provenance. */
  readonly source: string
  readonly pace: Pace
  readonly options: ReadOptions
}

/**
 * One format of file. Formats are asked in the order of `all-file-formats.ts`; the first that recognises a file reads
 * it, so `recognises` must be strict: content over names, and never a guess. `wanted` is the kind that the user names, at
 * whose word it may be taken as far as the content allows.
 */
export interface FileFormat {
  readonly kind: Exclude<ReadResult['kind'], 'git'>
  /** Name for people: `PagerDuty incidents (CSV)`. */
  readonly title: string
  /** Most bytes that are read. */
  readonly limit: number
  recognises(file: OpenedFile, wanted: SourceKind | null): boolean
  /**
   * Bad rows are refusals, never exceptions.
   * @throws OperationError SOURCE_UNREADABLE, CANCELLED
   */
  read(file: OpenedFile, context: FileContext): Promise<FileContent>
}

/** What a format makes of a file. */
export type FileContent = Pick<
  ReadResult,
  'items' | 'records' | 'proposals' | 'refused' | 'parts' | 'notRead' | 'columns'
>
