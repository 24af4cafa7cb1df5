import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Day } from '@waymark/domain/evidence/dates.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Plan, PlanAction } from '@waymark/domain/plans/plan.ts'
import { gapsToClose, proposeActions } from '@waymark/domain/plans/propose.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import type { Services } from '../handlers.ts'

/** Id of the one running plan of a framework. */
export const planIdOf = (framework: Framework) => `pl_${framework.id}`

/** Actions of a plan, in order of column and position. */
export async function actionsOf(services: Services, plan: string): Promise<readonly PlanAction[]> {
  const actions = (await services.store.list('plan-action')).filter((action) => action.plan === plan)
  return actions.toSorted((a, b) => a.phase - b.phase || a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** Why the plan should be drawn again: the worst gaps are others now. Null while it still fits. */
function staleness(plan: Plan, readiness: Readiness): string | null {
  const now = gapsToClose(readiness.gaps)
  const name = (id: string) => readiness.competencies.find((entry) => entry.id === id)?.name ?? id
  const fresh = now.filter((gap) => !plan.gaps.includes(gap.competency)).map((gap) => gap.name)
  const open = new Set(readiness.gaps.map((gap) => gap.competency))
  const closed = plan.gaps.filter((id) => !open.has(id)).map(name)
  if (closed.length > 0)
    return `Evidence now closes ${closed.join(' and ')}; plan again to work on what is next.`
  if (fresh.length > 0)
    return `The worst gaps have moved: ${fresh.join(' and ')} ${fresh.length === 1 ? 'is' : 'are'} new among them.`
  return null
}

function gapsOf(plan: Plan, actions: readonly PlanAction[], readiness: Readiness): PlanView['gaps'] {
  const planned = [...new Set([...plan.gaps, ...actions.map((action) => action.competency)])]
  return planned.flatMap((id) => {
    const competency = readiness.competencies.find((entry) => entry.id === id)
    if (competency === undefined) return []
    const own = actions.filter((action) => action.competency === id && action.status !== 'dropped')
    return {
      competency: id,
      name: competency.name,
      supported: competency.supported,
      of: competency.of,
      reasons: readiness.gaps.find((gap) => gap.competency === id)?.reasons ?? [],
      hasArtifact: own.some((action) => action.artifact !== null),
      hasConversation: own.some((action) => action.conversation !== null),
      hasOutcome: own.some((action) => action.outcome !== null),
    }
  })
}

/** A plan with its actions, what it closes, how far it is and whether it still fits. */
export function planView(
  plan: Plan,
  actions: readonly PlanAction[],
  readiness: Readiness,
  saved: boolean,
  today: Day,
): PlanView {
  const live = actions.filter((action) => action.status !== 'dropped')
  return {
    plan,
    saved,
    gaps: gapsOf(plan, actions, readiness),
    actions: [...actions],
    progress: {
      done: live.filter((action) => action.status === 'done').length,
      of: live.length,
      overdue: live.filter((action) => action.status !== 'done' && action.due < today).length,
    },
    stale: saved ? staleness(plan, readiness) : null,
  }
}

/** The plan that is kept for a framework, or null. */
export async function keptPlan(
  services: Services,
  framework: Framework,
  readiness: Readiness,
): Promise<PlanView | null> {
  const plan = await services.store.get('plan', planIdOf(framework))
  if (plan === null) return null
  return planView(plan, await actionsOf(services, plan.id), readiness, true, services.clock.today())
}

/** What the plan would be, drawn from the gaps as they are; nothing of it is stored. */
export function proposedPlan(services: Services, framework: Framework, readiness: Readiness): PlanView {
  const at = services.clock.now()
  const startsOn = services.clock.today()
  const gaps = gapsToClose(readiness.gaps)
  const id = planIdOf(framework)
  const stamps = { createdAt: at, updatedAt: at, revision: 1 }
  const plan: Plan = {
    id,
    framework: framework.id,
    startsOn,
    gaps: gaps.map((gap) => gap.competency),
    ...stamps,
  }
  const actions = proposeActions({ framework, gaps, startsOn }).map((draft): PlanAction => ({
    ...draft,
    ...stamps,
    id: services.ids.derive('pa', `${id}\n${draft.competency}\n${draft.material}`),
    plan: id,
  }))
  return planView(plan, actions, readiness, false, startsOn)
}

/** @throws OperationError PLAN_UNKNOWN */
export async function runningPlan(services: Services, framework: Framework): Promise<Plan> {
  const plan = await services.store.get('plan', planIdOf(framework))
  if (plan !== null) return plan
  throw new OperationError('PLAN_UNKNOWN', `No plan is running for ${framework.name}.`, {
    field: 'framework',
    mend: `Start one with "plan start ${framework.id}".`,
  })
}

/** @throws OperationError ACTION_UNKNOWN */
export async function actionNamed(services: Services, id: string): Promise<PlanAction> {
  const action = await services.store.get('plan-action', id)
  if (action !== null) return action
  throw new OperationError('ACTION_UNKNOWN', `There is no action ${id} in a running plan.`, {
    field: 'id',
    mend: 'A proposed plan has to be started before its actions can be changed; "plan FRAMEWORK" shows the ids.',
  })
}
