import { setTimeout as pause } from 'node:timers/promises'
import { isBusy } from './sqlite-errors.ts'

const longestPauseMs = 20

/**
 * Tries again, after short pauses of random length, while SQLite says at once that a lock is taken. It does so without
 * waiting (busy_timeout) where waiting could deadlock: two processes that open a new workspace at the same moment both
 * want to switch it to the write-ahead log.
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
