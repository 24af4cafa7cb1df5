import { useEffect } from 'react'
import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import type { PlanAction } from '@waymark/domain/plans/plan.ts'
import { useKeys } from '../keys/keys.ts'
import { text } from '../text/text.ts'
import { columnOf, moved, phases, type Direction } from './board.ts'
import type { Move } from './board.tsx'

interface BoardActs {
  readonly view: PlanView
  readonly move: Move
  readonly edit: (id: string) => void
  readonly finish: (action: PlanAction) => void
}

/** The keys of the board. The chosen action is the one that has the focus. */
export function useBoardKeys({ view, move, edit, finish }: BoardActs): void {
  const ordered = phases.flatMap((phase) => columnOf(view.actions, phase))
  const walk = (by: number) => {
    const at = ordered.findIndex(({ id }) => id === focusedId())
    focusAction(ordered[at === -1 ? 0 : Math.min(ordered.length - 1, Math.max(0, at + by))]?.id)
  }
  useKeys(text.plans.title, [
    { key: 'j', does: text.plans.nextKey, run: () => walk(1) },
    { key: 'k', does: text.plans.previousKey, run: () => walk(-1) },
    { key: 'e', does: text.plans.editKey, run: () => withFocused(ordered, ({ id }) => edit(id)) },
    { key: 'f', does: text.plans.finishKey, run: () => withFocused(ordered, finish) },
  ])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const direction = event.shiftKey ? directions[event.key] : undefined
      const onCard = event.target instanceof HTMLElement && event.target.dataset['action'] !== undefined
      if (!direction || !onCard) return
      event.preventDefault()
      withFocused(ordered, (action) => {
        const place = moved(view.actions, action, direction)
        if (!place) return
        move(action, place)
        requestAnimationFrame(() => focusAction(action.id))
      })
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

function focusedId(): string | undefined {
  const focused = document.activeElement?.closest('[data-action]')
  return focused?.getAttribute('data-action') ?? undefined
}

function focusAction(id: string | undefined): void {
  if (id) document.querySelector<HTMLElement>(`[data-action="${id}"]`)?.focus()
}

function withFocused(actions: readonly PlanAction[], act: (action: PlanAction) => void): void {
  const action = actions.find(({ id }) => id === focusedId())
  if (action) act(action)
}
