import type { OperationName } from '@waymark/contracts/operation/all-operations.ts'
import type { Globals } from './command-line/globals.ts'
import type { Terminal } from './terminal/terminal.ts'

/** How a call can be stopped, and where it tells of its progress. */
export interface RunnerCall {
  readonly signal: AbortSignal
  readonly progress: (message: string) => void
}

/** Carries out operations on one workspace. */
export interface Runner {
  run(
    name: OperationName,
    input: unknown,
    call: RunnerCall,
  ): Promise<{ readonly output: unknown; readonly bytes?: Uint8Array | undefined }>
  close(): Promise<void>
}

/** What a command works with while it runs. */
export interface Session {
  readonly terminal: Terminal
  readonly globals: Globals
  readonly call: RunnerCall
  /** Opens the workspace on first use. */
  readonly runner: () => Promise<Runner>
  readonly version: string
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: string
}
