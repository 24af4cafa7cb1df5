import { useSyncExternalStore } from 'react'

/** One line told to the user, with the number of the change that it can undo. */
export interface Notice {
  readonly id: number
  readonly text: string
  readonly undo?: number
  readonly tone?: 'failure'
}

let notices: readonly Notice[] = []
let nextId = 1
const listeners = new Set<() => void>()

function publish(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

/** Shows a notice. Failures stay until closed; the rest leave by themselves. At most three stand at once. */
export function notify(notice: Omit<Notice, 'id'>): void {
  const id = nextId
  nextId += 1
  publish([...notices, { ...notice, id }].slice(-3))
}

export function dismissNotice(id: number): void {
  publish(notices.filter((notice) => notice.id !== id))
}

/** The notices on show. */
export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notices,
  )
}
