import * as z from 'zod'
import { Instant } from '../evidence/dates.ts'
import { EvidenceId } from '../evidence/evidence.ts'

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
  reason: z.string().trim().max(2000).nullable(),
  /** Items that the rater named for this claim. */
  evidence: z.array(EvidenceId).max(200),
  rater: z.enum(['self']),
  at: Instant,
  revision: z.number().int().positive(),
})
export type Rating = z.infer<typeof Rating>
