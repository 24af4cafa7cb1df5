import type { Day } from '../evidence/dates.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { PlanAction } from './plan.ts'
import type { ActionDraft, GapToClose } from './propose.ts'
import { proposeActions } from './propose.ts'

/** What a re-plan does to the actions of a plan. Actions that are named nowhere stay as they are. */
export interface ReplanResult {
  readonly add: ActionDraft[]
  /** The same actions with new content or dates; identity, revision and instants are left to the application. */
  readonly update: PlanAction[]
  /** Untouched actions that no gap calls for any more, to be removed. */
  readonly drop: PlanAction[]
}

/**
 * Plans again for new gaps, another start or another version of the framework, without losing what the user did.
 * An action that the user wrote, changed, moved, started, finished or dropped stays exactly as it is, and the material
 * it came from is not planned a second time. Planning again with the same input changes nothing.
 * @param gaps the gaps to close, worst first (see `gapsToClose`).
 * @param actions all actions of the running plan.
 */
export function replan(input: {
  readonly framework: Framework
  readonly gaps: readonly GapToClose[]
  readonly startsOn: Day
  readonly actions: readonly PlanAction[]
}): ReplanResult {
  const actions = input.actions.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const settled = actions.filter(isTouched)
  const open = actions.filter((action) => !isTouched(action))
  const taken = new Set(settled.map((action) => action.material))
  const drafts = proposeActions(input).filter((draft) => !taken.has(draft.material))
  const replaced = new Map(drafts.map((draft) => [draft.material, open.find(comesFrom(draft))]))
  const kept = new Set(replaced.values())
  return {
    add: drafts.filter((draft) => replaced.get(draft.material) === undefined),
    update: drafts.flatMap((draft) => {
      const action = replaced.get(draft.material)
      if (action === undefined || saysTheSame(action, draft)) return []
      return [{ ...action, ...contentOf(draft) }]
    }),
    drop: open.filter((action) => !kept.has(action)),
  }
}

/** True for an action that carries something of the user: their words, their progress or their evidence. */
export function isTouched(action: PlanAction): boolean {
  return action.edited || action.status !== 'todo' || action.material === null || action.evidence.length > 0
}

function comesFrom(draft: ActionDraft): (action: PlanAction) => boolean {
  return (action) => action.material === draft.material && action.competency === draft.competency
}

function contentOf(
  draft: ActionDraft,
): Pick<PlanAction, 'phase' | 'due' | 'text' | 'artifact' | 'conversation' | 'outcome'> {
  const { phase, due, text, artifact, conversation, outcome } = draft
  return { phase, due, text, artifact, conversation, outcome }
}

function saysTheSame(action: PlanAction, draft: ActionDraft): boolean {
  return (
    action.phase === draft.phase &&
    action.due === draft.due &&
    action.text === draft.text &&
    action.artifact === draft.artifact &&
    action.conversation === draft.conversation &&
    action.outcome === draft.outcome
  )
}
