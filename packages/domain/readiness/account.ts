import type { Day } from '../evidence/dates.ts'
import { firstDayOf, monthIndex } from '../evidence/dates.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { intentOf } from '../evidence/intent.ts'
import type { Likeness, Months } from '../evidence/likeness.ts'
import { likenessOf, monthsIn } from '../evidence/likeness.ts'
import { hasQuality } from '../evidence/strength.ts'
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
  /** Why it counts for nothing, or null. */
  readonly setAside: string | null
}

/** What of an item does not depend on the day. */
interface Reading {
  readonly shows: number
  readonly landed: Months | null
  readonly firstDay: Day | null
  /** The day from which someone else runs it; null when it is not handed over, or nobody says since when. */
  readonly handedOverFrom: Day | null
  readonly intent: string | null
}

const memo = new WeakMap<Evidence, Reading>()

/** Reads an item for an assessment. What does not depend on the day is memoised by identity. */
export function accountOf(item: Evidence, asOf: Day): ItemAccount {
  const reading = readingOf(item)
  const runsAlone =
    (reading.shows & handedOver) !== 0 && (reading.handedOverFrom === null || reading.handedOverFrom <= asOf)
  return {
    item,
    shows: runsAlone ? reading.shows : reading.shows & ~handedOver,
    landed: reading.landed,
    lastSeen: item.happened.ongoing || runsAlone ? Infinity : lastMonthOf(item),
    get likeness() {
      return likenessOf(item)
    },
    setAside: reasonAgainst(reading, asOf),
  }
}

function readingOf(item: Evidence): Reading {
  const known = memo.get(item)
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
    firstDay: start === null ? null : firstDayOf(start),
    handedOverFrom: item.handover?.since == null ? null : firstDayOf(item.handover.since),
    intent: intentOf(item),
  }
  memo.set(item, reading)
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

const masks = new WeakMap<EvidenceAsk, number>()

/** The bits of `shows` that an ask demands of each occasion. */
export function maskOf(ask: EvidenceAsk): number {
  const known = masks.get(ask)
  if (known !== undefined) return known
  const mask = ask.each.reduce((bits, quality) => bits | (1 << qualities.indexOf(quality)), 0)
  masks.set(ask, mask)
  return mask
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

/** Whether an account carries an ask by itself, leaving aside how many are needed. */
export function carries(account: ItemAccount, ask: EvidenceAsk, now: number): boolean {
  const mask = maskOf(ask)
  return (account.shows & mask) === mask && isRecent(account, ask, now)
}
