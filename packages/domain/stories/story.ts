import * as z from 'zod'
import { Day, Instant } from '../evidence/dates.ts'
import { typed } from '../text/typed.ts'

const prose = typed().max(5000).nullable()

/** An interview story in STAR form, told from evidence. */
export const Story = z.strictObject({
  /** `st_` and 26 characters. */
  id: z.string().regex(/^st_[0-9a-z]{26}$/),
  title: typed().min(1).max(300),
  /** The evidence that it is told from. */
  evidence: z.array(z.string()).max(20),
  situation: prose,
  task: prose,
  action: prose,
  result: prose,
  /** What one would do otherwise now. */
  reflection: prose,
  /** Prompts that it answers: `framework/competency#n` or the id of a prompt of a loop. */
  prompts: z.array(z.string().max(300)).max(100),
  practice: z
    .array(
      z.strictObject({
        on: Day,
        seconds: z.number().int().nonnegative(),
        note: z.string().max(1000).nullable(),
      }),
    )
    .max(500),
  createdAt: Instant,
  updatedAt: Instant,
  revision: z.number().int().positive(),
})
export type Story = z.infer<typeof Story>
