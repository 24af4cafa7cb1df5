import { changesSince, type AreaTouch, type PathReading } from './path-reading.ts'
import { eachChangedPath } from './changed-paths.ts'
import { areaOf } from './own-changes.ts'

/** Pieces of the history, and commits in each, by which parts are passed over. */
const samples = 8
const sampleSize = 400
/** Changes in the sample from which on it is believed, and the share below which the user cannot be the main author. */
const minHits = 30
const hopeless = 0.12

/**
 * Of some parts those that may be mostly the user's. A sample of the history is looked into; a part is passed over only
 * where the user's share is far below what anything is concluded from, so that the sample decides nothing else.
 */
export async function notClearlyOthers(
  task: PathReading,
  hopes: Map<string, AreaTouch>,
): Promise<readonly string[]> {
  const { git, reading, known, onProgress } = task
  const { table } = reading
  const size = table.ids.size()
  // What a sample said holds until the history has grown by a twentieth.
  for (const [path, rows] of known.others) if (hopes.has(path) && size < rows * 1.05) hopes.delete(path)
  if (hopes.size === 0) return []
  const since = Math.min(...[...hopes.values()].map(({ range }) => range.first.at))
  const rows = changesSince(reading, since, 0)
  if (rows.length < samples * sampleSize * 3) return [...hopes.keys()]
  const step = rows.length / samples
  const sample = Array.from({ length: samples }, (_, index) =>
    rows.slice(Math.floor(index * step), Math.floor(index * step) + sampleSize),
  ).flat()
  const hits = new Map<string, number[]>()
  await eachChangedPath(git, {
    hashes: sample.map((row) => table.ids.hex(row)),
    within: [...hopes.keys()],
    onCommit: (hash, paths) => {
      const at = table.columns.committed[table.ids.find(hash)] ?? 0
      for (const area of new Set(paths.map(({ path }) => areaOf(path) ?? ''))) {
        const times = hits.get(area) ?? []
        times.push(at)
        hits.set(area, times)
      }
    },
    onProgress: (done) => onProgress(`paths of ${done.toLocaleString('en')} commits looked at`),
  })
  return [...hopes].flatMap(([path, { count, range }]) => {
    const found = (hits.get(path) ?? []).filter((at) => at >= range.first.at && at <= range.last.at).length
    const all = (found * rows.length) / sample.length
    if (found < minHits || count >= all * hopeless) return [path]
    known.others.set(path, size)
    return []
  })
}
