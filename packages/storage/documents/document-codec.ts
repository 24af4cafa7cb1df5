import type * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { entitySchemas } from '@waymark/domain/history/entities.ts'
import type { Change, EntityKind, EntityOf } from '@waymark/domain/history/entities.ts'

const parsers: { readonly [K in EntityKind]: (value: unknown) => z.ZodSafeParseResult<EntityOf<K>> } = {
  evidence: (value) => entitySchemas.evidence.safeParse(value),
  rating: (value) => entitySchemas.rating.safeParse(value),
  plan: (value) => entitySchemas.plan.safeParse(value),
  'plan-action': (value) => entitySchemas['plan-action'].safeParse(value),
  source: (value) => entitySchemas.source.safeParse(value),
  roadmap: (value) => entitySchemas.roadmap.safeParse(value),
  proposal: (value) => entitySchemas.proposal.safeParse(value),
  'record-batch': (value) => entitySchemas['record-batch'].safeParse(value),
  'attestation-request': (value) => entitySchemas['attestation-request'].safeParse(value),
  cv: (value) => entitySchemas.cv.safeParse(value),
  letter: (value) => entitySchemas.letter.safeParse(value),
  posting: (value) => entitySchemas.posting.safeParse(value),
  application: (value) => entitySchemas.application.safeParse(value),
  story: (value) => entitySchemas.story.safeParse(value),
  suppression: (value) => entitySchemas.suppression.safeParse(value),
  'rating-invitation': (value) => entitySchemas['rating-invitation'].safeParse(value),
  setting: (value) => entitySchemas.setting.safeParse(value),
}

/** Parses any value as a document of a kind. */
export function parseDocument<K extends EntityKind>(
  kind: K,
  value: unknown,
): z.ZodSafeParseResult<EntityOf<K>> {
  return parsers[kind](value)
}

/** The stored form of a document. Parsed documents have their fields in the schema's order, so equal ones are equal text. */
export function encodeDocument(document: EntityOf<EntityKind>): string {
  return JSON.stringify(document)
}

/**
 * Parses a document before it is written, so that nothing is ever stored that cannot be read back.
 * @throws OperationError INPUT_INVALID naming the field
 */
export function checkedDocument<K extends EntityKind>(kind: K, document: unknown): EntityOf<K> {
  const parsed = parseDocument(kind, document)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map((issue) => ({
    where: issue.path.map(String).join('.') || kind,
    reason: issue.message,
  }))
  const [first] = issues
  const fault = first === undefined ? 'it has a fault' : `${first.where}: ${first.reason}`
  throw new OperationError('INPUT_INVALID', `This ${kind} cannot be kept: ${fault}.`, { issues })
}

/**
 * Parses a stored document.
 * @throws OperationError WORKSPACE_UNSAFE naming the document when the stored text is not one
 */
export function decodeDocument<K extends EntityKind>(kind: K, id: string, body: string): EntityOf<K> {
  const parsed = parseDocument(kind, jsonOrUndefined(body))
  if (parsed.success) return parsed.data
  throw new OperationError('WORKSPACE_UNSAFE', `The stored ${kind} ${id} cannot be read.`, {
    where: `${kind} ${id}`,
    mend: 'Run "waymark doctor", then return to a verified copy with "waymark restore latest".',
  })
}

/** The two documents of a stored change. */
export interface StoredChange {
  readonly kind: EntityKind
  readonly id: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * Parses a stored change with both documents.
 * @throws OperationError WORKSPACE_UNSAFE
 */
export function decodeChange(change: StoredChange): Change {
  return changeMakers[change.kind](change)
}

const changeMakers: Readonly<Record<EntityKind, (change: StoredChange) => Change>> = {
  evidence: (change) => ({ kind: 'evidence', id: change.id, ...bothOf('evidence', change) }),
  rating: (change) => ({ kind: 'rating', id: change.id, ...bothOf('rating', change) }),
  plan: (change) => ({ kind: 'plan', id: change.id, ...bothOf('plan', change) }),
  'plan-action': (change) => ({ kind: 'plan-action', id: change.id, ...bothOf('plan-action', change) }),
  source: (change) => ({ kind: 'source', id: change.id, ...bothOf('source', change) }),
  roadmap: (change) => ({ kind: 'roadmap', id: change.id, ...bothOf('roadmap', change) }),
  proposal: (change) => ({ kind: 'proposal', id: change.id, ...bothOf('proposal', change) }),
  'record-batch': (change) => ({ kind: 'record-batch', id: change.id, ...bothOf('record-batch', change) }),
  'attestation-request': (change) => ({
    kind: 'attestation-request',
    id: change.id,
    ...bothOf('attestation-request', change),
  }),
  cv: (change) => ({ kind: 'cv', id: change.id, ...bothOf('cv', change) }),
  letter: (change) => ({ kind: 'letter', id: change.id, ...bothOf('letter', change) }),
  posting: (change) => ({ kind: 'posting', id: change.id, ...bothOf('posting', change) }),
  application: (change) => ({ kind: 'application', id: change.id, ...bothOf('application', change) }),
  story: (change) => ({ kind: 'story', id: change.id, ...bothOf('story', change) }),
  suppression: (change) => ({ kind: 'suppression', id: change.id, ...bothOf('suppression', change) }),
  'rating-invitation': (change) => ({
    kind: 'rating-invitation',
    id: change.id,
    ...bothOf('rating-invitation', change),
  }),
  setting: (change) => ({ kind: 'setting', id: change.id, ...bothOf('setting', change) }),
}

function bothOf<K extends EntityKind>(kind: K, { id, before, after }: StoredChange) {
  return {
    before: before === null ? null : decodeDocument(kind, id, before),
    after: after === null ? null : decodeDocument(kind, id, after),
  }
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
