import * as z from 'zod'
import { Instant } from '../evidence/dates.ts'
import { EvidenceFacts, EvidenceId } from '../evidence/evidence.ts'

/** `pr_` and 26 characters derived from what the proposal rests on. */
export const ProposalId = z
  .string()
  .regex(/^pr_[0-9a-z]{26}$/, 'a proposal id looks like pr_ and 26 characters')
export type ProposalId = z.infer<typeof ProposalId>

/** `open` waits for the user; a refused one never comes back by itself, however often its source is read. */
export const proposalStates = ['open', 'accepted', 'merged', 'refused'] as const
export const ProposalState = z.enum(proposalStates)
export type ProposalState = z.infer<typeof ProposalState>

/** What was computed from records and may be evidence once the user says so. Proposals are never facts. */
export const ProposedEvidence = z.strictObject({
  /** What makes it this proposal and no other: kind of finding, place and window, never the figures. */
  key: z.string().min(1).max(300),
  facts: EvidenceFacts,
  /** One sentence: why this is proposed, with the figures it rests on. */
  why: z.string().min(1).max(2000),
  /** What records cannot know and the user is asked: who decided, which alternative was refused, who was affected. */
  questions: z.array(z.string().min(1).max(500)).max(10),
  /** Keys of the records behind it, the first 500; `recordCount` counts all. */
  records: z.array(z.string()).max(500),
  recordCount: z.number().int().nonnegative(),
})
export type ProposedEvidence = z.infer<typeof ProposedEvidence>

/** A proposal as the workspace keeps it. */
export const Proposal = ProposedEvidence.extend({
  id: ProposalId,
  /** Ids of the sources whose records it rests on. */
  sources: z.array(z.string()).max(100),
  state: ProposalState,
  /** The item that it became or was merged into. */
  evidence: EvidenceId.nullable(),
  /** Why it was refused, if the user said. */
  reason: z.string().max(1000).nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  revision: z.number().int().positive(),
})
export type Proposal = z.infer<typeof Proposal>
