import * as z from 'zod'
import { PartialDate } from '@waymark/domain/evidence/dates.ts'
import {
  Attestation,
  attestationRelations,
  Attachment,
  Confidentiality,
  Decision,
  Evidence,
  EvidenceId,
  FactName,
  Handover,
  Measure,
  OutcomeKind,
  Period,
  Scope,
  ScopeLevel,
  Stakeholder,
} from '@waymark/domain/evidence/evidence.ts'
import { Suggestion } from '@waymark/domain/readiness/assessment.ts'
import { fileOperation, operation } from '../operation/operation.ts'

const Text = z.string().trim().min(1).max(10_000)
const CompetencyRef = z
  .string()
  .regex(
    /^([a-z0-9-]+\/)?[a-z0-9-]+$/,
    'a competency is named "competency-id" or "framework-id/competency-id"',
  )

/** One item as a list shows it. */
export const EvidenceSummary = Evidence.pick({
  id: true,
  title: true,
  outcome: true,
  happened: true,
  measures: true,
  competencies: true,
  confidentiality: true,
  updatedAt: true,
  revision: true,
}).extend({
  /** What the item can carry, in words: `stated`, `documented`, `measured`, `attested`, `handed over`. */
  strength: z.array(z.string()),
  attestations: z.number().int(),
  sourceKind: z.string().nullable(),
})
export type EvidenceSummary = z.infer<typeof EvidenceSummary>

/** An item, what it can carry, and what it resembles. */
export const EvidenceDetail = z.strictObject({
  evidence: Evidence,
  strength: z.array(z.string()),
  /** Facts that are not stated, as questions to the user. */
  questions: z.array(z.string()),
  /** Items that look like the same thing. */
  lookalikes: z.array(z.strictObject({ id: EvidenceId, title: z.string(), reason: z.string() })),
  sourceName: z.string().nullable(),
})
export type EvidenceDetail = z.infer<typeof EvidenceDetail>

const logInput = z.strictObject({
  text: z.string().trim().min(1).max(500).describe('what happened, in one line'),
  kind: OutcomeKind.nullable().default(null).describe('what the business feels of it'),
  metric: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullable()
    .default(null)
    .describe('name of the figure that moved'),
  before: z.number().nullable().default(null).describe('the figure before'),
  after: z.number().nullable().default(null).describe('the figure after'),
  unit: z.string().trim().min(1).max(40).nullable().default(null).describe('unit of both figures'),
  on: PartialDate.nullable()
    .default(null)
    .describe('when it happened: YYYY, YYYY-MM or YYYY-MM-DD (default: today)'),
  until: PartialDate.nullable().default(null).describe('when it ended, if it lasted'),
  competency: z.array(CompetencyRef).max(50).default([]).describe('competency it supports'),
  stakeholder: z
    .array(z.string().trim().min(1).max(200))
    .max(50)
    .default([])
    .describe('who was affected or had a say'),
  decision: Text.nullable().default(null).describe('the decision that was made'),
  insteadOf: Text.nullable().default(null).describe('the alternative that was refused'),
  situation: Text.nullable().default(null).describe('the situation before'),
  task: Text.nullable().default(null).describe('what had to be done'),
  action: Text.nullable().default(null).describe('what you did'),
  result: Text.nullable().default(null).describe('what came of it'),
  scope: ScopeLevel.nullable().default(null).describe('how far it reached'),
  people: z.number().int().nonnegative().nullable().default(null).describe('people led or affected'),
  runsBy: z.string().trim().min(1).max(200).nullable().default(null).describe('who runs it now, without you'),
  runsSince: PartialDate.nullable().default(null).describe('since when they run it'),
  confidentiality: Confidentiality.default('private').describe('who may see it'),
})

export const logEvidence = operation({
  name: 'evidence.log',
  summary: 'Log a win in one line.',
  effect: 'write',
  input: logInput,
  output: z.strictObject({
    evidence: Evidence,
    /** False when the same item was there already and nothing was added. */
    added: z.boolean(),
    lookalikes: z.array(EvidenceId),
  }),
  errors: ['COMPETENCY_UNKNOWN'],
  cli: { command: ['log'], positionals: ['text'] },
  examples: [
    {
      title: 'A cost win with its measure',
      input: {
        text: 'Renegotiated the support contract',
        kind: 'cost',
        metric: 'support cost',
        before: 120,
        after: 84,
        unit: 'kEUR/year',
        competency: ['it-director/vendor-command'],
      },
      cli: 'log "Renegotiated the support contract" --kind cost --metric "support cost" --before 120 --after 84 --unit kEUR/year --competency it-director/vendor-command',
    },
  ],
})

export const evidenceSorts = ['newest', 'oldest', 'updated', 'title'] as const

export const listEvidence = operation({
  name: 'evidence.list',
  summary: 'List evidence, newest first.',
  effect: 'read',
  input: z.strictObject({
    competency: CompetencyRef.nullable().default(null).describe('only items linked to this competency'),
    framework: z.string().nullable().default(null).describe('only items linked to this framework'),
    kind: OutcomeKind.nullable().default(null).describe('only this outcome kind'),
    unlinked: z.boolean().default(false).describe('only items that support no competency yet'),
    from: PartialDate.nullable().default(null).describe('happened on or after'),
    to: PartialDate.nullable().default(null).describe('happened on or before'),
    text: z.string().trim().max(500).nullable().default(null).describe('only items with these words'),
    sort: z.enum(evidenceSorts).default('newest'),
    limit: z.number().int().min(1).max(10_000).default(200).describe('how many at most'),
    offset: z.number().int().nonnegative().default(0).describe('how many to pass over'),
  }),
  output: z.strictObject({ items: z.array(EvidenceSummary), total: z.number().int() }),
  errors: ['COMPETENCY_UNKNOWN', 'FRAMEWORK_UNKNOWN'],
  examples: [{ title: 'Everything about cost', input: { kind: 'cost' }, cli: 'evidence list --kind cost' }],
})

export const showEvidence = operation({
  name: 'evidence.show',
  summary: 'Show one item with its provenance, strength and open questions.',
  effect: 'read',
  input: z.strictObject({ id: EvidenceId }),
  output: EvidenceDetail,
  errors: ['EVIDENCE_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'One item',
      input: { id: 'ev_01jv0000000000000000000001' },
      cli: 'evidence show ev_01jv0000000000000000000001',
    },
  ],
})

export const searchEvidence = operation({
  name: 'evidence.search',
  summary: 'Search all words of all evidence, best match first.',
  effect: 'read',
  input: z.strictObject({
    query: z.string().trim().min(1).max(500),
    limit: z.number().int().min(1).max(200).default(20),
  }),
  output: z.strictObject({
    items: z.array(EvidenceSummary.extend({ excerpt: z.string() })),
  }),
  errors: [],
  cli: { positionals: ['query'] },
  examples: [
    {
      title: 'Find a vendor story',
      input: { query: 'vendor contract' },
      cli: 'evidence search "vendor contract"',
    },
  ],
})

/** Facts that an edit may set. A field that is absent stays as it is; `null` clears it. */
export const EvidenceEdit = z
  .strictObject({
    title: z.string().trim().min(1).max(500),
    situation: Text.nullable(),
    task: Text.nullable(),
    action: Text.nullable(),
    result: Text.nullable(),
    outcome: OutcomeKind.nullable(),
    measures: z.array(Measure).max(20),
    scope: Scope.nullable(),
    decision: Decision.nullable(),
    stakeholders: z.array(Stakeholder).max(100),
    happened: Period,
    handover: Handover.nullable(),
    confidentiality: Confidentiality,
    /** Facts that you were asked for and cannot confirm. */
    cannotConfirm: z.array(FactName),
  })
  .partial()

export const editEvidence = operation({
  name: 'evidence.edit',
  summary: 'Change facts of an item; what you set is marked as your own statement.',
  effect: 'write',
  input: EvidenceEdit.extend({
    id: EvidenceId,
    revision: z
      .number()
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe('the revision you saw; refused if it has moved on'),
  }),
  output: EvidenceDetail,
  errors: ['EVIDENCE_UNKNOWN', 'REVISION_CONFLICT'],
  cli: { positionals: ['id'], flags: { outcome: 'kind' } },
  examples: [
    {
      title: 'Add the result',
      input: { id: 'ev_01jv0000000000000000000001', result: 'Tickets reopened fell from 18 to 6 a week' },
      cli: 'evidence edit ev_01jv0000000000000000000001 --result "Tickets reopened fell from 18 to 6 a week"',
    },
  ],
})

export const removeEvidence = operation({
  name: 'evidence.remove',
  summary: 'Remove items; undo brings them back.',
  effect: 'write',
  input: z.strictObject({ id: z.array(EvidenceId).min(1).max(10_000) }),
  output: z.strictObject({ removed: z.array(EvidenceId) }),
  errors: ['EVIDENCE_UNKNOWN'],
  cli: { positionals: ['id...'] },
  examples: [
    {
      title: 'Remove one',
      input: { id: ['ev_01jv0000000000000000000001'] },
      cli: 'evidence remove ev_01jv0000000000000000000001',
    },
  ],
})

export const linkEvidence = operation({
  name: 'evidence.link',
  summary: 'Tie items to a competency, with the reason.',
  effect: 'write',
  input: z.strictObject({
    competency: CompetencyRef,
    id: z.array(EvidenceId).min(1).max(1000),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .nullable()
      .default(null)
      .describe('why it supports it (default: the matched words)'),
  }),
  output: z.strictObject({ linked: z.array(EvidenceId), unchanged: z.array(EvidenceId) }),
  errors: ['EVIDENCE_UNKNOWN', 'COMPETENCY_UNKNOWN'],
  cli: { positionals: ['competency', 'id...'] },
  examples: [
    {
      title: 'Tie one item',
      input: { competency: 'it-director/vendor-command', id: ['ev_01jv0000000000000000000001'] },
      cli: 'evidence link it-director/vendor-command ev_01jv0000000000000000000001',
    },
  ],
})

export const unlinkEvidence = operation({
  name: 'evidence.unlink',
  summary: 'Untie items from a competency.',
  effect: 'write',
  input: z.strictObject({ competency: CompetencyRef, id: z.array(EvidenceId).min(1).max(1000) }),
  output: z.strictObject({ unlinked: z.array(EvidenceId) }),
  errors: ['EVIDENCE_UNKNOWN', 'COMPETENCY_UNKNOWN'],
  cli: { positionals: ['competency', 'id...'] },
  examples: [
    {
      title: 'Untie one item',
      input: { competency: 'it-director/vendor-command', id: ['ev_01jv0000000000000000000001'] },
      cli: 'evidence unlink it-director/vendor-command ev_01jv0000000000000000000001',
    },
  ],
})

export const suggestLinks = operation({
  name: 'evidence.suggest',
  summary: 'Suggest which competencies items may support, with the words that say so.',
  effect: 'read',
  input: z.strictObject({
    framework: z.string(),
    id: EvidenceId.nullable().default(null).describe('only for this item'),
  }),
  output: z.strictObject({
    suggestions: z.array(Suggestion.extend({ competency: z.string(), title: z.string() })),
  }),
  errors: ['FRAMEWORK_UNKNOWN', 'EVIDENCE_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [
    { title: 'For IT Director', input: { framework: 'it-director' }, cli: 'evidence suggest it-director' },
  ],
})

export const attestEvidence = operation({
  name: 'evidence.attest',
  summary: "Record another person's confirmation: who, their words, and where that can be checked.",
  effect: 'write',
  input: z.strictObject({
    id: EvidenceId,
    by: Attestation.shape.by.describe('who confirms'),
    relation: z.enum(attestationRelations).describe('how they stand to you'),
    on: PartialDate.nullable().default(null).describe('when they said so'),
    statement: Attestation.shape.statement.describe('their words'),
    checkableAt: Attestation.shape.checkableAt.describe(
      'where it can be checked: a message, a document, a page',
    ),
  }),
  output: EvidenceDetail,
  errors: ['EVIDENCE_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'A finance partner confirmed the saving',
      input: {
        id: 'ev_01jv0000000000000000000001',
        by: 'Rita Moreno',
        relation: 'stakeholder',
        statement: 'The renewal came in 36 k under the old contract.',
        checkableAt: 'mail of 2026-03-02, subject "Renewal"',
      },
      cli: 'evidence attest ev_01jv0000000000000000000001 --by "Rita Moreno" --relation stakeholder --statement "The renewal came in 36 k under the old contract." --checkable-at "mail of 2026-03-02, subject Renewal"',
    },
  ],
})

/** A file sent in a request, as base64. */
export const UploadedFile = z.strictObject({
  name: z.string().min(1).max(255),
  mediaType: z.string().min(1).max(100).default('application/octet-stream'),
  content: z.base64(),
})

export const attachFile = operation({
  name: 'evidence.attach',
  summary: 'Keep a file with an item.',
  effect: 'write',
  input: z.strictObject({
    id: EvidenceId,
    file: UploadedFile.nullable().default(null).describe('the file itself'),
    path: z.string().nullable().default(null).describe('a file on this machine (command line only)'),
  }),
  output: EvidenceDetail,
  errors: ['EVIDENCE_UNKNOWN', 'SOURCE_MISSING', 'FILE_TOO_LARGE', 'PATH_NOT_ALLOWED'],
  cli: { positionals: ['id', 'path'] },
  examples: [
    {
      title: 'Keep a report',
      input: { id: 'ev_01jv0000000000000000000001', path: 'report.pdf' },
      cli: 'evidence attach ev_01jv0000000000000000000001 report.pdf',
    },
  ],
})

export const readAttachment = fileOperation({
  name: 'evidence.attachment',
  summary: 'Get a file that is kept with an item.',
  effect: 'read',
  input: z.strictObject({ id: EvidenceId, sha256: Attachment.shape.sha256 }),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['EVIDENCE_UNKNOWN', 'ATTACHMENT_UNKNOWN', 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['id', 'sha256'] },
  examples: [
    {
      title: 'Get it back',
      input: { id: 'ev_01jv0000000000000000000001', sha256: '0'.repeat(64) },
      cli: `evidence attachment ev_01jv0000000000000000000001 ${'0'.repeat(64)} --out report.pdf`,
    },
  ],
})

export const mergeEvidence = operation({
  name: 'evidence.merge',
  summary: 'Merge items that tell of the same thing; nothing that either states is lost.',
  effect: 'write',
  input: z.strictObject({
    into: EvidenceId.describe('the item that stays'),
    id: z.array(EvidenceId).min(1).max(50).describe('the items that go into it'),
  }),
  output: EvidenceDetail,
  errors: ['EVIDENCE_UNKNOWN'],
  cli: { positionals: ['into', 'id...'] },
  examples: [
    {
      title: 'Two accounts of one renewal',
      input: { into: 'ev_01jv0000000000000000000001', id: ['ev_01jv0000000000000000000002'] },
      cli: 'evidence merge ev_01jv0000000000000000000001 ev_01jv0000000000000000000002',
    },
  ],
})
