import { setImmediate } from 'node:timers/promises'
import { runOperation } from '@waymark/application/run.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Runner } from '@waymark/edges/cli/runner.ts'
import { wireServices, type WorkspacePlace } from './services.ts'

/** Carries out the command line's operations on a workspace. */
export function openRunner(place: WorkspacePlace, version: string, stop: AbortSignal): Runner {
  const { services, openNow, close } = wireServices(place, version, { beforeCommit: () => lastChance(stop) })
  return {
    run: async (name, input, call) => {
      if (name === 'workspace.init') await openNow()
      return runOperation(services, name, input, { channel: 'cli', ...call })
    },
    close,
  }
}

/** Long work may have kept a Ctrl-C waiting; it is heard before anything is written. */
async function lastChance(stop: AbortSignal): Promise<void> {
  // Signals are read between two turns of the event loop; the first of these may come before that.
  await setImmediate()
  await setImmediate()
  if (stop.aborted) throw new OperationError('CANCELLED', 'Stopped before anything was written.')
}
