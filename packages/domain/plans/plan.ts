import * as z from 'zod'
import { Day, Instant } from '../evidence/dates.ts'
import { EvidenceId } from '../evidence/evidence.ts'
import { typed } from '../text/typed.ts'

/** The three columns of a plan: within 30, 60 and 90 days of its start. */
export const planPhases = [30, 60, 90] as const
export const PlanPhase = z.union([z.literal(30), z.literal(60), z.literal(90)])
export type PlanPhase = z.infer<typeof PlanPhase>

/** A plan for one framework: its start and the gaps it was drawn for. Actions are documents of their own. */
export const Plan = z.strictObject({
  /** `pl_` and the framework's id: one running plan per framework. */
  id: z.string().regex(/^pl_[a-z0-9-]+$/),
  framework: z.string(),
  startsOn: Day,
  /** Competencies the plan closes, worst first. */
  gaps: z.array(z.string()),
  createdAt: Instant,
  updatedAt: Instant,
  revision: z.number().int().positive(),
})
export type Plan = z.infer<typeof Plan>

export const ActionStatus = z.enum(['todo', 'doing', 'done', 'dropped'])
export type ActionStatus = z.infer<typeof ActionStatus>

/**
 * One dated step. Every gap gets at least one artifact to produce, one stakeholder conversation and one
 * measurable outcome across its actions (product.md, Plan; seed 3).
 */
export const PlanAction = z.strictObject({
  id: z.string().regex(/^pa_[0-9a-z]{26}$/, 'an action id looks like pa_ and 26 characters'),
  plan: z.string(),
  competency: z.string(),
  phase: PlanPhase,
  due: Day,
  /** What to do. */
  text: typed().min(1).max(1000),
  /** The document it leaves behind. */
  artifact: typed().max(500).nullable(),
  /** Whom to talk to and about what. */
  conversation: typed().max(500).nullable(),
  /** What will be measurably different. */
  outcome: typed().max(500).nullable(),
  status: ActionStatus,
  /** Evidence that finishing it produced. */
  evidence: z.array(EvidenceId).max(50),
  /** The framework material it came from, or null for the user's own. A re-plan recognises its actions by this. */
  material: z.string().nullable(),
  /** True once the user changed it; a re-plan then leaves it as it is. */
  edited: z.boolean(),
  /** Order within its column. */
  position: z.number(),
  createdAt: Instant,
  updatedAt: Instant,
  revision: z.number().int().positive(),
})
export type PlanAction = z.infer<typeof PlanAction>
