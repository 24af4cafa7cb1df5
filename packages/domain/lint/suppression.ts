import * as z from 'zod'
import { Instant } from '../evidence/dates.ts'
import { typed } from '../text/typed.ts'

/** A finding that the user looked at and does not want to see again, with the reason. */
export const Suppression = z.strictObject({
  /** `ls_` and 26 characters derived from rule and fingerprint. */
  id: z.string().regex(/^ls_[0-9a-z]{26}$/),
  rule: z.string().min(1).max(100),
  /** Hash of the text that was found, without case, spacing and punctuation: it outlives moves and reformatting. */
  fingerprint: z.string().regex(/^[0-9a-f]{16,64}$/),
  reason: typed().min(3).max(500),
  createdAt: Instant,
  revision: z.number().int().positive(),
})
export type Suppression = z.infer<typeof Suppression>
