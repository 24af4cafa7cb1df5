import type { CvEntry, CvSkillGroup, CvText } from '../cv.ts'
import { partOf, textOf, type Block } from './blocks.ts'
import { noDates } from './dates.ts'
import { entriesOf, type Entry } from './entries.ts'
import { cutAtComma, headParts, type NamePart } from './role-parts.ts'
import { degreeScore, employerScore, isLinkLabel, schoolScore } from './role-words.ts'

const webAddress = /https?:\/\/[^\s)\]>]+/u

/** Schools with what was studied there. The name is the school where it can be told, else the first name given. */
export function schoolsOf(blocks: readonly Block[]): CvEntry[] {
  const entries = entriesOf(blocks, { singleDates: true })
  return entries.flatMap((entry): CvEntry[] => {
    const parts = headParts(entry.head)
    const names = parts.names.flatMap((name) => splitSchool(name))
    const school = schoolAmong(names)
    const dates = parts.dates?.dates ?? noDates
    const bullets = entry.body.map(textOf)
    if (school === null) return looseEntries(entry)
    const below = degreeScore(school.text) > 0 && schoolScore(school.text) === 0 ? schoolBelow(entry) : null
    const detail = names.filter((name) => name !== school || below !== null).map((name) => name.text)
    return [
      {
        name: textOf(below ?? school),
        detail: detail.length === 0 ? null : detail.join(', '),
        dates,
        url: parts.urls[0] ?? null,
        bullets: bullets.filter((bullet) => bullet.start !== below?.start),
      },
    ]
  })
}

/** A school that stands under the degree and not beside it. */
const schoolBelow = (entry: Entry) =>
  entry.body.slice(0, 2).find((block) => schoolScore(block.text) > 0 && block.text.length < 90) ?? null

const subject =
  /\b(?:science|sciences|engineering|studies|mathematics|maths?|physics|chemistry|biology|economics|business|management|informatics|informatik|statistics|psychology|philosophy|design|law|finance|accounting|marketing|history|linguistics|mechanik|mathematik|physik|betriebswirtschaft|computing|it|technology)\b/iu

/** "Princeton University, Computer Science" names a school and what was studied there. */
function splitSchool(name: NamePart): readonly NamePart[] {
  if (schoolScore(name.text) === 0) return [name]
  const cut = cutAtComma(name) ?? cutAtField(name)
  if (cut === null) return [name]
  const [left, right] = cut
  if (degreeScore(name.text) > 0 && degreeScore(left.text) !== degreeScore(right.text)) return cut
  const isSubject = (part: NamePart) => schoolScore(part.text) === 0 && subject.test(part.text)
  return isSubject(left) || isSubject(right) ? cut : [name]
}

function cutAtField(name: NamePart): readonly [NamePart, NamePart] | null {
  const comma = name.text.indexOf(', ')
  if (comma < 2) return null
  return [
    { ...name, ...partOf(name, 0, comma) },
    { ...name, ...partOf(name, comma + 2, name.text.length) },
  ]
}

function schoolAmong(names: readonly NamePart[]): NamePart | null {
  const likely = (name: NamePart) =>
    schoolScore(name.text) * 2 + employerScore(name.text) * 0.5 - degreeScore(name.text)
  return names.toSorted((a, b) => likely(b) - likely(a))[0] ?? null
}

/** Where no line heads an entry, each line is one. */
function looseEntries(entry: Entry): CvEntry[] {
  return [...entry.head, ...entry.body].map((block) => lineEntry(block))
}

/** Projects and posts: a head with what stands under it. */
export function headedEntries(blocks: readonly Block[]): CvEntry[] {
  const nested = blocks.some((block) => !block.isBullet) ? blocks : flatEntries(blocks)
  if (nested !== blocks) return nested.map(lineEntry)
  return headsByShape(blocks).map(({ head, body }) => {
    const parts = headParts(head, true)
    const [first, ...others] = parts.names
    const name = first === undefined ? (head[0] ?? body[0]) : first
    const detail = [...others, ...parts.places].map((part) => part.text)
    return {
      name: name === undefined ? { text: '', start: 0, end: 0, where: '' } : textOf(name),
      detail: detail.length === 0 ? null : detail.join(', '),
      dates: parts.dates?.dates ?? noDates,
      url: parts.urls[0] ?? webAddress.exec(head.map((block) => block.text).join(' '))?.[0] ?? null,
      bullets: body.filter((block) => block !== name).map(textOf),
    }
  })
}

const flatEntries = (blocks: readonly Block[]) => blocks

/** Entries by dates where there are any, else by what stands out: headings, bold lines, lines above bullets. */
function headsByShape(blocks: readonly Block[]): Entry[] {
  const dated = blocks.some((block) => !block.isBullet && block.dates.some((date) => date.isRange))
  const byDates = dated ? entriesOf(blocks, { singleDates: true }) : []
  if (byDates.length > 0 && byDates.every((entry) => entry.head.length > 0)) return byDates
  const stands = (block: Block) => block.heading !== null || block.isBold
  const marked = blocks.some((block) => !block.isBullet && stands(block))
  const entries: { head: Block[]; body: Block[] }[] = []
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1]
    const last = entries.at(-1)
    const opens =
      !block.isBullet &&
      (marked ? stands(block) : previous === undefined || previous.isBullet || block.gapBefore)
    const follows =
      last !== undefined && last.body.length === 0 && !block.isBullet && block.text.length < 80 && !marked
    if (opens || last === undefined) entries.push({ head: [block], body: [] })
    else if (follows && !block.gapBefore) last.head.push(block)
    else last.body.push(block)
  }
  return entries
}

/** Certificates, awards, publications: each line or bullet is one; a line without a mark under it tells more of it. */
export function listedEntries(blocks: readonly Block[]): CvEntry[] {
  if (blocks.some((block) => block.isBullet) && blocks.some((block) => !block.isBullet)) {
    return blocks.some((block) => !block.isBullet && block.heading !== null) ||
      !blocks.every((block, index) => block.isBullet || index === 0)
      ? headedEntries(blocks)
      : blocks.slice(1).map(lineEntry)
  }
  return blocks.filter((block) => !isLinkLabel(block.text)).map(lineEntry)
}

function lineEntry(block: Block): CvEntry {
  const parts = headParts([block], true)
  const [first, ...others] = parts.names
  const detail = [...others, ...parts.places].map((part) => part.text)
  return {
    name: first === undefined ? textOf(block) : textOf(first),
    detail: detail.length === 0 ? null : detail.join(', '),
    dates: parts.dates?.dates ?? noDates,
    url: parts.urls[0] ?? webAddress.exec(block.text)?.[0] ?? null,
    bullets: [],
  }
}

/** Skills as they are grouped: "Languages: Go, Rust" is a group with a name. */
export function skillsOf(blocks: readonly Block[]): CvSkillGroup[] {
  const groups: { name: string | null; skills: CvText[] }[] = []
  for (const block of blocks) {
    const label = /^([^,:;.]{2,48}?)\s*(?::\s*|\t|\s+[–—-]\s+)(?=\S)/u.exec(block.text)
    const heads = block.heading !== null || (block.text.endsWith(':') && block.text.length < 50)
    if (heads) {
      groups.push({ name: block.text.replace(/:$/, ''), skills: [] })
      continue
    }
    const from = label === null ? 0 : label[0].length
    const skills = listed(block, from)
    const last = groups.at(-1)
    if (label?.[1] !== undefined) groups.push({ name: label[1], skills })
    else if (last === undefined) groups.push({ name: null, skills })
    else last.skills.push(...skills)
  }
  return groups.filter((group) => group.skills.length > 0)
}

/** The members of a list; commas inside brackets part nothing. */
export function listed(block: Block, from: number): CvText[] {
  const found: CvText[] = []
  let start = from
  let depth = 0
  const text = block.text
  const close = (end: number) => {
    const part = partOf(block, start, end)
    const clean = part.text.replace(/^(?:and|und|et|y|e)\s+(?=\S)/iu, '').replace(/[.;,]+$/u, '')
    const lead = part.text.indexOf(clean)
    if (/[\p{L}\p{N}]/u.test(clean))
      found.push({
        text: clean,
        start: part.start + lead,
        end: part.start + lead + clean.length,
        where: block.where,
      })
  }
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (char === '(' || char === '[') depth += 1
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1)
    const isBar = /[,;|•·∙●▪\t]/u.test(char) || (char === '/' && text[at - 1] === ' ')
    const inNumber = char === ',' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')
    if (depth === 0 && isBar && !inNumber) {
      close(at)
      start = at + 1
    }
  }
  close(text.length)
  return found
}
