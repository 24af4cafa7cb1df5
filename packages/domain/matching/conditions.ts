import type { PartialDate } from '../evidence/dates.ts'
import { isUnconfirmable } from '../evidence/strength.ts'
import { findQuantities } from '../quantities/find-quantities.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Requirement } from '../postings/requirements.ts'
import type { MatchItem } from './item.ts'

/** A figure that a requirement asks for, and whether evidence reaches it. */
export interface Condition {
  /** The advertisement's words: "at least 5 years", "£5m". */
  readonly words: string
  /** `unknown`: the items state no such figure, or one in another unit. */
  readonly state: 'reached' | 'short' | 'unknown'
  readonly reason: string
}

/** Conditions on years, people and money, each compared with the items that show the work. */
export function conditionsOf(
  requirement: Requirement,
  items: readonly MatchItem[],
  today: string,
): readonly Condition[] {
  const years = requirement.facts.flatMap(({ kind, years: asked, words }) =>
    kind === 'years' && asked !== null ? [yearsCondition(words, asked, items, today)] : [],
  )
  const figures = findQuantities(requirement.text).flatMap((asked): readonly Condition[] => {
    const amount = asked.high ?? asked.value
    if (amount === null || asked.side === 'before') return []
    const words = requirement.text.slice(asked.start, asked.end).trim()
    if (asked.kind === 'money')
      return [compared(words, amount, items, (item) => moneyIn(item, currency(asked.unit)))]
    const after = requirement.text.slice(asked.end, asked.end + 40)
    return asked.kind === 'count' && countsPeople(asked, after)
      ? [compared(words, amount, items, peopleIn)]
      : []
  })
  return [...years, ...figures]
}

const people =
  /^(?:people|persons?|engineers?|developers?|staff|employees|reports|colleagues|headcount|fte|ftes|managers|members|users)$/iu

function countsPeople({ unit }: Quantity, after: string): boolean {
  return (
    (unit !== null && people.test(unit)) ||
    /^\s*(?:\+|or more)?\s*(?:people|persons?|engineers?|developers?|staff|employees|direct reports|reports|fte|person\b)/iu.test(
      after,
    )
  )
}

function currency(unit: string | null): string | null {
  const named = { '£': 'GBP', '€': 'EUR', $: 'USD', US$: 'USD' }[unit ?? '']
  return named ?? unit
}

function moneyIn(item: MatchItem, unit: string | null): readonly number[] {
  return item.deeds.flatMap((deed) =>
    findQuantities(deed)
      .filter((found) => found.kind === 'money' && currency(found.unit) === unit && found.side !== 'before')
      .flatMap((found) => found.high ?? found.value ?? []),
  )
}

function peopleIn(item: MatchItem): readonly number[] {
  const { scope } = item.evidence
  const stated = scope?.people == null || isUnconfirmable(item.evidence, 'scope') ? [] : [scope.people]
  const told = item.deeds.flatMap((deed) =>
    findQuantities(deed)
      .filter(
        (found) =>
          found.kind === 'count' &&
          found.side !== 'before' &&
          countsPeople(found, deed.slice(found.end, found.end + 40)),
      )
      .flatMap((found) => found.high ?? found.value ?? []),
  )
  return [...stated, ...told]
}

function compared(
  words: string,
  asked: number,
  items: readonly MatchItem[],
  amounts: (item: MatchItem) => readonly number[],
): Condition {
  const most = Math.max(...items.flatMap(amounts), Number.NEGATIVE_INFINITY)
  if (most === Number.NEGATIVE_INFINITY)
    return { words, state: 'unknown', reason: `“${words}” is asked; the items state no figure to compare.` }
  return most >= asked
    ? { words, state: 'reached', reason: `“${words}” is asked; ${figure(most)} is stated.` }
    : { words, state: 'short', reason: `“${words}” is asked; the items state ${figure(most)}.` }
}

const figure = (amount: number): string => amount.toLocaleString('en', { maximumFractionDigits: 1 })

function yearsCondition(words: string, asked: number, items: readonly MatchItem[], today: string): Condition {
  const spans = items.flatMap(({ evidence: { happened } }) => {
    const from = monthOf(happened.from)
    const to = happened.ongoing ? monthOf(today) : monthOf(happened.to)
    return from === null || to === null || to < from ? [] : [[from, to + 1] as const]
  })
  if (spans.length === 0)
    return {
      words,
      state: 'unknown',
      reason: `“${words}” is asked; the items carry no dates that span time.`,
    }
  const months = covered(spans)
  const told = months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`
  return months >= asked * 12
    ? { words, state: 'reached', reason: `“${words}” is asked; the items cover ${told}.` }
    : { words, state: 'short', reason: `“${words}” is asked; the dates of the items cover ${told}.` }
}

/** Months since year 0; a year alone counts from its January. */
function monthOf(date: PartialDate | null): number | null {
  if (date === null) return null
  const [year = '', month = '01'] = date.split('-')
  return Number(year) * 12 + Number(month) - 1
}

/** Months that at least one span covers: parallel work counts once. */
function covered(spans: readonly (readonly [number, number])[]): number {
  let total = 0
  let reached = Number.NEGATIVE_INFINITY
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    total += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return total
}
