import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { checkInput } from './check-input.ts'
import { loadCommands, operationCommandNames, type CommandName } from './command-line/commands.ts'
import type { Globals } from './command-line/globals.ts'
import { parseCommandLine, type Parsed } from './command-line/parse.ts'
import { completionProgram } from './completion/completion-command.ts'
import { errorAsJson, errorInWords } from './error-report.ts'
import { exitCodeOf, type ExitCode } from './exit-codes.ts'
import type { Program } from './program-command.ts'
import { progressOn } from './progress.ts'
import { runOperationCommand } from './run-operation.ts'
import type { Runner, Session } from './runner.ts'
import { styleOf } from './terminal/style.ts'
import type { Terminal } from './terminal/terminal.ts'

/** What the command line is given by the composition root. */
export interface CliOptions {
  /** Words after the program's name. */
  readonly argv: readonly string[]
  readonly terminal: Terminal
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  readonly version: string
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: string
  /** Opens the workspace; called at most once, and only by commands that need it. */
  readonly open: (globals: Globals) => Promise<Runner>
  /** Commands beside the operations, such as `serve`. */
  readonly programs: readonly Program[]
}

/** Runs one command line and answers with the exit code. Never throws: every failure is told and has a code. */
export async function runCli(options: CliOptions): Promise<ExitCode> {
  const programs: readonly Program[] = [
    ...options.programs,
    completionProgram(() => loadCommands(allCommands(programs))),
  ]
  let opened: Promise<Runner> | null = null
  let parsed: Parsed | null = null
  const globalsOf = (): Globals => parsed?.globals ?? rawGlobals(options.argv)
  const progress = { clear: (): void => undefined }
  try {
    parsed = await parseCommandLine(options.argv, allCommands(programs))
    const { globals } = parsed
    const line = progressOn(options.terminal, globals.quiet ? 'none' : globals.verbose ? 'lines' : 'line')
    progress.clear = line.clear
    const session: Session = {
      terminal: withCleanLine(colored(options.terminal, globals), line.clear),
      globals,
      call: { signal: options.signal, progress: line.tell },
      runner: () => (opened ??= options.open(globals)),
      version: options.version,
      today: options.today,
    }
    return await perform(parsed, programs, session)
  } catch (error) {
    progress.clear()
    return report(error, options, globalsOf())
  } finally {
    await closed(opened)
  }
}

/** The name of every command: the operations and the program's own. */
export function allCommands(programs: readonly Program[]): readonly CommandName[] {
  const own = programs.map(({ command }) => ({ words: command.words, load: () => Promise.resolve(command) }))
  return [...operationCommandNames(), ...own]
}

async function perform(parsed: Parsed, programs: readonly Program[], session: Session): Promise<ExitCode> {
  const { terminal, version } = session
  if (parsed.asks === 'version') {
    await terminal.out(`waymark ${version}\n`)
    return 0
  }
  if (parsed.asks === 'help') {
    const { helpFor } = await import('./help/help.ts')
    const [topic, all] = await Promise.all([loadCommands(parsed.topic), loadCommands(allCommands(programs))])
    await terminal.out(helpFor(topic, all, terminal))
    return 0
  }
  const { command, input } = parsed
  if ('operation' in command) return runOperationCommand(command, input, session)
  checkInput(command, input)
  const program = programs.find((candidate) => candidate.command.program === command.program)
  if (!program) throw new Error(`no program performs "${command.program}"`)
  return program.perform(input, session)
}

function report(error: unknown, { terminal, signal }: CliOptions, globals: Globals): ExitCode {
  const stopped = signal.aborted && (!(error instanceof OperationError) || error.code === 'CANCELLED')
  const shown = stopped ? new OperationError('CANCELLED', 'Stopped; nothing was half-written.') : error
  if (globals.json) terminal.err(errorAsJson(shown))
  else if (stopped) terminal.err('Stopped; nothing was half-written.\n')
  else terminal.err(errorInWords(shown, styleOf(colored(terminal, globals)), globals.verbose))
  return exitCodeOf(shown)
}

/** Closing must not hide what happened before; a workspace that did not open has nothing to close. */
async function closed(opened: Promise<Runner> | null): Promise<void> {
  const runner = await opened?.catch(() => null)
  await runner?.close().catch(() => undefined)
}

function colored(terminal: Terminal, globals: Globals): Terminal {
  return globals.color === null ? terminal : { ...terminal, color: globals.color }
}

function withCleanLine(terminal: Terminal, clear: () => void): Terminal {
  return {
    ...terminal,
    out: (data) => {
      clear()
      return terminal.out(data)
    },
  }
}

/** Flags that shape an error message, for a line that could not be parsed. */
function rawGlobals(argv: readonly string[]): Globals {
  const has = (flag: string): boolean => argv.includes(flag)
  return {
    home: null,
    json: has('--json'),
    out: null,
    quiet: has('--quiet'),
    verbose: has('--verbose'),
    color: has('--no-color') ? false : null,
  }
}
