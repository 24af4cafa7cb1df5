import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Cv, CvDoubt } from '@waymark/domain/cv/cv.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { entryOf, objectOf, type Entry } from '../../json-resume/entry.ts'
import { parseJson } from '../../json-resume/parse-json.ts'
import { datesFrom, datesIn, description, field, one } from './fields.ts'
import {
  noEntries,
  writeCv,
  type EntryKind,
  type Field,
  type FieldEntry,
  type FieldRole,
} from './write-cv.ts'

/** Reads a JSON Resume of the current schema or with older keys (`company`, `website`, `label` and `picture`). */
export function readJsonResumeCv(text: string, name: string): Cv {
  const resume = objectOf(parseJson(text.replace(/^\ufeff/, ''), name))
  if (resume === null)
    throw new OperationError(
      'SOURCE_UNREADABLE',
      `${name} is JSON, but not an object with the sections of a résumé.`,
      { where: name },
    )
  const { entry, list, doubts } = openResume(resume)
  const basics = entry(resume['basics'], '/basics')
  return writeCv({
    format: 'json-resume',
    name: field(basics.text('name'), '/basics/name'),
    headline: field(basics.text('label'), '/basics/label'),
    contact: contactOf(basics, objectOf(resume['basics']), entry),
    summary: paragraphs(basics.text('summary'), '/basics/summary'),
    work: list('work').map(roleOf),
    entries: entriesIn(list),
    skills: list('skills').map((item) => ({ name: orNull(item.text('name')), skills: keywordsOf(item) })),
    languages: list('languages').flatMap((item) =>
      joinedLine(item, ' – ', ['language', 'name'], ['fluency']),
    ),
    others: [
      { kind: 'interests', heading: 'Interests', lines: list('interests').flatMap((item) => listLine(item)) },
      {
        kind: 'references',
        heading: 'References',
        lines: list('references').flatMap((item) => joinedLine(item, ': ', ['name'], ['reference'])),
      },
    ],
    doubts,
  })
}

type List = (key: string) => Entry[]

interface OpenResume {
  readonly entry: (value: unknown, pointer: string) => Entry
  readonly list: List
  readonly doubts: readonly CvDoubt[]
}

const known = new Set(
  'basics work volunteer projects awards certificates publications education references skills languages interests meta $schema'.split(
    ' ',
  ),
)

/** Access to a resume's entries in which everything of the wrong type becomes a doubt. */
function openResume(resume: Readonly<Record<string, unknown>>): OpenResume {
  const doubts: CvDoubt[] = []
  const refuse = ({ where, reason }: Refusal) => doubts.push({ where, text: '', reason })
  const entry = (value: unknown, pointer: string) =>
    entryOf(objectOf(value) ?? {}, pointer, (at) => at, refuse)
  for (const key of Object.keys(resume)) {
    if (!known.has(key)) refuse({ where: `/${key}`, reason: 'is no section of the format and was not read' })
  }
  const list: List = (key) => {
    const value = resume[key]
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) {
      refuse({ where: `/${key}`, reason: 'is not a list' })
      return []
    }
    const values: readonly unknown[] = value
    return values.slice(0, 1000).flatMap((item, index) => {
      const at = `/${key}/${index}`
      if (typeof item === 'string') return [entry({ name: item, title: item, language: item }, at)]
      if (objectOf(item) !== null) return [entry(item, at)]
      refuse({ where: at, reason: 'is not an object' })
      return []
    })
  }
  return { entry, list, doubts }
}

function entriesIn(list: List): Readonly<Record<EntryKind, readonly FieldEntry[]>> {
  const section = (key: string, names: readonly string[], detail: string, openMeansOngoing = false) =>
    list(key).flatMap((item) => entryFrom(item, item.text(...names), item.text(detail), openMeansOngoing))
  return {
    ...noEntries,
    volunteering: section('volunteer', ['organization', 'name'], 'position', true),
    projects: section('projects', ['name'], 'entity'),
    education: list('education').flatMap(schoolOf),
    awards: section('awards', ['title', 'name'], 'awarder'),
    certificates: section('certificates', ['name', 'title'], 'issuer'),
    publications: section('publications', ['name', 'title'], 'publisher'),
  }
}

/** The first text of each group of keys as one line. */
function joinedLine(item: Entry, joint: string, ...keys: readonly (readonly string[])[]): Field[] {
  const parts = keys.map((group) => item.text(...group)).filter((part) => part !== '')
  return one(field(parts.join(joint), item.pointer))
}

function keywordsOf(item: Entry): Field[] {
  const keywords = item.texts('keywords').filter(({ text }) => text !== '')
  if (keywords.length > 0) return keywords.map(({ text, pointer }) => ({ text, where: pointer }))
  return one(field(item.text('name'), `${item.pointer}/name`))
}

const listLine = (item: Entry) =>
  one(
    field(
      [
        item.text('name'),
        item
          .texts('keywords')
          .map(({ text }) => text)
          .join(', '),
      ]
        .filter((part) => part !== '')
        .join(': '),
      item.pointer,
    ),
  )

function contactOf(
  basics: Entry,
  raw: Readonly<Record<string, unknown>> | null,
  entry: (value: unknown, pointer: string) => Entry,
): Cv['contact'] {
  const location = entry(raw?.['location'], '/basics/location')
  const place = ['address', 'city', 'region', 'countryCode', 'country']
    .map((key) => location.text(key))
    .filter((part) => part !== '')
  const profiles: readonly unknown[] = Array.isArray(raw?.['profiles']) ? raw['profiles'] : []
  const links = profiles
    .slice(0, 50)
    .map((profile, index) => entry(profile, `/basics/profiles/${index}`).text('url', 'username'))
  const given = typeof raw?.['location'] === 'string' ? raw['location'] : place.join(', ')
  return {
    email: orNull(basics.text('email')),
    phone: orNull(basics.text('phone')),
    location: orNull(given),
    links: [basics.text('url', 'website'), ...links].filter((link) => link !== ''),
  }
}

const orNull = (text: string) => (text === '' ? null : text)

const paragraphs = (text: string, where: string): Field[] => {
  const { summary, bullets } = description(text, where)
  return [...summary, ...bullets]
}

function highlightsOf(item: Entry): Field[] {
  return item
    .texts('highlights')
    .flatMap(({ text, pointer }) => one(field(text.replace(/^[•*–-]\s+/u, ''), pointer)))
}

function roleOf(item: Entry): FieldRole {
  const told = description(item.text('summary'), `${item.pointer}/summary`)
  const about = one(field(item.text('description'), `${item.pointer}/description`))
  return {
    employer: field(item.text('name', 'company'), `${item.pointer}/name`),
    employerUrl: orNull(item.text('url', 'website')),
    title: field(item.text('position', 'title'), `${item.pointer}/position`),
    dates: datesFrom(item.text('startDate'), item.text('endDate'), true),
    location: orNull(item.text('location')),
    summary: [...about, ...told.summary],
    bullets: [...told.bullets, ...highlightsOf(item)],
  }
}

function entryFrom(item: Entry, name: string, detail: string, openMeansOngoing: boolean): FieldEntry[] {
  const named = field(name === '' ? detail : name, `${item.pointer}/name`)
  if (named === null) return []
  const single = item.text('date', 'releaseDate', 'issueDate')
  const told = ['summary', 'description'].flatMap((key) =>
    paragraphs(item.text(key), `${item.pointer}/${key}`),
  )
  return [
    {
      name: named,
      detail: name === '' ? null : orNull(detail),
      dates:
        single === ''
          ? datesFrom(item.text('startDate'), item.text('endDate'), openMeansOngoing)
          : datesIn(single),
      url: orNull(item.text('url', 'website')),
      bullets: [...told, ...highlightsOf(item)],
    },
  ]
}

function schoolOf(item: Entry): FieldEntry[] {
  const degree = [item.text('studyType'), item.text('area')].filter((part) => part !== '').join(', ')
  const score = item.text('score', 'gpa')
  const [entry] = entryFrom(
    item,
    item.text('institution', 'school', 'name'),
    score === '' ? degree : `${degree} (${score})`,
    false,
  )
  if (entry === undefined) return []
  const courses = item.texts('courses').flatMap(({ text, pointer }) => one(field(text, pointer)))
  return [{ ...entry, bullets: [...entry.bullets, ...courses] }]
}
