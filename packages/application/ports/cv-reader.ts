import type { Cv } from '@waymark/domain/cv/cv.ts'

/** A CV as a file, or as text that was pasted (then the name is how its owner calls it). */
export interface CvFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads any CV into one model. What is not understood is among the doubts of the answer; nothing is made up. */
export interface CvReader {
  /**
   * @throws OperationError SOURCE_KIND_UNKNOWN, SOURCE_UNREADABLE, FILE_TOO_LARGE, CANCELLED: one sentence on what is
   * the matter with the file and how to mend it
   */
  read(file: CvFile, options: { readonly signal: AbortSignal }): Promise<Cv>
}
