import type { Day } from '@waymark/domain/evidence/dates.ts'
import type { ActionStatus } from '@waymark/domain/plans/plan.ts'
import type { Services } from '../handlers.ts'

/** An open step of any running plan, with what names it for good. */
export interface OpenStep {
  readonly key: string
  readonly text: string
  /** What the plan is called. */
  readonly plan: string
  readonly due: Day
}

/** True for what is still to be done. */
export function isOpen({ status }: { readonly status: ActionStatus }): boolean {
  return status === 'todo' || status === 'doing'
}

/** Every open step of every running plan, the earliest first. */
export async function openSteps(services: Services): Promise<readonly OpenStep[]> {
  const [plans, actions, roadmaps, frameworks] = await Promise.all([
    services.store.list('plan'),
    services.store.list('plan-action'),
    services.store.list('roadmap'),
    services.frameworks.list(),
  ])
  const names = new Map(
    plans.map((plan) => [
      plan.id,
      `Plan: ${frameworks.find(({ id }) => id === plan.framework)?.name ?? plan.framework}`,
    ]),
  )
  const planned = actions
    .filter(isOpen)
    .map(({ id, text, plan, due }) => ({ key: id, text, plan: names.get(plan) ?? plan, due }))
  const mapped = roadmaps.flatMap(({ id, name, steps }) =>
    steps.filter(isOpen).map(({ key, text, due }) => ({ key: `${id} ${key}`, text, plan: name, due })),
  )
  return [...planned, ...mapped].toSorted((a, b) =>
    a.due < b.due ? -1 : a.due > b.due ? 1 : a.key < b.key ? -1 : 1,
  )
}
