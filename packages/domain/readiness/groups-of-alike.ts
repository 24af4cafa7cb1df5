import { alikeFrom } from '../evidence/likeness.ts'
import type { Account } from './occasions.ts'

/**
 * A set of accounts that are certainly all one, and what proves it: a measure, a headline, a confirmation or enough words
 * that every member shares. The proof is checked against the whole group at once, so no pair needs to be compared.
 */
interface Group {
  readonly measures: readonly string[]
  readonly headline: string
  readonly confirmation: string | null
  readonly core: readonly string[]
  readonly longest: number
  readonly latestFirst: number
  readonly earliestLast: number
  /** Every member happened within one calendar month. */
  readonly single: boolean
}

/**
 * An upper bound on how many distinct occasions accounts can show: no two can be chosen from one group.
 * Stops at `enough` groups, because more need not be told apart.
 */
export function groupsOfAlike(
  accounts: readonly Pick<Account, 'likeness' | 'confirmation'>[],
  enough: number,
): number {
  const groups: Group[] = []
  for (const account of accounts) {
    if (joinsOneOf(groups, groupOf(account))) continue
    groups.push(groupOf(account))
    if (groups.length >= enough) return enough
  }
  return groups.length
}

function joinsOneOf(groups: Group[], alone: Group): boolean {
  for (const [at, group] of groups.entries()) {
    const both = together(group, alone)
    if (!proven(both)) continue
    groups[at] = both
    return true
  }
  return false
}

function groupOf({ likeness, confirmation }: Pick<Account, 'likeness' | 'confirmation'>): Group {
  const { stems, headline, measures, when } = likeness
  return {
    measures,
    headline,
    confirmation,
    core: stems,
    longest: stems.length,
    latestFirst: when.first,
    earliestLast: when.last,
    single: when.first === when.last,
  }
}

function together(a: Group, b: Group): Group {
  return {
    measures: shared(a.measures, b.measures),
    headline: a.headline === b.headline ? a.headline : '',
    confirmation: a.confirmation === b.confirmation ? a.confirmation : null,
    core: shared(a.core, b.core),
    longest: Math.max(a.longest, b.longest),
    latestFirst: Math.max(a.latestFirst, b.latestFirst),
    earliestLast: Math.min(a.earliestLast, b.earliestLast),
    single: a.single && b.single,
  }
}

function shared(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.every((word) => b.includes(word)) ? a : a.filter((word) => b.includes(word))
}

/** Whether all members are alike: two members share at least the core and have at most `2 · longest − core` words. */
function proven(group: Group): boolean {
  if (group.measures.length > 0) return true
  const close = group.latestFirst <= group.earliestLast + (group.single ? 1 : 0)
  if (!close) return false
  if (group.headline !== '' || group.confirmation !== null) return true
  return group.core.length / Math.max(1, 2 * group.longest - group.core.length) >= alikeFrom
}
