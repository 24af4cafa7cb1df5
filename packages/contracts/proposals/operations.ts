import * as z from 'zod'
import { typed } from '@waymark/domain/text/typed.ts'
import { Evidence, EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { Proposal, ProposalId, ProposalState } from '@waymark/domain/proposals/proposal.ts'
import { EvidenceEdit } from '../evidence/operations.ts'
import { CompetencyRef } from '../evidence/views.ts'
import { SeenRevision } from '../operation/fields.ts'
import { operation } from '../operation/operation.ts'
import { ProposalCounts, ProposalDetail, ProposalSummary } from './views.ts'

const anId = 'pr_01jv0000000000000000000001'
const Ids = z.array(ProposalId).min(1).max(1000)

export const listProposals = operation({
  name: 'proposals.list',
  summary: 'List what records propose as evidence.',
  effect: 'read',
  input: z.strictObject({
    state: ProposalState.nullable()
      .default('open')
      .describe('only those in this state; null: all (default: those that wait for you)'),
    source: z.string().nullable().default(null).describe('only those that rest on this source, by id'),
    text: typed().max(500).nullable().default(null).describe('only those with these words'),
    limit: z.number().int().min(1).max(1000).default(200).describe('how many at most'),
    offset: z.number().int().nonnegative().default(0).describe('how many to pass over'),
  }),
  output: z.strictObject({
    items: z.array(ProposalSummary),
    /** How many match, shown or not. */
    total: z.number().int(),
    counts: ProposalCounts,
  }),
  errors: [],
  examples: [
    { title: 'What waits for you', input: {}, cli: 'proposals list' },
    { title: 'What you refused', input: { state: 'refused' }, cli: 'proposals list --state refused' },
  ],
})

export const showProposal = operation({
  name: 'proposals.show',
  summary: 'Show a proposal with the records behind it and what it may support.',
  effect: 'read',
  input: z.strictObject({ id: ProposalId }),
  output: ProposalDetail,
  errors: ['PROPOSAL_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [{ title: 'One proposal', input: { id: anId }, cli: `proposals show ${anId}` }],
})

export const acceptProposals = operation({
  name: 'proposals.accept',
  summary: 'Take proposals as evidence; what you change in one is marked as your own statement.',
  effect: 'write',
  input: EvidenceEdit.extend({
    id: Ids,
    competency: z
      .array(CompetencyRef)
      .max(50)
      .default([])
      .describe('competency it supports (default: none; "proposals show" suggests)'),
    revision: SeenRevision,
  }),
  output: z.strictObject({
    accepted: z.array(z.strictObject({ proposal: ProposalId, evidence: Evidence })),
  }),
  errors: ['PROPOSAL_UNKNOWN', 'COMPETENCY_UNKNOWN', 'REVISION_CONFLICT'],
  cli: { positionals: ['id...'], flags: { outcome: 'kind' } },
  examples: [
    { title: 'As it stands', input: { id: [anId] }, cli: `proposals accept ${anId}` },
    {
      title: 'With what only you know',
      input: { id: [anId], result: 'On-call weeks without a page went from 3 to 9 of 13' },
      cli: `proposals accept ${anId} --result "On-call weeks without a page went from 3 to 9 of 13"`,
    },
  ],
})

export const mergeProposal = operation({
  name: 'proposals.merge',
  summary: 'Merge a proposal into evidence that you have already.',
  effect: 'write',
  input: z.strictObject({ into: EvidenceId.describe('the item that takes them in'), id: Ids }),
  output: z.strictObject({ evidence: Evidence, merged: z.array(ProposalId) }),
  errors: ['PROPOSAL_UNKNOWN', 'EVIDENCE_UNKNOWN'],
  cli: { positionals: ['into', 'id...'] },
  examples: [
    {
      title: 'Into one item',
      input: { into: 'ev_01jv0000000000000000000001', id: [anId] },
      cli: `proposals merge ev_01jv0000000000000000000001 ${anId}`,
    },
  ],
})

const decided = z.strictObject({ proposals: z.array(Proposal) })

export const refuseProposals = operation({
  name: 'proposals.refuse',
  summary: 'Refuse proposals; they do not come back by themselves.',
  effect: 'write',
  input: z.strictObject({
    id: Ids,
    reason: typed().min(1).max(1000).nullable().default(null).describe('why, for yourself'),
  }),
  output: decided,
  errors: ['PROPOSAL_UNKNOWN'],
  cli: { positionals: ['id...'] },
  examples: [
    {
      title: 'Somebody else’s work',
      input: { id: [anId], reason: 'I was on the rota, but on leave' },
      cli: `proposals refuse ${anId} --reason "I was on the rota, but on leave"`,
    },
  ],
})

export const reopenProposals = operation({
  name: 'proposals.reopen',
  summary: 'Put refused proposals, or those whose item you removed, back into the inbox.',
  effect: 'write',
  input: z.strictObject({ id: Ids }),
  output: decided,
  errors: ['PROPOSAL_UNKNOWN'],
  cli: { positionals: ['id...'] },
  examples: [{ title: 'One', input: { id: [anId] }, cli: `proposals reopen ${anId}` }],
})
