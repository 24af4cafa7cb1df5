import * as z from 'zod'
import { PartialDate } from '@waymark/domain/evidence/dates.ts'
import {
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
import { listedGrades } from '@waymark/domain/evidence/grades.ts'
import { optional, SeenRevision, ShortText } from '../operation/fields.ts'
import { operation } from '../operation/operation.ts'
import { CompetencyRef, EvidenceDetail, EvidenceSummary, Text } from './views.ts'
import { typed } from '@waymark/domain/text/typed.ts'

const logInput = z.strictObject({
  text: typed().min(1).max(500).describe('what happened, in one line'),
  kind: OutcomeKind.nullable().default(null).describe('what the business feels of it'),
  metric: optional(ShortText).describe('name of the figure that moved'),
  before: z.number().nullable().default(null).describe('the figure before'),
  after: z.number().nullable().default(null).describe('the figure after'),
  unit: typed().min(1).max(40).nullable().default(null).describe('unit of both figures'),
  on: PartialDate.nullable()
    .default(null)
    .describe('when it happened: YYYY, YYYY-MM or YYYY-MM-DD (default: today)'),
  until: PartialDate.nullable().default(null).describe('when it ended, if it lasted'),
  competency: z.array(CompetencyRef).max(50).default([]).describe('competency it supports'),
  stakeholder: z.array(ShortText).max(50).default([]).describe('who was affected or had a say'),
  decision: Text.nullable().default(null).describe('the decision that was made'),
  insteadOf: Text.nullable().default(null).describe('the alternative that was refused'),
  situation: Text.nullable().default(null).describe('the situation before'),
  task: Text.nullable().default(null).describe('what had to be done'),
  action: Text.nullable().default(null).describe('what you did'),
  result: Text.nullable().default(null).describe('what came of it'),
  scope: ScopeLevel.nullable().default(null).describe('how far it reached'),
  people: z.number().int().nonnegative().nullable().default(null).describe('people led or affected'),
  runsBy: optional(ShortText).describe('who runs it now, without you'),
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
  cli: { positionals: ['text'] },
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

export const evidenceSorts = ['newest', 'oldest', 'updated', 'title', 'strength'] as const

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
    text: typed().max(500).nullable().default(null).describe('only items with these words'),
    strength: z.array(z.enum(listedGrades)).default([]).describe('only items that carry this'),
    sort: z.enum(evidenceSorts).default('newest'),
    limit: z.number().int().min(1).max(10_000).default(200).describe('how many at most'),
    offset: z.number().int().nonnegative().default(0).describe('how many to pass over'),
  }),
  output: z.strictObject({ items: z.array(EvidenceSummary), total: z.number().int() }),
  errors: ['COMPETENCY_UNKNOWN', 'FRAMEWORK_UNKNOWN'],
  examples: [
    { title: 'Everything about cost', input: { kind: 'cost' }, cli: 'evidence list --kind cost' },
    {
      title: 'What others confirmed',
      input: { strength: ['attested'] },
      cli: 'evidence list --strength attested',
    },
  ],
})

export const showEvidence = operation({
  name: 'evidence.show',
  summary: 'Show one item with its provenance, strength and open questions.',
  effect: 'read',
  input: z.strictObject({
    id: EvidenceId,
    explain: z.boolean().default(false).describe('on the command line: print why it carries what it does'),
  }),
  output: EvidenceDetail,
  errors: ['EVIDENCE_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'One item',
      input: { id: 'ev_01jv0000000000000000000001' },
      cli: 'evidence show ev_01jv0000000000000000000001',
    },
    {
      title: 'Why it carries what it does',
      input: { id: 'ev_01jv0000000000000000000001', explain: true },
      cli: 'evidence show ev_01jv0000000000000000000001 --explain',
    },
  ],
})

export const searchEvidence = operation({
  name: 'evidence.search',
  summary: 'Search all words of all evidence, best match first.',
  effect: 'read',
  input: z.strictObject({
    query: typed().min(1).max(500),
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

export const EvidenceEdit = z
  .strictObject({
    title: typed().min(1).max(500),
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
    revision: SeenRevision,
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
