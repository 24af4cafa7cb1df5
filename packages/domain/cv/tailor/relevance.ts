import { stemsOf } from '../../evidence/words.ts'

/** Scores how much of what a requirement asks a text says: 0 to 1, by shared stems, rare ones weighing more. */
export type Relevance = (text: string, requirement: string) => number

/**
 * Relevance over a set of texts: a stem that stands in few of them tells more (inverse document frequency). A text that
 * shares only words which most texts have is not relevant.
 */
export function relevanceOver(texts: readonly string[]): Relevance {
  const known = new Map<string, ReadonlySet<string>>()
  const stems = (text: string) => {
    const found = known.get(text) ?? new Set(stemsOf(text))
    known.set(text, found)
    return found
  }
  const frequency = new Map<string, number>()
  for (const text of texts)
    for (const stem of stems(text)) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const weight = (stem: string) => Math.log((texts.length + 1) / ((frequency.get(stem) ?? 0) + 0.5))
  return (text, requirement) => {
    const wanted = [...stems(requirement)]
    const all = wanted.reduce((sum, stem) => sum + Math.max(0, weight(stem)), 0)
    const had = stems(text)
    const shared = wanted
      .filter((stem) => had.has(stem))
      .reduce((sum, stem) => sum + Math.max(0, weight(stem)), 0)
    return all === 0 ? 0 : shared / all
  }
}
