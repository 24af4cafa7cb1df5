import { createObjectIds, type ObjectIds } from './object-ids.ts'

/** What is known of a commit, as bits of its column `flags`. */
export const flag = {
  /** Read, not only named as a parent. */
  read: 1,
  merge: 2,
  root: 4,
  /** The user is named as reviewer. */
  reviewedBySelf: 8,
  /** The user is named as having helped: by advice, an idea, a test or as mentor. */
  helpedBySelf: 16,
  /** The user is named as co-author. */
  coAuthoredBySelf: 32,
  /** Takes an earlier change back. */
  revert: 64,
  /** Brings back what was taken back. */
  reapply: 128,
  /** Its words say that it was not planned. */
  emergency: 256,
  /** The subject ends in the number of a pull request, as squash merges do. */
  squash: 512,
  /** The message was longer than is read. */
  cut: 1024,
  /** The user is named as having passed it on or reported what it mends. */
  namesSelf: 2048,
} as const

/** Columns of commits, one row each; rows are in the order in which ids were first seen. */
export interface Columns {
  /** Rows of the first and second parent; -1 for none. */
  firstParent: Int32Array<ArrayBuffer>
  secondParent: Int32Array<ArrayBuffer>
  /** Numbers of the identities as they stand in the commits. */
  author: Int32Array<ArrayBuffer>
  committer: Int32Array<ArrayBuffer>
  /** Seconds since 1970; 0 when the commit gives no time that can be. */
  authored: Uint32Array<ArrayBuffer>
  committed: Uint32Array<ArrayBuffer>
  flags: Uint16Array<ArrayBuffer>
  /** Hash of the subject, of 52 bits: enough to pair a revert with what it quotes. */
  subject: Float64Array<ArrayBuffer>
}

/** A history in columns: about seventy bytes for each commit, however long its message. */
export interface CommitTable {
  readonly ids: ObjectIds
  readonly columns: Columns
  /** Third and further parents, of the few that have them. */
  readonly moreParents: Map<number, readonly number[]>
  /** Makes room for all rows that the ids have by now. */
  fit(): void
  isRead(row: number): boolean
  has(row: number, bit: number): boolean
  /** Calls with each parent that was read. */
  eachParent(row: number, visit: (parent: number) => void): void
}

function emptyColumns(rows: number): Columns {
  return {
    firstParent: new Int32Array(rows),
    secondParent: new Int32Array(rows),
    author: new Int32Array(rows),
    committer: new Int32Array(rows),
    authored: new Uint32Array(rows),
    committed: new Uint32Array(rows),
    flags: new Uint16Array(rows),
    subject: new Float64Array(rows),
  }
}

/** The same columns in a length of rows. */
export function resized(columns: Columns, rows: number): Columns {
  const next = emptyColumns(rows)
  next.firstParent.set(columns.firstParent.subarray(0, rows))
  next.secondParent.set(columns.secondParent.subarray(0, rows))
  next.author.set(columns.author.subarray(0, rows))
  next.committer.set(columns.committer.subarray(0, rows))
  next.authored.set(columns.authored.subarray(0, rows))
  next.committed.set(columns.committed.subarray(0, rows))
  next.flags.set(columns.flags.subarray(0, rows))
  next.subject.set(columns.subject.subarray(0, rows))
  return next
}

/** A table for ids of a width, with what was kept of an earlier reading. */
export function createCommitTable(
  width: number,
  kept?: {
    readonly ids: Uint8Array
    readonly columns: Columns
    readonly moreParents: CommitTable['moreParents']
  },
): CommitTable {
  const ids = createObjectIds(width, kept?.ids)
  const moreParents = new Map(kept?.moreParents)
  const columns = kept === undefined ? emptyColumns(1024) : { ...kept.columns }
  const has = (row: number, bit: number) => ((columns.flags[row] ?? 0) & bit) !== 0
  const isRead = (row: number) => has(row, flag.read)
  return {
    ids,
    columns,
    moreParents,
    fit() {
      const rows = columns.flags.length
      if (ids.size() <= rows) return
      Object.assign(columns, resized(columns, Math.max(ids.size(), Math.ceil((rows * 3) / 2))))
    },
    has,
    isRead,
    eachParent(row, visit) {
      const [first = -1, second = -1] = [columns.firstParent[row], columns.secondParent[row]]
      if (first >= 0 && isRead(first)) visit(first)
      if (second >= 0 && isRead(second)) visit(second)
      for (const parent of moreParents.get(row) ?? []) if (isRead(parent)) visit(parent)
    },
  }
}
