import { periodOf, type ResumePeriod } from './dates.ts'
import {
  listOf,
  objectOf,
  pointerTo,
  textOf,
  type ResumeContent,
  type ResumeObject,
  type ResumeValue,
} from './pointers.ts'

/** A text of a résumé with its JSON pointer. */
export interface ResumeText {
  readonly text: string
  readonly pointer: string
}

/** One entry of a section: a role, a project, a school, a certificate. */
export interface ResumeEntry {
  readonly pointer: string
  /** Position, degree, name of the project or certificate. */
  readonly title: ResumeText | null
  /** Employer, school, issuer, publisher. */
  readonly organisation: ResumeText | null
  readonly period: ResumePeriod
  readonly location: string
  readonly url: string
  readonly summary: readonly ResumeText[]
  readonly bullets: readonly ResumeText[]
}

/** A group of skills. */
export interface ResumeSkills {
  readonly pointer: string
  readonly name: string
  readonly level: string
  readonly keywords: readonly ResumeText[]
}

/** Lists of plain lines: languages, interests, references, and sections of other names. */
export interface ResumeLines {
  readonly title: string
  readonly lines: readonly ResumeText[]
}

/** A résumé as it is read, printed and checked. Whatever the format does not know stays in the content alone. */
export interface Resume {
  readonly name: string
  readonly headline: ResumeText | null
  readonly email: string
  readonly phone: string
  readonly location: string
  readonly links: readonly string[]
  readonly summary: readonly ResumeText[]
  readonly work: readonly ResumeEntry[]
  readonly projects: readonly ResumeEntry[]
  readonly volunteer: readonly ResumeEntry[]
  readonly education: readonly ResumeEntry[]
  readonly awards: readonly ResumeEntry[]
  readonly certificates: readonly ResumeEntry[]
  readonly publications: readonly ResumeEntry[]
  readonly skills: readonly ResumeSkills[]
  readonly languages: readonly ResumeText[]
  readonly others: readonly ResumeLines[]
}

/** Sections whose entries have a title and an organisation. */
export const entrySections = [
  'work',
  'projects',
  'volunteer',
  'education',
  'awards',
  'certificates',
  'publications',
] as const
export type EntrySection = (typeof entrySections)[number]

interface Shape {
  readonly title: readonly string[]
  readonly organisation: readonly string[]
  readonly date: readonly string[]
  readonly openMeansOngoing: boolean
}

/** Which keys say what, newer spelling first; the older ones are found in the wild. */
export const entryShapes: Readonly<Record<EntrySection, Shape>> = {
  work: { title: ['position', 'title'], organisation: ['name', 'company'], date: [], openMeansOngoing: true },
  projects: { title: ['name', 'title'], organisation: ['entity'], date: [], openMeansOngoing: false },
  volunteer: {
    title: ['position'],
    organisation: ['organization', 'name'],
    date: [],
    openMeansOngoing: true,
  },
  education: {
    title: [],
    organisation: ['institution', 'school', 'name'],
    date: [],
    openMeansOngoing: false,
  },
  awards: { title: ['title', 'name'], organisation: ['awarder'], date: ['date'], openMeansOngoing: false },
  certificates: {
    title: ['name', 'title'],
    organisation: ['issuer'],
    date: ['date', 'issueDate'],
    openMeansOngoing: false,
  },
  publications: {
    title: ['name', 'title'],
    organisation: ['publisher'],
    date: ['releaseDate', 'date'],
    openMeansOngoing: false,
  },
}

/** Reads a résumé's content. Nothing fails: what has another shape than the format says is not among what is read. */
export function readResume(content: ResumeContent): Resume {
  const basics = objectOf(content['basics']) ?? {}
  const entries = (section: EntrySection) =>
    listOf(content[section]).flatMap((value, index) => entryOf(section, value, `/${section}/${index}`))
  return {
    name: textOf(basics['name']),
    headline: firstText(basics, '/basics', ['label']),
    email: textOf(basics['email']),
    phone: textOf(basics['phone']),
    location: placeOf(basics['location']),
    links: linksOf(basics),
    summary: paragraphsOf(basics, '/basics', ['summary']),
    work: entries('work'),
    projects: entries('projects'),
    volunteer: entries('volunteer'),
    education: entries('education'),
    awards: entries('awards'),
    certificates: entries('certificates'),
    publications: entries('publications'),
    skills: listOf(content['skills']).flatMap((value, index) => skillsOf(value, `/skills/${index}`)),
    languages: linesOf(content['languages'], '/languages', ['language', 'name'], ['fluency']),
    others: othersOf(content),
  }
}

function firstText(item: ResumeObject, parent: string, keys: readonly string[]): ResumeText | null {
  const key = keys.find((known) => textOf(item[known]) !== '')
  return key === undefined ? null : { text: textOf(item[key]), pointer: pointerTo(parent, key) }
}

/** Paragraphs of prose, each with the pointer of the whole. */
function paragraphsOf(item: ResumeObject, parent: string, keys: readonly string[]): readonly ResumeText[] {
  return keys.flatMap((key) =>
    textOf(item[key])
      .split(/\n\s*\n/)
      .map((text) => ({ text: text.trim(), pointer: pointerTo(parent, key) }))
      .filter(({ text }) => text !== ''),
  )
}

function textsOf(item: ResumeObject, parent: string, key: string): readonly ResumeText[] {
  const at = pointerTo(parent, key)
  return listOf(item[key])
    .map((value, index) => ({ text: textOf(value), pointer: pointerTo(at, index) }))
    .filter(({ text }) => text !== '')
}

function placeOf(value: ResumeValue | undefined): string {
  if (typeof value === 'string') return value.trim()
  const place = objectOf(value) ?? {}
  const parts = ['address', 'postalCode', 'city', 'region', 'countryCode']
    .map((key) => textOf(place[key]))
    .filter((part) => part !== '')
  return [...new Set(parts)].join(', ')
}

function linksOf(basics: ResumeObject): readonly string[] {
  const profiles = listOf(basics['profiles']).map((value) => {
    const profile = objectOf(value) ?? {}
    const [url, network, username] = ['url', 'network', 'username'].map((key) => textOf(profile[key]))
    return url !== undefined && url !== '' ? url : [network, username].filter(Boolean).join(': ')
  })
  const own = firstText(basics, '/basics', ['url', 'website'])?.text ?? ''
  return [...new Set([own, ...profiles].filter((link) => link !== ''))]
}

function entryOf(section: EntrySection, value: ResumeValue, pointer: string): readonly ResumeEntry[] {
  const item = objectOf(value)
  if (item === null) return []
  const shape = entryShapes[section]
  const date = firstText(item, pointer, shape.date)?.text ?? ''
  return [
    {
      pointer,
      title: section === 'education' ? degreeOf(item, pointer) : firstText(item, pointer, shape.title),
      organisation: firstText(item, pointer, shape.organisation),
      period:
        date === ''
          ? periodOf(textOf(item['startDate']), textOf(item['endDate']), shape.openMeansOngoing)
          : periodOf(date, '', false),
      location: placeOf(item['location']),
      url: textOf(item['url'] ?? item['website']),
      summary: paragraphsOf(item, pointer, ['description', 'summary']),
      bullets: [...textsOf(item, pointer, 'highlights'), ...textsOf(item, pointer, 'courses')],
    },
  ]
}

function degreeOf(item: ResumeObject, pointer: string): ResumeText | null {
  const degree = ['studyType', 'area'].map((key) => textOf(item[key])).filter((part) => part !== '')
  const score = textOf(item['score'] ?? item['gpa'])
  const text = [degree.join(', '), score === '' ? '' : `(${score})`].filter((part) => part !== '').join(' ')
  return text === '' ? null : { text, pointer }
}

function skillsOf(value: ResumeValue, pointer: string): readonly ResumeSkills[] {
  if (typeof value === 'string')
    return [{ pointer, name: '', level: '', keywords: [{ text: value.trim(), pointer }] }]
  const item = objectOf(value)
  if (item === null) return []
  return [
    {
      pointer,
      name: textOf(item['name']),
      level: textOf(item['level']),
      keywords: textsOf(item, pointer, 'keywords'),
    },
  ]
}

function linesOf(
  value: ResumeValue | undefined,
  parent: string,
  keys: readonly string[],
  more: readonly string[],
): readonly ResumeText[] {
  return listOf(value).flatMap((entry, index) => {
    const pointer = pointerTo(parent, index)
    const item = objectOf(entry)
    const words = item === null ? [textOf(entry)] : [firstText(item, pointer, keys)?.text ?? '']
    const rest = item === null ? [] : [...more.map((key) => textOf(item[key])), keywordsOf(item)]
    const text = [...words, ...rest].filter((part) => part !== '').join(': ')
    return text === '' ? [] : [{ text, pointer }]
  })
}

const keywordsOf = (item: ResumeObject) => listOf(item['keywords']).map(textOf).filter(Boolean).join(', ')

function othersOf(content: ResumeContent): readonly ResumeLines[] {
  const named = [
    { title: 'Interests', lines: linesOf(content['interests'], '/interests', ['name'], []) },
    { title: 'References', lines: linesOf(content['references'], '/references', ['name'], ['reference']) },
  ]
  const further = listOf(content['sections']).flatMap((value, index) => {
    const item = objectOf(value)
    if (item === null) return []
    return [{ title: textOf(item['name']), lines: textsOf(item, `/sections/${index}`, 'lines') }]
  })
  return [...named, ...further].filter(({ lines }) => lines.length > 0)
}
