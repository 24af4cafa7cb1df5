import * as z from 'zod'
import { PartialDate } from '@waymark/domain/evidence/dates.ts'
import { Attestation, attestationRelations, EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { Suggestion } from '@waymark/domain/readiness/assessment.ts'
import { operation } from '../operation/operation.ts'
import { CompetencyRef, EvidenceDetail } from './views.ts'
import { typed } from '@waymark/domain/text/typed.ts'

export const linkEvidence = operation({
  name: 'evidence.link',
  summary: 'Tie items to a competency, with the reason.',
  effect: 'write',
  input: z.strictObject({
    competency: CompetencyRef,
    id: z.array(EvidenceId).min(1).max(1000),
    reason: typed()
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
        checkableAt: 'mail of 2026-03-02, subject Renewal',
      },
      cli: 'evidence attest ev_01jv0000000000000000000001 --by "Rita Moreno" --relation stakeholder --statement "The renewal came in 36 k under the old contract." --checkable-at "mail of 2026-03-02, subject Renewal"',
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
