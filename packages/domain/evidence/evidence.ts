import * as z from 'zod'
import { Instant, PartialDate } from './dates.ts'
import { typed } from '../text/typed.ts'

/** What a business feels of it (seed 3: promotions follow trust with revenue, cost, risk, speed; people added by product.md). */
export const outcomeKinds = ['revenue', 'cost', 'risk', 'speed', 'people'] as const
export const OutcomeKind = z.enum(outcomeKinds)
export type OutcomeKind = z.infer<typeof OutcomeKind>

/** A figure before and after, in one unit. `null` means "not stated", never zero. */
export const Measure = z.strictObject({
  name: typed().min(1).max(200),
  before: z.number().nullable(),
  after: z.number().nullable(),
  unit: typed().max(40).nullable(),
})
export type Measure = z.infer<typeof Measure>

/** How far the effect reached, narrowest first. */
export const scopeLevels = ['self', 'team', 'several-teams', 'organisation', 'company', 'industry'] as const
export const ScopeLevel = z.enum(scopeLevels)
export type ScopeLevel = z.infer<typeof ScopeLevel>

export const Scope = z.strictObject({
  level: ScopeLevel,
  /** People led or affected, if stated. */
  people: z.number().int().nonnegative().nullable(),
  note: typed().max(500).nullable(),
})
export type Scope = z.infer<typeof Scope>

/** A choice that was made and the alternative that was refused. */
export const Decision = z.strictObject({
  chosen: typed().min(1).max(2000),
  insteadOf: typed().max(2000).nullable(),
  because: typed().max(2000).nullable(),
})
export type Decision = z.infer<typeof Decision>

export const Stakeholder = z.strictObject({
  name: typed().min(1).max(200),
  role: typed().max(200).nullable(),
})
export type Stakeholder = z.infer<typeof Stakeholder>

/** When it happened. `to: null` with `ongoing: false` means one date is known. */
export const Period = z.strictObject({
  from: PartialDate.nullable(),
  to: PartialDate.nullable(),
  ongoing: z.boolean(),
})
export type Period = z.infer<typeof Period>

/** Who runs the result now, without the person: the fact that tells a durable system from a heroic act. */
export const Handover = z.strictObject({
  owner: typed().min(1).max(200),
  since: PartialDate.nullable(),
  how: typed().max(2000).nullable(),
})
export type Handover = z.infer<typeof Handover>

/** A tie between an item and a competency, always with the reason it rests on. Only the user (or a rater) makes one. */
export const CompetencyLink = z.strictObject({
  framework: z.string(),
  competency: z.string(),
  reason: typed().min(1).max(500),
  /** `user`: stated by the user. `suggestion`: proposed from the item's words and accepted by the user. */
  by: z.enum(['user', 'suggestion']),
})
export type CompetencyLink = z.infer<typeof CompetencyLink>

export const attestationRelations = [
  'manager',
  'peer',
  'report',
  'sponsor',
  'stakeholder',
  'customer',
] as const

/** The facts of an item that a colleague was shown and answered about. What is null or empty here was not shown. */
export const AttestedClaim = z.strictObject({
  title: typed().min(1).max(500),
  action: typed().min(1).max(10_000).nullable(),
  result: typed().min(1).max(10_000).nullable(),
  measures: z.array(Measure).max(20),
  /** Null when the time was kept back. */
  happened: Period.nullable(),
})
export type AttestedClaim = z.infer<typeof AttestedClaim>

/** `ar_` and 26 characters. */
export const AttestationRequestId = z
  .string()
  .regex(/^ar_[0-9a-z]{26}$/, 'a request id looks like ar_ and 26 characters')

/**
 * Another person's confirmation of an item. It says what that person said and where that can be checked,
 * because a bare "X agrees" typed by the claimant is only one more statement of their own.
 */
export const Attestation = z.strictObject({
  by: typed().min(1).max(200),
  relation: z.enum(attestationRelations),
  on: PartialDate.nullable(),
  /** Their words, as far as known. */
  statement: typed().min(1).max(10_000),
  /** Where it can be checked: a message, a document, a recommendation's place in an export. */
  checkableAt: typed().min(1).max(500),
  /** The request that it answers, when it came as an answer and not as a statement of the user's. */
  request: AttestationRequestId.optional(),
  /** The wording that was confirmed, when it is known: it counts while the item still says that. */
  confirmed: AttestedClaim.optional(),
})
export type Attestation = z.infer<typeof Attestation>

/** What may be shown to whom. Items are private until the user says otherwise (rule 6). */
export const Confidentiality = z.enum(['private', 'internal', 'shareable', 'public'])
export type Confidentiality = z.infer<typeof Confidentiality>

/** A file kept with an item; the bytes live in the workspace's `files/` under their hash. */
export const Attachment = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(255),
  mediaType: z.string().min(1).max(100),
  size: z.number().int().nonnegative(),
})
export type Attachment = z.infer<typeof Attachment>

/** Facts of an item that carry provenance. */
export const factNames = [
  'title',
  'situation',
  'task',
  'action',
  'result',
  'outcome',
  'measures',
  'scope',
  'decision',
  'stakeholders',
  'happened',
  'handover',
  'attestations',
] as const
export const FactName = z.enum(factNames)
export type FactName = z.infer<typeof FactName>

/**
 * Where facts came from. `record`: imported from a system that recorded it as it happened (git, an incident log).
 * `document`: read in a document. `person`: a named person said so. `statement`: the user's own words.
 * `derived`: computed from other facts. `cannot-confirm`: asked for, and the user cannot say; neither zero nor a pass.
 */
export const Origin = z.enum(['statement', 'document', 'record', 'person', 'derived', 'cannot-confirm'])
export type Origin = z.infer<typeof Origin>

export const Provenance = z.strictObject({
  facts: z.array(FactName).min(1),
  origin: Origin,
  /** Id of the source that was read, when there was one. */
  source: z.string().nullable(),
  /** Place inside the source: `Positions.csv row 3`, `line 12`, `/work/0/highlights/2`, a commit range. */
  place: z.string().max(500).nullable(),
})
export type Provenance = z.infer<typeof Provenance>

const prose = typed().min(1).max(10_000).nullable()

/** The facts of an item, without identity and bookkeeping. Importers and forms produce these. */
export const EvidenceFacts = z.strictObject({
  /** What happened, in one line. */
  title: typed().min(1).max(500),
  situation: prose,
  task: prose,
  action: prose,
  result: prose,
  outcome: OutcomeKind.nullable(),
  measures: z.array(Measure).max(20),
  scope: Scope.nullable(),
  decision: Decision.nullable(),
  stakeholders: z.array(Stakeholder).max(100),
  happened: Period,
  handover: Handover.nullable(),
  competencies: z.array(CompetencyLink).max(200),
  attestations: z.array(Attestation).max(100),
  confidentiality: Confidentiality,
  attachments: z.array(Attachment).max(50),
  provenance: z.array(Provenance).max(100),
})
export type EvidenceFacts = z.infer<typeof EvidenceFacts>

/** `ev_` and 26 characters: time-sortable for logged items, a hash of the content for imported ones. */
export const EvidenceId = z
  .string()
  .regex(/^ev_[0-9a-z]{26}$/, 'an evidence id looks like ev_ and 26 characters')
export type EvidenceId = z.infer<typeof EvidenceId>

/** One thing that happened and can be checked. */
export const Evidence = EvidenceFacts.extend({
  id: EvidenceId,
  createdAt: Instant,
  updatedAt: Instant,
  /** Counts the item's versions from 1; edits name the one they saw. */
  revision: z.number().int().positive(),
})
export type Evidence = z.infer<typeof Evidence>

/** Facts with nothing stated but a title: the starting point of a form, a log line or an importer. */
export function blankFacts(title: string): EvidenceFacts {
  return {
    title,
    situation: null,
    task: null,
    action: null,
    result: null,
    outcome: null,
    measures: [],
    scope: null,
    decision: null,
    stakeholders: [],
    happened: { from: null, to: null, ongoing: false },
    handover: null,
    competencies: [],
    attestations: [],
    confidentiality: 'private',
    attachments: [],
    provenance: [],
  }
}
