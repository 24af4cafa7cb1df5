import * as z from 'zod'

import { matchStates, prospects } from '@waymark/domain/matching/states.ts'
import { eligibilityKinds } from '@waymark/domain/postings/eligibility.ts'
import { PartKind } from '@waymark/domain/postings/lexicon.ts'
import { Posting } from '@waymark/domain/postings/posting.ts'

export const MatchState = z.enum(matchStates)
export type MatchState = z.infer<typeof MatchState>
export const Prospect = z.enum(prospects)
const Weight = z.enum(['essential', 'desirable'])
const offset = z.number().int().nonnegative()

/** What is kept of a posting, without its text. */
export const PostingSummary = Posting.omit({ text: true, corrections: true })
export type PostingSummary = z.infer<typeof PostingSummary>

/** A requirement where it stands in the posting's text. */
export const RequirementView = z.strictObject({
  key: z.string(),
  text: z.string(),
  start: offset,
  end: offset,
  weight: Weight,
  /** The heading or the words that say so, or that the user does. */
  weightWhy: z.string(),
  telling: z.boolean(),
  facts: z.array(z.strictObject({ kind: z.enum(eligibilityKinds), words: z.string() })),
})
export type RequirementView = z.infer<typeof RequirementView>

/** Which role the words describe (see roles.identify). */
export const RoleVerdict = z.strictObject({
  outcome: z.enum(['one', 'between', 'none', 'too-thin']),
  roles: z.array(z.string()),
  summary: z.string(),
})

/** What a posting says. */
export const PostingReadingView = z.strictObject({
  parts: z.array(z.strictObject({ heading: z.string().nullable(), kind: PartKind, lines: z.number().int() })),
  requirements: z.array(RequirementView),
  /** Sentences that tell what the employer needs solved; empty: the posting does not tell. */
  problem: z.array(z.strictObject({ says: z.string(), text: z.string(), start: offset, end: offset })),
  /** In the posting's order. */
  skills: z.array(z.strictObject({ name: z.string(), words: z.string() })),
  role: RoleVerdict,
})

/** A posting with its text and what was read in it. */
export const PostingView = z.strictObject({ posting: Posting, reading: PostingReadingView })
export type PostingView = z.infer<typeof PostingView>

/** An item beside a requirement: its words beside the posting's. */
export const ProofView = z.strictObject({
  evidence: z.string(),
  title: z.string(),
  shows: z.array(z.strictObject({ asked: z.string(), by: z.string() })),
  /** Words in common where it shows nothing that is asked. */
  words: z.array(z.string()),
  /** Linked by the user. */
  linked: z.boolean(),
})

/** A requirement with the verdict on it. */
export const MatchedView = RequirementView.extend({
  state: MatchState,
  reason: z.string(),
  proof: z.array(ProofView),
  missing: z.array(z.string()),
  /** True when the state or the weight is the user's word. */
  corrected: z.boolean(),
  note: z.string().nullable(),
})
export type MatchedView = z.infer<typeof MatchedView>

const StateCounts = z.strictObject({
  met: z.number().int(),
  partly: z.number().int(),
  none: z.number().int(),
  'cannot-tell': z.number().int(),
})
export const MatchCounts = z.strictObject({ essential: StateCounts, desirable: StateCounts })
export type MatchCounts = z.infer<typeof MatchCounts>

/** A posting beside a person's evidence. */
export const PostingMatchView = z.strictObject({
  posting: Posting,
  reading: PostingReadingView,
  /** In the posting's order. */
  requirements: z.array(MatchedView),
  /** What the user said is no requirement. */
  setAside: z.array(z.strictObject({ key: z.string(), text: z.string() })),
  counts: MatchCounts,
  /** Items of evidence that were compared. */
  items: z.number().int(),
})
export type PostingMatchView = z.infer<typeof PostingMatchView>

/** A posting among others. */
export const RankedView = z.strictObject({
  posting: PostingSummary,
  prospect: Prospect,
  why: z.array(z.string()),
  counts: MatchCounts,
})
export type RankedView = z.infer<typeof RankedView>
