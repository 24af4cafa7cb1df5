import * as z from 'zod'
import { Day } from '../evidence/dates.ts'
import { EvidenceId } from '../evidence/evidence.ts'

/** Whether one ask of a scale point holds, with the items that carry it and, if it does not hold, the fact that is missing. */
export const AskResult = z.strictObject({
  /** The ask in words: "2 occasions, each measured and confirmed by someone else, within 36 months". */
  text: z.string(),
  met: z.boolean(),
  /** Distinct occasions found and asked for. */
  found: z.number().int(),
  needed: z.number().int(),
  evidence: z.array(EvidenceId),
  /** What would make it hold, or null when it does. */
  missing: z.string().nullable(),
})
export type AskResult = z.infer<typeof AskResult>

/** One scale point, whether the evidence reaches it, and each of its asks. */
export const PointResult = z.strictObject({
  value: z.number().int(),
  label: z.string(),
  met: z.boolean(),
  asks: z.array(AskResult),
})
export type PointResult = z.infer<typeof PointResult>

/** An item that may support a competency by its words; nothing counts until the user links it. */
export const Suggestion = z.strictObject({
  evidence: EvidenceId,
  /** The item's own words that matched. */
  words: z.array(z.string()),
  reason: z.string(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const ClaimState = z.enum(['rated', 'not-applicable', 'unknown'])

/** What evidence supports and what the person claims for one competency, shown apart. */
export const CompetencyReadiness = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Highest scale point whose asks, and those below it, all hold. Null when the competency does not apply. */
  supported: z.number().int().nullable(),
  /** The claimed point; null when unknown or not applicable (see `claim`). */
  claimed: z.number().int().nullable(),
  claim: ClaimState,
  /** Highest point of its scale. */
  of: z.number().int(),
  /** Linked items that count towards any ask. */
  evidence: z.array(EvidenceId),
  /** Why the supported point is what it is, in sentences. */
  reasons: z.array(z.string()),
  /** Facts missing for the next point, in sentences; empty at the top. */
  missing: z.array(z.string()),
  /** Linked items that count for nothing, with the reason (intent, future date, no longer recent). */
  setAside: z.array(z.strictObject({ evidence: EvidenceId, reason: z.string() })),
  suggested: z.array(Suggestion),
  points: z.array(PointResult),
})
export type CompetencyReadiness = z.infer<typeof CompetencyReadiness>

const Total = z.strictObject({
  total: z.number().int(),
  /** Highest total that the applicable competencies allow. */
  of: z.number().int(),
  /** Label of the band, or null when too many competencies do not apply to place the total in one. */
  band: z.string().nullable(),
  /** Id of the band in the framework. */
  bandId: z.string().nullable(),
})

/** A competency below what the next band needs. */
export const Gap = z.strictObject({
  competency: z.string(),
  name: z.string(),
  /** Scale points between what evidence supports and what the next band needs. */
  distance: z.number().int().positive(),
  /** How many applicable competencies suffer downstream when this one is weak (direct and indirect). */
  harm: z.number().int().nonnegative(),
  reasons: z.array(z.string()),
})
export type Gap = z.infer<typeof Gap>

/** All of one framework at one day: total, band, coverage, over- and under-claims, gaps. */
export const Readiness = z.strictObject({
  framework: z.string(),
  frameworkName: z.string(),
  version: z.string(),
  asOf: Day,
  supported: Total.extend({
    /** Share, 0 to 1, of applicable competencies with at least one counting item. */
    coverage: z.number().min(0).max(1),
    covered: z.number().int(),
    applicable: z.number().int(),
  }),
  /** Null until at least one competency is rated. `rated` says of how many the claim speaks. */
  claimed: Total.extend({ rated: z.number().int() }).nullable(),
  competencies: z.array(CompetencyReadiness),
  gaps: z.array(Gap),
  /** Claims above what evidence supports, and below it, by competency id. */
  overClaims: z.array(z.string()),
  underClaims: z.array(z.string()),
  /** The next band up, or null in the top one. */
  nextBand: z.strictObject({ id: z.string(), label: z.string(), pointsAway: z.number().int() }).nullable(),
})
export type Readiness = z.infer<typeof Readiness>
