import { runOperation } from '@waymark/application/run.ts'
import type { Runner } from '@waymark/edges/cli/runner.ts'
import { wireServices, type WorkspacePlace } from './services.ts'

/** Carries out the command line's operations on a workspace. */
export function openRunner(place: WorkspacePlace, version: string): Runner {
  const { services, openNow, close } = wireServices(place, version)
  return {
    run: async (name, input, call) => {
      if (name === 'workspace.init') await openNow()
      return runOperation(services, name, input, { channel: 'cli', ...call })
    },
    close,
  }
}
