import type { Likeness } from '../evidence/likeness.ts'
import { alikeFrom } from '../evidence/likeness.ts'

/**
 * A set of accounts that are certainly all alike, and what proves it: a measure, a headline or enough words that every
 * member shares. The proof is checked against the whole group at once, so no pair needs to be compared.
 */
interface Group {
  readonly measures: readonly string[]
  readonly headline: string
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
export function groupsOfAlike(accounts: readonly { readonly likeness: Likeness }[], enough: number): number {
  const groups: Group[] = []
  for (const { likeness } of accounts) {
    const alone = groupOf(likeness)
    const at = groups.findIndex((group) => proven(together(group, alone)))
    const home = groups[at]
    if (home !== undefined) groups[at] = together(home, alone)
    else if (groups.length + 1 >= enough) return enough
    else groups.push(alone)
  }
  return groups.length
}

function groupOf(likeness: Likeness): Group {
  const { stems, headline, measures, when } = likeness
  return {
    measures,
    headline,
    core: stems,
    longest: stems.length,
    latestFirst: when.first,
    earliestLast: when.last,
    single: when.first === when.last,
  }
}

function together(a: Group, b: Group): Group {
  return {
    measures: a.measures.filter((measure) => b.measures.includes(measure)),
    headline: a.headline === b.headline ? a.headline : '',
    core: a.core.filter((word) => b.core.includes(word)),
    longest: Math.max(a.longest, b.longest),
    latestFirst: Math.max(a.latestFirst, b.latestFirst),
    earliestLast: Math.min(a.earliestLast, b.earliestLast),
    single: a.single && b.single,
  }
}

/** Whether all members are alike: two members share at least the core and have at most `2 · longest − core` words. */
function proven(group: Group): boolean {
  if (group.measures.length > 0) return true
  const close = group.latestFirst <= group.earliestLast + (group.single ? 1 : 0)
  if (!close) return false
  if (group.headline !== '') return true
  return group.core.length / Math.max(1, 2 * group.longest - group.core.length) >= alikeFrom
}
