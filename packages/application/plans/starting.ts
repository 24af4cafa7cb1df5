import { addAction, showPlan, startPlan } from '@waymark/contracts/plans/operations.ts'
import { addDays, type Day, type Instant } from '@waymark/domain/evidence/dates.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Plan, PlanAction } from '@waymark/domain/plans/plan.ts'
import { gapsToClose, type ActionDraft } from '@waymark/domain/plans/propose.ts'
import { replan } from '@waymark/domain/plans/replan.ts'
import { commitChanges, revised } from '../commit.ts'
import { competencyNamed, frameworkNamed } from '../frameworks/lookup.ts'
import { handle, type Services } from '../handlers.ts'
import { currentReadiness } from '../readiness/current.ts'
import { actionsOf, keptPlan, planIdOf, planView, proposedPlan, runningPlan } from './views.ts'

const show = handle(showPlan, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const readiness = await currentReadiness(services, framework)
  return {
    output: (await keptPlan(services, framework, readiness)) ?? proposedPlan(services, framework, readiness),
  }
})

/** The plan document as it is to be; the stored one when nothing about it changes. */
function planFor(
  framework: Framework,
  before: Plan | null,
  gaps: readonly string[],
  startsOn: Day,
  at: Instant,
): Plan {
  if (before === null) {
    return {
      id: planIdOf(framework),
      framework: framework.id,
      startsOn,
      gaps: [...gaps],
      createdAt: at,
      updatedAt: at,
      revision: 1,
    }
  }
  const same = before.startsOn === startsOn && before.gaps.join() === gaps.join()
  return same ? before : revised(before, { startsOn, gaps: [...gaps] }, at)
}

function newAction(services: Services, plan: string, draft: ActionDraft, at: Instant): PlanAction {
  return { ...draft, id: services.ids.next('pa'), plan, createdAt: at, updatedAt: at, revision: 1 }
}

interface Drawing {
  readonly framework: Framework
  readonly before: Plan | null
  readonly plan: Plan
  readonly at: Instant
}

/** What drawing the plan again changes, and the actions that stand afterwards. */
async function redraw(
  services: Services,
  { framework, before, plan, at }: Drawing,
): Promise<readonly Change[]> {
  const actions = await actionsOf(services, plan.id)
  const gaps = plan.gaps.map((competency) => ({ competency }))
  const { add, update, drop } = replan({ framework, gaps, startsOn: plan.startsOn, actions })
  const stored = new Map(actions.map((action) => [action.id, action]))
  const planChange: Change[] = plan === before ? [] : [{ kind: 'plan', id: plan.id, before, after: plan }]
  return [
    ...planChange,
    ...add.map((draft): Change => {
      const after = newAction(services, plan.id, draft, at)
      return { kind: 'plan-action', id: after.id, before: null, after }
    }),
    ...update.flatMap((next): Change[] => {
      const old = stored.get(next.id)
      return old === undefined
        ? []
        : [{ kind: 'plan-action', id: next.id, before: old, after: revised(old, next, at) }]
    }),
    ...drop.map((old): Change => ({ kind: 'plan-action', id: old.id, before: old, after: null })),
  ]
}

const start = handle(startPlan, async (services, input, call) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const readiness = await currentReadiness(services, framework)
  const at = services.clock.now()
  const before = await services.store.get('plan', planIdOf(framework))
  for (const id of input.gaps ?? []) competencyNamed(framework, id)
  const gaps = input.gaps ?? gapsToClose(readiness.gaps).map((gap) => gap.competency)
  const startsOn = input.on ?? before?.startsOn ?? services.clock.today()
  const plan = planFor(framework, before, [...new Set(gaps)], startsOn, at)
  const changes = await redraw(services, { framework, before, plan, at })
  if (changes.length > 0) {
    const summary =
      before === null ? `Started a plan for ${framework.name}` : `Planned again for ${framework.name}`
    await commitChanges(services, call, { operation: startPlan.name, summary, at, changes })
  }
  const kept = await keptPlan(services, framework, readiness)
  return { output: kept ?? planView(plan, [], readiness, true, services.clock.today()) }
})

const add = handle(addAction, async (services, input, call) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const competency = competencyNamed(framework, input.competency)
  const plan = await runningPlan(services, framework)
  const at = services.clock.now()
  const column = (await actionsOf(services, plan.id)).filter((action) => action.phase === input.phase)
  const action = newAction(
    services,
    plan.id,
    {
      competency: competency.id,
      phase: input.phase,
      due: input.due ?? addDays(plan.startsOn, input.phase),
      text: input.text,
      artifact: input.artifact,
      conversation: input.conversation,
      outcome: input.outcome,
      status: 'todo',
      evidence: [],
      material: null,
      edited: true,
      position: Math.max(0, ...column.map((entry) => entry.position)) + 1,
    },
    at,
  )
  const changes: Change[] = [{ kind: 'plan-action', id: action.id, before: null, after: action }]
  const [stands] = await commitChanges(services, call, {
    operation: addAction.name,
    summary: `Added “${action.text}”`,
    at,
    changes,
  })
  return { output: stands?.kind === 'plan-action' && stands.after !== null ? stands.after : action }
})

/** Showing, starting and adding to a plan. */
export const planHandlers = { 'plans.show': show, 'plans.start': start, 'plans.add': add } as const
