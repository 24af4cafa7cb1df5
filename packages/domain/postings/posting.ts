import * as z from 'zod'
import { Day, Instant } from '../evidence/dates.ts'
import { typed } from '../text/typed.ts'

/** `jp_` and 26 characters derived from the text. */
export const PostingId = z
  .string()
  .regex(/^jp_[0-9a-z]{26}$/, 'a posting id looks like jp_ and 26 characters')
export type PostingId = z.infer<typeof PostingId>

/** A job advertisement as it was read; its requirements are derived from the text and never stored. */
export const Posting = z.strictObject({
  id: PostingId,
  title: typed().min(1).max(300),
  employer: typed().max(300).nullable(),
  url: z.string().max(2000).nullable(),
  text: z.string().min(1).max(200_000),
  closes: Day.nullable(),
  /** What the user knows better than the reading: requirement key → correction. */
  corrections: z.record(
    z.string(),
    z.strictObject({
      weight: z.enum(['essential', 'desirable', 'not-a-requirement']).nullable(),
      match: z.enum(['met', 'partly', 'none']).nullable(),
      evidence: z.array(z.string()).max(50),
      note: z.string().max(1000).nullable(),
    }),
  ),
  createdAt: Instant,
  updatedAt: Instant,
  revision: z.number().int().positive(),
})
export type Posting = z.infer<typeof Posting>
