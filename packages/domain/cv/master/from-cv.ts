import type { Cv, CvDates, CvDoubt, CvEntry, CvRole, CvSection, CvText } from '../cv.ts'
import type { ResumeContent, ResumeObject, ResumeValue } from './pointers.ts'

/** A résumé made from a CV that was read, and what of the CV found no certain place in it. */
export interface ResumeOfCv {
  readonly content: ResumeContent
  readonly doubts: readonly CvDoubt[]
}

/**
 * The JSON Resume of a CV of any format. It says what the CV says, word for word: a date that was not understood stays
 * as it was written, and lines under headings that the format does not know become sections of their own.
 */
export function resumeOfCv(cv: Cv): ResumeOfCv {
  const [url, ...profiles] = cv.contact.links
  const content: ResumeObject = {
    basics: filled({
      name: cv.name?.text,
      label: cv.headline?.text,
      email: cv.contact.email,
      phone: cv.contact.phone,
      url,
      summary: joined(cv.summary),
      location: cv.contact.location === null ? null : { address: cv.contact.location },
      profiles: profiles.map((link) => ({ network: networkOf(link), url: link })),
    }),
    ...filled({
      work: cv.employers.flatMap(({ name, location, url: site, roles }) =>
        roles.map((role) => workOf(role, { name: name?.text, location, url: site })),
      ),
      projects: cv.projects.map((entry) => entryWith(entry, 'name', 'entity')),
      education: cv.education.map((entry) => schoolOf(entry)),
      skills: cv.skills.map(({ name, skills }) => filled({ name, keywords: skills.map(({ text }) => text) })),
      certificates: cv.certificates.map((entry) => entryWith(entry, 'name', 'issuer', 'date')),
      languages: cv.languages.map(({ text }) => languageOf(text)),
      publications: cv.publications.map((entry) => entryWith(entry, 'name', 'publisher', 'releaseDate')),
      awards: cv.awards.map((entry) => entryWith(entry, 'title', 'awarder', 'date')),
      volunteer: cv.volunteering.map((entry) => entryWith(entry, 'position', 'organization')),
      interests: linesOf(cv, 'interests').map((name) => ({ name })),
      references: linesOf(cv, 'references').map((reference) => ({ reference })),
      sections: cv.sections
        .filter(({ kind, heading, lines }) => isOwn(kind, cv) && heading !== null && lines.length > 0)
        .map(({ heading, lines }) => ({ name: heading?.text ?? '', lines: lines.map(({ text }) => text) })),
    }),
  }
  return { content: { ...content }, doubts: cv.doubts }
}

/** Sections that no other part of the résumé holds. */
function isOwn(kind: CvSection['kind'], cv: Cv): boolean {
  return kind === 'other' || kind === 'cover-letter' || (kind === 'portfolio' && cv.projects.length === 0)
}

/** The entries of an object that say something. */
function filled(object: Readonly<Record<string, ResumeValue | undefined>>): Record<string, ResumeValue> {
  const result: Record<string, ResumeValue> = {}
  for (const [key, value] of Object.entries(object)) {
    const empty = value === undefined || value === null || value === ''
    if (!empty && !(Array.isArray(value) && value.length === 0)) result[key] = value
  }
  return result
}

const joined = (texts: readonly CvText[]) => texts.map(({ text }) => text).join('\n\n')

function linesOf(cv: Cv, kind: 'interests' | 'references'): readonly string[] {
  return cv.sections
    .filter((section) => section.kind === kind)
    .flatMap(({ lines }) => lines.map(({ text }) => text))
}

function networkOf(link: string): string {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/?#]+)/.exec(link)?.[1] ?? ''
  const known = { 'linkedin.com': 'LinkedIn', 'github.com': 'GitHub', 'gitlab.com': 'GitLab' }[host]
  return known ?? host
}

/** Start and end; what was written and not understood stays as written. */
function datesOf({ from, to, ongoing, stated }: CvDates): Record<string, ResumeValue> {
  if (from === null && to === null) return filled({ startDate: stated })
  return filled({ startDate: from, endDate: ongoing ? null : to })
}

function workOf(
  role: CvRole,
  employer: {
    readonly name: string | undefined
    readonly location: string | null
    readonly url: string | null
  },
): ResumeValue {
  return filled({
    name: employer.name,
    position: role.title?.text,
    location: role.location ?? employer.location,
    url: employer.url,
    ...datesOf(role.dates),
    summary: joined(role.summary),
    highlights: role.bullets.map(({ text }) => text),
  })
}

function entryWith(entry: CvEntry, name: string, detail: string, date: string | null = null): ResumeValue {
  const one = entry.dates.to ?? entry.dates.from ?? entry.dates.stated
  return filled({
    [name]: entry.name.text,
    [detail]: entry.detail,
    ...(date === null ? datesOf(entry.dates) : { [date]: one }),
    url: entry.url,
    ...(date === null
      ? { highlights: entry.bullets.map(({ text }) => text) }
      : { summary: joined(entry.bullets) }),
  })
}

function schoolOf(entry: CvEntry): ResumeValue {
  return filled({
    institution: entry.name.text,
    area: entry.detail,
    url: entry.url,
    ...datesOf(entry.dates),
    highlights: entry.bullets.map(({ text }) => text),
  })
}

/** `German – native`, `German (C1)`, `German: fluent`. */
function languageOf(text: string): ResumeValue {
  const found = /^(\p{L}[\p{L} ]*?)\s*(?:[–—:-]\s*|\()([^)]+)\)?$/u.exec(text)
  return found === null ? { language: text } : { language: found[1] ?? text, fluency: found[2] ?? '' }
}
