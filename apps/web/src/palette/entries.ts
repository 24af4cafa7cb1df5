/** One thing that the palette can do or open. */
export interface PaletteEntry {
  readonly id: string
  readonly group: string
  readonly label: string
  /** What stands behind the label: a date, a framework's name. */
  readonly note?: string
  readonly run: () => void
}

/**
 * Entries that hold every word of the query at the start of one of their words, best first: earlier matches win,
 * then the given order. An empty query keeps all.
 */
export function matchEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const wanted = wordsOf(query)
  if (wanted.length === 0) return entries
  return entries
    .map((entry, order) => ({ entry, order, rank: rankOf(`${entry.label} ${entry.note ?? ''}`, wanted) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.order - b.order)
    .map(({ entry }) => entry)
}

function rankOf(label: string, wanted: readonly string[]): number | null {
  const words = wordsOf(label)
  const places = wanted.map((part) => words.findIndex((word) => word.startsWith(part)))
  return places.includes(-1) ? null : Math.min(...places)
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean)
}

/** What is shown at most. */
const most = 40

/** Found evidence stands after rooms, commands and competencies, and before plan actions, of which there are many. */
export function inOrder(
  fixed: readonly PaletteEntry[],
  found: readonly PaletteEntry[],
): readonly PaletteEntry[] {
  const isAction = ({ id }: PaletteEntry) => id.startsWith('pa_')
  return [...fixed.filter((entry) => !isAction(entry)), ...found, ...fixed.filter(isAction)].slice(0, most)
}
