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
  /** What is named, in the text's order; of names inside wider ones only technologies and languages are kept. */
  find(text: string): readonly Label[]
  /** Everything that is named, also inside wider names. */
  findAll(text: string): readonly Label[]
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
  const findAll = (text: string): readonly Label[] => {
    const tokens = tokensOf(text)
    const named = index.find(tokens).map(({ value, from, to }) => ({
      entry: value,
      start: tokens[from]?.start ?? 0,
      end: tokens[to - 1]?.end ?? 0,
    }))
    return [...named, ...exact(text)]
  }
  return {
    shownBy,
    entry: (id) => byId.get(id) ?? null,
    findAll,
    find: (text) => widest(findAll(text), shownBy),
  }
}

/**
 * Names inside wider names do not count: "service desk" holds no "service". A technology does, unless the wider name is
 * one of it: "moved to AWS" asks for AWS, "replaced an ERP" asks for no second ERP.
 */
function widest(labels: readonly Label[], shownBy: (id: string) => readonly string[]): readonly Label[] {
  const sorted = labels.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Label[] = []
  for (const label of sorted) {
    const covers = (other: Label): boolean => other.start <= label.start && other.end >= label.end
    const isOne = sorted.some(
      (other) =>
        covers(other) &&
        other.entry.id !== label.entry.id &&
        shownBy(other.entry.id).includes(label.entry.id),
    )
    const inside = kept.some((other) => {
      if (!covers(other)) return false
      if (other.entry.id === label.entry.id) return true
      const isWider = other.end - other.start > label.end - label.start
      const isTechnology = label.entry.area === 'technology' || label.entry.area === 'language'
      return isWider && (!isTechnology || label.entry.common)
    })
    if (!inside && !isOne) kept.push(label)
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
      // "Go," and "or Go" are told from the verb by what stands beside; only the name is the label.
      const lead = /^(?:or )?/u.exec(match[0])?.[0].length ?? 0
      const name = match[0].slice(lead).replace(/(?:[,/]| or)$/u, '')
      return entry === undefined
        ? []
        : [{ entry, start: match.index + lead, end: match.index + lead + name.length }]
    })
}
