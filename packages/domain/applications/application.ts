import * as z from 'zod'
import { Day, Instant } from '../evidence/dates.ts'
import { typed } from '../text/typed.ts'

/** Where an application stands. */
export const applicationStages = ['saved', 'applied', 'interview', 'offer', 'closed'] as const
export const ApplicationStage = z.enum(applicationStages)
export type ApplicationStage = z.infer<typeof ApplicationStage>

/** One job pursued, with its dated history. */
export const Application = z.strictObject({
  /** `ap_` and 26 characters. */
  id: z.string().regex(/^ap_[0-9a-z]{26}$/),
  employer: typed().min(1).max(300),
  role: typed().min(1).max(300),
  posting: z.string().nullable(),
  url: z.string().max(2000).nullable(),
  stage: ApplicationStage,
  /** How it ended, once closed. */
  outcome: z.enum(['accepted', 'declined', 'rejected', 'no-answer', 'withdrawn']).nullable(),
  history: z
    .array(z.strictObject({ on: Day, stage: ApplicationStage, note: z.string().max(2000).nullable() }))
    .max(500),
  /** What was sent: exact version of a CV or letter. */
  sent: z
    .array(
      z.strictObject({
        on: Day,
        document: z.string(),
        revision: z.number().int().positive(),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable(),
        name: z.string().max(300),
      }),
    )
    .max(200),
  contacts: z
    .array(
      z.strictObject({
        name: typed().min(1).max(200),
        role: z.string().max(200).nullable(),
        how: z.string().max(300).nullable(),
      }),
    )
    .max(100),
  followUps: z
    .array(z.strictObject({ due: Day, what: typed().min(1).max(500), done: Day.nullable() }))
    .max(200),
  note: z.string().max(10_000).nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  revision: z.number().int().positive(),
})
export type Application = z.infer<typeof Application>
