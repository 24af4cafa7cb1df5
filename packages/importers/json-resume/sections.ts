import type { Refusal } from '@waymark/domain/sources/source.ts'
import { contentKey, itemOf, type Outcome, type Reading } from '../evidence/item.ts'
import { onDate, readDateField, readPeriod } from '../evidence/period.ts'
import { roleItems, type RoleText } from '../evidence/role-items.ts'
import type { Entry } from './entry.ts'

/** What reading an entry needs besides the entry. */
export interface Context {
  readonly file: string
  readonly source: string | null
  readonly refuse: (refusal: Refusal) => void
}

/** What one section of the format holds: its known keys, and what one entry gives. */
export interface Section {
  readonly keys: readonly string[]
  read(entry: Entry, context: Context): Outcome[]
}

/** The sections that hold evidence. Old spellings (`company`, `website`, `issuer`) are read as the new ones. */
export const sections: Readonly<Record<string, Section>> = {
  work: {
    keys: words(
      'name company location description position url website startDate endDate summary highlights',
    ),
    read: (entry, context) =>
      readRole(entry, context, 'position', entry.text('name', 'company'), entry.text('position')),
  },
  volunteer: {
    keys: words('organization position url website startDate endDate summary highlights'),
    read: (entry, context) =>
      readRole(entry, context, 'volunteering', entry.text('organization', 'name'), entry.text('position')),
  },
  projects: {
    keys: words(
      'name description highlights keywords startDate endDate url website roles entity type summary',
    ),
    read: readProject,
  },
  awards: { keys: words('title date awarder summary'), read: readAward },
  certificates: { keys: words('name date url issuer website'), read: readCertificate },
  publications: { keys: words('name publisher releaseDate url website summary'), read: readPublication },
  education: {
    keys: words('institution url area studyType startDate endDate score courses gpa'),
    read: readEducation,
  },
  references: { keys: words('name reference'), read: readReference },
}

function words(text: string): string[] {
  return text.split(' ')
}

const placeOf = (context: Context, pointer: string) => `${context.file} ${pointer}`

function readingOf(entry: Entry, context: Context): Reading {
  return { source: context.source, place: placeOf(context, entry.pointer), origin: 'document' }
}

function missing(entry: Entry, context: Context, field: string): Outcome[] {
  const where = placeOf(context, `${entry.pointer}/${field}`)
  return [{ refusal: { where, reason: 'is missing, so the entry does not say what it is about' } }]
}

function periodOf(entry: Entry, context: Context, openMeansOngoing: boolean) {
  return readPeriod(
    { text: entry.text('startDate'), where: placeOf(context, `${entry.pointer}/startDate`) },
    { text: entry.text('endDate'), where: placeOf(context, `${entry.pointer}/endDate`) },
    openMeansOngoing,
    context.refuse,
  )
}

function dateOf(entry: Entry, context: Context, key: string) {
  const field = { text: entry.text(key), where: placeOf(context, `${entry.pointer}/${key}`) }
  return onDate(readDateField(field, context.refuse))
}

function textsOf(entry: Entry, context: Context, ...prose: readonly string[]): RoleText[] {
  const paragraphs = prose.map((key) => ({
    text: entry.text(key),
    place: placeOf(context, `${entry.pointer}/${key}`),
    highlight: false,
  }))
  const highlights = entry.texts('highlights').map(({ text, pointer }) => ({
    text,
    place: placeOf(context, pointer),
    highlight: true,
  }))
  return [...paragraphs, ...highlights]
}

function readRole(
  entry: Entry,
  context: Context,
  kind: string,
  organisation: string,
  position: string,
): Outcome[] {
  if (organisation === '' && position === '')
    return missing(entry, context, kind === 'position' ? 'name' : 'organization')
  const label = [position, organisation].filter((part) => part !== '').join(' at ')
  const held = kind === 'position' ? 'Held the role of' : 'Volunteered as'
  const worked = kind === 'position' ? 'Worked at' : 'Volunteered at'
  const role = {
    kind,
    identity: [organisation, position],
    label,
    title: position === '' ? `${worked} ${organisation}` : `${held} ${label}`,
    period: periodOf(entry, context, true),
    reading: readingOf(entry, context),
  }
  return roleItems(role, textsOf(entry, context, 'summary'))
}

function readProject(entry: Entry, context: Context): Outcome[] {
  const name = entry.text('name')
  if (name === '') return missing(entry, context, 'name')
  const role = {
    kind: 'project',
    identity: [name],
    label: `Project ${name}`,
    title: `Worked on the project ${name}`,
    period: periodOf(entry, context, false),
    reading: readingOf(entry, context),
  }
  return roleItems(role, textsOf(entry, context, 'description', 'summary'))
}

function readAward(entry: Entry, context: Context): Outcome[] {
  const [name, awarder] = [entry.text('title'), entry.text('awarder')]
  if (name === '') return missing(entry, context, 'title')
  const title = `Received the award ${name}${awarder === '' ? '' : ` from ${awarder}`}`
  const facts = { title, situation: entry.text('summary'), happened: dateOf(entry, context, 'date') }
  return [itemOf(contentKey('award', name, awarder), facts, readingOf(entry, context))]
}

function readCertificate(entry: Entry, context: Context): Outcome[] {
  const [name, issuer] = [entry.text('name'), entry.text('issuer')]
  if (name === '') return missing(entry, context, 'name')
  const title = `Earned the certificate ${name}${issuer === '' ? '' : ` from ${issuer}`}`
  const facts = { title, happened: dateOf(entry, context, 'date') }
  return [itemOf(contentKey('certificate', name, issuer), facts, readingOf(entry, context))]
}

function readPublication(entry: Entry, context: Context): Outcome[] {
  const [name, publisher] = [entry.text('name'), entry.text('publisher')]
  if (name === '') return missing(entry, context, 'name')
  const title = `Published “${name}”${publisher === '' ? '' : ` (${publisher})`}`
  const facts = { title, situation: entry.text('summary'), happened: dateOf(entry, context, 'releaseDate') }
  return [itemOf(contentKey('publication', name), facts, readingOf(entry, context))]
}

function readEducation(entry: Entry, context: Context): Outcome[] {
  const school = entry.text('institution')
  if (school === '') return missing(entry, context, 'institution')
  const subject = [entry.text('studyType'), entry.text('area')].filter((part) => part !== '').join(' in ')
  const title = subject === '' ? `Studied at ${school}` : `Studied for ${subject} at ${school}`
  const facts = { title, happened: periodOf(entry, context, false) }
  return [itemOf(contentKey('education', school, subject), facts, readingOf(entry, context))]
}

/** A quoted reference is another person's words, to be checked with that person: nothing is assumed of who they are. */
function readReference(entry: Entry, context: Context): Outcome[] {
  const [name, statement] = [entry.text('name'), entry.text('reference')]
  if (name === '') return missing(entry, context, 'name')
  if (statement === '') return missing(entry, context, 'reference')
  if (/^(?:references? )?(?:are )?available (?:up)?on request\.?$/i.test(statement)) {
    const where = placeOf(context, `${entry.pointer}/reference`)
    return [{ refusal: { where, reason: 'promises a reference and does not give one' } }]
  }
  const attestation = {
    by: name,
    relation: 'peer' as const,
    on: null,
    statement,
    checkableAt: `Quoted in ${placeOf(context, entry.pointer)}; ask ${name}`,
  }
  const facts = { title: `Reference given by ${name}`, attestations: [attestation] }
  return [itemOf(contentKey('reference', name, statement), facts, readingOf(entry, context))]
}
