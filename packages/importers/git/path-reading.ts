import { flag } from './commit-table.ts'
import type { History, Range, Reading } from './history.ts'
import type { OwnChange } from './own-changes.ts'
import type { Git } from './run-git.ts'

/** What earlier readings found out about paths, by row; new rows are added. */
export interface KnownPaths {
  /** What own commits did; rows without an entry touched nothing that counts. */
  readonly own: Map<number, OwnChange>
  /** Own rows that were looked into. */
  readonly lookedInto: Set<number>
  /** Rows that changed and that removed files of each part, and from when on they were looked for. */
  readonly areas: Map<string, KnownArea>
  /** Parts that are clearly others', with the rows that there were when a sample said so. */
  readonly others: Map<string, number>
}

/** What is known of one part. */
export interface KnownArea {
  /** Seconds since 1970 from which on changes were looked for. */
  readonly since: number
  readonly rows: number[]
  readonly removals: number[]
  /** Rows below this were looked into, and so many of them were on the line then. */
  readonly upTo: number
  readonly onLine: number
}

export const noPaths = (): KnownPaths => ({
  own: new Map(),
  lookedInto: new Set(),
  areas: new Map(),
  others: new Map(),
})

/** Means and words of a look into paths. */
export interface PathReading {
  readonly git: Git
  readonly reading: Reading
  readonly history: History
  readonly known: KnownPaths
  readonly tip: string
  readonly onProgress: (words: string) => void
}

/** What own commits did to a part, over all. */
export interface AreaTouch {
  readonly count: number
  readonly removed: number
  readonly range: Range
}

/** Changes of all that are looked into for who worked on the user's parts, newest first. */
const maxLooked = 100_000

/** Rows of changes by people on the line since a time, in the order of the line, the newest many of them. */
export function changesSince(
  { table, line, people }: Reading,
  since: number,
  firstRow: number,
): readonly number[] {
  const rows: number[] = []
  for (const row of line.rows) {
    if (row < firstRow || (table.columns.committed[row] ?? 0) < since || table.has(row, flag.merge)) continue
    const person = people.person[table.columns.author[row] ?? -1] ?? -1
    if (people.bot[person] !== true) rows.push(row)
  }
  return rows.slice(-maxLooked)
}
