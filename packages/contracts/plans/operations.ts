import * as z from 'zod'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { ActionStatus, Plan, PlanAction, PlanPhase } from '@waymark/domain/plans/plan.ts'
import { SeenRevision } from '../operation/fields.ts'
import { operation } from '../operation/operation.ts'
import { produced } from './produced.ts'

const PlannedGap = z.strictObject({
  competency: z.string(),
  name: z.string(),
  supported: z.number().int().nullable(),
  of: z.number().int(),
  reasons: z.array(z.string()),
  /** The three things every gap must get, found among its actions that are not dropped. */
  hasArtifact: z.boolean(),
  hasConversation: z.boolean(),
  hasOutcome: z.boolean(),
})

/** A plan with its actions in order. `saved: false` means it is a proposal that nobody kept yet. */
export const PlanView = z.strictObject({
  plan: Plan,
  saved: z.boolean(),
  gaps: z.array(PlannedGap),
  actions: z.array(PlanAction),
  progress: z.strictObject({ done: z.number().int(), of: z.number().int(), overdue: z.number().int() }),
  /** Why a re-plan is due (ratings or evidence moved the gaps), or null. */
  stale: z.string().nullable(),
})
export type PlanView = z.infer<typeof PlanView>

const actionErrors = ['ACTION_UNKNOWN', 'REVISION_CONFLICT'] as const
const exampleAction = 'pa_01jv0000000000000000000001'

export const showPlan = operation({
  name: 'plans.show',
  summary: 'Show the 30-60-90 plan, or propose one.',
  effect: 'read',
  input: z.strictObject({ framework: z.string() }),
  output: PlanView,
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [{ title: 'For IT Director', input: { framework: 'it-director' }, cli: 'plan it-director' }],
})

export const startPlan = operation({
  name: 'plans.start',
  summary: 'Keep the proposed plan, or plan again without losing your edits.',
  effect: 'write',
  input: z.strictObject({
    framework: z.string(),
    on: Day.nullable().default(null).describe('first day (default: today, or the running plan’s own)'),
    gaps: z
      .array(z.string())
      .min(1)
      .max(3)
      .nullable()
      .default(null)
      .describe('competencies to close (default: the worst two or three)'),
  }),
  output: PlanView,
  errors: ['FRAMEWORK_UNKNOWN', 'COMPETENCY_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [
    {
      title: 'Start on a day',
      input: { framework: 'it-director', on: '2026-12-01' },
      cli: 'plan start it-director --on 2026-12-01',
    },
  ],
})

export const addAction = operation({
  name: 'plans.add',
  summary: 'Add an action of your own to a running plan.',
  effect: 'write',
  input: z.strictObject({
    framework: z.string(),
    competency: z.string(),
    text: PlanAction.shape.text,
    phase: z.coerce.number().pipe(PlanPhase).default(30).describe('30, 60 or 90'),
    artifact: PlanAction.shape.artifact.default(null),
    conversation: PlanAction.shape.conversation.default(null),
    outcome: PlanAction.shape.outcome.default(null),
    due: Day.nullable().default(null),
  }),
  output: PlanAction,
  errors: ['FRAMEWORK_UNKNOWN', 'PLAN_UNKNOWN', 'COMPETENCY_UNKNOWN'],
  cli: { positionals: ['framework', 'text'] },
  examples: [
    {
      title: 'One more step',
      input: {
        framework: 'it-director',
        competency: 'vendor-command',
        text: 'Ask two vendors for their SLA reports',
      },
      cli: 'plan add it-director "Ask two vendors for their SLA reports" --competency vendor-command',
    },
  ],
})

export const editAction = operation({
  name: 'plans.edit',
  summary: 'Change, move or set the state of an action.',
  effect: 'write',
  input: PlanAction.pick({ text: true, artifact: true, conversation: true, outcome: true, due: true })
    .partial()
    .extend({
      id: PlanAction.shape.id,
      phase: z.coerce.number().pipe(PlanPhase).optional().describe('30, 60 or 90: its column'),
      position: z.number().optional().describe('order within its column'),
      status: ActionStatus.optional(),
      revision: SeenRevision,
    }),
  output: PlanAction,
  errors: actionErrors,
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'Move to the second month',
      input: { id: exampleAction, phase: 60 },
      cli: `plan edit ${exampleAction} --phase 60`,
    },
  ],
})

export const finishAction = operation({
  name: 'plans.finish',
  summary: 'Finish an action and tie it to the evidence that it produced.',
  effect: 'write',
  input: z.strictObject({
    id: PlanAction.shape.id,
    ...produced,
    revision: SeenRevision,
  }),
  output: z.strictObject({ action: PlanAction, logged: EvidenceId.nullable() }),
  errors: [...actionErrors, 'EVIDENCE_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'Finish and log',
      input: { id: exampleAction, log: 'Published the vendor scorecard' },
      cli: `plan finish ${exampleAction} --log "Published the vendor scorecard"`,
    },
  ],
})
