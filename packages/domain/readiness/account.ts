import type { Day } from '../evidence/dates.ts'
import { firstDayOf, monthIndex } from '../evidence/dates.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { intentOf } from '../evidence/intent.ts'
import type { Likeness, Months } from '../evidence/likeness.ts'
import { likenessOf, monthsIn } from '../evidence/likeness.ts'
import { confirmationsOf, hasQuality } from '../evidence/strength.ts'
import type { EvidenceAsk } from '../frameworks/framework.ts'
import { EvidenceQuality } from '../frameworks/framework.ts'

const qualities = EvidenceQuality.options
const handedOver = 1 << qualities.indexOf('handed-over')

/** What the rules need to know of an item, on the day of assessment. */
export interface ItemAccount {
  readonly item: Evidence
  /** Qualities that it shows, one bit each. */
  readonly shows: number
  readonly landed: Months | null
  /** The month index in which it last counts as happening; null when undated, Infinity while it runs. */
  readonly lastSeen: number | null
  readonly likeness: Likeness
  /** Counted by itself it needs no confirmation; see `confirmed`. */
  readonly confirmation: null
  /** The item once for each confirmation of it by others, for asks that each occasion be confirmed. */
  readonly confirmed: readonly ConfirmedAccount[]
  /** Why it counts for nothing, or null. */
  readonly setAside: string | null
}

/** An item as one of its confirmations vouches for it. */
export interface ConfirmedAccount extends Pick<ItemAccount, 'item' | 'landed' | 'likeness'> {
  readonly confirmation: string
}

/** An item as it is counted for an ask, by itself or by one of its confirmations. */
export type CountedAccount = ItemAccount | ConfirmedAccount

/** What of an item does not depend on the day. */
interface Reading {
  readonly shows: number
  readonly landed: Months | null
  readonly firstDay: Day | null
  readonly lastMonth: number | null
  /** The day from which someone else runs it; null when it is not handed over, or nobody says since when. */
  readonly handedOverFrom: Day | null
  readonly intent: string | null
}

const accounts = new WeakMap<Evidence, ItemAccount & { readonly asOf: Day }>()
const readings = new WeakMap<Evidence, Reading>()

/**
 * Reads an item for an assessment. Memoised by the item's identity for the last day that was asked for: items are
 * values, so this changes the speed of a second assessment and nothing else.
 */
export function accountOf(item: Evidence, asOf: Day): ItemAccount {
  const known = accounts.get(item)
  if (known?.asOf === asOf) return known
  const account = readAccount(item, asOf)
  accounts.set(item, account)
  return account
}

function readAccount(item: Evidence, asOf: Day): ItemAccount & { readonly asOf: Day } {
  const reading = readingOf(item)
  const runsAlone =
    (reading.shows & handedOver) !== 0 && (reading.handedOverFrom === null || reading.handedOverFrom <= asOf)
  let likeness: Likeness | null = null
  let confirmed: readonly ConfirmedAccount[] | null = null
  return {
    item,
    asOf,
    shows: runsAlone ? reading.shows : reading.shows & ~handedOver,
    landed: reading.landed,
    lastSeen: item.happened.ongoing || runsAlone ? Infinity : reading.lastMonth,
    // Most items are never compared, so their words are read only when they are.
    get likeness() {
      likeness ??= likenessOf(item)
      return likeness
    },
    confirmation: null,
    get confirmed() {
      confirmed ??= confirmedBy(item, reading.landed)
      return confirmed
    },
    setAside: reasonAgainst(reading, asOf),
  }
}

function confirmedBy(item: Evidence, landed: Months | null): readonly ConfirmedAccount[] {
  return confirmationsOf(item).map((confirmation) => ({
    item,
    landed,
    confirmation,
    get likeness() {
      return likenessOf(item)
    },
  }))
}

function readingOf(item: Evidence): Reading {
  const known = readings.get(item)
  if (known !== undefined) return known
  const { from, to } = item.happened
  const landing = item.happened.ongoing ? (from ?? to) : (to ?? from)
  const start = from ?? to
  const reading = {
    shows: qualities.reduce(
      (bits, quality, index) => (hasQuality(item, quality) ? bits | (1 << index) : bits),
      0,
    ),
    landed: landing === null ? null : monthsIn(landing),
    lastMonth: lastMonthOf(item),
    firstDay: start === null ? null : firstDayOf(start),
    handedOverFrom: item.handover?.since == null ? null : firstDayOf(item.handover.since),
    intent: intentOf(item),
  }
  readings.set(item, reading)
  return reading
}

function lastMonthOf(item: Evidence): number | null {
  const end = item.happened.to ?? item.happened.from
  return end === null ? null : monthIndex(end)
}

function reasonAgainst(reading: Reading, asOf: Day): string | null {
  if (reading.intent !== null)
    return `It is worded as an intention (“${reading.intent}”). Evidence tells what was done: reword it once it has happened.`
  if (reading.firstDay !== null && reading.firstDay > asOf)
    return `It is dated ${reading.firstDay}, after ${asOf}. It counts once it has happened.`
  return null
}

/** An ask made ready for many items: `mask` holds the bits of `shows` that it demands of each occasion. */
export interface Demand {
  readonly ask: EvidenceAsk
  readonly mask: number
}

/** Makes an ask ready. */
export function demandOf(ask: EvidenceAsk): Demand {
  const mask = ask.each.reduce((bits, quality) => bits | (1 << qualities.indexOf(quality)), 0)
  return { ask, mask }
}

/** The qualities behind bits, in the order of the vocabulary. */
export function qualitiesIn(bits: number): EvidenceQuality[] {
  return qualities.filter((_, index) => (bits & (1 << index)) !== 0)
}

/**
 * Whether it happened, or still runs, within the months that an ask looks back.
 * Undated is not recent: nobody knows when it was.
 * @param now `monthIndex` of the day of assessment.
 */
export function isRecent(account: ItemAccount, ask: EvidenceAsk, now: number): boolean {
  if (ask.withinMonths === null) return true
  return account.lastSeen !== null && now - account.lastSeen <= ask.withinMonths
}

/** Whether an account shows every quality that an ask demands of each occasion. */
export function showsAll(account: ItemAccount, { mask }: Demand): boolean {
  return (account.shows & mask) === mask
}

/** Whether an account carries an ask by itself, leaving aside how many are needed. */
export function carries(account: ItemAccount, demand: Demand, now: number): boolean {
  return showsAll(account, demand) && isRecent(account, demand.ask, now)
}
