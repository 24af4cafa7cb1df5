/** Moves labels of line ends apart, so that near ends stay readable. Shares and the least distance are 0 to 1. */
export function apart(ends: readonly number[], least: number): readonly number[] {
  const order = ends.map((end, index) => ({ end, index })).toSorted((a, b) => a.end - b.end)
  const placed = new Map<number, number>()
  let floor = -Infinity
  for (const { end, index } of order) {
    const place = Math.max(end, floor + least)
    placed.set(index, place)
    floor = place
  }
  return ends.map((end, index) => placed.get(index) ?? end)
}
