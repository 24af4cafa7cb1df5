import { setTimeout } from 'node:timers/promises'
import { Refusal } from './refusal.ts'

/** The operations that run right now, so that stopping the server can wait for them. */
export interface Running {
  /**
   * Runs work under a signal that aborts when the client goes away or stopping takes too long.
   * @throws Refusal STOPPING when the server is going down already
   */
  readonly track: <T>(client: AbortSignal | null, work: (signal: AbortSignal) => Promise<T>) => Promise<T>
  /**
   * Lets what runs finish and takes nothing new. After `patience` milliseconds the rest is told to stop, and after as
   * long again it is no longer waited for: what it had committed stays, the rest never happened.
   */
  readonly settle: (patience: number) => Promise<void>
}

/** Starts with nothing running. */
export function createRunning(): Running {
  const active = new Map<AbortController, Promise<unknown>>()
  let stopping = false

  async function endedWithin(patience: number): Promise<boolean> {
    const late = new AbortController()
    const ended = Promise.allSettled(active.values()).then(() => true)
    const timeout = setTimeout(patience, false, { signal: late.signal }).catch(() => false)
    const inTime = await Promise.race([ended, timeout])
    late.abort()
    return inTime
  }

  return {
    async track(client, work) {
      if (stopping) throw new Refusal('STOPPING', 'Waymark is shutting down.')
      const controller = new AbortController()
      const leave = (): void => controller.abort()
      if (client?.aborted === true) leave()
      client?.addEventListener('abort', leave, { once: true })
      const promise = work(controller.signal)
      active.set(controller, promise)
      try {
        return await promise
      } finally {
        active.delete(controller)
        client?.removeEventListener('abort', leave)
      }
    },
    async settle(patience) {
      stopping = true
      if (await endedWithin(patience)) return
      for (const controller of active.keys()) controller.abort()
      await endedWithin(patience)
    },
  }
}
