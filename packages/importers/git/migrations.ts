import type { PathReading } from './path-reading.ts'
import { eachFile } from './changed-paths.ts'
import { flag } from './commit-table.ts'
import type { Mark, Range } from './history.ts'
import { endingOf, isForeign } from './own-changes.ts'

/** One kind of file that was replaced by another, over the whole repository. */
export interface Migration {
  readonly from: string
  readonly to: string
  /** Files of each kind before the user's first replacement, and at the first look after which few were left. */
  readonly before: { readonly at: number; readonly from: number; readonly to: number }
  readonly after: { readonly at: number; readonly from: number; readonly to: number }
  /** Files that own commits replaced by one of the same name. */
  readonly own: number
  readonly rows: readonly number[]
  readonly range: Range
}

const minOwn = 10
const minBefore = 20
/** Of what was there, at most this share is left when a migration is called finished. */
const left = 0.1
/** Own commits replaced at least this share of what went away. */
const minShare = 0.1
/** Looks at the files between the first replacement and now. */
const looks = 8

/** Looks for kinds of files that own commits replaced, and whether the repository is through with them. */
export async function readMigrations(task: PathReading): Promise<readonly Migration[]> {
  const kinds = new Map<string, { from: string; to: string; count: number; marks: Mark[] }>()
  for (const mark of task.history.mine) {
    for (const [from, to, count] of task.known.own.get(mark.row)?.replaced ?? []) {
      const known = kinds.get(`${from}\0${to}`) ?? { from, to, count: 0, marks: [] }
      known.count += count
      known.marks.push(mark)
      kinds.set(`${from}\0${to}`, known)
    }
  }
  const found: Migration[] = []
  const most = [...kinds.values()].filter(({ count }) => count >= minOwn).sort((a, b) => b.count - a.count)
  for (const kind of most.slice(0, 3)) {
    const migration = await finished(task, kind)
    if (migration !== null) found.push(migration)
  }
  return found
}

async function finished(
  task: PathReading,
  { from, to, count, marks }: { from: string; to: string; count: number; marks: readonly Mark[] },
): Promise<Migration | null> {
  const [first, last] = [marks[0], marks.at(-1)]
  if (first === undefined || last === undefined) return null
  const places = lookoutsSince(task, first)
  const [start, ...later] = places
  if (start === undefined) return null
  const before = await countAt(task, start, from, to)
  if (before.from < minBefore || count < before.from * minShare) return null
  const now = await countAt(task, later.at(-1) ?? start, from, to)
  const isThrough = (looked: { from: number; to: number }) => looked.from <= before.from * left
  if (!isThrough(now) || now.to - before.to < (before.from - now.from) / 2) return null
  // The earliest look from which on few were left: backwards until one shows more.
  let after = now
  for (const place of later.slice(0, -1).toReversed()) {
    const looked = await countAt(task, place, from, to)
    if (!isThrough(looked) || looked.at < last.at) break
    after = looked
  }
  return { from, to, before, after, own: count, rows: marks.map(({ row }) => row), range: { first, last } }
}

/** Commits of the line to look at: just before a change, then evenly spread until the newest. */
function lookoutsSince({ reading }: PathReading, first: Mark): readonly number[] {
  const { table, line } = reading
  const chain = [...line.rows].filter((row) => line.enteredBy[row] === row)
  const entered = chain.indexOf(line.enteredBy[first.row] ?? -1)
  const begin = Math.max(0, entered - 1)
  if (entered < 0 || (entered === 0 && !table.has(chain[0] ?? 0, flag.root))) return []
  const steps = Array.from({ length: looks }, (_, step) =>
    Math.round(begin + ((chain.length - 1 - begin) * step) / (looks - 1)),
  )
  return [...new Set(steps)].flatMap((at) => chain[at] ?? [])
}

async function countAt(
  { git, reading }: PathReading,
  row: number,
  from: string,
  to: string,
): Promise<{ readonly at: number; readonly from: number; readonly to: number }> {
  const counts = { from: 0, to: 0 }
  await eachFile(git, reading.table.ids.hex(row), [], (path) => {
    const ending = endingOf(path)
    if (ending !== from && ending !== to) return
    if (isForeign(path.split('/').slice(0, -1))) return
    if (ending === from) counts.from += 1
    else counts.to += 1
  })
  return { at: reading.table.columns.committed[row] ?? 0, ...counts }
}
