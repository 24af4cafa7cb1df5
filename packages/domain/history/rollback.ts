import type { Evidence } from '../evidence/evidence.ts'
import type { Rating } from '../readiness/rating.ts'
import type { Change } from './entities.ts'

/** The facts that readiness rests on. */
export interface Facts {
  readonly evidence: readonly Evidence[]
  readonly ratings: readonly Rating[]
}

/**
 * The facts as they stood before a run of changes. Changes of other kinds are passed over.
 * @param changesNewestFirst every change since the moment to return to, the newest first.
 * @returns both lists in order of id.
 */
export function rollBack(
  state: Facts,
  changesNewestFirst: readonly Change[],
): { evidence: Evidence[]; ratings: Rating[] } {
  const evidence = new Map(state.evidence.map((item) => [item.id, item]))
  const ratings = new Map(state.ratings.map((rating) => [rating.id, rating]))
  for (const change of changesNewestFirst) {
    if (change.kind === 'evidence') putBack(evidence, change.id, change.before)
    if (change.kind === 'rating') putBack(ratings, change.id, change.before)
  }
  return { evidence: inOrder(evidence), ratings: inOrder(ratings) }
}

function putBack<T>(rows: Map<string, T>, id: string, before: T | null): void {
  if (before === null) rows.delete(id)
  else rows.set(id, before)
}

function inOrder<T extends { readonly id: string }>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
