import type { Period } from '@waymark/domain/evidence/evidence.ts'
import { cleanLine } from './clean-text.ts'
import { descriptionLines, storyOf, tellsOfDeed, type DescriptionLine } from './deeds.ts'
import { readMeasures } from '@waymark/domain/quantities/measures.ts'
import { contentKey, itemOf, type Outcome, type Reading, type StatedFacts } from './item.ts'

/** No field of a profile or resume is longer; a longer one is an accident or an attack. */
const maxText = 50_000

/** A role, a project or an engagement with what its owner says was done in it. */
export interface Role {
  /** Kind of engagement, part of the identity: `position`, `volunteering`, `project`. */
  readonly kind: string
  /** What makes it this one, such as company and title. */
  readonly identity: readonly string[]
  /** Where the deeds belong: "Head of IT at Acme". */
  readonly label: string
  /** The engagement itself as one line: "Held the role of …". */
  readonly title: string
  readonly period: Period
  readonly reading: Reading
}

/** Text about a role and the place where it stands. */
export interface RoleText {
  readonly text: string
  readonly place: string
  /** True when the source marks the text as one thing done, as a highlight does. */
  readonly highlight: boolean
}

/**
 * The items of a role: one for each line that tells of a deed, with the role as its situation and period, and one for
 * the role itself, which keeps the remaining lines (duties, descriptions) as its task.
 */
export function roleItems(role: Role, texts: readonly RoleText[]): Outcome[] {
  const outcomes: Outcome[] = []
  const rest: string[] = []
  for (const { text, place, highlight } of texts) {
    if (text.length > maxText) {
      const reason = `is longer than ${maxText} characters; the rest was left out`
      outcomes.push({ refusal: { where: place, reason } })
    }
    for (const line of linesOf(text.slice(0, maxText), highlight)) {
      if (tellsOfDeed(line, role.period.to !== null)) outcomes.push(deedItem(role, line, place))
      else rest.push(line.text)
    }
  }
  const held: StatedFacts = {
    title: role.title,
    task: rest.join('\n'),
    happened: role.period,
  }
  return [itemOf(contentKey(role.kind, ...role.identity), held, role.reading), ...outcomes]
}

/** Deeds of a text that belongs to no role, such as a profile's summary. */
export function deedsOf(text: string, reading: Reading): Outcome[] {
  return descriptionLines(text.slice(0, maxText))
    .filter((line) => tellsOfDeed(line))
    .map((line) => itemOf(contentKey('deed', line.text), deedFacts(line.text), reading))
}

/** A highlight is one thing even when its author needed two sentences. */
function linesOf(text: string, highlight: boolean): DescriptionLine[] {
  if (!highlight) return descriptionLines(text)
  const line = cleanLine(text).replace(/^[•*–-]\s+/u, '')
  return line === '' ? [] : [{ text: line, bulleted: true }]
}

function deedItem(role: Role, line: DescriptionLine, place: string): Outcome {
  const key = contentKey(`${role.kind}-deed`, ...role.identity, line.text)
  const facts = { ...deedFacts(line.text), situation: role.label, happened: role.period }
  return itemOf(key, facts, { ...role.reading, place })
}

/** The facts that a telling line states by itself. */
export function deedFacts(text: string): StatedFacts {
  return { ...storyOf(text), measures: readMeasures(text) }
}
