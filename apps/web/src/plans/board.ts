import type { PlanAction, PlanPhase } from '@waymark/domain/plans/plan.ts'
import type { Direction } from '../keys/use-list-keys.ts'

export const phases = [30, 60, 90] as const satisfies readonly PlanPhase[]

/** Where a move puts an action: its column and its order there. */
export interface Place {
  readonly phase: PlanPhase
  readonly position: number
}

/** The actions of one column in order. Dropped ones are left out unless asked for. */
export function columnOf(actions: readonly PlanAction[], phase: PlanPhase): readonly PlanAction[] {
  return actions
    .filter((action) => action.phase === phase && action.status !== 'dropped')
    .toSorted((a, b) => a.position - b.position || a.id.localeCompare(b.id))
}

/** The position that puts an action before the one at `index` of a column (the column's length: at its end). */
export function positionAt(column: readonly Pick<PlanAction, 'position'>[], index: number): number {
  const before = column[index - 1]?.position
  const after = column[index]?.position
  if (before === undefined && after === undefined) return 1
  if (before === undefined) return (after ?? 1) - 1
  if (after === undefined) return before + 1
  return (before + after) / 2
}

/** Where a key moves an action; null when there is nowhere to go. */
export function moved(
  actions: readonly PlanAction[],
  action: PlanAction,
  direction: Direction,
): Place | null {
  if (direction === 'left' || direction === 'right') {
    const phase = phases[phases.indexOf(action.phase) + (direction === 'left' ? -1 : 1)]
    if (phase === undefined) return null
    const column = columnOf(actions, phase)
    return { phase, position: positionAt(column, column.length) }
  }
  const column = columnOf(actions, action.phase)
  const at = column.findIndex(({ id }) => id === action.id)
  const target = direction === 'up' ? at - 1 : at + 1
  if (at === -1 || target < 0 || target >= column.length) return null
  const others = column.filter(({ id }) => id !== action.id)
  return { phase: action.phase, position: positionAt(others, target) }
}

/** Where dropping an action on another (or, with null, on a column's end) puts it. */
export function droppedOn(
  actions: readonly PlanAction[],
  action: PlanAction,
  phase: PlanPhase,
  onto: string | null,
): Place {
  const others = columnOf(actions, phase).filter(({ id }) => id !== action.id)
  const at = onto === null ? -1 : others.findIndex(({ id }) => id === onto)
  return { phase, position: positionAt(others, at === -1 ? others.length : at) }
}

/** True when an action is past its day and still open. */
export function isOverdue(action: Pick<PlanAction, 'due' | 'status'>, today: string): boolean {
  return (action.status === 'todo' || action.status === 'doing') && action.due < today
}
