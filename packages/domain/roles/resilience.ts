import * as z from 'zod'
import { monthIndex } from '../evidence/dates.ts'
import type { Day } from '../evidence/dates.ts'
import type { Evidence, EvidenceFacts } from '../evidence/evidence.ts'
import { hasQuality, isUnconfirmable } from '../evidence/strength.ts'
import { matchedWords } from './cues.ts'
import { Cited, Fact, Id, Line, repeated } from './parts.ts'
import type { RoleFault } from './parts.ts'

/** The three pillars and what is looked for in evidence: `roles/resilience.yaml`. */
export const ResilienceGuide = z.strictObject({
  format: z.literal('waymark/resilience@1'),
  pillars: z
    .array(
      z.strictObject({
        id: z.enum(['impact', 'skills', 'mobility']),
        name: Line,
        meaning: Fact,
        next: z.array(Fact).max(12),
      }),
    )
    .length(3),
  /** Lines of skill that are hard to hire for, each with the words that show it. */
  skills: z
    .array(
      z.strictObject({
        id: Id,
        name: Line,
        means: Line,
        phrases: z.array(Line).min(1).max(80),
        sources: Cited,
      }),
    )
    .min(1)
    .max(12),
})
export type ResilienceGuide = z.infer<typeof ResilienceGuide>

/** Doubled ids. */
export function resilienceFaults(guide: ResilienceGuide): readonly RoleFault[] {
  return [...repeated(guide.pillars, 'pillars'), ...repeated(guide.skills, 'skills')]
}

/** An item that a pillar rests on, and why. */
export const PillarItem = z.strictObject({ evidence: z.string(), title: z.string(), reason: z.string() })
export type PillarItem = z.infer<typeof PillarItem>

/**
 * A year's business-visible outcome. `shown`: an item moved revenue, cost, risk or speed and states the figure before
 * and after. `stated`: such an item, without both figures. `open`: none yet, and the year is not over. `none`: none.
 */
export const OutcomeYear = z.strictObject({
  year: z.number().int(),
  state: z.enum(['shown', 'stated', 'open', 'none']),
  items: z.array(PillarItem),
})
export type OutcomeYear = z.infer<typeof OutcomeYear>

/** One thing that a pillar looks for. `unknown` says that evidence does not hold it, not that it is missing in life. */
export const PillarSign = z.strictObject({
  id: z.string(),
  name: z.string(),
  state: z.enum(['shown', 'older', 'unknown']),
  items: z.array(PillarItem),
})
export type PillarSign = z.infer<typeof PillarSign>

/** What a person's evidence says of the three pillars. No score: seed 3 gives none. */
export const Resilience = z.strictObject({
  years: z.array(OutcomeYear),
  /** Items that moved something and have no date, so that they count for no year. */
  undated: z.array(PillarItem),
  skills: z.array(PillarSign),
  mobility: z.array(PillarSign),
})
export type Resilience = z.infer<typeof Resilience>

/** Skills shown longer ago than this are told as older. Months; Waymark's own bound, as evidence of craft goes stale. */
const recentMonths = 36
/** At most this many items stand behind one sign; the newest first. */
const mostItems = 5

/** Looks at evidence by the three pillars (seed 3). Pure: the same evidence and day give the same answer. */
export function resilienceOf(guide: ResilienceGuide, evidence: readonly Evidence[], today: Day): Resilience {
  const newest = evidence.toSorted((a, b) => monthOf(b) - monthOf(a) || a.id.localeCompare(b.id))
  const moved = newest.filter(isBusinessVisible)
  return {
    years: yearsOf(moved, newest, today),
    undated: moved.filter((item) => yearOf(item) === null).map((item) => itemOf(item, reasonOf(item))),
    skills: guide.skills.map(({ id, name, phrases }) =>
      signOf(
        id,
        name,
        newest,
        today,
        (item) => matchedWords(item, phrases),
        (words) => `“${words}”`,
      ),
    ),
    mobility: mobilityOf(newest, today),
  }
}

/** Revenue, cost, risk or speed (seed 3); people matter, and are no figure of the business. */
function isBusinessVisible(facts: EvidenceFacts): boolean {
  return facts.outcome !== null && facts.outcome !== 'people' && !isUnconfirmable(facts, 'outcome')
}

function yearsOf(moved: readonly Evidence[], all: readonly Evidence[], today: Day): OutcomeYear[] {
  const thisYear = Number(today.slice(0, 4))
  const dated = all.flatMap((item) => yearOf(item) ?? []).filter((year) => year <= thisYear)
  if (dated.length === 0) return []
  const first = Math.max(Math.min(...dated), thisYear - 19)
  return Array.from({ length: thisYear - first + 1 }, (_, index) => thisYear - index).map((year) => {
    const own = moved.filter((item) => yearOf(item) === year)
    const measured = own.filter((item) => hasQuality(item, 'measured'))
    const state =
      measured.length > 0 ? 'shown' : own.length > 0 ? 'stated' : year === thisYear ? 'open' : 'none'
    const items = (measured.length > 0 ? measured : own).slice(0, mostItems)
    return { year, state, items: items.map((item) => itemOf(item, reasonOf(item))) }
  })
}

/** The year in which an item ended, or began when no end is known; running work counts in the year it began. */
function yearOf({ happened }: EvidenceFacts): number | null {
  const date = happened.to ?? happened.from
  return date === null ? null : Number(date.slice(0, 4))
}

function monthOf({ happened }: EvidenceFacts): number {
  const date = happened.to ?? happened.from
  return date === null ? Number.NEGATIVE_INFINITY : monthIndex(date)
}

function reasonOf(facts: EvidenceFacts): string {
  const figure = facts.measures.find(({ before, after }) => before !== null && after !== null)
  if (figure === undefined) return `${facts.outcome ?? 'no outcome'}, without a figure before and after`
  const unit = figure.unit === null ? '' : ` ${figure.unit}`
  return `${facts.outcome ?? ''}: ${figure.name} ${figure.before} → ${figure.after}${unit}`
}

function itemOf({ id, title }: Evidence, reason: string): PillarItem {
  return { evidence: id, title, reason }
}

function signOf<T>(
  id: string,
  name: string,
  evidence: readonly Evidence[],
  today: Day,
  find: (item: Evidence) => T | null,
  reason: (found: T) => string,
): PillarSign {
  const found = evidence.flatMap((item) => {
    const match = find(item)
    return match === null ? [] : [{ item, match }]
  })
  const fresh = found.some(({ item }) => item.happened.ongoing || isRecent(item, today))
  const items = found.slice(0, mostItems).map(({ item, match }) => itemOf(item, reason(match)))
  return { id, name, state: found.length === 0 ? 'unknown' : fresh ? 'shown' : 'older', items }
}

function isRecent(item: Evidence, today: Day): boolean {
  return monthIndex(today) - monthOf(item) <= recentMonths
}

/** Mobility as far as evidence can hold it: reach beyond the team, other functions, people who vouch, work handed over. */
function mobilityOf(evidence: readonly Evidence[], today: Day): PillarSign[] {
  const sign = (id: string, name: string, find: (item: Evidence) => string | null): PillarSign =>
    signOf(id, name, evidence, today, find, (words) => words)
  return [
    sign('reach', 'Work beyond your own team', (item) =>
      hasQuality(item, 'several-teams') ? `reached ${(item.scope?.level ?? '').replaceAll('-', ' ')}` : null,
    ),
    sign('stakeholders', 'People of other functions', (item) => {
      const roles = item.stakeholders.flatMap(({ role, name }) => role ?? name)
      return hasQuality(item, 'stakeholder') ? roles.slice(0, 3).join(', ') : null
    }),
    sign('vouchers', 'People who vouch for your work', (item) => {
      const by = item.attestations.map(({ by: name, relation }) => `${name} (${relation})`)
      return hasQuality(item, 'attested') ? by.slice(0, 3).join(', ') : null
    }),
    sign('handed-over', 'Work that runs without you, so that you can move', (item) =>
      hasQuality(item, 'handed-over') ? `runs with ${item.handover?.owner ?? ''}` : null,
    ),
  ]
}
