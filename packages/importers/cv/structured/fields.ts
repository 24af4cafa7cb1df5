import type { CvDates } from '@waymark/domain/cv/cv.ts'
import { findDates, noDates } from '@waymark/domain/cv/structure/dates.ts'
import { withoutMark } from '@waymark/domain/cv/structure/blocks.ts'
import { presentPattern } from '@waymark/domain/cv/structure/date-words.ts'
import { cleanLine, cleanText } from '../../evidence/clean-text.ts'
import type { Field } from './write-cv.ts'

function isPresentWord(text: string): boolean {
  presentPattern.lastIndex = 0
  return presentPattern.test(text.trim())
}

const pointIn = (text: string) => findDates(text)[0]?.dates.from ?? null

/** Dates from a field for the start and one for the end. `openMeansOngoing`: an end that is missing has not come. */
export function datesFrom(start: string, end: string, openMeansOngoing: boolean): CvDates {
  if (start === '' && end === '') return noDates
  const ongoing = isPresentWord(end) || (openMeansOngoing && end === '' && pointIn(start) !== null)
  return {
    stated: [start, end].filter((text) => text !== '').join(' – '),
    from: pointIn(start),
    to: isPresentWord(end) ? null : pointIn(end),
    ongoing,
  }
}

/** Dates from one field that may tell a stretch of time. */
export function datesIn(text: string): CvDates {
  const [found] = findDates(text)
  return text === ''
    ? noDates
    : found === undefined
      ? { ...noDates, stated: text }
      : { ...found.dates, stated: text }
}

/** A field with its text on one line; null when it says nothing. */
export function field(text: string, where: string): Field | null {
  const clean = cleanLine(text)
  return clean === '' ? null : { text: clean, where }
}

const mark = /^\s*(?:[•·▪●○◦‣∙➢►✓→*–-]|\d{1,2}[.)])\s+/u

/** A description parted into its paragraphs and its bullets. */
export function description(
  text: string,
  where: string,
): { readonly summary: Field[]; readonly bullets: Field[] } {
  const summary: Field[] = []
  const bullets: Field[] = []
  for (const line of cleanText(text.replace(/\s+(?=[•▪●‣➢►]\s)/gu, '\n')).split('\n')) {
    const found = field(withoutMark(line).replace(mark, ''), where)
    if (found !== null) (mark.test(line) ? bullets : summary).push(found)
  }
  return { summary, bullets }
}

/** A field as a list of one, or of none. */
export const one = (found: Field | null): Field[] => (found === null ? [] : [found])
