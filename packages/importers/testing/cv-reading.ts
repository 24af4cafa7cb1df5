import type { Cv } from '@waymark/domain/cv/cv.ts'
import { readCv } from '../cv/read-cv.ts'

/** Reads a CV from bytes or text in this thread. */
export function cvFrom(name: string, content: string | Uint8Array): Promise<Cv> {
  return readCv(
    { name, bytes: typeof content === 'string' ? Buffer.from(content) : content },
    new AbortController().signal,
  )
}

/** Employers with their roles as short texts: `Acme: CTO 2019-03..now [2]`, where the number is that of bullets. */
export function rolesTold(cv: Cv): string[] {
  return cv.employers.flatMap((employer) =>
    employer.roles.map(({ title, dates, bullets }) => {
      const end = dates.ongoing ? 'now' : (dates.to ?? '')
      return `${employer.name?.text ?? '?'}: ${title?.text ?? '?'} ${dates.from ?? ''}..${end} [${bullets.length}]`
    }),
  )
}

/** What is wrong with the places of a CV's texts: every span must lead to its words in the whole text. */
export function misplaced(cv: Cv): string[] {
  const texts = [
    cv.name,
    cv.headline,
    ...cv.summary,
    ...cv.languages,
    ...cv.employers.flatMap(({ name, roles }) => [
      name,
      ...roles.flatMap((role) => [role.title, ...role.summary, ...role.bullets]),
    ]),
    ...cv.skills.flatMap((group) => group.skills),
    ...[cv.projects, cv.education, cv.certificates, cv.publications, cv.awards, cv.volunteering].flatMap(
      (entries) => entries.flatMap((entry) => [entry.name, ...entry.bullets]),
    ),
    ...cv.sections.flatMap((section) => [section.heading, ...section.lines]),
  ]
  return texts.flatMap((text) =>
    text === null || cv.text.slice(text.start, text.end) === text.text ? [] : [text.text],
  )
}
