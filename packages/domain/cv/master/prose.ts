import { periodForCv } from './dates.ts'
import {
  entrySections,
  type EntrySection,
  type Resume,
  type ResumeEntry,
  type ResumeText,
} from './read-resume.ts'

/** A text of a résumé that says something in sentences, with what stands around it. */
export interface Prose extends ResumeText {
  /** The entry that it belongs to; null for the headline and the summary. */
  readonly entry: ResumeEntry | null
  readonly section: EntrySection | 'basics'
}

/** All prose of a résumé in order. Names, dates and skills are none. */
export function proseOf(resume: Resume): readonly Prose[] {
  const top = [...(resume.headline === null ? [] : [resume.headline]), ...resume.summary]
  return [
    ...top.map((text): Prose => ({ ...text, entry: null, section: 'basics' })),
    ...entrySections.flatMap((section) =>
      resume[section].flatMap((entry) =>
        [...entry.summary, ...entry.bullets].map((text): Prose => ({ ...text, entry, section })),
      ),
    ),
  ]
}

/** How people call an entry: `Head of Platform, Acme (Mar 2021 – present)`. */
export function entryName({ title, organisation, period }: ResumeEntry): string {
  const dates = periodForCv(period)
  const name = [title?.text, organisation?.text].filter((part) => part !== undefined).join(', ')
  return dates === '' ? name : `${name} (${dates})`
}
