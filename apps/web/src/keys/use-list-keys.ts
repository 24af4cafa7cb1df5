import { useEffect, useRef } from 'react'
import { useKeys } from './keys.ts'

/** Attribute of a row that can be chosen; its value is the row's id. */
export const rowAttribute = 'data-row'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** What the keys of a page with rows do. The chosen row is the one that has the focus. */
export interface ListActs {
  /** Name of the group in the list of keys. */
  readonly title: string
  readonly says: {
    readonly nextKey: string
    readonly previousKey: string
    readonly editKey: string
    readonly finishKey: string
  }
  /** Ids of the rows in the order in which they are walked. */
  readonly rows: readonly string[]
  readonly edit: (id: string) => void
  readonly finish: (id: string) => void
  /** Moves a row; false when there is nowhere to go. */
  readonly move: (id: string, direction: Direction) => boolean
}

/** Walks rows with `j` and `k`, edits and finishes the chosen one, and moves it with Shift and an arrow key. */
export function useListKeys(acts: ListActs): void {
  const { title, says, rows, edit, finish } = acts
  const walk = (by: number) => {
    const at = rows.indexOf(focusedRow() ?? '')
    focusRow(rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))])
  }
  const withChosen = (act: (id: string) => void) => {
    const id = focusedRow()
    if (id !== null && rows.includes(id)) act(id)
  }
  useKeys(title, [
    { key: 'j', does: says.nextKey, run: () => walk(1) },
    { key: 'k', does: says.previousKey, run: () => walk(-1) },
    { key: 'e', does: says.editKey, run: () => withChosen(edit) },
    { key: 'f', does: says.finishKey, run: () => withChosen(finish) },
  ])
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const direction = event.shiftKey ? directions[event.key] : undefined
      const id = event.target instanceof HTMLElement ? event.target.getAttribute(rowAttribute) : null
      if (!direction || id === null) return
      event.preventDefault()
      if (latest.current.move(id, direction)) requestAnimationFrame(() => focusRow(id))
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The id of the row that has the focus. */
export function focusedRow(): string | null {
  return document.activeElement?.closest(`[${rowAttribute}]`)?.getAttribute(rowAttribute) ?? null
}

/** Gives the focus to a row. */
export function focusRow(id: string | undefined): void {
  if (id !== undefined) document.querySelector<HTMLElement>(`[${rowAttribute}="${CSS.escape(id)}"]`)?.focus()
}
