import type { ResumeContent } from '@waymark/domain/cv/master/pointers.ts'
import type { StoredCv, StoredLetter } from '@waymark/domain/cv/stored-cv.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'

/** Formats that CVs and letters are written in. */
export const cvExportFormats = ['pdf', 'docx', 'md', 'json'] as const
export type CvExportFormat = (typeof cvExportFormats)[number]

/** What a letter is printed from: its words, to whom, and the CV whose head and look it takes. */
export interface PrintedLetter {
  readonly letter: StoredLetter
  readonly cv: Pick<StoredCv, 'resume' | 'design' | 'paper'>
  /** The employer, and what it is about; empty when not known. */
  readonly to: string
  readonly subject: string
  readonly at: Instant
}

/** All pages below each other in one SVG image. */
export interface Drawn {
  readonly svg: string
  readonly pages: number
}

/** Writes CVs and letters as documents, and reads back what is attached to them. */
export interface CvDocuments {
  cv(cv: StoredCv, options: { readonly format: CvExportFormat; readonly at: Instant }): Promise<Uint8Array>
  letter(printed: PrintedLetter, options: { readonly format: 'pdf' | 'docx' | 'md' }): Promise<Uint8Array>
  /** The pages as they look. */
  drawCv(cv: StoredCv, at: Instant): Promise<Drawn>
  drawLetter(printed: PrintedLetter): Promise<Drawn>
  /** The JSON Resume that a PDF carries, whole; null when it carries none. */
  attachedResume(bytes: Uint8Array): Promise<ResumeContent | null>
}
