import * as z from 'zod'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { ActionStatus } from '@waymark/domain/plans/plan.ts'
import { RoadmapStep } from '@waymark/domain/plans/roadmap-plan.ts'
import { SeenRevision } from '../operation/fields.ts'
import { operation } from '../operation/operation.ts'
import { produced } from './produced.ts'

const Named = z.strictObject({ id: z.string(), name: z.string() })
const Progress = z.strictObject({ done: z.number().int(), of: z.number().int(), overdue: z.number().int() })

/** A step with what it means for the person. */
export const RoadmapStepView = RoadmapStep.extend({
  competencies: z.array(Named),
  artifacts: z.array(Named),
  /** Names of the worst gaps that it closes. */
  closes: z.array(z.string()),
  /** Items that count for its competencies, when none of those is a gap: the strongest few. */
  have: z.array(z.strictObject({ id: EvidenceId, title: z.string() })),
})
export type RoadmapStepView = z.infer<typeof RoadmapStepView>

/** A roadmap with its dates. `saved: false` means it is a proposal that nobody kept yet. */
export const RoadmapView = z.strictObject({
  framework: z.string(),
  frameworkName: z.string(),
  roadmap: z.string(),
  name: z.string(),
  /** Who takes it, and when. */
  when: z.string(),
  saved: z.boolean(),
  revision: z.number().int(),
  startsOn: Day,
  endsOn: Day,
  /** The gaps that its order follows, worst first. */
  gaps: z.array(z.string()),
  phases: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      goal: z.string().nullable(),
      from: Day,
      to: Day,
      steps: z.array(RoadmapStepView),
    }),
  ),
  /** What is true at its end when it went well, and what to avoid. */
  good: z.array(z.string()),
  mistakes: z.array(z.string()),
  progress: Progress,
})
export type RoadmapView = z.infer<typeof RoadmapView>

const RoadmapEntry = z.strictObject({
  framework: z.string(),
  frameworkName: z.string(),
  roadmap: z.string(),
  name: z.string(),
  when: z.string(),
  /** `12 months`, `90 days`. */
  length: z.string(),
  phases: z.number().int(),
  /** The start day of a running one. */
  startsOn: Day.nullable(),
  progress: Progress,
  /** The next open steps of a running one. */
  next: z.array(z.strictObject({ key: z.string(), text: z.string(), due: Day })),
})

const which = { framework: z.string(), roadmap: z.string().describe('id of the roadmap') }
const whichStep = { ...which, step: z.string().describe('its key, as the roadmap shows it') }
const stepErrors = ['FRAMEWORK_UNKNOWN', 'PLAN_UNKNOWN', 'ACTION_UNKNOWN', 'REVISION_CONFLICT'] as const
const example = { framework: 'vp-engineering', roadmap: 'twelve-months' }
const exampleStep = { ...example, step: 'map-the-gap/deliverable-1' }
const stepLine = 'vp-engineering twelve-months map-the-gap/deliverable-1'

export const listRoadmaps = operation({
  name: 'roadmaps.list',
  summary: 'List the longer plans that frameworks offer, and how far the running ones are.',
  effect: 'read',
  input: z.strictObject({ framework: z.string().nullable().default(null) }),
  output: z.strictObject({ roadmaps: z.array(RoadmapEntry) }),
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [{ title: 'All', input: {}, cli: 'roadmap list' }],
})

export const showRoadmap = operation({
  name: 'roadmaps.show',
  summary: 'Show a longer plan with its dates, or propose it from today on.',
  effect: 'read',
  input: z.strictObject(which),
  output: RoadmapView,
  errors: ['FRAMEWORK_UNKNOWN', 'PLAN_UNKNOWN'],
  cli: { positionals: ['framework', 'roadmap'] },
  examples: [
    { title: 'Towards VP Engineering', input: example, cli: 'roadmap vp-engineering twelve-months' },
  ],
})

export const startRoadmap = operation({
  name: 'roadmaps.start',
  summary: 'Keep a longer plan from a day on, or date it anew without losing your edits.',
  effect: 'write',
  input: z.strictObject({
    ...which,
    on: Day.nullable().default(null).describe('first day (default: today, or the running one’s own)'),
  }),
  output: RoadmapView,
  errors: ['FRAMEWORK_UNKNOWN', 'PLAN_UNKNOWN'],
  cli: { positionals: ['framework', 'roadmap'] },
  examples: [
    {
      title: 'From the new year on',
      input: { ...example, on: '2027-01-01' },
      cli: 'roadmap start vp-engineering twelve-months --on 2027-01-01',
    },
  ],
})

export const addRoadmapStep = operation({
  name: 'roadmaps.add',
  summary: 'Add a step of your own to a running longer plan.',
  effect: 'write',
  input: z.strictObject({
    ...which,
    text: RoadmapStep.shape.text,
    phase: z.string().describe('id of the phase'),
    due: Day.nullable().default(null).describe('default: spread inside its phase'),
    competencies: z.array(z.string()).max(30).default([]).describe('competencies that it serves'),
  }),
  output: RoadmapView,
  errors: ['FRAMEWORK_UNKNOWN', 'PLAN_UNKNOWN', 'COMPETENCY_UNKNOWN'],
  cli: { positionals: ['framework', 'roadmap', 'text'] },
  examples: [
    {
      title: 'One more conversation',
      input: { ...example, text: 'Ask finance what they would cut', phase: 'map-the-gap' },
      cli: 'roadmap add vp-engineering twelve-months "Ask finance what they would cut" --phase map-the-gap',
    },
  ],
})

export const editRoadmapStep = operation({
  name: 'roadmaps.edit',
  summary: 'Change, move or set the state of a step of a longer plan.',
  effect: 'write',
  input: z.strictObject({
    ...whichStep,
    text: RoadmapStep.shape.text.optional(),
    due: Day.optional().describe('its day; another start then leaves it there'),
    phase: z.string().optional().describe('id of another phase'),
    status: ActionStatus.optional(),
    revision: SeenRevision,
  }),
  output: RoadmapView,
  errors: stepErrors,
  cli: { positionals: ['framework', 'roadmap', 'step'] },
  examples: [
    {
      title: 'Set its day',
      input: { ...exampleStep, due: '2027-02-15' },
      cli: `roadmap edit ${stepLine} --due 2027-02-15`,
    },
  ],
})

export const moveRoadmapStep = operation({
  name: 'roadmaps.move',
  summary: 'Put a step of a longer plan before or after another one, or at the end of a phase.',
  effect: 'write',
  input: z.strictObject({
    ...whichStep,
    before: z.string().nullable().default(null).describe('key of the step that follows it then'),
    after: z.string().nullable().default(null).describe('key of the step that comes before it then'),
    phase: z.string().nullable().default(null).describe('id of a phase, to stand at its end'),
    revision: SeenRevision,
  }),
  output: RoadmapView,
  errors: stepErrors,
  cli: { positionals: ['framework', 'roadmap', 'step'] },
  examples: [
    {
      title: 'Do it first',
      input: { ...exampleStep, before: 'map-the-gap/step-1' },
      cli: `roadmap move ${stepLine} --before map-the-gap/step-1`,
    },
    {
      title: 'Leave it for the next phase',
      input: { ...exampleStep, phase: 'build-leverage' },
      cli: `roadmap move ${stepLine} --phase build-leverage`,
    },
  ],
})

export const finishRoadmapStep = operation({
  name: 'roadmaps.finish',
  summary: 'Finish a step of a longer plan and tie it to the evidence that it produced.',
  effect: 'write',
  input: z.strictObject({
    ...whichStep,
    ...produced,
    revision: SeenRevision,
  }),
  output: z.strictObject({ roadmap: RoadmapView, logged: EvidenceId.nullable() }),
  errors: [...stepErrors, 'EVIDENCE_UNKNOWN'],
  cli: { positionals: ['framework', 'roadmap', 'step'] },
  examples: [
    {
      title: 'Finish and log',
      input: { ...exampleStep, log: 'Wrote the gap map and walked two directors through it' },
      cli: `roadmap finish ${stepLine} --log "Wrote the gap map and walked two directors through it"`,
    },
  ],
})
