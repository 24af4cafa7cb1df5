import type { Cv, CvRole, CvText } from '../cv/cv.ts'
import { readLine, type LineFeature, type LineReading } from './features.ts'
import type { Vocabulary } from './words.ts'

/** A line of a CV with what it shows. */
export interface ReadLine extends LineReading {
  readonly source: CvText
}

/** A role with its bullets read. Prose under a role counts as bullets where there are none. */
export interface ReadRole {
  /** `Tech Lead, Kronlund Pay`. */
  readonly name: string | null
  readonly title: string | null
  /** The line that the role begins with, for findings on the whole role. */
  readonly head: CvText | null
  readonly dated: boolean
  readonly isLeading: boolean
  readonly bullets: readonly ReadLine[]
  readonly prose: readonly ReadLine[]
}

/** A CV, read once for all rules. */
export interface ReadCv {
  readonly cv: Cv
  readonly headline: ReadLine | null
  readonly summary: readonly ReadLine[]
  /** Lines of personal data and references. */
  readonly details: readonly ReadLine[]
  readonly roles: readonly ReadRole[]
}

const leading =
  /\b(?:lead|leader|manager|head|director|chief|vp|vice president|president|cto|cio|ciso|cdo|cgo|cdgo|cpo|coo|ceo|svp|evp|principal|founder|co-founder|owner|partner)\b/iu

/** Reads every line of a CV that rules look at. */
export function readCv(cv: Cv, vocabulary: Vocabulary): ReadCv {
  const read = (source: CvText): ReadLine => ({ ...readLine(source.text, vocabulary), source })
  return {
    cv,
    headline: cv.headline === null ? null : read(cv.headline),
    summary: cv.summary.filter(({ text }) => text.trim() !== '').map(read),
    details: cv.sections
      .filter(({ kind }) => kind === 'personal' || kind === 'references' || kind === 'interests')
      .flatMap(({ lines }) => lines.map(read)),
    roles: cv.employers.flatMap(({ name, roles }) => roles.map((role) => readRole(role, name, read))),
  }
}

function readRole(role: CvRole, employer: CvText | null, read: (source: CvText) => ReadLine): ReadRole {
  const named = [role.title?.text, employer?.text].filter((part) => part !== undefined && part !== '')
  return {
    name: named.join(', ') || null,
    title: role.title?.text ?? null,
    head: role.title ?? employer,
    dated: role.dates.stated !== null || role.dates.from !== null,
    isLeading: leading.test(role.title?.text ?? ''),
    bullets: role.bullets.map(read),
    prose: role.summary.map(read),
  }
}

/** True when a line shows all of some features and none of others. */
export function showsAll(
  { shows }: LineReading,
  wanted: readonly LineFeature[],
  unwanted: readonly LineFeature[] = [],
): boolean {
  return wanted.every((feature) => shows.has(feature)) && !unwanted.some((feature) => shows.has(feature))
}
