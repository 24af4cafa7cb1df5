import type { CommitTable } from './commit-table.ts'
import type { ReleaseTag } from './tags.ts'

/** Which commits are on the branch that is released from, and how they came there. */
export interface ReleasedLine {
  /** Row of the first-parent commit that brought each commit in, itself for those; -1 for what is not on it. */
  readonly enteredBy: Int32Array
  /** Its commits, in the order of entering. */
  readonly rows: Int32Array
}

/**
 * Follows the first parents of a tip to the beginning, then lets each of them claim, oldest first, what of its
 * ancestors nobody before it did: what a merge brought in.
 */
export function releasedLine(table: CommitTable, tip: number): ReleasedLine {
  const size = table.ids.size()
  const enteredBy = new Int32Array(size).fill(-1)
  const rows = new Int32Array(size)
  const chain = firstParents(table, tip)
  let count = 0
  const open: number[] = []
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const bringer = chain[index] ?? -1
    const begun = count
    const visit = (row: number) => {
      if (enteredBy[row] !== -1) return
      enteredBy[row] = bringer
      open.push(row)
    }
    visit(bringer)
    for (let row = open.pop(); row !== undefined; row = open.pop()) {
      rows[count] = row
      count += 1
      table.eachParent(row, visit)
    }
    rows.subarray(begun, count).reverse()
  }
  return { enteredBy, rows: rows.subarray(0, count) }
}

function firstParents(table: CommitTable, tip: number): number[] {
  const chain: number[] = []
  const seen = new Uint8Array(table.ids.size())
  let row = tip
  while (row >= 0 && table.isRead(row) && seen[row] !== 1) {
    seen[row] = 1
    chain.push(row)
    row = table.columns.firstParent[row] ?? -1
  }
  return chain
}

/**
 * For each commit the number of the first release, in their order, that contains it; -1 for those in none. Answered from
 * the parents in memory: one walk over everything, however many releases there are.
 */
export function firstReleases(table: CommitTable, releases: readonly ReleaseTag[]): Int32Array {
  const first = new Int32Array(table.ids.size()).fill(-1)
  const open: number[] = []
  for (const [number, { target }] of releases.entries()) {
    const visit = (row: number) => {
      if (first[row] !== -1) return
      first[row] = number
      open.push(row)
    }
    const row = table.ids.find(target)
    if (row >= 0 && table.isRead(row)) visit(row)
    for (let next = open.pop(); next !== undefined; next = open.pop()) table.eachParent(next, visit)
  }
  return first
}
