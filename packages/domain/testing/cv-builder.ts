import type { Cv, CvEmployer, CvSection, CvText } from '../cv/cv.ts'
import type { PartialDate } from '../evidence/dates.ts'
import type { ExampleCv } from '../lint/rule.ts'

type Kind = CvSection['kind']

/** Builds a CV in the model from a few words, with true places, as a reader of plain text would. For tests and examples. */
export function buildCv(
  example: Omit<Partial<ExampleCv>, 'roles'> & { readonly roles?: readonly BuiltRole[] },
): Cv {
  const lines: string[] = []
  let at = 0
  const add = (text: string): CvText => {
    const start = at
    lines.push(text)
    at += text.length + 1
    return { text, start, end: start + text.length, where: `line ${lines.length}` }
  }
  const headline = example.headline == null ? null : add(example.headline)
  const summary = example.summary == null ? [] : [add(example.summary)]
  const details = (example.details ?? []).map(add)
  const employers = (example.roles ?? []).map((role) => buildEmployer(role, add))
  const skills = (example.skills ?? []).map(add)
  const order: readonly Kind[] =
    example.order === undefined || example.order.length === 0 ? ['experience', 'skills'] : example.order
  return {
    ...blank,
    text: lines.join('\n'),
    headline,
    summary,
    employers,
    skills: skills.length === 0 ? [] : [{ name: null, skills }],
    sections: [
      ...order.map((kind): CvSection => ({
        heading: { text: kind, start: 0, end: 0, where: 'line 1' },
        kind,
        lines: [],
      })),
      ...(details.length === 0 ? [] : [{ heading: null, kind: 'personal' as const, lines: details }]),
    ],
  }
}

export interface BuiltRole {
  readonly title?: string
  readonly employer?: string
  readonly dates?: string | null
  readonly bullets?: readonly string[]
}

function buildEmployer(role: BuiltRole, add: (text: string) => CvText): CvEmployer {
  const stated = role.dates === undefined ? '2020 to 2024' : role.dates
  const from: PartialDate | null = stated === null ? null : (/\d{4}/.exec(stated)?.[0] ?? null)
  return {
    name: role.employer === undefined ? null : add(role.employer),
    location: null,
    url: null,
    roles: [
      {
        title: add(role.title ?? 'Engineering Manager'),
        dates: { stated, from, to: null, ongoing: false },
        location: null,
        summary: [],
        bullets: (role.bullets ?? []).map(add),
      },
    ],
  }
}

const blank: Cv = {
  format: 'text',
  text: '',
  pages: null,
  name: null,
  headline: null,
  contact: { email: null, phone: null, location: null, links: [] },
  summary: [],
  employers: [],
  projects: [],
  education: [],
  skills: [],
  certificates: [],
  languages: [],
  publications: [],
  awards: [],
  volunteering: [],
  sections: [],
  doubts: [],
}
