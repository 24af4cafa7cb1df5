import * as z from 'zod'
import { Instant } from '../evidence/dates.ts'
import { attestationRelations, EvidenceId } from '../evidence/evidence.ts'
import { typed } from '../text/typed.ts'

/** A named person who answered a rating file without seeing anybody else's ratings. */
export const InvitedRater = z.strictObject({
  by: z.literal('invited'),
  name: typed().min(1).max(200),
  relation: z.enum(attestationRelations),
  /** The invitation that the answer came back to. */
  invite: z.string(),
})
export type InvitedRater = z.infer<typeof InvitedRater>

/** The score agreed when the raters talked over their differences, with who moved and from where. */
export const Debrief = z.strictObject({
  by: z.literal('debrief'),
  moved: z
    .array(
      z.strictObject({
        rater: z.string().min(1).max(200),
        /** Where that rater stood before; null when they had not rated it. */
        from: z.number().int().nonnegative().nullable(),
      }),
    )
    .max(50),
})
export type Debrief = z.infer<typeof Debrief>

/** Whose rating it is. Only `self` is a claim; readiness reads no other. */
export const Rater = z.union([z.literal('self'), InvitedRater, Debrief])
export type Rater = z.infer<typeof Rater>

/**
 * What someone says of one competency at one time. Ratings are only ever added: the newest one of a rater counts,
 * the older ones are the history. Three states are kept apart (rule 3): a rating with a value, "not applicable"
 * with a reason, and no rating at all (unknown).
 */
export const Rating = z.strictObject({
  id: z.string().regex(/^rt_[0-9a-z]{26}$/),
  framework: z.string(),
  frameworkVersion: z.string(),
  competency: z.string(),
  /** The claimed scale point, or null when the competency does not apply. */
  value: z.number().int().nonnegative().nullable(),
  /** Why it does not apply (required then), or a note on the claim. */
  reason: typed().max(2000).nullable(),
  /** Items that the rater named for this claim. */
  evidence: z.array(EvidenceId).max(200),
  rater: Rater,
  at: Instant,
  revision: z.number().int().positive(),
  /**
   * What was rated, as the framework's version of that time called it and how high its scale went, so that the rating
   * stays readable when the framework changes. Ratings from before this was kept are without it.
   */
  as: z.strictObject({ name: z.string().max(500), top: z.number().int().nonnegative() }).optional(),
})
export type Rating = z.infer<typeof Rating>
