import { runCli } from '@waymark/edges/cli/run-cli.ts'
import { readConfig, thisMachine, type Config } from './config.ts'
import { serveCommand } from './serve-command.ts'
import { watchCommand } from './watch-command.ts'
import { realTerminal } from './terminal.ts'
import { programVersion } from './version.ts'

/** How long work that was told to stop may take before the program ends without it, in milliseconds. */
const patience = 8000

/** Runs the program on this machine's arguments, streams and environment, and ends the process with its exit code. */
export async function main(): Promise<void> {
  const version = programVersion()
  const signal = stopSignal()
  const code = await runCli({
    argv: process.argv.slice(2),
    terminal: realTerminal(terminalConfig()),
    signal,
    version,
    today: new Date().toISOString().slice(0, 10),
    open: async ({ home }) => {
      const { openRunner } = await import('./runner.ts')
      return openRunner(readConfig(thisMachine(), { home }), version, signal)
    },
    programs: [serveCommand, watchCommand],
  })
  process.exit(code)
}

/** Colour and signs must be known even when the rest of the configuration is wrong, to say so. */
function terminalConfig(): Pick<Config, 'color' | 'unicode'> {
  const machine = thisMachine()
  return readConfig({ ...machine, env: { ...machine.env, WAYMARK_DATABASE_URL: undefined } }, { home: null })
}

/**
 * Aborted by the first Ctrl-C (or a request to end). The second one ends the process at once, as does work that does
 * not stop: every change is one transaction, so nothing is half-written.
 */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const stop = (): void => {
    controller.abort()
    for (const signal of signals) process.off(signal, stop)
    setTimeout(() => {
      process.stderr.write('Stopped; nothing was half-written.\n')
      process.exit(130)
    }, patience).unref()
  }
  for (const signal of signals) process.on(signal, stop)
  return controller.signal
}
