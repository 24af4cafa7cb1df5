import type { CvDates, CvDoubt, CvEmployer, CvRole, CvText } from '../cv.ts'
import { doubtOf, textOf } from './blocks.ts'
import { noDates } from './dates.ts'
import type { Entry } from './entries.ts'
import type { HeadParts, NamePart } from './role-parts.ts'

/** A head as it was understood. */
export interface ReadHead {
  readonly entry: Entry
  readonly parts: HeadParts
  readonly title: NamePart | null
  readonly employer: NamePart | null
  /** Names that were neither. */
  readonly rest: readonly NamePart[]
  /** Two names of which neither tells what it is. */
  readonly open: readonly [NamePart, NamePart] | null
  /** Further dates and sentences among the names. */
  readonly dated: readonly NamePart[]
}

/** A head with what could not be told of it. */
export interface ToldHead extends ReadHead {
  readonly doubts: readonly CvDoubt[]
}

interface OpenEmployer {
  name: CvText | null
  location: string | null
  url: string | null
  /** Dates told for the employer as a whole. */
  dates: CvDates
  roles: CvRole[]
  intro: CvText[]
}

/** Puts heads together: roles under employers, with what could not be told. */
export function assemble(heads: readonly ToldHead[]): { employers: CvEmployer[]; doubts: CvDoubt[] } {
  const employers: OpenEmployer[] = []
  const doubts: CvDoubt[] = []
  for (const [index, head] of heads.entries()) {
    doubts.push(...head.doubts)
    if (head.parts.dates?.doubt != null && head.entry.head[0] !== undefined)
      doubts.push(doubtOf(head.entry.head[0], head.parts.dates.doubt))
    const last = employers.at(-1)
    const role = roleOf(head)
    if (head.employer !== null && head.title === null && opensEmployer(head, heads[index + 1])) {
      employers.push({ ...employerOf(head), intro: [...role.summary, ...role.bullets] })
    } else if (head.employer !== null && last !== undefined && isSame(last.name, head.employer))
      last.roles.push(role)
    else if (head.employer === null && last !== undefined && last.name !== null && goesOnWith(head, last))
      last.roles.push(role)
    else {
      employers.push({ ...employerOf(head), roles: [role] })
      if (head.employer === null && head.title !== null && head.doubts.length === 0)
        doubts.push(doubtOf(head.title, 'is a role whose employer cannot be told'))
    }
    const [loose] = head.entry.body
    if (head.entry.head.length === 0 && loose !== undefined)
      doubts.push(doubtOf(loose, `${linesTold(head.entry.body.length)} under no role that could be told`))
  }
  return { employers: employers.map(closed), doubts }
}

/** A role without an employer is one more at the last, unless it was elsewhere or two of its names are open. */
function goesOnWith({ title, parts, rest }: ToldHead, last: OpenEmployer): boolean {
  if (title === null) return false
  const [place] = parts.places
  const places = [last.location, ...last.roles.map((role) => role.location)].filter((known) => known !== null)
  return rest.length === 0 && (place === undefined || places.length === 0 || places.includes(place.text))
}

/** A line that only names an employer opens a group when the next head is a role that names none. */
export function opensEmployer(head: ReadHead, next: ReadHead | undefined): boolean {
  const bullets = head.entry.body.filter((block) => block.isBullet).length
  return bullets === 0 && next !== undefined && next.employer === null && next.title !== null
}

const isSame = (a: CvText | null, b: CvText) => a !== null && plainName(a.text) === plainName(b.text)
const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/(?<![\p{L}])(?:inc|llc|ltd|limited|gmbh|ag|corp|corporation|co|plc|s\.?a)\.?(?![\p{L}])/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function employerOf({ employer, parts, title }: ToldHead): OpenEmployer {
  return {
    name: employer === null ? null : textOf(employer),
    location: parts.places[0]?.text ?? null,
    url: parts.urls[0] ?? null,
    dates: title === null ? (parts.dates?.dates ?? noDates) : noDates,
    roles: [],
    intro: [],
  }
}

function roleOf({ title, parts, rest, dated, entry }: ToldHead): CvRole {
  const prose = entry.body.filter((block) => !block.isBullet)
  return {
    title: title === null ? null : textOf(title),
    dates: parts.dates?.dates ?? noDates,
    location: parts.places[0]?.text ?? null,
    summary: [...rest.map(textOf), ...dated.map(textOf), ...prose.map(textOf)],
    bullets: entry.body.filter((block) => block.isBullet).map(textOf),
  }
}

/** Text under an employer and above its first role belongs to the first role's summary: nothing of it is lost. */
function closed({ name, location, url, dates, roles, intro }: OpenEmployer): CvEmployer {
  const [first, ...others] = roles
  if (first === undefined)
    return { name, location, url, roles: [{ title: null, dates, location, summary: intro, bullets: [] }] }
  return { name, location, url, roles: [{ ...first, summary: [...intro, ...first.summary] }, ...others] }
}

const linesTold = (count: number) => (count === 1 ? 'stands' : `and ${count - 1} more lines stand`)
