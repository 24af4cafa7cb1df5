import type { EntityKind } from '@waymark/domain/history/entities.ts'

/** The table that keeps the documents of a kind. */
export const tableOf = {
  evidence: 'evidence',
  rating: 'rating',
  plan: 'plan',
  'plan-action': 'plan_action',
  source: 'source',
  roadmap: 'roadmap',
} as const satisfies Record<EntityKind, string>

/** Something for each kind, made by one function. */
export function forEachKind<T>(make: (kind: EntityKind) => T): Readonly<Record<EntityKind, T>> {
  return {
    evidence: make('evidence'),
    rating: make('rating'),
    plan: make('plan'),
    'plan-action': make('plan-action'),
    source: make('source'),
    roadmap: make('roadmap'),
  }
}
