import type { Candidate } from '@waymark/contracts/sources/operations.ts'
import type { Answer } from '../data/operations.ts'

/** What a preview understood, by state. */
export function countStates(
  candidates: readonly Pick<Candidate, 'state'>[],
): Record<Candidate['state'], number> {
  const counts = { new: 0, changed: 0, known: 0, removed: 0 }
  for (const { state } of candidates) counts[state] += 1
  return counts
}

/** What is taken unless the user says otherwise: what is new or changed. What was removed before stays out. */
export function startingChoice(candidates: readonly Pick<Candidate, 'id' | 'state'>[]): ReadonlySet<string> {
  return new Set(candidates.filter(({ state }) => state === 'new' || state === 'changed').map(({ id }) => id))
}

/** Candidates with all words of a filter in their title or place. */
export function filterCandidates<C extends Pick<Candidate, 'facts' | 'where'>>(
  candidates: readonly C[],
  words: string,
): readonly C[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return candidates.filter(({ facts, where }) => {
    const text = `${facts.title} ${where}`.toLocaleLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** The sums of an import over all its sources. */
export function sumReports(sources: Answer<'sources.import'>['sources']): {
  readonly added: number
  readonly updated: number
  readonly duplicates: number
} {
  return sources.reduce(
    (sum, { added, updated, duplicates }) => ({
      added: sum.added + added,
      updated: sum.updated + updated,
      duplicates: sum.duplicates + duplicates,
    }),
    { added: 0, updated: 0, duplicates: 0 },
  )
}
