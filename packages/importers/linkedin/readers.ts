import type { Refusal } from '@waymark/domain/sources/source.ts'
import { contentKey, itemOf, type Outcome, type Reading } from '../evidence/item.ts'
import { onDate, readDateField, readPeriod } from '../evidence/period.ts'
import { deedsOf, roleItems } from '../evidence/role-items.ts'
import type { ReadFile } from './file-names.ts'
import { readRecommendation } from './recommendation.ts'
import type { TableRow } from './table.ts'

type Refuse = (refusal: Refusal) => void

/** What a file of an export holds: a column that its header must have, and what one row gives. */
interface Reader {
  readonly columns: readonly string[]
  readonly read: (row: TableRow, reading: Reading, refuse: Refuse) => Outcome[]
}

/** One reader for each file that is opened. Rows without the field that makes them something are refused. */
export const readers: Readonly<Record<ReadFile, Reader>> = {
  profile: {
    columns: ['First Name', 'Headline', 'Summary'],
    read: (row, reading) => deedsOf(row.get('Summary'), { ...reading, place: `${reading.place}, Summary` }),
  },
  positions: { columns: ['Company Name', 'Title'], read: readPosition },
  projects: { columns: ['Title'], read: readProject },
  volunteering: { columns: ['Company Name', 'Role', 'Organization'], read: readVolunteering },
  certifications: { columns: ['Name'], read: readCertification },
  honors: { columns: ['Title'], read: readHonor },
  publications: { columns: ['Name', 'Title'], read: readPublication },
  courses: { columns: ['Name'], read: readCourse },
  education: { columns: ['School Name'], read: readEducation },
  recommendationsreceived: { columns: ['First Name', 'Text'], read: readRecommendation },
}

/** "Head of IT at Acme", or as much of it as is known. */
function labelOf(title: string, company: string): string {
  return [title, company].filter((part) => part !== '').join(' at ')
}

const periodOf = (row: TableRow, { place }: Reading, refuse: Refuse, openMeansOngoing: boolean) =>
  readPeriod(
    { text: row.get('Started On', 'Start Date'), where: `${place}, Started On` },
    { text: row.get('Finished On', 'End Date'), where: `${place}, Finished On` },
    openMeansOngoing,
    refuse,
  )

function missing({ place }: Reading, field: string): Outcome[] {
  return [
    {
      refusal: { where: `${place}, ${field}`, reason: 'is empty, so the row does not say what it is about' },
    },
  ]
}

function readPosition(row: TableRow, reading: Reading, refuse: Refuse): Outcome[] {
  const [company, title] = [row.get('Company Name', 'Company'), row.get('Title', 'Position')]
  if (company === '' && title === '') return missing(reading, 'Company Name and Title')
  const held = title === '' ? `Worked at ${company}` : `Held the role of ${labelOf(title, company)}`
  const role = {
    kind: 'position',
    identity: [company, title],
    label: labelOf(title, company),
    title: held,
    period: periodOf(row, reading, refuse, true),
    reading,
  }
  return roleItems(role, [
    { text: row.get('Description'), place: `${reading.place}, Description`, highlight: false },
  ])
}

function readVolunteering(row: TableRow, reading: Reading, refuse: Refuse): Outcome[] {
  const [company, title] = [row.get('Company Name', 'Organization'), row.get('Role', 'Title')]
  if (company === '' && title === '') return missing(reading, 'Company Name and Role')
  const cause = row.get('Cause')
  const role = {
    kind: 'volunteering',
    identity: [company, title],
    label: labelOf(title, company),
    title: title === '' ? `Volunteered at ${company}` : `Volunteered as ${labelOf(title, company)}`,
    period: periodOf(row, reading, refuse, true),
    reading,
  }
  const texts = [{ text: row.get('Description'), place: `${reading.place}, Description`, highlight: false }]
  return roleItems(
    role,
    cause === '' ? texts : [{ text: `Cause: ${cause}`, place: reading.place, highlight: false }, ...texts],
  )
}

/** A project without an end may have ended long ago; nothing is said of it still going on. */
function readProject(row: TableRow, reading: Reading, refuse: Refuse): Outcome[] {
  const title = row.get('Title', 'Name')
  if (title === '') return missing(reading, 'Title')
  const role = {
    kind: 'project',
    identity: [title],
    label: `Project ${title}`,
    title: `Worked on the project ${title}`,
    period: periodOf(row, reading, refuse, false),
    reading,
  }
  return roleItems(role, [
    { text: row.get('Description'), place: `${reading.place}, Description`, highlight: false },
  ])
}

/** The end of a certificate is its expiry, not an end of something done. */
function readCertification(row: TableRow, reading: Reading, refuse: Refuse): Outcome[] {
  const [name, authority] = [row.get('Name'), row.get('Authority')]
  if (name === '') return missing(reading, 'Name')
  const date = readDateField(
    { text: row.get('Started On', 'Issued On'), where: `${reading.place}, Started On` },
    refuse,
  )
  const title = `Earned the certificate ${name}${authority === '' ? '' : ` from ${authority}`}`
  return [itemOf(contentKey('certificate', name, authority), { title, happened: onDate(date) }, reading)]
}

function readHonor(row: TableRow, reading: Reading, refuse: Refuse): Outcome[] {
  const name = row.get('Title', 'Name')
  if (name === '') return missing(reading, 'Title')
  const date = readDateField({ text: row.get('Issued On'), where: `${reading.place}, Issued On` }, refuse)
  const facts = {
    title: `Received the honour ${name}`,
    situation: row.get('Description'),
    happened: onDate(date),
  }
  return [itemOf(contentKey('honour', name), facts, reading)]
}

function readPublication(row: TableRow, reading: Reading, refuse: Refuse): Outcome[] {
  const [name, publisher] = [row.get('Name', 'Title'), row.get('Publisher')]
  if (name === '') return missing(reading, 'Name')
  const date = readDateField(
    { text: row.get('Published On'), where: `${reading.place}, Published On` },
    refuse,
  )
  const title = `Published “${name}”${publisher === '' ? '' : ` (${publisher})`}`
  return [
    itemOf(
      contentKey('publication', name),
      { title, situation: row.get('Description'), happened: onDate(date) },
      reading,
    ),
  ]
}

function readCourse(row: TableRow, reading: Reading): Outcome[] {
  const name = row.get('Name')
  if (name === '') return missing(reading, 'Name')
  return [itemOf(contentKey('course', name), { title: `Took the course ${name}` }, reading)]
}

/** Whether a degree was awarded is not in the export, so it is not said. */
function readEducation(row: TableRow, reading: Reading, refuse: Refuse): Outcome[] {
  const [school, degree] = [row.get('School Name', 'School'), row.get('Degree Name', 'Degree')]
  if (school === '') return missing(reading, 'School Name')
  const title = degree === '' ? `Studied at ${school}` : `Studied for ${degree} at ${school}`
  const happened = periodOf(row, reading, refuse, false)
  return [
    itemOf(contentKey('education', school, degree), { title, task: row.get('Notes'), happened }, reading),
  ]
}
