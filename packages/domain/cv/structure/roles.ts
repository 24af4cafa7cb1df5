import type { CvDoubt, CvEmployer, CvText } from '../cv.ts'
import { assemble, opensEmployer, type ReadHead, type ToldHead } from './assemble-roles.ts'
import { doubtOf, partOf, type Block } from './blocks.ts'
import { monthOf } from './date-words.ts'
import { findDates } from './dates.ts'
import { isPlace } from './places.ts'
import { entriesOf, type Entry } from './entries.ts'
import { formRoles } from './form-roles.ts'
import { cutAtComma, headParts, type HeadParts, type NamePart } from './role-parts.ts'
import { employerScore, isEmploymentType, isProse, titleScore } from './role-words.ts'

/** The employers and roles in a section of work, with what could not be told apart. */
export function employersOf(blocks: readonly Block[]): {
  readonly employers: CvEmployer[]
  readonly doubts: CvDoubt[]
} {
  const form = formRoles(blocks)
  if (form !== null) return form
  const heads = entriesOf(blocks, { singleDates: false, names: namesWork }).map(readHead)
  const order = orderOf(heads)
  const told = heads.map((head, index) =>
    tellApart(head, order, opensEmployer(head, heads[index + 1]), heads),
  )
  return assemble(told)
}

/** Whether lines without dates name a title or an employer, and not only a part of a role. */
const namesWork = (text: string) => titleScore(text) + employerScore(text) > 0

function readHead(entry: Entry): ReadHead {
  const whole = headParts(entry.head)
  const aside = whole.names.filter(
    ({ text }, index) => isEmploymentType(text) || (index > 0 && isProse(text)),
  )
  const found = { ...whole, names: whole.names.filter((name) => !aside.includes(name)) }
  const beside = found.names.filter(
    (name, index) => index > 0 && found.names.length > 2 && isBesidePlace(name),
  )
  const parts = {
    ...found,
    names: found.names.filter((name) => !beside.includes(name)),
    places: [...found.places, ...beside],
  }
  const dated = [...aside, ...parts.names.filter(isDated)]
  const names = separated(
    placedName(
      parts.names.filter((name) => !dated.includes(name)),
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
  const rest = candidates.filter((name) => name !== employer)
  return { ...base, title, employer: employer === null ? null : withoutTeam(employer), rest, open: null }
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

/** "Acme, Search Team": the part of an employer after its name. */
function withoutTeam(employer: NamePart): NamePart {
  const cut = cutAtComma(employer)
  return cut !== null && /(?<!\p{L})(?:team|division|dept\.?|unit)(?!\p{L})/iu.test(cut[1].text)
    ? cut[0]
    : employer
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

/** A name alone, with no place beside it and no word that employers have, or without dates. */
const isBare = (name: NamePart, parts: HeadParts) =>
  (parts.places.length === 0 || parts.dates === null) && employerScore(name.text) === 0 && !isNamedSo(parts)

/** Whether a name stands and looks as the employers of the other roles do, and as none of their titles. */
function isPlacedLike(name: NamePart, heads: readonly ReadHead[]): boolean {
  const slot = ({ line, isBold, isItalic, isCell }: NamePart) => `${line}${isBold}${isItalic}${isCell}`
  const told = heads.filter(({ title, employer }) => title !== null && employer !== null)
  const employers = told.filter(({ employer }) => employer !== null && slot(employer) === slot(name))
  const titles = told.filter(({ title }) => title !== null && slot(title) === slot(name))
  return employers.length > 1 && titles.length === 0
}

/** A web address beside a name is that of an employer. */
const isNamedSo = (parts: HeadParts) => parts.urls.length > 0 && parts.dates !== null

function tellApart(head: ReadHead, order: Order, isGroup: boolean, others: readonly ReadHead[]): ToldHead {
  const lone = head.title === null && !isGroup ? head.employer : null
  if (lone !== null && isBare(lone, head.parts) && !isPlacedLike(lone, others))
    return {
      ...head,
      employer: null,
      rest: [lone, ...head.rest],
      doubts: [doubtOf(lone, 'whether this is an employer, a title or neither cannot be told')],
    }
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
