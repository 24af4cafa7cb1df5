import type {
  Cv,
  CvDates,
  CvDoubt,
  CvEmployer,
  CvEntry,
  CvFormat,
  CvSection,
  CvText,
} from '@waymark/domain/cv/cv.ts'

/** A text with its place in a source that has fields. */
export interface Field {
  readonly text: string
  readonly where: string
}

export interface FieldRole {
  readonly employer: Field | null
  readonly employerUrl: string | null
  readonly title: Field | null
  readonly dates: CvDates
  readonly location: string | null
  readonly summary: readonly Field[]
  readonly bullets: readonly Field[]
}

export interface FieldEntry {
  readonly name: Field
  readonly detail: string | null
  readonly dates: CvDates
  readonly url: string | null
  readonly bullets: readonly Field[]
}

/** A CV from a source that names its fields, before its text is written out. */
export interface FieldCv {
  readonly format: CvFormat
  readonly name: Field | null
  readonly headline: Field | null
  readonly contact: Cv['contact']
  readonly summary: readonly Field[]
  readonly work: readonly FieldRole[]
  readonly entries: Readonly<Record<EntryKind, readonly FieldEntry[]>>
  readonly skills: readonly { readonly name: string | null; readonly skills: readonly Field[] }[]
  readonly languages: readonly Field[]
  /** Sections of other kinds, such as interests. */
  readonly others: readonly {
    readonly kind: CvSection['kind']
    readonly heading: string
    readonly lines: readonly Field[]
  }[]
  readonly doubts: readonly CvDoubt[]
}

export const entryKinds = [
  'projects',
  'education',
  'certificates',
  'publications',
  'awards',
  'volunteering',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** No entries of any kind. */
export const noEntries: Readonly<Record<EntryKind, readonly FieldEntry[]>> = {
  projects: [],
  education: [],
  certificates: [],
  publications: [],
  awards: [],
  volunteering: [],
}

/** Writes the fields out as text, so that every piece has its span, and gathers roles under their employers. */
export function writeCv(fields: FieldCv): Cv {
  const paper = createPaper()
  paper.section('personal', null)
  const name = fields.name === null ? null : paper.line(fields.name)
  const headline = fields.headline === null ? null : paper.line(fields.headline)
  const { email, phone, location, links } = fields.contact
  for (const text of [email, phone, location, ...links])
    if (text !== null) paper.line({ text, where: fields.name?.where ?? 'contact' })
  const summary = paper.lines('summary', 'Summary', fields.summary)
  const employers = writeWork(paper, fields.work)
  const entriesOf = (kind: EntryKind) => writeEntries(paper, kind, fields.entries[kind])
  const education = entriesOf('education')
  const projects = entriesOf('projects')
  const skills = writeSkills(paper, fields.skills)
  const certificates = entriesOf('certificates')
  const languages = paper.lines('languages', 'Languages', fields.languages)
  const publications = entriesOf('publications')
  const awards = entriesOf('awards')
  const volunteering = entriesOf('volunteering')
  for (const other of fields.others) paper.lines(other.kind, other.heading, other.lines)
  const { text, sections } = paper.finish()
  return {
    format: fields.format,
    text,
    pages: null,
    name,
    headline,
    contact: fields.contact,
    summary,
    employers,
    projects,
    education,
    skills,
    certificates,
    languages,
    publications,
    awards,
    volunteering,
    sections,
    doubts: fields.doubts,
  }
}

interface Paper {
  section(kind: CvSection['kind'], heading: string | null): void
  line(field: Field): CvText
  lines(kind: CvSection['kind'], heading: string, fields: readonly Field[]): readonly CvText[]
  finish(): { readonly text: string; readonly sections: readonly CvSection[] }
}

function createPaper(): Paper {
  const written: string[] = []
  const sections: { heading: CvText | null; kind: CvSection['kind']; lines: CvText[] }[] = []
  let offset = 0
  const put = ({ text, where }: Field): CvText => {
    const start = offset
    written.push(text)
    offset += text.length + 1
    return { text, start, end: start + text.length, where }
  }
  const paper: Paper = {
    section(kind, heading) {
      sections.push({
        heading: heading === null ? null : put({ text: heading, where: kind }),
        kind,
        lines: [],
      })
    },
    line(field) {
      const text = put(field)
      sections.at(-1)?.lines.push(text)
      return text
    },
    lines(kind, heading, fields) {
      if (fields.length === 0) return []
      paper.section(kind, heading)
      return fields.map((field) => paper.line(field))
    },
    finish: () => ({ text: written.join('\n'), sections }),
  }
  return paper
}

const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function writeWork(paper: Paper, work: readonly FieldRole[]): CvEmployer[] {
  if (work.length > 0) paper.section('experience', 'Experience')
  const employers: {
    name: CvText | null
    location: string | null
    url: string | null
    roles: CvEmployer['roles'][number][]
  }[] = []
  for (const role of work) {
    const last = employers.at(-1)
    const isSame =
      last !== undefined &&
      last.name !== null &&
      role.employer !== null &&
      plainName(last.name.text) === plainName(role.employer.text)
    const name = isSame || role.employer === null ? null : paper.line(role.employer)
    const title = role.title === null ? null : paper.line(role.title)
    if (role.dates.stated !== null)
      paper.line({ text: role.dates.stated, where: role.title?.where ?? role.employer?.where ?? 'work' })
    const summary = role.summary.map((field) => paper.line(field))
    const bullets = role.bullets.map((field) => paper.line(field))
    const written = { title, dates: role.dates, location: role.location, summary, bullets }
    if (isSame) last.roles.push(written)
    else employers.push({ name, location: role.location, url: role.employerUrl, roles: [written] })
  }
  return employers
}

const headings: Readonly<Record<EntryKind, string>> = {
  projects: 'Projects',
  education: 'Education',
  certificates: 'Certificates',
  publications: 'Publications',
  awards: 'Awards',
  volunteering: 'Volunteering',
}

function writeEntries(paper: Paper, kind: EntryKind, entries: readonly FieldEntry[]): CvEntry[] {
  if (entries.length > 0) paper.section(kind, headings[kind])
  return entries.map(({ name, detail, dates, url, bullets }) => {
    const written = paper.line(name)
    const more = [detail, dates.stated].filter((text) => text !== null)
    if (more.length > 0) paper.line({ text: more.join(' · '), where: name.where })
    return { name: written, detail, dates, url, bullets: bullets.map((bullet) => paper.line(bullet)) }
  })
}

function writeSkills(paper: Paper, groups: FieldCv['skills']): Cv['skills'][number][] {
  if (groups.length > 0) paper.section('skills', 'Skills')
  return groups.map(({ name, skills }) => ({ name, skills: skills.map((skill) => paper.line(skill)) }))
}
