import * as z from 'zod'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { TimeOfDay, Weekday } from '@waymark/domain/plans/cadence.ts'
import { fileOperation, operation } from '../operation/operation.ts'

const Review = z.strictObject({
  id: z.string(),
  name: z.string(),
  every: z.enum(['week', 'month', 'quarter']),
  purpose: z.string().nullable(),
  /** How long it is put into the calendar for. */
  minutes: z.number().int(),
  /** The next time it is held when Monday is the day for reviews. */
  next: Day,
  agenda: z.array(z.strictObject({ name: z.string(), text: z.string(), competencies: z.array(z.string()) })),
  /** The decisions that it must end with. */
  decisions: z.array(z.string()),
})

/** The recurring reviews of a role. */
export const CadenceView = z.strictObject({
  framework: z.string(),
  name: z.string(),
  reviews: z.array(Review),
})
export type CadenceView = z.infer<typeof CadenceView>

export const showCadence = operation({
  name: 'cadence.show',
  summary: 'Show the weekly, monthly and quarterly reviews of a role, with agenda and decisions.',
  effect: 'read',
  input: z.strictObject({ framework: z.string() }),
  output: CadenceView,
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [{ title: 'For IT Director', input: { framework: 'it-director' }, cli: 'cadence it-director' }],
})

/** What a calendar file says of the due days of running plans. */
export const dueDetails = ['none', 'dates', 'texts'] as const

export const cadenceCalendar = fileOperation({
  name: 'cadence.calendar',
  summary: 'Write the reviews of a role, and due days if you choose, as a calendar file.',
  effect: 'read',
  input: z.strictObject({
    framework: z.string(),
    from: Day.nullable().default(null).describe('first day that may hold a review (default: today)'),
    weekday: Weekday.default('monday').describe('day of the week for reviews'),
    time: TimeOfDay.default('09:00').describe('when the first review of a day begins, on your own clock'),
    details: z
      .enum(['agenda', 'titles'])
      .default('agenda')
      .describe('whether the entries hold the agenda and the decisions'),
    due: z
      .enum(dueDetails)
      .default('none')
      .describe('due days of running plans: left out, as days only, or with what to do'),
  }),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['FRAMEWORK_UNKNOWN', 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['framework'] },
  examples: [
    {
      title: 'Reviews on Tuesdays, with the due days of running plans',
      input: { framework: 'it-director', weekday: 'tuesday', due: 'texts' },
      cli: 'cadence calendar it-director --weekday tuesday --due texts --out reviews.ics',
    },
  ],
})
