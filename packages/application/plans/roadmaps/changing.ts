import {
  addRoadmapStep,
  editRoadmapStep,
  finishRoadmapStep,
  moveRoadmapStep,
} from '@waymark/contracts/plans/roadmap-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { InputOf } from '@waymark/contracts/operation/operation.ts'
import type { Roadmap } from '@waymark/domain/frameworks/role-material.ts'
import { nextOwnKey, phaseDays, phaseOf, placedStep, type StepPlace } from '@waymark/domain/plans/roadmap.ts'
import type { RoadmapPlan, RoadmapStep } from '@waymark/domain/plans/roadmap-plan.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'
import { commitChanges, revised } from '../../commit.ts'
import { requireRevision } from '../../evidence/keeping.ts'
import { competencyNamed } from '../../frameworks/lookup.ts'
import { handle, type Services } from '../../handlers.ts'
import { produce } from '../produced-evidence.ts'
import { keptRoadmap, locateRoadmap, roadmapView, type LocatedRoadmap } from './views.ts'

/** @throws OperationError PLAN_UNKNOWN when it was not started */
async function runningRoadmap(services: Services, located: LocatedRoadmap): Promise<RoadmapPlan> {
  const plan = await keptRoadmap(services, located)
  if (plan !== null) return plan
  const { framework, roadmap } = located
  throw new OperationError('PLAN_UNKNOWN', `“${roadmap.name}” was not started.`, {
    field: 'roadmap',
    mend: `Start it with "roadmap start ${framework.id} ${roadmap.id}".`,
  })
}

/** @throws OperationError ACTION_UNKNOWN */
function stepNamed(plan: RoadmapPlan, key: string): RoadmapStep {
  const step = plan.steps.find((candidate) => candidate.key === key)
  if (step !== undefined) return step
  const near = nearest(
    key,
    plan.steps.map((candidate) => candidate.key),
  )
  throw new OperationError('ACTION_UNKNOWN', `“${plan.name}” has no step "${key}".`, {
    field: 'step',
    mend:
      near === null
        ? `"roadmap ${plan.framework} ${plan.roadmap}" shows the keys.`
        : `Did you mean "${near}"?`,
  })
}

/** @throws OperationError INPUT_INVALID */
function phaseNamed(roadmap: Roadmap, id: string): Roadmap['phases'][number] {
  const phase = roadmap.phases.find((candidate) => candidate.id === id)
  if (phase !== undefined) return phase
  throw new OperationError('INPUT_INVALID', `“${roadmap.name}” has no phase "${id}".`, {
    field: 'phase',
    mend: `It has: ${roadmap.phases.map((candidate) => candidate.id).join(', ')}.`,
  })
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

function withStep(plan: RoadmapPlan, step: RoadmapStep): RoadmapStep[] {
  return plan.steps.map((old) => (old.key === step.key ? step : old))
}

const add = handle(addRoadmapStep, async (services, input, call) => {
  const located = await locateRoadmap(services, input)
  const before = await runningRoadmap(services, located)
  const phase = phaseNamed(located.roadmap, input.phase)
  for (const id of input.competencies) competencyNamed(located.framework, id)
  const at = services.clock.now()
  const here = before.steps.filter((step) => step.phase === phase.id)
  const step: RoadmapStep = {
    key: nextOwnKey(before.steps),
    kind: 'step',
    phase: phase.id,
    text: input.text,
    due: input.due ?? phaseDays(located.roadmap, phase, before.startsOn).to,
    competencies: [...new Set(input.competencies)],
    artifacts: [],
    status: 'todo',
    evidence: [],
    edited: true,
    moved: input.due !== null,
    placed: false,
    position: Math.max(0, ...here.map(({ position }) => position)) + 1,
  }
  const after = revised(before, { steps: [...before.steps, step] }, at)
  await commitChanges(services, call, {
    operation: addRoadmapStep.name,
    summary: `Added “${shortened(step.text)}” to “${before.name}”`,
    at,
    changes: [{ kind: 'roadmap', id: before.id, before, after }],
  })
  return { output: await roadmapView(services, located) }
})

/** The step as an edit wants it. Its day is the user's once they set it; another phase alone brings that phase's end. */
function edited(
  step: RoadmapStep,
  edit: InputOf<typeof editRoadmapStep>,
  { roadmap }: LocatedRoadmap,
  plan: RoadmapPlan,
): RoadmapStep {
  const phase = edit.phase === undefined ? null : phaseNamed(roadmap, edit.phase)
  const onlyDay = edit.text === undefined && phase === null && edit.status === undefined
  return {
    ...step,
    ...(edit.text === undefined ? {} : { text: edit.text }),
    ...(edit.status === undefined ? {} : { status: edit.status }),
    ...(phase === null ? {} : { phase: phase.id, due: phaseDays(roadmap, phase, plan.startsOn).to }),
    ...(edit.due === undefined ? {} : { due: edit.due, moved: true }),
    edited: step.edited || !onlyDay,
  }
}

const edit = handle(editRoadmapStep, async (services, input, call) => {
  const located = await locateRoadmap(services, input)
  const before = await runningRoadmap(services, located)
  requireRevision(before, input.revision, 'This roadmap')
  const step = stepNamed(before, input.step)
  const at = services.clock.now()
  const next = edited(step, input, located, before)
  const after = revised(before, { steps: withStep(before, next) }, at)
  await commitChanges(services, call, {
    operation: editRoadmapStep.name,
    summary: summaryOf(step, next),
    at,
    changes: [{ kind: 'roadmap', id: before.id, before, after }],
  })
  return { output: await roadmapView(services, located) }
})

function summaryOf(before: RoadmapStep, after: RoadmapStep): string {
  const name = `“${shortened(after.text)}”`
  if (before.status !== after.status) return `Marked ${name} ${after.status}`
  return before.due === after.due ? `Changed ${name}` : `Moved ${name} to ${after.due}`
}

/** Where a move puts a step. @throws OperationError INPUT_INVALID, ACTION_UNKNOWN */
function placeOf(
  input: InputOf<typeof moveRoadmapStep>,
  plan: RoadmapPlan,
  { roadmap }: LocatedRoadmap,
): StepPlace {
  const { before, after, phase } = input
  const beside = before ?? after
  if ([before, after, phase].filter((wish) => wish !== null).length !== 1 || beside === input.step) {
    throw new OperationError('INPUT_INVALID', 'Say in one way where the step goes.', {
      field: 'before',
      mend: 'Give the key of another step as "before" or "after", or a phase as "phase".',
    })
  }
  if (beside === null) return { phase: phaseNamed(roadmap, phase ?? '').id, beside: null }
  const other = stepNamed(plan, beside)
  return {
    phase: phaseOf(roadmap, other),
    beside: { step: other.key, side: before === null ? 'after' : 'before' },
  }
}

const move = handle(moveRoadmapStep, async (services, input, call) => {
  const located = await locateRoadmap(services, input)
  const before = await runningRoadmap(services, located)
  requireRevision(before, input.revision, 'This roadmap')
  const step = stepNamed(before, input.step)
  const at = services.clock.now()
  const { roadmap } = located
  const steps = placedStep(before.steps, step.key, placeOf(input, before, located), {
    roadmap,
    startsOn: before.startsOn,
  })
  const after = revised(before, { steps }, at)
  await commitChanges(services, call, {
    operation: moveRoadmapStep.name,
    summary: `Put “${shortened(step.text)}” elsewhere in “${before.name}”`,
    at,
    changes: [{ kind: 'roadmap', id: before.id, before, after }],
  })
  return { output: await roadmapView(services, located) }
})

const finish = handle(finishRoadmapStep, async (services, input, call) => {
  const located = await locateRoadmap(services, input)
  const before = await runningRoadmap(services, located)
  requireRevision(before, input.revision, 'This roadmap')
  const step = stepNamed(before, input.step)
  const at = services.clock.now()
  const { evidence, changes, logged } = await produce(services, input, {
    framework: located.framework.id,
    competencies: step.competencies,
    step: step.text,
    at,
  })
  const done: RoadmapStep = {
    ...step,
    status: 'done',
    evidence: [...new Set([...step.evidence, ...evidence])],
    edited: true,
  }
  const after = revised(before, { steps: withStep(before, done) }, at)
  await commitChanges(services, call, {
    operation: finishRoadmapStep.name,
    summary: `Finished “${shortened(step.text)}”`,
    at,
    changes: [{ kind: 'roadmap', id: before.id, before, after }, ...changes],
  })
  const shown = await locateRoadmap(services, input)
  return { output: { roadmap: await roadmapView(services, shown), logged } }
})

/** Adding to, changing and finishing steps of longer plans. */
export const roadmapStepHandlers = {
  'roadmaps.add': add,
  'roadmaps.edit': edit,
  'roadmaps.move': move,
  'roadmaps.finish': finish,
} as const
