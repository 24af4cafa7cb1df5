import type { Commit } from '@waymark/application/ports/store.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Plan, PlanAction } from '@waymark/domain/plans/plan.ts'
import { proposeActions } from '@waymark/domain/plans/propose.ts'
import type { SampleContext } from './sample-leader.ts'

/** The running plan: drawn from the framework's own material, then moved step by step. */
export function planCommits(context: SampleContext, framework: Framework): readonly Commit[] {
  const { daysAgo, gaps, moved } = context.leader.plan
  const at = context.time.onDay(daysAgo, 45)
  const plan: Plan = {
    id: `pl_${framework.id}`,
    framework: framework.id,
    startsOn: context.time.day(daysAgo),
    gaps,
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }
  const actions = proposeActions({
    framework,
    gaps: gaps.map((competency) => ({ competency })),
    startsOn: plan.startsOn,
  }).map((draft, index): PlanAction => ({
    ...draft,
    id: context.id('pa', at, `${draft.material ?? ''} ${index}`),
    plan: plan.id,
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }))
  const start: Commit = {
    operation: 'plans.start',
    channel: 'web',
    at,
    summary: `Started a plan for ${framework.name}`,
    changes: [
      { kind: 'plan', id: plan.id, before: null, after: plan },
      ...actions.map((action): Change => ({
        kind: 'plan-action',
        id: action.id,
        before: null,
        after: action,
      })),
    ],
  }
  return [start, ...moved.flatMap((move) => moveOf(context, actions, move))]
}

function moveOf(
  context: SampleContext,
  actions: readonly PlanAction[],
  move: SampleContext['leader']['plan']['moved'][number],
): readonly Commit[] {
  const before = actions.find((action) => action.material === move.material)
  if (before === undefined) return []
  const at = context.time.onDay(move.daysAgo, 15)
  const after: PlanAction = {
    ...before,
    status: move.status,
    evidence: move.evidence.map(context.evidenceId),
    edited: true,
    updatedAt: at,
    revision: before.revision + 1,
  }
  return [
    {
      operation: move.status === 'done' ? 'plans.finish' : 'plans.edit',
      channel: 'web',
      at,
      summary: move.status === 'done' ? `Finished “${before.text}”` : `Changed “${before.text}”`,
      changes: [{ kind: 'plan-action', id: after.id, before, after }],
    },
  ]
}
