import { tokensOf } from '../roles/phrases.ts'
import type { LexiconEntry } from './lexicon.ts'
import { createPhraseIndex } from './phrase-index.ts'

/** A word of the lexicon where it stands in a text. */
export interface Label {
  readonly entry: LexiconEntry
  /** Offsets (UTF-16 code units) into the text. */
  readonly start: number
  readonly end: number
}

/** Finds what a text speaks of, by the words of the lexicon. */
export interface Labeller {
  /** Everything that is named, in the text's order; of names that stand inside one another the widest. */
  find(text: string): readonly Label[]
  /** An entry and everything that it is. */
  shownBy(id: string): readonly string[]
  entry(id: string): LexiconEntry | null
}

/** A labeller over the entries of the lexicon. */
export function createLabeller(entries: readonly LexiconEntry[]): Labeller {
  const index = createPhraseIndex(
    entries.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry] as const)),
  )
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const exact = exactFinder(entries)
  const broader = new Map<string, readonly string[]>()
  const shownBy = (id: string): readonly string[] => {
    const known = broader.get(id)
    if (known !== undefined) return known
    const all = new Set([id])
    for (const one of all) for (const next of byId.get(one)?.is ?? []) all.add(next)
    const list = [...all]
    broader.set(id, list)
    return list
  }
  return {
    shownBy,
    entry: (id) => byId.get(id) ?? null,
    find(text) {
      const tokens = tokensOf(text)
      const named = index.find(tokens).map(({ value, from, to }) => ({
        entry: value,
        start: tokens[from]?.start ?? 0,
        end: tokens[to - 1]?.end ?? 0,
      }))
      return widest([...named, ...exact(text)])
    },
  }
}

/** Names inside wider names of another entry do not count: "service desk" holds no "service". */
function widest(labels: readonly Label[]): readonly Label[] {
  const sorted = labels.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Label[] = []
  for (const label of sorted) {
    const inside = kept.some(
      (other) =>
        other.start <= label.start &&
        other.end >= label.end &&
        (other.end - other.start > label.end - label.start || other.entry.id === label.entry.id),
    )
    if (!inside) kept.push(label)
  }
  return kept
}

function exactFinder(entries: readonly LexiconEntry[]): (text: string) => readonly Label[] {
  const byName = new Map(entries.flatMap((entry) => entry.exact.map((name) => [name, entry] as const)))
  if (byName.size === 0) return () => []
  const names = [...byName.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?![\p{L}\p{N}#+])`, 'gu')
  return (text) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const entry = byName.get(match[0])
      return entry === undefined ? [] : [{ entry, start: match.index, end: match.index + match[0].length }]
    })
}
