import type { PartialDate } from '../evidence/dates.ts'

/** Formats in which CVs come. */
export const cvFormats = [
  'pdf',
  'docx',
  'markdown',
  'text',
  'json-resume',
  'linkedin',
  'rendercv',
  'europass',
  'html',
] as const
export type CvFormat = (typeof cvFormats)[number]

/**
 * A piece of a CV with its place: `start` and `end` are offsets (UTF-16 code units) into the document's `text`; `where`
 * is the place in the source for people and machines: `page 2`, `paragraph 14`, `line 31`, `/work/0/highlights/2`.
 */
export interface CvText {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly where: string
}

/** Dates as written and as understood. Null: not stated, or not understood (then it is in the report). */
export interface CvDates {
  readonly stated: string | null
  readonly from: PartialDate | null
  readonly to: PartialDate | null
  readonly ongoing: boolean
}

/** One role at one employer. */
export interface CvRole {
  readonly title: CvText | null
  readonly dates: CvDates
  readonly location: string | null
  /** Prose under the role that is no bullet. */
  readonly summary: readonly CvText[]
  readonly bullets: readonly CvText[]
}

/** An employer with all roles held there, newest first as the source gives them. */
export interface CvEmployer {
  readonly name: CvText | null
  readonly location: string | null
  readonly url: string | null
  readonly roles: readonly CvRole[]
}

/** A school, a certificate, a project, a publication, an award, a volunteer post: whatever is named and dated. */
export interface CvEntry {
  readonly name: CvText
  readonly detail: string | null
  readonly dates: CvDates
  readonly url: string | null
  readonly bullets: readonly CvText[]
}

/** Skills as grouped in the source. */
export interface CvSkillGroup {
  readonly name: string | null
  readonly skills: readonly CvText[]
}

/** A stretch of the source under one heading, in reading order. */
export interface CvSection {
  readonly heading: CvText | null
  readonly kind:
    | 'personal'
    | 'summary'
    | 'experience'
    | 'projects'
    | 'education'
    | 'skills'
    | 'certificates'
    | 'languages'
    | 'publications'
    | 'awards'
    | 'volunteering'
    | 'references'
    | 'interests'
    | 'cover-letter'
    | 'portfolio'
    | 'other'
  readonly lines: readonly CvText[]
}

/** Something in a CV that was not understood, or only guessed at, for its reader to check. */
export interface CvDoubt {
  readonly where: string
  readonly text: string
  readonly reason: string
}

/** Any CV, whatever it came from, in one model. Nothing is in it that the source does not say. */
export interface Cv {
  readonly format: CvFormat
  /** All text in reading order, lines separated by `\n`. Every span points into it. */
  readonly text: string
  readonly pages: number | null
  readonly name: CvText | null
  readonly headline: CvText | null
  readonly contact: {
    readonly email: string | null
    readonly phone: string | null
    readonly location: string | null
    readonly links: readonly string[]
  }
  readonly summary: readonly CvText[]
  readonly employers: readonly CvEmployer[]
  readonly projects: readonly CvEntry[]
  readonly education: readonly CvEntry[]
  readonly skills: readonly CvSkillGroup[]
  readonly certificates: readonly CvEntry[]
  readonly languages: readonly CvText[]
  readonly publications: readonly CvEntry[]
  readonly awards: readonly CvEntry[]
  readonly volunteering: readonly CvEntry[]
  readonly sections: readonly CvSection[]
  readonly doubts: readonly CvDoubt[]
}

/** Raw text of a document in reading order, before sections are told apart: what readers of PDF, DOCX and text produce. */
export interface CvLines {
  readonly format: CvFormat
  readonly pages: number | null
  readonly lines: readonly CvLine[]
  /** Addresses that the document links to, whatever words stand for them. */
  readonly links: readonly string[]
  readonly doubts: readonly CvDoubt[]
}

/** One line of a document with what its form tells. */
export interface CvLine {
  /** The line's words; a tab stands where a wide gap, a tab stop or a table's border parts them. */
  readonly text: string
  readonly where: string
  /** Heading level when the source marks one; null for running text. */
  readonly heading: number | null
  readonly isBullet: boolean
  /** Size and weight relative to the body text, when the source has them. */
  readonly size: number | null
  readonly isBold: boolean
  readonly isItalic: boolean
  /** How far the line is set in from its column's edge, in the source's own unit; null when unknown. */
  readonly indent: number | null
  /** True when an empty line, or more space than usual, stands above. */
  readonly gapBefore: boolean
  /** True when the line continues the paragraph or bullet of the line before. */
  readonly continues: boolean
}
