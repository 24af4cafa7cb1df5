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
  readonly framework: string
  /** The longer plan of that framework, or null. */
  readonly roadmap: string | null
  /** Id of the action, or key of the step within its longer plan. */
  readonly step: string
  /** Name of the competency that it closes, or of the longer plan. */
  readonly note: string
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
  const loaded = new Map(frameworks.map((framework) => [framework.id, framework]))
  const roles = new Map(plans.map(({ id, framework }) => [id, framework]))
  const planned = actions.filter(isOpen).map(({ id, text, plan, due, competency }): OpenStep => {
    const framework = roles.get(plan) ?? ''
    const role = loaded.get(framework)
    return {
      key: id,
      text,
      plan: `Plan: ${role?.name ?? framework}`,
      due,
      framework,
      roadmap: null,
      step: id,
      note: role?.competencies.find((entry) => entry.id === competency)?.name ?? competency,
    }
  })
  const mapped = roadmaps.flatMap(({ id, framework, roadmap, name, steps }) =>
    steps.filter(isOpen).map(({ key, text, due }): OpenStep => {
      return { key: `${id} ${key}`, text, plan: name, due, framework, roadmap, step: key, note: name }
    }),
  )
  return [...planned, ...mapped].toSorted((a, b) =>
    a.due < b.due ? -1 : a.due > b.due ? 1 : a.key < b.key ? -1 : 1,
  )
}
