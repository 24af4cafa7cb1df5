import type { CommitTable } from './commit-table.ts'
import { eachChangedPath, eachFile } from './changed-paths.ts'
import { widened, type Mark, type Range, type Reading } from './history.ts'
import { areaOf, isSlight, ownChangeOf } from './own-changes.ts'
import { changesSince, type AreaTouch, type PathReading } from './path-reading.ts'
import { notClearlyOthers } from './sampling.ts'

/** One change by a person to a part. */
export interface AreaChange {
  readonly mark: Mark
  /** Number of the person; null for the user. */
  readonly person: number | null
}

/** One part of the code base over the time in which the user worked on it, and after. */
export interface Area {
  readonly path: string
  /** Changes by people since shortly before the user's first, oldest first. */
  readonly changes: readonly AreaChange[]
  /** Changes by anybody in which files of the part were removed. */
  readonly removals: ReadonlySet<number>
  /** Files in it at the newest commit. */
  readonly files: number
  /** The user's first change to it, however long ago. */
  readonly firstOwn: Mark
  /** Whether it was there before the user's first change to it. */
  readonly existedBefore: boolean
}

/** Own commits that are looked into for the parts they touch, newest first. */
const maxOwn = 20_000
const maxAreas = 4
const minOwnChanges = 20
const minSpan = 365 * 86_400
/** Files of a part that the user must have removed before its end is looked into. */
const minRemoved = 10
/** Clocks of contributors differ; the search goes back a little further than the first own change. */
const margin = 30 * 86_400

/** The parts that the user changed most over at least a year, or took away, with everybody's changes to them. */
export async function readAreas(task: PathReading): Promise<readonly Area[]> {
  await lookIntoOwn(task)
  const candidates = chosenAreas(task)
  if (candidates.size === 0) return []
  const [files, existed] = await Promise.all([
    filesIn(task, [...candidates.keys()]),
    existedBefore(task, candidates),
  ])
  // What was started or is gone is looked into in any case, and what was looked into before costs little.
  const hopes = new Map(
    [...candidates].filter(([path]) => existed.has(path) && files.has(path) && !task.known.areas.has(path)),
  )
  const hopeless = new Set(hopes.keys()).difference(new Set(await notClearlyOthers(task, hopes)))
  const chosen = new Map([...candidates].filter(([path]) => !hopeless.has(path)))
  await lookIntoAreas(task, chosen)
  return [...chosen].map(([path, { range }]) => {
    const known = task.known.areas.get(path)
    return {
      path,
      changes: changesOf(task.reading, known?.rows ?? [], range),
      removals: new Set(known?.removals),
      files: files.get(path) ?? 0,
      firstOwn: range.first,
      existedBefore: existed.has(path),
    }
  })
}

async function lookIntoOwn({ git, reading, history, known, onProgress }: PathReading): Promise<void> {
  const { table } = reading
  const rows = history.mine
    .slice(-maxOwn)
    .map(({ row }) => row)
    .filter((row) => !known.lookedInto.has(row))
  const hashes = rows.map((row) => table.ids.hex(row))
  await eachChangedPath(git, {
    hashes,
    within: [],
    onCommit: (hash, paths) => {
      const row = table.ids.find(hash)
      if (row >= 0) known.own.set(row, ownChangeOf(row, paths))
    },
    onProgress: (done) => onProgress(`paths of ${done.toLocaleString('en')} own commits read`),
  })
  for (const row of rows) known.lookedInto.add(row)
}

/** The first few lasting parts of which none lies inside another, so that no change counts for two; and those taken away. */
function chosenAreas({ history, known }: PathReading): ReadonlyMap<string, AreaTouch> {
  const touched = new Map<string, AreaTouch>()
  for (const mark of history.mine) {
    const own = known.own.get(mark.row)
    for (const area of own?.areas ?? []) {
      if (isSlight(area)) continue
      const before = touched.get(area)
      const removed = own?.removed.find(([path]) => path === area)?.[1] ?? 0
      touched.set(area, {
        count: (before?.count ?? 0) + 1,
        removed: (before?.removed ?? 0) + removed,
        range: widened(before?.range ?? null, mark),
      })
    }
  }
  const mostFirst = [...touched].sort(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
  const lasting = mostFirst.filter(
    ([, { count, range }]) => count >= minOwnChanges && range.last.at - range.first.at >= minSpan,
  )
  const ended = [...touched]
    .filter(([, { removed }]) => removed >= minRemoved)
    .sort(([a, left], [b, right]) => right.removed - left.removed || (a < b ? -1 : 1))
  const chosen = new Map<string, AreaTouch>()
  const take = (areas: typeof mostFirst, most: number) => {
    for (const [path, touch] of areas)
      if (chosen.size < most && standsApart(path, chosen)) chosen.set(path, touch)
  }
  take(lasting, maxAreas)
  take(ended, maxAreas + 2)
  return chosen
}

function standsApart(path: string, chosen: ReadonlyMap<string, unknown>): boolean {
  return [...chosen.keys()].every(
    (other) => !`${path}/`.startsWith(`${other}/`) && !`${other}/`.startsWith(`${path}/`),
  )
}

async function lookIntoAreas(task: PathReading, chosen: ReadonlyMap<string, AreaTouch>): Promise<void> {
  const { git, reading, known, onProgress } = task
  const { table } = reading
  const from = new Map([...chosen].map(([path, { range }]) => [path, range.first.at - margin]))
  const upTo = table.ids.size()
  const onLine = onLineBelow(reading, upTo)
  // What was looked into before and reaches as far back needs only what is new.
  const groups = Map.groupBy([...from], ([path, since]) => {
    const before = known.areas.get(path)
    const isWhole = before !== undefined && before.onLine === onLineBelow(reading, before.upTo)
    return isWhole && before.since <= since ? before.upTo : 0
  })
  for (const [firstRow, paths] of groups) {
    const since = Math.min(...paths.map(([, at]) => at))
    const within = paths.map(([path]) => path)
    for (const [path] of paths) {
      const before = firstRow > 0 ? known.areas.get(path) : undefined
      const kept = before ?? { since, rows: [], removals: [] }
      known.areas.set(path, { ...kept, upTo, onLine })
    }
    await eachChangedPath(git, {
      hashes: changesSince(reading, since, firstRow).map((row) => table.ids.hex(row)),
      within,
      onCommit: (hash, changed) => {
        const row = table.ids.find(hash)
        const touched = new Set(changed.map(({ path }) => areaOf(path)))
        const removed = new Set(changed.flatMap(({ status, path }) => (status === 'D' ? [areaOf(path)] : [])))
        for (const path of within) {
          const area = known.areas.get(path)
          if (touched.has(path)) area?.rows.push(row)
          if (removed.has(path)) area?.removals.push(row)
        }
      },
      onProgress: (done) => onProgress(`paths of ${done.toLocaleString('en')} commits read`),
    })
  }
}

function onLineBelow({ line }: Reading, row: number): number {
  let count = 0
  for (let at = 0; at < row; at += 1) if ((line.enteredBy[at] ?? -1) >= 0) count += 1
  return count
}

function changesOf(
  { table, people, line }: Reading,
  rows: readonly number[],
  range: Range,
): readonly AreaChange[] {
  const { columns } = table
  return rows
    .flatMap((row) => {
      const at = columns.committed[row] ?? 0
      const person = people.person[columns.author[row] ?? -1] ?? -1
      const isMine = people.self[person] === true
      const isMeant = at >= range.first.at - margin && (line.enteredBy[row] ?? -1) >= 0
      return !isMeant ? [] : [{ mark: { row, at }, person: isMine ? null : person }]
    })
    .sort((a, b) => a.mark.at - b.mark.at || compareIds(table, a.mark.row, b.mark.row))
}

function compareIds({ ids }: CommitTable, a: number, b: number): number {
  return ids.hex(a) < ids.hex(b) ? -1 : 1
}

async function filesIn(
  { git, tip }: PathReading,
  paths: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const files = new Map<string, number>()
  await eachFile(git, tip, paths, (path) => {
    const area = areaOf(path)
    if (area !== null) files.set(area, (files.get(area) ?? 0) + 1)
  })
  return files
}

/** The parts of which any file was there before the user's first change to them. */
async function existedBefore(
  { git, reading }: PathReading,
  candidates: ReadonlyMap<string, AreaTouch>,
): Promise<ReadonlySet<string>> {
  const { table } = reading
  const found = await Promise.all(
    [...candidates].map(async ([path, { range }]) => {
      const parent = table.columns.firstParent[range.first.row] ?? -1
      if (parent < 0) return []
      const name = Buffer.from(path, 'latin1').toString('utf8')
      const listed = await git.text(['ls-tree', '-z', '--name-only', table.ids.hex(parent), '--', name])
      return listed === '' ? [] : [path]
    }),
  )
  return new Set(found.flat())
}
