import * as z from 'zod'
import { Day, Instant } from '../evidence/dates.ts'
import { typed } from '../text/typed.ts'

const prose = typed().max(5000).nullable()

/** `st_` and 26 characters. */
export const StoryId = z.string().regex(/^st_[0-9a-z]{26}$/, 'a story id looks like st_ and 26 characters')

/** The parts of a story in the order in which they are told (STAR), and what one would do otherwise now. */
export const storyParts = ['situation', 'task', 'action', 'result', 'reflection'] as const
export type StoryPart = (typeof storyParts)[number]

/** An interview story in STAR form, told from evidence. */
export const Story = z.strictObject({
  id: StoryId,
  title: typed().min(1).max(300),
  /** The evidence that it is told from, with the revision that was told. */
  evidence: z.array(z.strictObject({ id: z.string(), revision: z.number().int().positive() })).max(20),
  situation: prose,
  task: prose,
  action: prose,
  result: prose,
  reflection: prose,
  /** Ids of the prompts that it answers: `framework/competency#2`, `framework/loop/stage`. */
  prompts: z.array(z.string().max(300)).max(100),
  practice: z
    .array(
      z.strictObject({
        on: Day,
        seconds: z.number().int().nonnegative(),
        note: typed().max(1000).nullable(),
      }),
    )
    .max(500),
  createdAt: Instant,
  updatedAt: Instant,
  revision: z.number().int().positive(),
})
export type Story = z.infer<typeof Story>
