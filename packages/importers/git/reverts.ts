import { flag, type CommitTable } from './commit-table.ts'
import type { RevertNote } from './commit-stream.ts'
import type { ReleasedLine } from './released-line.ts'

/** What the reverts of a history take back. */
export interface Reverts {
  /** Rows that each revert takes back, as far as they are known. */
  readonly targets: ReadonlyMap<number, readonly number[]>
  /** Reverts that only bring back what an earlier revert took. */
  readonly reapplied: ReadonlySet<number>
}

/**
 * Pairs reverts with what they take back: by the ids that their bodies name and by the subject that they quote, both
 * together, because in every real repository each finds pairs that the other misses. A quoted subject means the newest
 * commit before the revert that has it.
 */
export function pairedReverts(
  table: CommitTable,
  { enteredBy }: ReleasedLine,
  notes: readonly RevertNote[],
): Reverts {
  const bySubject = commitsBySubject(table, notes)
  const targets = new Map<number, readonly number[]>()
  for (const { row, quoted, named } of notes) {
    const found = new Set<number>()
    for (const id of named) {
      const target = table.ids.find(id)
      if (target >= 0 && target !== row && table.isRead(target)) found.add(target)
    }
    // A copy of the change on another branch is not what a revert on the line takes back.
    const isOnLine = (enteredBy[row] ?? -1) >= 0
    const alike = quoted === null ? [] : (bySubject.get(quoted) ?? [])
    const candidates = isOnLine ? alike.filter((other) => (enteredBy[other] ?? -1) >= 0) : alike
    const meant = found.size > 0 ? null : newestBefore(table, candidates, row)
    if (meant !== null) found.add(meant)
    targets.set(row, [...found])
  }
  return { targets, reapplied: reapplied(table, notes, targets) }
}

function commitsBySubject(table: CommitTable, notes: readonly RevertNote[]): Map<number, number[]> {
  const wanted = new Map<number, number[]>()
  for (const { quoted } of notes) if (quoted !== null) wanted.set(quoted, [])
  const { subject } = table.columns
  for (let row = 0, size = table.ids.size(); row < size; row += 1) {
    const rows = wanted.get(subject[row] ?? 0)
    if (rows !== undefined && table.isRead(row)) rows.push(row)
  }
  return wanted
}

function newestBefore({ columns }: CommitTable, rows: readonly number[], row: number): number | null {
  const limit = columns.committed[row] ?? 0
  let best: number | null = null
  for (const candidate of rows) {
    const at = columns.committed[candidate] ?? 0
    if (candidate === row || at > limit) continue
    if (best === null || at > (columns.committed[best] ?? 0)) best = candidate
  }
  return best
}

/** A revert whose targets are all reverts brings something back. Its words may say so, or only the ids do. */
function reapplied(
  table: CommitTable,
  notes: readonly RevertNote[],
  targets: ReadonlyMap<number, readonly number[]>,
): ReadonlySet<number> {
  const found = new Set(notes.flatMap(({ row }) => (table.has(row, flag.reapply) ? [row] : [])))
  const byTime = notes
    .map(({ row }) => row)
    .sort((a, b) => (table.columns.committed[a] ?? 0) - (table.columns.committed[b] ?? 0))
  for (const row of byTime) {
    const taken = targets.get(row) ?? []
    if (taken.length === 0) continue
    if (taken.every((target) => table.has(target, flag.revert) && !found.has(target))) found.add(row)
  }
  return found
}
