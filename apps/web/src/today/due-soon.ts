import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import type { PlanAction } from '@waymark/domain/plans/plan.ts'

/** An open action, with what it closes. */
export interface DueAction {
  readonly action: PlanAction
  readonly gap: string
  readonly framework: string
}

/** Open actions of running plans that are due until a day, the earliest first. */
export function dueSoon(plans: readonly PlanView[], until: string): readonly DueAction[] {
  return plans
    .flatMap(({ actions, gaps, plan }) =>
      actions
        .filter(({ status, due }) => (status === 'todo' || status === 'doing') && due <= until)
        .map((action) => ({
          action,
          gap: gaps.find(({ competency }) => competency === action.competency)?.name ?? action.competency,
          framework: plan.framework,
        })),
    )
    .toSorted((a, b) => a.action.due.localeCompare(b.action.due) || a.action.position - b.action.position)
}
