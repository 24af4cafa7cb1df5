import type { Section, SectionedText } from '../postmortems/sections.ts'

/** Parts of a decision record by their headings, as MADR 2 to 4, Nygard's form and log4brains write them. */
export const decisionParts = {
  context:
    /^(?:\d+[.)]\s*)?(?:context(?: and problem statement)?|problem(?: statement)?|background|issue|context (?:and|&) problem)$/i,
  outcome: /^(?:\d+[.)]\s*)?(?:decision outcome|decision|the decision|decision made|resolution)$/i,
  options:
    /^(?:\d+[.)]\s*)?(?:considered options|options(?: considered)?|considered alternatives|alternatives(?: considered)?|positions|rejected (?:options|alternatives)|other options(?: considered)?)$/i,
  consequences: /^(?:\d+[.)]\s*)?(?:(?:positive |negative )?consequences|implications)$/i,
  status: /^(?:\d+[.)]\s*)?status$/i,
} as const

/** How to write one, a form to fill in, or a list of others. */
const others = /template|how to write|\bguide(?:lines?)?\b|^index$|^readme$|decision (?:log|records?)$/i
const numbered = /^(?:adr[-_ ]?)?(?:\d{1,5}|\d{8})[-_. ]/i

/** The document's own title. */
export function titleSection({ sections }: SectionedText): Section | null {
  return sections.find(({ depth }) => depth === 1) ?? sections.find(({ depth }) => depth > 0) ?? null
}

/** The first section whose heading is a part's. */
export function partOf({ sections }: SectionedText, part: keyof typeof decisionParts): Section | null {
  return sections.find(({ depth, title }) => depth > 0 && decisionParts[part].test(title)) ?? null
}

/**
 * Whether a text is the record of one decision: it has a context and an outcome, and one thing more that only such records
 * have (options, consequences, a status). A form to fill in, a list and a log of many are none.
 */
export function isDecisionRecord(document: SectionedText, name: string): boolean {
  const { frontMatter, sections } = document
  const title = titleSection(document)?.title ?? ''
  const base = name.replace(/\.[a-z]+$/i, '')
  if (others.test(base) || /template/i.test(title)) return false
  const outcomes = sections.filter(
    ({ depth, title: heading }) => depth > 0 && decisionParts.outcome.test(heading),
  )
  if (outcomes.length !== 1 || isForm(document)) return false
  const has = (part: keyof typeof decisionParts) => partOf(document, part) !== null
  const stated = has('status') || 'status' in frontMatter || sections.slice(0, 3).some(saysStatus)
  if (has('context')) return has('options') || has('consequences') || stated
  return numbered.test(base) && stated && (has('options') || has('consequences'))
}

const saysStatus = ({ lines }: Section) =>
  lines.slice(0, 12).some(({ text }) => /^status\s*(?:[:|]|$)/i.test(text))

/** Braces and brackets in which a form says what to write. */
function isForm({ sections }: SectionedText): boolean {
  const titles = sections.map(({ title }) => title)
  const blank =
    /\{[a-z][^}]{6,}\}|\[(?:short title|option \d|title|describe|decision|context)[^\]]*\]|<(?:title|short)[^>]*>/i
  return (
    titles.some((title) => blank.test(title)) ||
    sections.flatMap(({ lines }) => lines).filter(({ text }) => blank.test(text)).length > 2
  )
}
