import type { CvSection } from '../cv.ts'
import type { Block } from './blocks.ts'
import { closeUp, headingKind, kindByWord } from './headings.ts'
import { titleScore } from './role-words.ts'

/** A stretch of blocks under one heading; the first may have none. */
export interface Section {
  readonly heading: Block | null
  readonly kind: CvSection['kind']
  readonly blocks: readonly Block[]
}

/** How a line looks, for telling whether another looks the same. */
interface Look {
  readonly level: number | null
  readonly size: number | null
  readonly isBold: boolean
  readonly isCapital: boolean
}

const lookOf = (block: Block): Look => ({
  level: block.heading,
  size: block.size === null ? null : Math.round(block.size * 20) / 20,
  isBold: block.isBold,
  isCapital: isCapital(block.text),
})

function isCapital(text: string): boolean {
  const closed = closeUp(text)
  return /\p{Lu}/u.test(closed) && !/\p{Ll}/u.test(closed)
}

const sameLook = (a: Look, b: Look) =>
  a.level === b.level && a.size === b.size && a.isBold === b.isBold && a.isCapital === b.isCapital

/**
 * Cuts a document at its section headings: lines whose words are a known heading, and lines that look like most of those
 * and stand out from the running text.
 */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const first = blocks.map((block, index) => (canHead(block) ? kindOf(block, blocks[index + 1]) : null))
  const labels = roleLabels(blocks, first)
  const known = first.map((kind, index) => (labels.has(blocks[index]?.text ?? '') ? null : kind))
  const looks = blocks.flatMap((block, index) => (known[index] === null ? [] : [lookOf(block)]))
  const level = commonLevel(looks)
  const sections: { heading: Block | null; kind: Section['kind']; blocks: Block[] }[] = [
    { heading: null, kind: 'personal', blocks: [] },
  ]
  for (const [index, block] of blocks.entries()) {
    const isPart = isSubheading(block, level) || labels.has(block.text)
    const kind = isPart ? null : (known[index] ?? otherKind(block, looks, index))
    const inline = known[index] === null ? labelled(block) : null
    if (kind !== null) sections.push({ heading: block, kind, blocks: [] })
    else if (inline !== null) {
      sections.push({
        heading: inline.heading,
        kind: inline.kind,
        blocks: inline.rest === null ? [] : [inline.rest],
      })
    } else sections.at(-1)?.blocks.push(block)
  }
  return sections.filter(
    (section, index) => section.heading !== null || section.blocks.length > 0 || index > 0,
  )
}

/**
 * Headings that come back among the roles of one section of work: "Key achievements" under each role is a part of the
 * role and no section.
 */
function roleLabels(
  blocks: readonly Block[],
  kinds: readonly (Section['kind'] | null)[],
): ReadonlySet<string> {
  const seen = new Map<string, number>()
  let isWork = false
  for (const [index, block] of blocks.entries()) {
    const kind = kinds[index] ?? null
    if (kind === null) continue
    const before = seen.get(block.text) ?? 0
    if (kind === 'experience') isWork = true
    else if (inRoles.has(kind) && isWork) seen.set(block.text, before + 1)
    else isWork = false
  }
  return new Set([...seen].flatMap(([text, times]) => (times > 1 ? [text] : [])))
}

/** Kinds whose headings also name parts of a role. */
const inRoles: ReadonlySet<Section['kind']> = new Set(['awards', 'skills', 'projects', 'summary', 'other'])

function canHead(block: Block): boolean {
  return (!block.isBullet || block.heading !== null) && block.text.length <= 80 && !/[.;,]$/.test(block.text)
}

function kindOf(block: Block, next: Block | undefined): Section['kind'] | null {
  const kind = headingKind(block.text.replace(/\t.*$/u, ''))
  if (kind === null) return null
  if (block.text.includes('\t')) return null
  const stands =
    block.heading !== null ||
    block.isBold ||
    isCapital(block.text) ||
    (block.size ?? 1) > 1.05 ||
    block.text.endsWith(':')
  if (stands) return kind
  return block.gapBefore || next === undefined || next.gapBefore || /^\p{Lu}/u.test(block.text) ? kind : null
}

/** The level that most known headings of a marked document have: "Projects" far below it is a part of an entry. */
function commonLevel(looks: readonly Look[]): number | null {
  const levels = looks.flatMap((look) => (look.level === null ? [] : [look.level]))
  return levels.length === 0 ? null : Math.min(...levels)
}

const isSubheading = (block: Block, level: number | null) =>
  level !== null && (block.heading === null ? false : block.heading > level + 1)

/** A heading that is not known by its words but by its look. */
function otherKind(block: Block, looks: readonly Look[], index: number): Section['kind'] | null {
  if (index === 0 || !canHead(block) || block.dates.length > 0 || block.text.length > 48) return null
  if (block.text.includes('\t') || /[\d@|:]/.test(block.text) || looks.length < 2) return null
  const look = lookOf(block)
  const plain = look.level === null && !look.isBold && !look.isCapital && (look.size ?? 1) <= 1.05
  if (plain) return null
  const outstanding = look.level !== null || (look.size ?? 1) > 1.08
  const alike = looks.filter((known) => sameLook(known, look)).length
  if (alike < 2 || alike < looks.length / 2 || !outstanding || !/\p{L}{3}/u.test(block.text)) return null
  const kind = kindByWord(block.text)
  return kind ?? (titleScore(block.text) > 0 ? null : 'other')
}

/** Kinds of section that fit on one line after their heading. */
const labels: ReadonlySet<Section['kind']> = new Set([
  'summary',
  'experience',
  'education',
  'skills',
  'languages',
])

/** "Skills: Java, Go" in one line, where the label is a heading. */
function labelled(block: Block): { heading: Block; kind: Section['kind']; rest: Block | null } | null {
  if (block.isBullet) return null
  const match = /^([\p{L} &/'’-]{3,40})(?::\s*|\t)(?=\S)/u.exec(block.text)
  const label = match?.[1]
  if (match === null || label === undefined) return null
  const kind = headingKind(label)
  if (kind === null || !(block.isBold || isCapital(label) || block.gapBefore)) return null
  const isMargin = match[0].includes('\t') && isCapital(label)
  if (!labels.has(kind) && !isMargin) return null
  if (!isCapital(label) && kind !== 'skills' && kind !== 'languages' && !match[0].includes('\t')) return null
  const at = match[0].length
  const heading = { ...block, text: label, end: block.start + label.length, dates: [] }
  const dates = block.dates
    .filter((date) => date.start >= at)
    .map((date) => ({ ...date, start: date.start - at, end: date.end - at }))
  return {
    heading,
    kind,
    rest: { ...block, text: block.text.slice(at), start: block.start + at, dates, gapBefore: true },
  }
}
