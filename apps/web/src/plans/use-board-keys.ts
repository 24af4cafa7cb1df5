import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import type { PlanAction } from '@waymark/domain/plans/plan.ts'
import { useListKeys } from '../keys/use-list-keys.ts'
import { text } from '../text/text.ts'
import { columnOf, moved, phases } from './board.ts'
import type { Move } from './board.tsx'

interface BoardActs {
  readonly view: PlanView
  readonly move: Move
  readonly edit: (id: string) => void
  readonly finish: (action: PlanAction) => void
}

/** The keys of the board: its actions are walked column by column. */
export function useBoardKeys({ view, move, edit, finish }: BoardActs): void {
  const ordered = phases.flatMap((phase) => columnOf(view.actions, phase))
  const actionOf = (id: string) => ordered.find((action) => action.id === id)
  useListKeys({
    title: text.plans.title,
    says: text.plans,
    rows: ordered.map(({ id }) => id),
    edit,
    finish: (id) => {
      const action = actionOf(id)
      if (action) finish(action)
    },
    move: (id, direction) => {
      const action = actionOf(id)
      const place = action ? moved(view.actions, action, direction) : null
      if (!action || !place) return false
      move(action, place)
      return true
    },
  })
}
