import * as z from 'zod'
import { Instant } from '@waymark/domain/evidence/dates.ts'
import { EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { Proposal, ProposalState } from '@waymark/domain/proposals/proposal.ts'
import { RecordKind } from '@waymark/domain/records/record.ts'
import { SourceKind } from '@waymark/domain/sources/source.ts'

/** A source by the name that people know it by. */
export const SourceName = z.strictObject({ id: z.string(), name: z.string(), kind: SourceKind })
export type SourceName = z.infer<typeof SourceName>

/** A proposal as the inbox lists it. */
export const ProposalSummary = Proposal.pick({
  id: true,
  why: true,
  state: true,
  recordCount: true,
  evidence: true,
  reason: true,
  updatedAt: true,
  revision: true,
}).extend({
  title: z.string(),
  happened: Proposal.shape.facts.shape.happened,
  outcome: Proposal.shape.facts.shape.outcome,
  measures: Proposal.shape.facts.shape.measures,
  /** How many questions it asks. */
  questions: z.number().int(),
  sources: z.array(SourceName),
})
export type ProposalSummary = z.infer<typeof ProposalSummary>

/** One record behind a proposal, as far as a person needs it to go and look. */
export const RecordView = z.strictObject({
  kind: RecordKind,
  key: z.string(),
  title: z.string(),
  service: z.string().nullable(),
  /** When it counts; null when the source gives no time. */
  at: Instant.nullable(),
  /** What matters of its kind, in words: severity and part of an incident, state of a work item. */
  detail: z.string().nullable(),
  /** Where each source tells of it. */
  places: z.array(z.strictObject({ source: z.string(), where: z.string() })),
  /** What does not add up in it. */
  doubts: z.array(z.string()),
})
export type RecordView = z.infer<typeof RecordView>

/** A proposal with everything that helps to decide on it. */
export const ProposalDetail = z.strictObject({
  proposal: Proposal,
  sources: z.array(SourceName),
  /** What the item could carry if it were accepted as it stands. */
  strength: z.array(z.string()),
  /** The records behind it, oldest first, at most 500. */
  records: z.array(RecordView),
  /** Names of what is behind it and is not kept as a record: commits, tags. */
  named: z.array(z.string()),
  /** Competencies that it may support, with its words that say so. */
  suggestions: z.array(
    z.strictObject({
      framework: z.string(),
      frameworkName: z.string(),
      competency: z.string(),
      competencyName: z.string(),
      words: z.array(z.string()),
      reason: z.string(),
    }),
  ),
  /** Evidence that looks like the same thing, to merge it into. */
  lookalikes: z.array(z.strictObject({ id: EvidenceId, title: z.string(), reason: z.string() })),
})
export type ProposalDetail = z.infer<typeof ProposalDetail>

/** How many proposals there are in each state. */
export const ProposalCounts = z.record(ProposalState, z.number().int())
