import type { Block } from './blocks.ts'
import { titleScore } from './role-words.ts'

/** Lines that head one entry (a role, a school, a project) and what stands under them. */
export interface Entry {
  readonly head: readonly Block[]
  readonly body: readonly Block[]
}

/** How entries of a section are told apart. */
export interface EntryRules {
  /** Whether a single date, and not only a stretch of time, heads an entry. */
  readonly singleDates: boolean
  /** Whether the words of lines without dates can head an entry. */
  readonly names?: (text: string) => boolean
}

/**
 * Cuts a section into entries. Dates are the anchors: the lines above a body that hold dates, and lines that look like
 * those, head an entry; bullets and prose are its body.
 */
export function entriesOf(blocks: readonly Block[], rules: EntryRules): Entry[] {
  const freed = freeBulletHeads(blocks, rules)
  const runs = runsOf(freed, rules)
  const looks = headLooks(runs, rules)
  const entries: { head: Block[]; body: Block[] }[] = []
  for (const { short, body } of runs) {
    const anchors = short.filter((block) => isAnchor(block, rules))
    const last = entries.at(-1)
    if (
      anchors.length === 0 &&
      last !== undefined &&
      !(looksLikeHead(short, looks) && isNamed(short, rules))
    ) {
      last.body.push(...short, ...body)
      continue
    }
    if (anchors.length === 0 && short.length === 0) {
      entries.push({ head: [], body: [...body] })
      continue
    }
    const lead = leadIntoBody(short, last, rules, looks)
    if (last !== undefined && lacksDates(last, rules) && lead.every(isOnlyDates)) {
      last.head.push(...lead)
      last.body.push(...body)
      continue
    }
    for (const group of splitRun(lead, rules)) entries.push({ head: [...group], body: [] })
    entries.at(-1)?.body.push(...body)
  }
  return entries
}

const lacksDates = ({ head }: { head: readonly Block[] }, rules: EntryRules) =>
  head.length > 0 && !head.some((block) => isAnchor(block, rules))

/** Dates that stand under an entry instead of above it. */
const isOnlyDates = (block: Block) =>
  block.dates.some((date) => date.end - date.start >= block.text.length - 4)

/** Lines at the start of a run that end the entry above: they come before the first line that looks like a head. */
function leadIntoBody(
  short: readonly Block[],
  last: { body: Block[] } | undefined,
  rules: EntryRules,
  looks: ReadonlySet<string>,
): readonly Block[] {
  if (last === undefined) return short
  const anchor = short.findIndex((block) => isAnchor(block, rules))
  if (anchor <= 0) return short
  let start = 0
  for (let at = Math.max(1, anchor - 3); at <= anchor && start === 0; at += 1) {
    const above = short[at - 1]
    const isName = above === undefined || stands(above) || rules.names?.(above.text) === true
    if (short[at]?.gapBefore === true && !isName) start = at
  }
  const styled = short.findIndex(
    (block, index) => index <= anchor && stands(block) && looks.has(lookOf(block)),
  )
  if (start === 0 && styled > 0) start = styled
  if (start === 0 && anchor > 3) start = anchor - 1
  last.body.push(...short.slice(0, start))
  return short.slice(start)
}

/** A section whose entries are all bullets: those with dates head the others. */
function freeBulletHeads(blocks: readonly Block[], rules: EntryRules): readonly Block[] {
  const isFreed = (block: Block) =>
    block.isBullet &&
    block.dates.some((date) => date.isRange || rules.singleDates) &&
    isAnchor({ ...block, isBullet: false }, rules)
  const others = blocks.some((block) => !block.isBullet && isAnchor(block, rules))
  const dated = blocks.filter((block) => isFreed(block) && (!others || (block.dates[0]?.start ?? 9) < 2))
  if (dated.length === 0) return blocks
  const indent = Math.min(...dated.map((block) => block.indent))
  return blocks.map((block) =>
    dated.includes(block) && block.indent <= indent + 1
      ? { ...block, isBullet: false, gapBefore: true }
      : block,
  )
}

interface Run {
  readonly short: Block[]
  readonly body: Block[]
}

function runsOf(blocks: readonly Block[], rules: EntryRules): Run[] {
  const runs: Run[] = []
  for (const block of blocks) {
    const isHead = isAnchor(block, rules) || isShort(block)
    const last = runs.at(-1)
    if (isHead && (last === undefined || last.body.length > 0)) runs.push({ short: [block], body: [] })
    else if (isHead) last?.short.push(block)
    else if (last === undefined) runs.push({ short: [], body: [block] })
    else last.body.push(block)
  }
  return runs
}

/** A line that tells when: no bullet, and not much more than names beside the dates. */
export function isAnchor(block: Block, rules: EntryRules): boolean {
  if (block.isBullet) return false
  const dates = block.dates.filter((date) => date.isRange || rules.singleDates || isEdge(block, date))
  if (dates.length === 0 || block.dates.length > 3) return false
  const [date] = dates
  if (date === undefined) return false
  const rest = block.text.length - (date.end - date.start)
  if (rest > 160 || (rest > 60 && /[.!?;]$/.test(block.text) && !block.text.includes('\t'))) return false
  if (block.heading !== null || rest <= 70) return !isSentence(block, date.start)
  return !isSentence(block, date.start) && (date.end >= block.text.length - 40 || date.start <= 2)
}

const isEdge = (block: Block, date: { start: number; end: number }) =>
  block.text.includes('\t')
    ? block.text.slice(date.end).trim() === '' || block.text.slice(0, date.start).trim() === ''
    : date.end - date.start === block.text.length ||
      (/^[\s)\].]*$/.test(block.text.slice(date.end)) &&
        /[(,|–—-]\s*$/.test(block.text.slice(0, date.start)) &&
        block.text.length < 90)

/** Words run on before the dates as they do in prose. */
function isSentence(block: Block, dateStart: number): boolean {
  const before = block.text.slice(0, dateStart).trim()
  return (
    /(?:^|\s)(?:in|since|during|between|of|by|for|was|were|the|a)$/iu.test(before) &&
    before.split(' ').length > 5
  )
}

/** A short line that could be a name or a title and is no label with its text, no sentence and no bullet. */
function isShort(block: Block): boolean {
  if (block.isBullet) return false
  if (block.heading !== null) return true
  if (block.text.length > 110) return false
  if (
    /[.!?;:]$/.test(block.text) &&
    !(/[!?]$/.test(block.text) && block.text.length < 24) &&
    !/(?:inc|ltd|co|corp|llc|jr|sr|e\.?v|s\.a|b\.v|u\.s)\.$/iu.test(block.text)
  )
    return false
  if (/^\p{Ll}(?!\p{Ll}*\p{Lu})/u.test(block.text) && !block.isBold && !block.text.includes('\t'))
    return false
  const label = /^[\p{L} /&-]{2,30}:\s/u.exec(block.text)?.[0]
  if (label === undefined || block.text.includes('\t')) return true
  return (block.isBold || block.isItalic) && titleScore(block.text.slice(label.length)) > 0
}

const lookOf = (block: Block) =>
  [
    block.heading ?? '',
    block.isBold ? 'b' : '',
    block.isItalic ? 'i' : '',
    block.size === null ? '' : Math.round(block.size * 20),
    Math.round(block.indent / 6),
  ].join(':')

/** How the first lines of dated entries look, where looks tell anything. */
function headLooks(runs: readonly Run[], rules: EntryRules): ReadonlySet<string> {
  const looks = new Set<string>()
  for (const { short } of runs) {
    const [first] = short
    if (first !== undefined && short.some((block) => isAnchor(block, rules)) && stands(first))
      looks.add(lookOf(first))
  }
  return looks
}

const stands = (block: Block) =>
  block.heading !== null || block.isBold || block.isItalic || (block.size ?? 1) > 1.05

const isNamed = (short: readonly Block[], rules: EntryRules) =>
  rules.names === undefined || short.some((block) => rules.names?.(block.text) === true)

function looksLikeHead(short: readonly Block[], looks: ReadonlySet<string>): boolean {
  const [first] = short
  if (first === undefined || !stands(first)) return false
  return looks.has(lookOf(first)) || (looks.size === 0 && first.heading !== null)
}

/** Cuts a run of short lines with several dates into one group for each. */
function splitRun(short: readonly Block[], rules: EntryRules): Block[][] {
  const anchors = short.flatMap((block, index) => (isAnchor(block, rules) ? [index] : []))
  const first = anchors[0] ?? 0
  const starts = [0]
  for (let next = 1; next < anchors.length; next += 1) {
    const [from = 0, to = 0] = [anchors[next - 1], anchors[next]]
    starts.push(startBetween(short, from, to, first))
  }
  return starts.map((start, index) => short.slice(start, starts[index + 1] ?? short.length))
}

/** Where, between two dated lines, the second one's group begins. */
function startBetween(short: readonly Block[], from: number, to: number, lead: number): number {
  for (let at = from + 1; at <= to; at += 1) if (short[at]?.gapBefore === true) return at
  const first = short[0]
  if (first !== undefined && stands(first)) {
    for (let at = from + 1; at <= to; at += 1) {
      const block = short[at]
      if (block !== undefined && lookOf(block) === lookOf(first)) return at
    }
  }
  return Math.max(from + 1, to - lead)
}
