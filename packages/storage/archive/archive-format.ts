import * as z from 'zod'
import { Channel, entityKinds, HistoryEvent } from '@waymark/domain/history/entities.ts'
import type { EntityKind } from '@waymark/domain/history/entities.ts'

/** Version of the archive format; a newer one is refused. */
export const archiveVersion = 1

/** The file of each kind of document: one JSON document a line, in order of id. */
export const documentFiles = {
  evidence: 'evidence.jsonl',
  rating: 'ratings.jsonl',
  plan: 'plans.jsonl',
  'plan-action': 'plan-actions.jsonl',
  source: 'sources.jsonl',
  roadmap: 'roadmaps.jsonl',
  proposal: 'proposals.jsonl',
  'record-batch': 'record-batches.jsonl',
  'attestation-request': 'attestation-requests.jsonl',
  cv: 'cvs.jsonl',
  letter: 'letters.jsonl',
  posting: 'postings.jsonl',
  application: 'applications.jsonl',
  story: 'stories.jsonl',
  suppression: 'suppressions.jsonl',
  'rating-invitation': 'rating-invitations.jsonl',
  setting: 'settings.jsonl',
} as const satisfies Record<EntityKind, string>

/** Files that archives of this version may lack, because the kind came later. */
export const laterFiles: ReadonlySet<string> = new Set([
  documentFiles.roadmap,
  documentFiles.proposal,
  documentFiles['record-batch'],
  documentFiles['attestation-request'],
  documentFiles.cv,
  documentFiles.letter,
  documentFiles.posting,
  documentFiles.application,
  documentFiles.story,
  documentFiles.suppression,
  documentFiles['rating-invitation'],
  documentFiles.setting,
])

/** The audit log: one event a line with its changes, oldest first. */
export const historyFile = 'history.jsonl'
export const manifestFile = 'manifest.json'
/** Attachments lie in this folder under their SHA-256. */
export const filesFolder = 'files/'

const count = z.number().int().nonnegative()

/** What an archive holds, so that a reader can tell whether all of it arrived unchanged. It carries no time. */
export const ArchiveManifest = z.strictObject({
  format: z.literal('waymark-archive'),
  version: z.number().int().positive(),
  counts: z.strictObject({
    evidence: count,
    rating: count,
    plan: count,
    'plan-action': count,
    source: count,
    /** Archives from before roadmaps were kept are without it. */
    roadmap: count.default(0),
    /** Archives from before records, proposals and documents were kept are without these. */
    proposal: count.default(0),
    'record-batch': count.default(0),
    'attestation-request': count.default(0),
    cv: count.default(0),
    letter: count.default(0),
    posting: count.default(0),
    application: count.default(0),
    story: count.default(0),
    suppression: count.default(0),
    /** Archives from before invitations were kept are without these. */
    'rating-invitation': count.default(0),
    setting: count.default(0),
    history: count,
    files: count,
  }),
  /** Every other entry of the archive, by path. */
  entries: z.array(
    z.strictObject({ path: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})
export type ArchiveManifest = z.infer<typeof ArchiveManifest>

/** A change in an archive; its documents are parsed by the schema of their kind. */
const ArchivedChange = z.strictObject({
  kind: z.enum(entityKinds),
  id: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})

/** An event in an archive, with everything that undo, retries and "readiness as of then" need. */
export const ArchivedEvent = z.strictObject({
  seq: HistoryEvent.shape.seq,
  at: HistoryEvent.shape.at,
  operation: z.string(),
  channel: Channel,
  summary: z.string(),
  undoes: HistoryEvent.shape.undoes,
  undoneBy: HistoryEvent.shape.undoneBy,
  idempotencyKey: z.string().nullable(),
  changes: z.array(ArchivedChange),
})
export type ArchivedEvent = z.infer<typeof ArchivedEvent>
