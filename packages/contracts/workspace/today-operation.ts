import * as z from 'zod'
import { RequestReminder } from '@waymark/domain/evidence/attestation-request.ts'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { Band } from '@waymark/domain/frameworks/framework.ts'
import { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { operation } from '../operation/operation.ts'

/** A follow-up of an application that is due. */
export const DueFollowUp = z.strictObject({
  application: z.string(),
  employer: z.string(),
  what: z.string(),
  due: Day,
  overdue: z.boolean(),
})
export type DueFollowUp = z.infer<typeof DueFollowUp>

/** An open step of a running plan, with what leads to it. */
export const DueStep = z.strictObject({
  framework: z.string(),
  /** The longer plan that it belongs to; null for a step of the 30-60-90 plan. */
  roadmap: z.string().nullable(),
  /** Id of the action, or key of the step within its longer plan. */
  key: z.string(),
  text: z.string(),
  due: Day,
  overdue: z.boolean(),
  /** Name of the competency that it closes, or of the longer plan. */
  note: z.string(),
})
export type DueStep = z.infer<typeof DueStep>

/** Totals of one role, with the bands that they stand in. */
export const Standing = Readiness.pick({
  framework: true,
  frameworkName: true,
  supported: true,
  claimed: true,
}).extend({ bands: z.array(Band) })
export type Standing = z.infer<typeof Standing>

export const showToday = operation({
  name: 'workspace.today',
  summary: 'Show what is due in running plans, and where you stand in the roles that you follow.',
  effect: 'read',
  input: z.strictObject({
    days: z.number().int().min(0).max(366).default(14).describe('how many days ahead'),
    role: z
      .string()
      .nullable()
      .default(null)
      .describe('id of the one framework to tell the standing of (default: those that you follow)'),
  }),
  output: z.strictObject({
    until: Day,
    /** Running plans, of any length. */
    plans: z.number().int(),
    /** The earliest first, at most 20. */
    due: z.array(DueStep),
    /** How many are due in all. */
    dueInAll: z.number().int(),
    /** Follow-ups of open applications, the earliest first, at most 20. */
    followUps: z.array(DueFollowUp),
    /** Proposals that wait for a decision. */
    proposals: z.number().int(),
    /** Requests to confirm evidence that end soon, ended without an answer, or hold a correction; at most 20. */
    confirmations: z.array(RequestReminder),
    /** Roles with a rating, a running plan or linked evidence, what was touched last first; at most 5. */
    standing: z.array(Standing),
    /** How many roles are followed in all. */
    followed: z.number().int(),
  }),
  errors: [],
  cli: {},
  examples: [
    { title: 'The next two weeks', input: {}, cli: 'today' },
    { title: 'The next quarter', input: { days: 92 }, cli: 'today --days 92' },
  ],
})
