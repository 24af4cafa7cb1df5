import type { CvDates, CvDoubt, CvEmployer, CvRole, CvText } from '../cv.ts'
import { doubtOf, partOf, textOf, type Block } from './blocks.ts'
import { monthOf } from './date-words.ts'
import { findDates, noDates } from './dates.ts'
import { isPlace } from './places.ts'
import { entriesOf, type Entry } from './entries.ts'
import { cutAtComma, headParts, type HeadParts, type NamePart } from './role-parts.ts'
import { employerScore, titleScore } from './role-words.ts'

/** A head as it was understood. */
interface ReadHead {
  readonly entry: Entry
  readonly parts: HeadParts
  readonly title: NamePart | null
  readonly employer: NamePart | null
  /** Names that were neither. */
  readonly rest: readonly NamePart[]
  /** Two names of which neither tells what it is. */
  readonly open: readonly [NamePart, NamePart] | null
  /** Further dates among the names. */
  readonly dated: readonly NamePart[]
}

/** The employers and roles in a section of work, with what could not be told apart. */
export function employersOf(blocks: readonly Block[]): {
  readonly employers: CvEmployer[]
  readonly doubts: CvDoubt[]
} {
  const heads = entriesOf(blocks, { singleDates: false, names: namesWork }).map(readHead)
  const order = orderOf(heads)
  const told = heads.map((head) => tellApart(head, order))
  return assemble(told)
}

/** Whether lines without dates name a title or an employer, and not only a part of a role. */
const namesWork = (text: string) => titleScore(text) + employerScore(text) > 0

function readHead(entry: Entry): ReadHead {
  const found = headParts(entry.head)
  const beside = found.names.filter(
    (name, index) => index > 0 && found.names.length > 2 && isBesidePlace(name),
  )
  const parts = {
    ...found,
    names: found.names.filter((name) => !beside.includes(name)),
    places: [...found.places, ...beside],
  }
  const dated = parts.names.filter(isDated)
  const names = separated(
    placedName(
      parts.names.filter((name) => !isDated(name)),
      parts.places,
    ),
  )
  const places = withoutName(parts.places, names[0])
  const base = { entry, parts: { ...parts, names, places }, dated }
  const [only, second] = names
  if (only === undefined) return { ...base, title: null, employer: null, rest: [], open: null }
  if (second === undefined) {
    const isTitle = weight(only) > 0
    return { ...base, title: isTitle ? only : null, employer: isTitle ? null : only, rest: [], open: null }
  }
  const ranked = names.slice(0, 4).toSorted((a, b) => weight(b) - weight(a))
  const [title] = ranked
  const candidates = names.filter((name) => name !== title)
  if (
    title === undefined ||
    weight(title) <= 0 ||
    (candidates.length === 1 && candidates[0] !== undefined && weight(candidates[0]) === weight(title))
  )
    return { ...base, title: null, employer: null, rest: names.slice(2), open: [only, second] }
  const employer = employerAmong(candidates)
  return { ...base, title, employer, rest: candidates.filter((name) => name !== employer), open: null }
}

/** Further dates, such as those of a second stay, are no names. */
const isDated = (name: NamePart) =>
  findDates(name.text).reduce((sum, date) => sum + date.end - date.start, 0) > name.text.length * 0.4 ||
  (/^(?:(?:and|und|et|y|e|i|bis)\s+)?\p{L}+\.?(?:\s+(?:and|und|et|y|e|i|bis))?$/iu.test(name.text) &&
    name.text.split(/\s+/).some((word) => monthOf(word) !== null))

/** "ShopBack, VN" alone in a head is an employer with its country, unless its first word is a city that is known. */
function placedName(names: readonly NamePart[], places: readonly CvText[]): readonly NamePart[] {
  const [place] = places
  const comma = place?.text.indexOf(',') ?? -1
  if (names.length > 0 || place === undefined || comma < 2 || isPlace(place.text.slice(0, comma)))
    return names
  return [
    {
      ...place,
      text: place.text.slice(0, comma),
      end: place.start + comma,
      line: 0,
      isCell: false,
      isBold: false,
      isItalic: false,
    },
  ]
}

/** The places without the name that was taken out of the first. */
function withoutName(places: readonly CvText[], name: NamePart | undefined): readonly CvText[] {
  const [first, ...others] = places
  if (first === undefined || name === undefined || name.start !== first.start) return places
  return [partOf(first, name.text.length + 1, first.text.length), ...others]
}

/** In a head with title and employer, a name in a cell of its own that is neither can only be a place. */
const isBesidePlace = (name: NamePart) =>
  name.isCell &&
  name.text.length < 40 &&
  titleScore(name.text) === 0 &&
  employerScore(name.text) === 0 &&
  /^\p{Lu}[\p{L}.'’ -]*(?:, ?\p{Lu}[\p{L}.'’ -]*){0,2}$/u.test(name.text)

/** How much more a name looks like a title than like an employer. */
const weight = (name: NamePart) => {
  const title = Math.min(titleScore(name.text), 2)
  const employer = employerScore(name.text)
  return title * 2 - employer * (title > 0 && / (?:of|for) |,/.test(name.text) ? 0.5 : 1.5)
}

function employerAmong(candidates: readonly NamePart[]): NamePart | null {
  const likely = candidates.filter((name) => name.text.length <= 90 && weight(name) <= 0)
  return likely.toSorted((a, b) => employerScore(b.text) - employerScore(a.text))[0] ?? candidates[0] ?? null
}

/** When a head has but one name beside places, a comma in it may part title and employer. */
function separated(names: readonly NamePart[]): readonly NamePart[] {
  const [only] = names
  if (only === undefined || names.length !== 1) return names
  const cut = cutAtComma(only)
  if (cut === null) return names
  const [left, right] = cut
  const differs = (weight(left) > 0 && weight(right) <= 0) || (weight(left) <= 0 && weight(right) > 0)
  return differs ? cut : names
}

type Order = 'title-first' | 'employer-first' | null

/** In which order most heads of the document name title and employer. */
function orderOf(heads: readonly ReadHead[]): Order {
  let balance = 0
  let told = 0
  for (const { title, employer } of heads) {
    if (title === null || employer === null) continue
    balance += title.start < employer.start ? 1 : -1
    told += 1
  }
  if (told < 2 || Math.abs(balance) < told * 0.6) return null
  return balance > 0 ? 'title-first' : 'employer-first'
}

/** Words that can be a name: few enough, beginning with a capital, and not led in by a label. */
const canName = ({ text }: NamePart) =>
  text.length <= 70 && /^[\p{Lu}\p{N}"“]/u.test(text) && !text.endsWith(':')

interface ToldHead extends ReadHead {
  readonly doubts: readonly CvDoubt[]
}

function tellApart(head: ReadHead, order: Order): ToldHead {
  if (head.open === null) return { ...head, doubts: [] }
  const [first, second] = head.open
  const whole = { ...first, text: `${first.text} · ${second.text}` }
  if (order === null || !canName(first) || !canName(second))
    return {
      ...head,
      rest: [first, second, ...head.rest],
      doubts: [doubtOf(whole, 'which is the title and which the employer cannot be told')],
    }
  const [title, employer] = order === 'title-first' ? [first, second] : [second, first]
  return {
    ...head,
    title,
    employer,
    doubts: [doubtOf(whole, 'title and employer were told apart only by the order that other roles have')],
  }
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

function assemble(heads: readonly ToldHead[]): { employers: CvEmployer[]; doubts: CvDoubt[] } {
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
    else if (head.employer === null && last !== undefined && last.name !== null && head.title !== null) {
      last.roles.push(role)
    } else employers.push({ ...employerOf(head), roles: [role] })
    const [loose] = head.entry.body
    if (head.entry.head.length === 0 && loose !== undefined)
      doubts.push(doubtOf(loose, `${linesTold(head.entry.body.length)} under no role that could be told`))
  }
  return { employers: employers.map(closed), doubts }
}

/** A line that only names an employer opens a group when the next head is a role that names none. */
function opensEmployer(head: ToldHead, next: ToldHead | undefined): boolean {
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
