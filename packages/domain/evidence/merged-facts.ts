import type { PartialDate } from './dates.ts'
import { firstDayOf, lastDayOf } from './dates.ts'
import type {
  CompetencyLink,
  Decision,
  EvidenceFacts,
  Handover,
  Measure,
  Period,
  Scope,
  Stakeholder,
} from './evidence.ts'
import { foldedText, union } from './same-value.ts'

/** Longest reason of a link (see `CompetencyLink`). */
const longestReason = 500

function sameText(a: string, b: string): boolean {
  return foldedText(a) === foldedText(b)
}

/** The decision kept, completed by the other when both tell of the same choice. */
export function mergedDecision(kept: Decision | null, other: Decision | null): Decision | null {
  if (kept === null || other === null) return kept ?? other
  if (!sameText(kept.chosen, other.chosen)) return kept
  return {
    ...kept,
    insteadOf: kept.insteadOf ?? other.insteadOf,
    because: kept.because ?? other.because,
  }
}

/** The scope kept, completed by the other when both name the same level. */
export function mergedScope(kept: Scope | null, other: Scope | null): Scope | null {
  if (kept === null || other === null) return kept ?? other
  if (kept.level !== other.level) return kept
  return { ...kept, people: kept.people ?? other.people, note: kept.note ?? other.note }
}

/** The handover kept, completed by the other when both name the same owner. */
export function mergedHandover(kept: Handover | null, other: Handover | null): Handover | null {
  if (kept === null || other === null) return kept ?? other
  if (!sameText(kept.owner, other.owner)) return kept
  return { ...kept, since: kept.since ?? other.since, how: kept.how ?? other.how }
}

/** All measures; two of one figure that complete each other become one. */
export function mergedMeasures(kept: readonly Measure[], other: readonly Measure[]): Measure[] {
  return other.reduce<Measure[]>(
    (all, measure) => {
      const at = all.findIndex((known) => completes(known, measure))
      const known = all[at]
      if (known === undefined) return [...all, measure]
      const before = known.before ?? measure.before
      const after = known.after ?? measure.after
      return all.with(at, { ...known, before, after, unit: known.unit ?? measure.unit })
    },
    [...kept],
  )
}

function completes(a: Measure, b: Measure): boolean {
  return (
    sameText(a.name, b.name) && agree(a.before, b.before) && agree(a.after, b.after) && agree(a.unit, b.unit)
  )
}

function agree<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b
}

/** Every stakeholder; one named twice is one, with the role that either states. Two roles of one name are both kept. */
export function mergedStakeholders(
  kept: readonly Stakeholder[],
  other: readonly Stakeholder[],
): Stakeholder[] {
  return other.reduce<Stakeholder[]>(
    (all, person) => {
      const at = all.findIndex((known) => sameText(known.name, person.name) && agree(known.role, person.role))
      const known = all[at]
      return known === undefined
        ? [...all, person]
        : all.with(at, { ...known, role: known.role ?? person.role })
    },
    [...kept],
  )
}

/**
 * The widest period that both tell of. Of two precisions of one date the finer one stays. When one account says that it
 * ended and the other that it still runs, it runs, and the end that was stated is kept beside that.
 */
export function mergedPeriod(kept: Period, other: Period): Period {
  const from = earlier(kept.from ?? kept.to, other.from ?? other.to)
  const end = later(endOf(kept), endOf(other))
  const ongoing = kept.ongoing || other.ongoing
  const isOneDate = !ongoing && end === from && kept.to === null && other.to === null
  return { from, to: isOneDate ? null : end, ongoing }
}

function endOf(period: Period): PartialDate | null {
  return period.ongoing ? period.to : (period.to ?? period.from)
}

function earlier(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  return pick(a, b, (x, y) => firstDayOf(x) <= firstDayOf(y))
}

function later(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  return pick(a, b, (x, y) => lastDayOf(x) >= lastDayOf(y))
}

function pick(
  a: PartialDate | null,
  b: PartialDate | null,
  prefers: (a: PartialDate, b: PartialDate) => boolean,
): PartialDate | null {
  if (a === null || b === null) return a ?? b
  if (a.startsWith(b)) return a
  if (b.startsWith(a)) return b
  return prefers(a, b) ? a : b
}

/** Every link once, with both reasons as far as they fit. One made by the user stays the user's. */
export function mergedLinks(
  kept: readonly CompetencyLink[],
  other: readonly CompetencyLink[],
): CompetencyLink[] {
  return other.reduce<CompetencyLink[]>(
    (all, link) => {
      const at = all.findIndex(
        (known) => known.framework === link.framework && known.competency === link.competency,
      )
      const known = all[at]
      if (known === undefined) return [...all, link]
      const both = `${known.reason}; ${link.reason}`
      const told = known.reason.includes(link.reason) || both.length > longestReason
      const by = known.by === 'user' || link.by === 'user' ? 'user' : 'suggestion'
      return all.with(at, { ...known, by, reason: told ? known.reason : both })
    },
    [...kept],
  )
}

/** What the other states and the kept item's facts push aside, one sentence each, to be kept as paragraphs. */
export function alsoStated(kept: EvidenceFacts, other: EvidenceFacts): string[] {
  const lines = [
    pushedAside(kept.title, other.title, (title) => `Also told as: ${title}`),
    pushedAside(kept.outcome, other.outcome, (outcome) => `Also felt as: ${outcome}.`),
    pushedAside(mergedScope(kept.scope, other.scope), other.scope, scopeLine),
    pushedAside(mergedDecision(kept.decision, other.decision), other.decision, decisionLine),
    pushedAside(mergedHandover(kept.handover, other.handover), other.handover, handoverLine),
  ]
  return union(
    [],
    lines.flatMap((line) => (line === null ? [] : [line])),
    (a, b) => a === b,
  )
}

function pushedAside<T>(kept: T | null, other: T | null, say: (value: T) => string): string | null {
  return kept === null || other === null || holds(kept, other) ? null : say(other)
}

/** Whether a fact states all that another states; texts compare without case and spacing. */
function holds(kept: unknown, other: unknown): boolean {
  if (other === null || Object.is(kept, other)) return true
  if (typeof kept === 'string' && typeof other === 'string') return sameText(kept, other)
  if (typeof kept !== 'object' || typeof other !== 'object' || kept === null) return false
  const stated = new Map<string, unknown>(Object.entries(kept))
  return Object.entries(other).every(([key, value]) => holds(stated.get(key), value))
}

function scopeLine(scope: Scope): string {
  const people = scope.people === null ? '' : `, ${scope.people} people`
  return `Scope also stated: ${scope.level}${people}${scope.note === null ? '' : `, ${scope.note}`}.`
}

function decisionLine(decision: Decision): string {
  const refused = decision.insteadOf === null ? '' : ` instead of ${decision.insteadOf}`
  const because = decision.because === null ? '' : ` because ${decision.because}`
  return `Also decided: ${decision.chosen}${refused}${because}.`
}

function handoverLine(handover: Handover): string {
  const since = handover.since === null ? '' : ` since ${handover.since}`
  return `Also run by: ${handover.owner}${since}${handover.how === null ? '' : `, ${handover.how}`}.`
}
