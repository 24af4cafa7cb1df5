import type { Cv, CvDoubt } from '@waymark/domain/cv/cv.ts'
import type { ArchiveMember } from '../../archives/zip.ts'
import { readTable, type TableRow } from '../../linkedin/table.ts'
import { datesFrom, datesIn, description, field, one } from './fields.ts'
import { noEntries, writeCv, type EntryKind, type FieldEntry, type FieldRole } from './write-cv.ts'

type Rows = (
  file: string,
  ...columns: readonly string[]
) => Promise<readonly { row: TableRow; where: string }[]>

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/\.csv$/, '')
    .replace(/\s*\(\d+\)$/, '')
    .replace(/[\s_&-]+/g, '')

/** Files that a CV is read from; everything else in the export stays closed. */
const opened = new Set(
  'profile positions education skills certifications licensesandcertifications projects languages emailaddresses volunteering volunteerexperiences honors honorsandawards publications'.split(
    ' ',
  ),
)

/**
 * Reads the owner's profile in a LinkedIn export. Only the tables that make up a CV are unpacked.
 * @throws OperationError CANCELLED
 */
export async function readLinkedInCv(members: readonly ArchiveMember[], signal: AbortSignal): Promise<Cv> {
  const doubts: CvDoubt[] = []
  const rows = rowsOf(members, doubts, signal)
  const [profile] = await rows('profile', 'First Name', 'Headline')
  const emails = await rows('emailaddresses', 'Email Address')
  const email = emails.find(({ row }) => /^yes$/i.test(row.get('Primary'))) ?? emails[0]
  const said = (...columns: readonly string[]) => profile?.row.get(...columns) ?? ''
  const where = profile?.where ?? 'Profile.csv'
  const summary = description(said('Summary'), where)
  const skills = (await rows('skills', 'Name')).flatMap((row) => one(field(row.row.get('Name'), row.where)))
  return writeCv({
    format: 'linkedin',
    name: field(`${said('First Name')} ${said('Last Name')}`, where),
    headline: field(said('Headline'), where),
    contact: {
      email: email?.row.get('Email Address') ?? null,
      phone: null,
      location: said('Geo Location', 'Address') === '' ? null : said('Geo Location', 'Address'),
      links: [...said('Websites').matchAll(/https?:\/\/[^\s,\]]+/g)].map(([link]) => link),
    },
    summary: [...summary.summary, ...summary.bullets],
    work: (await rows('positions', 'Company Name', 'Title')).map(roleOf),
    entries: await entriesIn(rows),
    skills: skills.length === 0 ? [] : [{ name: null, skills }],
    languages: (await rows('languages', 'Name')).flatMap((row) => {
      const parts = [row.row.get('Name'), row.row.get('Proficiency')].filter((part) => part !== '')
      return one(field(parts.join(' – '), row.where))
    }),
    others: [],
    doubts,
  })
}

/** Opens one table of the export at a time; what cannot be read is a doubt. */
function rowsOf(members: readonly ArchiveMember[], doubts: CvDoubt[], signal: AbortSignal): Rows {
  return async (file, ...columns) => {
    const member = members.find((candidate) => plain(candidate.baseName) === file && opened.has(file))
    if (member === undefined) return []
    const bytes = member.refusal === null ? await member.read(signal) : { refusal: member.refusal }
    if (!(bytes instanceof Uint8Array)) {
      doubts.push({ where: member.baseName, text: '', reason: bytes.refusal })
      return []
    }
    const table = readTable(bytes, member.baseName, columns)
    doubts.push(...table.refused.map(({ where, reason }) => ({ where, text: '', reason })))
    return table.rows.map((row) => ({ row, where: `${member.baseName} row ${row.row}` }))
  }
}

async function entriesIn(rows: Rows): Promise<Readonly<Record<EntryKind, readonly FieldEntry[]>>> {
  const section = async (
    files: readonly string[],
    names: readonly string[],
    details: readonly string[],
    texts: readonly string[],
  ) => {
    const found = await Promise.all(files.map((file) => rows(file, ...names)))
    return found.flat().flatMap((row) => entryOf(row, names, details, texts))
  }
  return {
    ...noEntries,
    education: await section(
      ['education'],
      ['School Name', 'School'],
      ['Degree Name', 'Degree'],
      ['Notes', 'Activities'],
    ),
    certificates: await section(['certifications', 'licensesandcertifications'], ['Name'], ['Authority'], []),
    projects: await section(['projects'], ['Title', 'Name'], [], ['Description']),
    volunteering: await section(
      ['volunteering', 'volunteerexperiences'],
      ['Company Name', 'Organization'],
      ['Role', 'Title'],
      ['Description'],
    ),
    awards: await section(['honors', 'honorsandawards'], ['Title', 'Name'], [], ['Description']),
    publications: await section(['publications'], ['Name', 'Title'], ['Publisher'], ['Description']),
  }
}

function roleOf({ row, where }: { row: TableRow; where: string }): FieldRole {
  return {
    employer: field(row.get('Company Name', 'Company'), where),
    employerUrl: null,
    title: field(row.get('Title', 'Position'), where),
    dates: datesFrom(row.get('Started On', 'Start Date'), row.get('Finished On', 'End Date'), true),
    location: row.get('Location') === '' ? null : row.get('Location'),
    ...description(row.get('Description'), where),
  }
}

function entryOf(
  { row, where }: { row: TableRow; where: string },
  names: readonly string[],
  details: readonly string[],
  texts: readonly string[],
): FieldEntry[] {
  const name = field(row.get(...names), where) ?? field(row.get(...details), where)
  if (name === null) return []
  const detail = details.length === 0 ? '' : row.get(...details)
  const single = row.get('Issued On', 'Published On')
  const bullets = texts.flatMap((column) => {
    const told = description(row.get(column), where)
    return [...told.summary, ...told.bullets]
  })
  const dates =
    single === ''
      ? datesFrom(row.get('Started On', 'Start Date'), row.get('Finished On', 'End Date'), false)
      : datesIn(single)
  return [
    {
      name,
      detail: detail === '' || detail === name.text ? null : detail,
      dates,
      url: row.get('Url') === '' ? null : row.get('Url'),
      bullets,
    },
  ]
}
