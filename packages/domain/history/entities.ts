import * as z from 'zod'
import { Evidence } from '../evidence/evidence.ts'
import { Instant } from '../evidence/dates.ts'
import { SentInvitation } from '../readiness/rating-file.ts'
import { Rating } from '../readiness/rating.ts'
import { Plan, PlanAction } from '../plans/plan.ts'
import { RoadmapPlan } from '../plans/roadmap-plan.ts'
import { Application } from '../applications/application.ts'
import { AttestationRequest } from '../evidence/attestation-request.ts'
import { Posting } from '../postings/posting.ts'
import { Proposal } from '../proposals/proposal.ts'
import { RecordBatch } from '../records/record-batch.ts'
import { StoredCv, StoredLetter } from '../cv/stored-cv.ts'
import { Story } from '../stories/story.ts'
import { Suppression } from '../lint/suppression.ts'
import { Setting } from '../settings/setting.ts'
import { Source } from '../sources/source.ts'

/** Every kind of fact that the workspace keeps, with the schema of its document. Storage parses rows with these. */
export const entitySchemas = {
  evidence: Evidence,
  rating: Rating,
  plan: Plan,
  'plan-action': PlanAction,
  source: Source,
  roadmap: RoadmapPlan,
  proposal: Proposal,
  'record-batch': RecordBatch,
  'attestation-request': AttestationRequest,
  cv: StoredCv,
  letter: StoredLetter,
  posting: Posting,
  application: Application,
  story: Story,
  suppression: Suppression,
  'rating-invitation': SentInvitation,
  setting: Setting,
} as const
export type EntityKind = keyof typeof entitySchemas
export const entityKinds = [
  'evidence',
  'rating',
  'plan',
  'plan-action',
  'source',
  'roadmap',
  'proposal',
  'record-batch',
  'attestation-request',
  'cv',
  'letter',
  'posting',
  'application',
  'story',
  'suppression',
  'rating-invitation',
  'setting',
] as const satisfies readonly EntityKind[]

/** The document of an entity kind. */
export type EntityOf<K extends EntityKind> = z.infer<(typeof entitySchemas)[K]>

/**
 * One change to one document, whole before and whole after, so that any mutation can be undone by swapping the two.
 * `before: null` creates, `after: null` removes.
 */
export type Change = {
  [K in EntityKind]: { kind: K; id: string; before: EntityOf<K> | null; after: EntityOf<K> | null }
}[EntityKind]

function changeOf<K extends EntityKind, D extends z.ZodType>(kind: K, document: D) {
  return z.strictObject({
    kind: z.literal(kind),
    id: z.string(),
    before: document.nullable(),
    after: document.nullable(),
  })
}

/** Parses a stored change. */
export const ChangeSchema = z.discriminatedUnion('kind', [
  changeOf('evidence', Evidence),
  changeOf('rating', Rating),
  changeOf('plan', Plan),
  changeOf('plan-action', PlanAction),
  changeOf('source', Source),
  changeOf('roadmap', RoadmapPlan),
  changeOf('proposal', Proposal),
  changeOf('record-batch', RecordBatch),
  changeOf('attestation-request', AttestationRequest),
  changeOf('cv', StoredCv),
  changeOf('letter', StoredLetter),
  changeOf('posting', Posting),
  changeOf('application', Application),
  changeOf('story', Story),
  changeOf('suppression', Suppression),
  changeOf('rating-invitation', SentInvitation),
  changeOf('setting', Setting),
])

/** Who acted, through what. */
export const Channel = z.enum(['cli', 'web', 'mcp', 'import', 'system'])
export type Channel = z.infer<typeof Channel>

/** One committed operation: the audit log's row and the unit of undo. */
export const HistoryEvent = z.strictObject({
  /** Position in the log; grows by at least one with each commit. */
  seq: z.number().int().positive(),
  at: Instant,
  operation: z.string(),
  channel: Channel,
  /** One line for people: what was done. */
  summary: z.string(),
  /** The event that this one undoes. */
  undoes: z.number().int().positive().nullable(),
  /** The event that undid this one. */
  undoneBy: z.number().int().positive().nullable(),
  /** How many documents it touched. */
  changes: z.number().int().nonnegative(),
})
export type HistoryEvent = z.infer<typeof HistoryEvent>
