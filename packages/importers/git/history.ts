import { flag, type CommitTable } from './commit-table.ts'
import type { People } from './people.ts'
import type { ReleasedLine } from './released-line.ts'

/** A commit as a place in the record. */
export interface Mark {
  readonly row: number
  /** Seconds since 1970. */
  readonly at: number
}

/** First and last of something. */
export interface Range {
  readonly first: Mark
  readonly last: Mark
}

/** What was counted over one calendar year, UTC. */
export interface Year {
  /** Changes by people, merges and programs left out. */
  changes: number
  reverts: number
  mine: number
  /** Changes of others that the user reviewed, and those that the user brought in. */
  reviewed: number
  integrated: number
  range: Range
}

/** Changes of others in which the user had a part, each by its own kind of trace. */
export interface Part {
  readonly rows: number[]
  readonly persons: Set<number>
}

/** What the released line of a history shows, before anything is concluded from it. */
export interface History {
  /** Commits on the line, merges among them. */
  readonly commits: number
  readonly bots: number
  readonly undated: number
  /** People who made changes, the user among them. */
  readonly authors: number
  readonly root: Mark | null
  readonly rootIsMine: boolean
  /** Own changes, oldest first. */
  readonly mine: readonly Mark[]
  /** Own changes and those as co-author. */
  readonly range: Range | null
  readonly months: ReadonlySet<string>
  readonly coAuthored: Part
  readonly reviewed: Part
  /** Changes of others that came in by a merge or a commit of the user's. */
  readonly integrated: Part
  readonly years: ReadonlyMap<number, Year>
  /** Time of the newest change. */
  readonly newest: number
}

/** What is asked of the history: the columns, the line through them, and who is who. */
export interface Reading {
  readonly table: CommitTable
  readonly line: ReleasedLine
  readonly people: People
  /** Rows of reverts that only bring back what an earlier revert took. */
  readonly reapplied: ReadonlySet<number>
}

interface Tally {
  bots: number
  undated: number
  root: Mark | null
  mine: Mark[]
  range: Range | null
  newest: number
}

const nobodyYet = (): Part => ({ rows: [], persons: new Set() })

/** Goes once over the commits of the released line. */
export function historyOf(reading: Reading): History {
  const { table, line, people } = reading
  const { columns } = table
  const tally: Tally = { bots: 0, undated: 0, root: null, mine: [], range: null, newest: 0 }
  const authors = new Set<number>()
  const counts: Counts = {
    tally,
    months: new Set(),
    years: new Map(),
    coAuthored: nobodyYet(),
    reviewed: nobodyYet(),
    integrated: nobodyYet(),
  }
  for (const row of line.rows) {
    const at = columns.committed[row] ?? 0
    if (table.has(row, flag.root) && isEarlier(table, { row, at }, tally.root)) tally.root = { row, at }
    if (table.has(row, flag.merge)) continue
    const person = people.person[columns.author[row] ?? -1] ?? -1
    const isMine = people.self[person] === true
    if (people.bot[person] === true) {
      tally.bots += 1
      continue
    }
    authors.add(person)
    if (at === 0) {
      tally.undated += 1
      continue
    }
    tally.newest = Math.max(tally.newest, at)
    addChange(reading, { row, at }, person, isMine, counts)
  }
  const mine = tally.mine.sort((a, b) => a.at - b.at || a.row - b.row)
  const { root } = tally
  const { tally: _tally, ...parts } = counts
  return {
    ...tally,
    ...parts,
    mine,
    commits: line.rows.length,
    authors: authors.size,
    rootIsMine: root !== null && isSelf(reading, columns.author[root.row]),
  }
}

interface Counts {
  readonly tally: Tally
  readonly months: Set<string>
  readonly years: Map<number, Year>
  readonly coAuthored: Part
  readonly reviewed: Part
  readonly integrated: Part
}

/** Counts one change by a person, which has a time. */
function addChange(reading: Reading, mark: Mark, person: number, isMine: boolean, counts: Counts): void {
  const { table } = reading
  const { tally, months, years } = counts
  const { row, at } = mark
  const year = yearOf(years, mark)
  year.changes += 1
  if (table.has(row, flag.revert) && !reading.reapplied.has(row)) year.reverts += 1
  const isCoAuthored = !isMine && table.has(row, flag.coAuthoredBySelf)
  if (isMine || isCoAuthored) {
    months.add(monthOf(at))
    tally.range = widened(tally.range, mark)
  }
  if (isMine) {
    year.mine += 1
    tally.mine.push(mark)
    return
  }
  if (isCoAuthored) note(counts.coAuthored, row, person)
  else if (table.has(row, flag.reviewedBySelf)) {
    year.reviewed += 1
    note(counts.reviewed, row, person)
  }
  if (!wasBroughtInBySelf(reading, row)) return
  const brought = table.columns.committed[broughtBy(reading, row)] ?? 0
  if (brought > 0) yearOf(years, { row, at: brought }, false).integrated += 1
  note(counts.integrated, row, person)
}

export function isSelf({ people }: Reading, identity: number | undefined): boolean {
  return people.self[people.person[identity ?? -1] ?? -1] === true
}

function note(part: Part, row: number, person: number): void {
  part.rows.push(row)
  part.persons.add(person)
}

/** The user committed another's change, or made the merge that brought it in. */
function wasBroughtInBySelf(reading: Reading, row: number): boolean {
  const { columns } = reading.table
  if (isSelf(reading, columns.committer[row])) return true
  const bringer = reading.line.enteredBy[row] ?? -1
  return bringer >= 0 && bringer !== row && isSelf(reading, columns.author[bringer])
}

/** The commit by which the user brought another's change in: itself, when the user committed it, else a merge. */
export function broughtBy(reading: Reading, row: number): number {
  return isSelf(reading, reading.table.columns.committer[row]) ? row : (reading.line.enteredBy[row] ?? row)
}

/** The root's own time decides, then its id, so that any order of walking finds the same one. */
function isEarlier({ ids }: CommitTable, mark: Mark, known: Mark | null): boolean {
  if (known === null) return true
  return mark.at < known.at || (mark.at === known.at && ids.hex(mark.row) < ids.hex(known.row))
}

function yearOf(years: Map<number, Year>, mark: Mark, isInRange = true): Year {
  const number = new Date(mark.at * 1000).getUTCFullYear()
  const known = years.get(number)
  if (known !== undefined) {
    if (isInRange) known.range = widened(known.range, mark)
    return known
  }
  const range = { first: mark, last: mark }
  const year: Year = { changes: 0, reverts: 0, mine: 0, reviewed: 0, integrated: 0, range }
  years.set(number, year)
  return year
}

export function widened(range: Range | null, mark: Mark): Range {
  if (range === null) return { first: mark, last: mark }
  return {
    first: mark.at < range.first.at ? mark : range.first,
    last: mark.at > range.last.at ? mark : range.last,
  }
}

/** First and last of some rows that have a time. */
export function rangeOf({ columns }: CommitTable, rows: readonly number[]): Range | null {
  let range: Range | null = null
  for (const row of rows) range = widened(range, { row, at: columns.committed[row] ?? 0 })
  return range
}

/** The calendar day of a time in seconds, UTC. */
export function dayOf(at: number): string {
  return new Date(at * 1000).toISOString().slice(0, 10)
}

/** The month of a time in seconds, UTC. */
export const monthOf = (at: number) => dayOf(at).slice(0, 7)
