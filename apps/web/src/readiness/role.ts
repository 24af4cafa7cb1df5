import { useSyncExternalStore } from 'react'

const storageKey = 'waymark-role'
const listeners = new Set<() => void>()

/** The framework that the user gets ready for, as chosen in this browser; null until one is chosen. */
export function useRole(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(storageKey),
  )
}

export function chooseRole(framework: string): void {
  localStorage.setItem(storageKey, framework)
  for (const listener of listeners) listener()
}
