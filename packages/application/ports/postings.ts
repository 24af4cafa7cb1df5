import type { PostingLexicon } from '@waymark/domain/postings/lexicon.ts'

/** What postings are read by, and where they lie on this machine. */
export interface PostingLibrary {
  /** @throws OperationError FRAMEWORK_INVALID */
  lexicon(): Promise<PostingLexicon>
  /**
   * The files that a path names: itself, or what may be an advertisement in a folder, sorted. `-` is what was piped in.
   * @throws OperationError SOURCE_MISSING
   */
  filesAt(path: string): Promise<{ readonly isFolder: boolean; readonly files: readonly string[] }>
  /** What was piped in, up to a limit in bytes. @throws OperationError FILE_TOO_LARGE */
  piped(limit: number): Promise<Uint8Array>
}
