import { setImmediate } from 'node:timers/promises'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

/** Milliseconds of work after which others get their turn: a server answers while a large file is read. */
const turn = 15

/** How a reader shares the process. */
export interface Pace {
  readonly signal: AbortSignal
  /** Lets other work run when it is time to; called between the pieces of a file. @throws OperationError CANCELLED */
  readonly breathe: () => Promise<void>
}

export function createPace(signal: AbortSignal): Pace {
  let since = Date.now()
  return {
    signal,
    async breathe() {
      if (signal.aborted) throw new OperationError('CANCELLED', 'The import was cancelled.')
      if (Date.now() - since < turn) return
      await setImmediate()
      since = Date.now()
    },
  }
}
