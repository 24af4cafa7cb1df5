import type { Instant } from '../evidence/dates.ts'
import type { Evidence } from '../evidence/evidence.ts'

/** What shows that somebody works on a role. */
export interface Following {
  readonly evidence: readonly Pick<Evidence, 'competencies' | 'updatedAt'>[]
  readonly ratings: readonly { readonly framework: string; readonly at: Instant }[]
  /** Running plans of any length. */
  readonly plans: readonly { readonly framework: string; readonly updatedAt: Instant }[]
}

/**
 * Frameworks that a person follows, by id: those with a rating, a running plan or linked evidence. What was touched last
 * comes first; equal ones stand in the order of their ids.
 */
export function followedRoles({ evidence, ratings, plans }: Following): readonly string[] {
  const touched = new Map<string, Instant>()
  const touch = (framework: string, at: Instant): void => {
    if (at > (touched.get(framework) ?? '')) touched.set(framework, at)
  }
  for (const { competencies, updatedAt } of evidence)
    for (const { framework } of competencies) touch(framework, updatedAt)
  for (const { framework, at } of ratings) touch(framework, at)
  for (const { framework, updatedAt } of plans) touch(framework, updatedAt)
  return [...touched]
    .toSorted(([a, one], [b, other]) => (one === other ? (a < b ? -1 : 1) : one > other ? -1 : 1))
    .map(([framework]) => framework)
}
