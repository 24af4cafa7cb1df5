import type { Likeness, Months } from '../evidence/likeness.ts'
import { areAlike, areClose } from '../evidence/likeness.ts'
import { groupsOfAlike } from './groups-of-alike.ts'

/**
 * One account of something that happened, as far as counting occasions goes.
 * `landed` is when its effect is dated for a spread over time; null when undated.
 */
export interface Account {
  readonly likeness: Likeness
  readonly landed: Months | null
  /** The one confirmation that vouches for it here, when it is to be counted as confirmed; else null. */
  readonly confirmation: string | null
}

/**
 * Whether two accounts can be the same event, or rest on the same confirmation of about the same time: a statement that
 * stands word for word under several items was made once, and confirms one occasion.
 */
export function areOne(a: Account, b: Account): boolean {
  return areAlike(a.likeness, b.likeness) || shareConfirmation(a, b)
}

function shareConfirmation(a: Account, b: Account): boolean {
  return (
    a.confirmation !== null && a.confirmation === b.confirmation && areClose(a.likeness.when, b.likeness.when)
  )
}

/** The accounts chosen as distinct occasions, and whether they are what was asked for. */
export interface Occasions<T> {
  readonly chosen: readonly T[]
  readonly met: boolean
}

/**
 * Looks for distinct occasions: accounts of which no two can be the same event. `n` occasions exist when `n` accounts
 * exist that are pairwise not one. Adding an account can never destroy such a set, and a canonical duplicate is alike
 * to exactly what its original is alike to, so it can never complete one. An item with several confirmations comes as
 * one account for each of them, alike among themselves: one more confirmation adds an account and so destroys nothing.
 *
 * @param needed how many occasions are asked for; 1 to 5.
 * @param spanMonths two of the chosen accounts must lie at least this many months apart; null for no such demand.
 * @returns `needed` accounts when there are as many, else the largest distinct set there is.
 */
export function distinctOccasions<T extends Account>(
  accounts: readonly T[],
  needed: number,
  spanMonths: number | null,
): Occasions<T> {
  const chosen = search(accounts, needed) ?? largestBelow(accounts, needed)
  if (chosen.length < needed) return { chosen, met: false }
  if (spanMonths === null || hasSpan(chosen, spanMonths)) return { chosen, met: true }
  const spread = searchWithSpan(oneOfEach(accounts), needed, spanMonths)
  return spread === null ? { chosen, met: false } : { chosen: spread, met: true }
}

/** Takes what fits in order, which nearly always answers at once; only when that fails, looks at every choice. */
function search<T extends Account>(accounts: readonly T[], needed: number): readonly T[] | null {
  const quick = takeWhatFits(accounts, needed)
  return quick.length >= needed ? quick : exactSearch(oneOfEach(accounts), needed)
}

function takeWhatFits<T extends Account>(accounts: readonly T[], needed: number): T[] {
  const taken: T[] = []
  for (const account of accounts) {
    if (taken.length >= needed) break
    if (taken.every((other) => !areOne(account, other))) taken.push(account)
  }
  return taken
}

function largestBelow<T extends Account>(accounts: readonly T[], needed: number): readonly T[] {
  for (let size = needed - 1; size > 0; size -= 1) {
    const found = search(accounts, size)
    if (found !== null) return found
  }
  return []
}

/** One account of every canonical form and confirmation: the others are one with the same and add nothing to a search. */
function oneOfEach<T extends Account>(accounts: readonly T[]): T[] {
  const seen = new Set<string>()
  return accounts.filter((account) => {
    const key = `${account.likeness.key}\u0000${account.confirmation ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Finds `needed` pairwise distinct accounts if there are any; `needed` is small and groups of alike prune the rest. */
function exactSearch<T extends Account>(accounts: readonly T[], needed: number): readonly T[] | null {
  if (needed <= 0) return []
  if (accounts.length < needed) return null
  if (needed === 1) return accounts.slice(0, 1)
  if (groupsOfAlike(accounts, needed) < needed) return null
  for (const [index, account] of accounts.entries()) {
    const others = accounts.slice(index + 1).filter((other) => !areOne(account, other))
    const rest = exactSearch(others, needed - 1)
    if (rest !== null) return [account, ...rest]
  }
  return null
}

function hasSpan(accounts: readonly Account[], spanMonths: number): boolean {
  return accounts.some((a) => accounts.some((b) => areApart(a, b, spanMonths)))
}

/** Counts only the months that certainly lie between: two bare years are apart from December to January. */
function areApart(earlier: Account, later: Account, spanMonths: number): boolean {
  if (earlier.landed === null || later.landed === null) return false
  return later.landed.first - earlier.landed.last >= spanMonths
}

/** Tries the pairs that lie far enough apart, the widest first, and completes each with accounts unlike both. */
function searchWithSpan<T extends Account>(
  accounts: readonly T[],
  needed: number,
  spanMonths: number,
): readonly T[] | null {
  const dated = accounts.filter((account) => account.landed !== null)
  const byEnd = dated.toSorted((a, b) => (a.landed?.last ?? 0) - (b.landed?.last ?? 0))
  const byStart = dated.toSorted((a, b) => (b.landed?.first ?? 0) - (a.landed?.first ?? 0))
  for (const early of byEnd) {
    for (const late of byStart) {
      if (!areApart(early, late, spanMonths)) break
      if (areOne(early, late)) continue
      const others = accounts.filter((other) => !areOne(other, early) && !areOne(other, late))
      const rest = search(others, needed - 2)
      if (rest !== null) return [early, ...rest, late]
    }
  }
  return null
}
