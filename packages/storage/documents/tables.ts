import type { EntityKind } from '@waymark/domain/history/entities.ts'

/** The table that keeps the documents of a kind. */
export const tableOf = {
  evidence: 'evidence',
  rating: 'rating',
  plan: 'plan',
  'plan-action': 'plan_action',
  source: 'source',
  roadmap: 'roadmap',
  proposal: 'proposal',
  'record-batch': 'record_batch',
  'attestation-request': 'attestation_request',
  cv: 'cv',
  letter: 'letter',
  posting: 'posting',
  application: 'application',
  story: 'story',
  suppression: 'suppression',
  'rating-invitation': 'rating_invitation',
  setting: 'setting',
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
    proposal: make('proposal'),
    'record-batch': make('record-batch'),
    'attestation-request': make('attestation-request'),
    cv: make('cv'),
    letter: make('letter'),
    posting: make('posting'),
    application: make('application'),
    story: make('story'),
    suppression: make('suppression'),
    'rating-invitation': make('rating-invitation'),
    setting: make('setting'),
  }
}
