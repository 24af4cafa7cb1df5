import { firstDayOf, lastDayOf } from './dates.ts'
import type { Attestation, AttestedClaim, EvidenceFacts, Measure, Period } from './evidence.ts'
import { foldedText, saysText } from './same-value.ts'

/** Facts that can be kept back from a colleague. The title is always shown: without it nobody knows what is asked. */
export const withholdableFacts = ['action', 'result', 'measures', 'happened'] as const
export type WithholdableFact = (typeof withholdableFacts)[number]

/**
 * What a colleague is shown of an item. People, decisions, scope, files, links, other confirmations and where the facts
 * came from are never among it.
 */
export function claimOf(facts: EvidenceFacts, withheld: readonly WithholdableFact[]): AttestedClaim {
  const shows = (fact: WithholdableFact): boolean => !withheld.includes(fact)
  return {
    title: facts.title,
    action: shows('action') ? facts.action : null,
    result: shows('result') ? facts.result : null,
    measures: shows('measures') ? facts.measures : [],
    happened: shows('happened') ? facts.happened : null,
  }
}

/**
 * Which of the confirmed facts the item no longer says. Only what was confirmed is compared, so stating more (another
 * fact, another figure, a further paragraph, a longer period through a merge) changes nothing; other words or other
 * figures in place of the confirmed ones do. Case, spacing and a full stop at the end tell no two wordings apart.
 */
export function movedFrom(facts: EvidenceFacts, claim: AttestedClaim): ('title' | WithholdableFact)[] {
  const moved: ('title' | WithholdableFact)[] = []
  if (!saysTitle(facts, claim.title)) moved.push('title')
  if (!says(facts.action, claim.action)) moved.push('action')
  if (!says(facts.result, claim.result)) moved.push('result')
  if (!claim.measures.every((measure) => facts.measures.some((own) => statesMeasure(own, measure))))
    moved.push('measures')
  if (claim.happened !== null && !covers(facts.happened, claim.happened)) moved.push('happened')
  return moved
}

/** Whether a confirmation still counts for the item: what was confirmed is what the item says. */
export function stillStands(facts: EvidenceFacts, { confirmed }: Attestation): boolean {
  return confirmed === undefined || movedFrom(facts, confirmed).length === 0
}

/** A merge keeps the title that gave way as a paragraph of the situation, in these words. */
function saysTitle({ title, situation }: EvidenceFacts, confirmed: string): boolean {
  return (
    foldedText(title) === foldedText(confirmed) ||
    (situation !== null && saysText(situation, `Also told as: ${confirmed}`))
  )
}

function says(fact: string | null, text: string | null): boolean {
  return text === null || (fact !== null && saysText(fact, text))
}

function statesMeasure(own: Measure, confirmed: Measure): boolean {
  const holds = (now: number | null, then: number | null): boolean => then === null || now === then
  return (
    foldedText(own.name) === foldedText(confirmed.name) &&
    holds(own.before, confirmed.before) &&
    holds(own.after, confirmed.after) &&
    (confirmed.unit === null || own.unit === confirmed.unit)
  )
}

/**
 * Whether a period begins no later and ends no earlier than the confirmed one, as far as the dates tell: a year holds
 * each of its days.
 */
function covers(own: Period, confirmed: Period): boolean {
  const start = confirmed.from ?? confirmed.to
  const end = confirmed.to ?? confirmed.from
  const ownStart = own.from ?? own.to
  const ownEnd = own.to ?? own.from
  if (start !== null && (ownStart === null || firstDayOf(ownStart) > lastDayOf(start))) return false
  if (own.ongoing) return true
  if (confirmed.ongoing) return false
  return end === null || (ownEnd !== null && lastDayOf(ownEnd) >= firstDayOf(end))
}

/**
 * The facts with a correction taken over: where the item still says what was asked, the colleague's wording replaces it;
 * where it has moved on, theirs replaces the whole fact.
 */
export function corrected(facts: EvidenceFacts, asked: AttestedClaim, theirs: AttestedClaim): EvidenceFacts {
  const prose = (now: string | null, was: string | null, is: string | null): string | null =>
    is === null || was === is
      ? now
      : was !== null && now?.includes(was) === true
        ? now.replace(was, () => is)
        : is
  return {
    ...facts,
    title: prose(facts.title, asked.title, theirs.title) ?? facts.title,
    action: prose(facts.action, asked.action, theirs.action),
    result: prose(facts.result, asked.result, theirs.result),
    measures: correctedMeasures(facts.measures, asked.measures, theirs.measures),
  }
}

function correctedMeasures(
  own: readonly Measure[],
  asked: readonly Measure[],
  theirs: readonly Measure[],
): Measure[] {
  const changed = theirs.filter((measure) => !asked.some((was) => sameMeasure(was, measure)))
  const untouched = own.filter(
    (measure) => !changed.some((is) => foldedText(is.name) === foldedText(measure.name)),
  )
  return [...untouched, ...changed]
}

function sameMeasure(a: Measure, b: Measure): boolean {
  return a.name === b.name && a.before === b.before && a.after === b.after && a.unit === b.unit
}
