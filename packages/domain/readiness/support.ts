import type { Day } from '../evidence/dates.ts'
import { monthIndex } from '../evidence/dates.ts'
import type { Competency, Framework } from '../frameworks/framework.ts'
import { askInWords, asksOf, listed, months, occasionsNeeded, scaleOf } from '../frameworks/scales.ts'
import type { ConfirmedAccount, CountedAccount, Demand, ItemAccount } from './account.ts'
import { carries, demandOf, showsAll } from './account.ts'
import type { AskResult, CompetencyReadiness, PointResult } from './assessment.ts'
import { missingFor } from './missing.ts'
import type { Occasions } from './occasions.ts'
import { distinctOccasions } from './occasions.ts'

/** What evidence supports on one competency, with the explanation. */
export type Support = Pick<
  CompetencyReadiness,
  'evidence' | 'reasons' | 'missing' | 'setAside' | 'points'
> & { readonly supported: number }

/**
 * The highest scale point whose asks, and those of every point below it, all hold for the linked items.
 * The rule: issue "score evidence, not intent"; each ask counts distinct occasions, never items.
 * @param linked items that the user linked to the competency, in a fixed order.
 */
export function supportOf(
  framework: Framework,
  competency: Competency,
  linked: readonly ItemAccount[],
  asOf: Day,
): Support {
  const now = monthIndex(asOf)
  const counting = linked.filter((account) => account.setAside === null)
  const asked = scaleOf(framework, competency).points.map((point) => ({
    point,
    demands: asksOf(framework, competency, point.value).map(demandOf),
  }))
  const points = asked.map(({ point: { value, label }, demands }) => {
    const asks = demands.map((demand) => resultOf(demand, counting, now))
    return { value, label, met: asks.every((ask) => ask.met), asks }
  })
  const supported = highestHeld(points)
  const next = points.find((point) => !point.met)
  const demands = asked.flatMap((point) => point.demands)
  return {
    supported,
    points,
    evidence: counting.filter((account) => demands.some((demand) => carries(account, demand, now))).map(idOf),
    reasons: reasonsFor(points, supported, titlesOf(counting, points)),
    missing: next?.asks.flatMap((ask) => (ask.missing === null ? [] : [ask.missing])) ?? [],
    setAside: setAsideOf(linked, demands, now),
  }
}

function setAsideOf(
  linked: readonly ItemAccount[],
  demands: readonly Demand[],
  now: number,
): CompetencyReadiness['setAside'] {
  const aside: CompetencyReadiness['setAside'] = []
  for (const account of linked) {
    const reason = account.setAside ?? uselessFor(account, demands, now)
    if (reason !== null) aside.push({ evidence: account.item.id, reason })
  }
  return aside
}

function idOf(account: CountedAccount): string {
  return account.item.id
}

function resultOf(demand: Demand, counting: readonly ItemAccount[], now: number): AskResult {
  const { ask } = demand
  const needed = occasionsNeeded(ask)
  const carrying = counting.filter((account) => carries(account, demand, now))
  const found: Occasions<CountedAccount> = ask.each.includes('attested')
    ? confirmedOccasions(carrying, needed, ask.spanMonths)
    : distinctOccasions(carrying, needed, ask.spanMonths)
  return {
    text: askInWords(ask),
    met: found.met,
    found: found.chosen.length,
    needed,
    evidence: found.chosen.map(idOf),
    missing: found.met ? null : missingFor(demand, found, counting, now),
  }
}

/** Items that are looked at before all are: nearly always enough, and so thousands of them need not be spread out. */
const firstLook = 40

/** Distinct occasions of which each has a confirmation of its own. */
function confirmedOccasions(
  carrying: readonly ItemAccount[],
  needed: number,
  spanMonths: number | null,
): Occasions<ConfirmedAccount> {
  const among = (accounts: readonly ItemAccount[]): Occasions<ConfirmedAccount> =>
    distinctOccasions(
      accounts.flatMap(({ confirmed }) => confirmed),
      needed,
      spanMonths,
    )
  const first = among(carrying.slice(0, firstLook))
  return first.met || carrying.length <= firstLook ? first : among(carrying)
}

function highestHeld(points: readonly PointResult[]): number {
  let highest = 0
  for (const point of points) {
    if (!point.met) break
    highest = point.value
  }
  return highest
}

/** Why an item counts towards no ask at all: it is too old for those that it would serve, or shows nothing asked for. */
function uselessFor(account: ItemAccount, demands: readonly Demand[], now: number): string | null {
  if (demands.length === 0 || demands.some((demand) => carries(account, demand, now))) return null
  const stale = demands.filter((demand) => showsAll(account, demand)).map(({ ask }) => ask)
  const back = Math.max(...stale.map((ask) => ask.withinMonths ?? 0))
  if (stale.length === 0) return 'It states none of the facts that this competency asks for yet.'
  if (account.lastSeen === null)
    return 'It has no date, and only recent evidence counts here: say when it happened.'
  return `It is no longer recent: only the last ${months(back)} count here, unless it still runs.`
}

/** The titles of the items that asks name; null when nothing counts at all. */
function titlesOf(
  counting: readonly ItemAccount[],
  points: readonly PointResult[],
): ReadonlyMap<string, string> | null {
  if (counting.length === 0) return null
  const named = new Set(points.flatMap((point) => point.asks.flatMap((ask) => ask.evidence)))
  return new Map(counting.filter(({ item }) => named.has(item.id)).map(({ item }) => [item.id, item.title]))
}

function reasonsFor(
  points: readonly PointResult[],
  supported: number,
  titles: ReadonlyMap<string, string> | null,
): string[] {
  if (titles === null) return ['No linked evidence counts towards it yet. Nothing is zero.']
  const held = points
    .filter((point) => point.value <= supported && point.asks.length > 0)
    .map((point) => heldReason(point, titles))
  const next = points.find((point) => !point.met)
  return next === undefined ? held : [...held, openReason(next)]
}

function heldReason(point: PointResult, titles: ReadonlyMap<string, string>): string {
  const ids = [...new Set(point.asks.flatMap((ask) => ask.evidence))]
  const named = ids.slice(0, 3).map((id) => `“${titles.get(id) ?? id}”`)
  const more = ids.length - named.length
  const carriers = listed(more > 0 ? [...named, `${more} more`] : named)
  return `${point.value} (${point.label}) holds through ${carriers}: ${point.asks.map((ask) => ask.text).join('; ')}.`
}

function openReason(point: PointResult): string {
  const open = point.asks
    .filter((ask) => !ask.met)
    .map((ask) => `${ask.text} (found ${ask.found} of ${ask.needed})`)
  return `${point.value} (${point.label}) is not reached: it asks for ${open.join('; ')}.`
}
