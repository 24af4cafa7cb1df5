import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from './connection.ts'
import { isBusy } from './sqlite-errors.ts'

const longestPauseMs = 10
const waitInsideMs = 2

/**
 * Tries again, after short pauses of random length, while a lock is taken. SQLite's own waiting (busy_timeout) is not
 * enough: it holds up the whole process; it looks only ten times a second, so that a process among busy writers can
 * starve; and it does not wait at all where that could deadlock, as when two processes open a new workspace at once.
 */
export async function patiently<T>(patienceMs: number, work: () => T): Promise<T> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error
      await pause(Math.random() * longestPauseMs)
    }
  }
}

/** Lets a writing connection report a taken lock almost at once, for `patiently` to wait in its place. */
export function waitOutsideOfSqlite({ database }: Connection): void {
  database.exec(`pragma busy_timeout = ${waitInsideMs}`)
}
