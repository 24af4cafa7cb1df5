import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Cv, CvDates, CvDoubt, CvEntry, CvRole, CvText } from '@waymark/domain/cv/cv.ts'
import type { Period } from '@waymark/domain/evidence/evidence.ts'
import { createCollection, type Collection } from '../evidence/collection.ts'
import { contentKey, itemOf, type Outcome, type Reading } from '../evidence/item.ts'
import { deedsOf, roleItems, type RoleText } from '../evidence/role-items.ts'
import type { FileContent, FileContext, FileFormat, OpenedFile } from '../sources/file-format.ts'
import { createCvReader } from './cv-reader.ts'
import { isCv } from './recognise-cv.ts'
import { cvLimits } from './read-cv.ts'

const reader = createCvReader()

/** CVs as a source of evidence: documents, and texts that are clearly CVs. */
export const cvFormat: FileFormat = {
  kind: 'cv',
  title: 'CV (PDF, Word, Markdown, text, RenderCV, Europass)',
  limit: cvLimits.document,
  recognises: isCv,
  read: readCvSource,
}

async function readCvSource(file: OpenedFile, { source, pace }: FileContext): Promise<FileContent> {
  const cv = await reader.read({ name: file.name, bytes: file.bytes }, { signal: pace.signal })
  const told = [
    cv.employers,
    cv.projects,
    cv.education,
    cv.certificates,
    cv.awards,
    cv.publications,
    cv.volunteering,
  ]
  if (told.every((entries) => entries.length === 0)) {
    throw new OperationError(
      'SOURCE_UNREADABLE',
      `${file.name} has no section that tells of work, schools or projects.`,
      {
        where: file.name,
        mend: 'If it is a CV, give its sections headings such as Experience and Education.',
      },
    )
  }
  return itemsOf(cv, (text) => ({ source, place: `${file.name}, ${text.where}`, origin: 'document' }))
}

type ReadingOf = (text: CvText) => Reading

function itemsOf(cv: Cv, reading: ReadingOf): FileContent {
  const collection = createCollection()
  const add = (part: string, groups: readonly (readonly Outcome[])[]) => {
    let kept = 0
    for (const outcomes of groups) {
      const before = collection.size()
      for (const outcome of outcomes) collection.add(outcome)
      if (collection.size() > before) kept += 1
    }
    if (groups.length > 0) collection.count(part, groups.length, kept)
  }
  add(
    'roles',
    cv.employers.flatMap((employer) =>
      employer.roles.map((role) => positionItems(employer.name, role, reading)),
    ),
  )
  add(
    'projects',
    cv.projects.map((entry) => projectItems(entry, reading)),
  )
  add(
    'volunteering',
    cv.volunteering.map((entry) => volunteerItems(entry, reading)),
  )
  add(
    'education',
    cv.education.map((entry) => [schoolItem(entry, reading)]),
  )
  add(
    'certificates',
    cv.certificates.map((entry) => [
      namedItem('certificate', 'Earned the certificate', 'from', entry, reading),
    ]),
  )
  add(
    'awards',
    cv.awards.map((entry) => [namedItem('award', 'Received the award', 'from', entry, reading)]),
  )
  add(
    'publications',
    cv.publications.map((entry) => [publicationItem(entry, reading)]),
  )
  add(
    'summary',
    cv.summary.map((text) => deedsOf(text.text, reading(text))),
  )
  report(collection, cv)
  return collection.finish()
}

/** Doubts about a place are told as refusals, so that they are looked at; what was passed over on purpose is named. */
function report(collection: Collection, cv: Cv): void {
  for (const doubt of cv.doubts) {
    if (doubt.text === '') collection.notRead(`${doubt.where} ${doubt.reason}`)
    else collection.refuse({ where: doubt.where, reason: told(doubt) })
  }
  for (const part of ['skills', 'languages'] as const) {
    if (cv[part].length > 0) collection.notRead(`${part}: tells of no one thing that happened`)
  }
}

const told = ({ text, reason }: CvDoubt) => `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}” ${reason}`

const periodOf = ({ from, to, ongoing }: CvDates): Period => ({ from, to, ongoing: ongoing && from !== null })

const textsOf = (prose: readonly CvText[], bullets: readonly CvText[], reading: ReadingOf): RoleText[] => [
  ...prose.map((text) => ({ text: text.text, place: reading(text).place, highlight: false })),
  ...bullets.map((text) => ({ text: text.text, place: reading(text).place, highlight: true })),
]

/** A name on one line, as it counts and is shown. */
const nameOf = (text: CvText | null) => text?.text.replace(/\s+/g, ' ') ?? ''

function positionItems(employer: CvText | null, role: CvRole, reading: ReadingOf): Outcome[] {
  const [company, title] = [nameOf(employer), nameOf(role.title)]
  const texts = textsOf(role.summary, role.bullets, reading)
  const at = role.title ?? employer ?? role.bullets[0] ?? role.summary[0]
  if (at === undefined) return []
  if (company === '' && title === '') {
    const deeds = [...role.summary, ...role.bullets].flatMap((text) => deedsOf(text.text, reading(text)))
    return [
      {
        refusal: {
          where: reading(at).place,
          reason: 'names neither a title nor an employer, so its deeds stand alone',
        },
      },
      ...deeds,
    ]
  }
  const label = [title, company].filter((part) => part !== '').join(' at ')
  const held = {
    kind: 'position',
    identity: [company, title],
    label,
    title: title === '' ? `Worked at ${company}` : `Held the role of ${label}`,
    period: periodOf(role.dates),
    reading: reading(at),
  }
  return roleItems(held, texts)
}

function projectItems(entry: CvEntry, reading: ReadingOf): Outcome[] {
  const name = nameOf(entry.name)
  if (name === '') return []
  const project = {
    kind: 'project',
    identity: [name],
    label: `Project ${name}`,
    title: `Worked on the project ${name}`,
    period: periodOf(entry.dates),
    reading: reading(entry.name),
  }
  return roleItems(project, textsOf([], entry.bullets, reading))
}

function volunteerItems(entry: CvEntry, reading: ReadingOf): Outcome[] {
  const [organisation, position] = [nameOf(entry.name), entry.detail ?? '']
  if (organisation === '') return []
  const label = [position, organisation].filter((part) => part !== '').join(' at ')
  const post = {
    kind: 'volunteering',
    identity: [organisation, position],
    label,
    title: position === '' ? `Volunteered at ${organisation}` : `Volunteered as ${label}`,
    period: periodOf(entry.dates),
    reading: reading(entry.name),
  }
  return roleItems(post, textsOf([], entry.bullets, reading))
}

/** Whether a degree was awarded is not told by its being listed, so it is not said. */
function schoolItem(entry: CvEntry, reading: ReadingOf): Outcome {
  const [school, subject] = [nameOf(entry.name), entry.detail ?? '']
  const title = subject === '' ? `Studied at ${school}` : `Studied for ${subject} at ${school}`
  const task = entry.bullets.map((bullet) => bullet.text).join('\n')
  return itemOf(
    contentKey('education', school, subject),
    { title, task, happened: periodOf(entry.dates) },
    reading(entry.name),
  )
}

function namedItem(
  kind: 'certificate' | 'award',
  verb: string,
  joint: string,
  entry: CvEntry,
  reading: ReadingOf,
): Outcome {
  const [name, giver] = [nameOf(entry.name), entry.detail ?? '']
  const title = `${verb} ${name}${giver === '' ? '' : ` ${joint} ${giver}`}`
  const situation = entry.bullets.map((bullet) => bullet.text).join('\n')
  const happened =
    kind === 'certificate' ? { from: entry.dates.from, to: null, ongoing: false } : periodOf(entry.dates)
  return itemOf(contentKey(kind, name, giver), { title, situation, happened }, reading(entry.name))
}

function publicationItem(entry: CvEntry, reading: ReadingOf): Outcome {
  const [name, publisher] = [nameOf(entry.name), entry.detail ?? '']
  const title = `Published “${name}”${publisher === '' ? '' : ` (${publisher})`}`
  const situation = entry.bullets.map((bullet) => bullet.text).join('\n')
  return itemOf(
    contentKey('publication', name),
    { title, situation, happened: periodOf(entry.dates) },
    reading(entry.name),
  )
}
