import { loadOperation, type OperationName } from '@waymark/contracts/operation/all-operations.ts'
import { checkInput } from './check-input.ts'
import type { OperationCommand } from './command-line/commands.ts'
import { usageError } from './command-line/usage-error.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { prepareInput } from './prepare-input.ts'
import type { Session } from './runner.ts'
import { Page } from './terminal/page.ts'
import { views } from './views/all-views.ts'
import { renderAnything } from './views/generic.ts'
import type { ViewContext } from './views/view.ts'
import { writeWhole } from './write-file.ts'

type Input = Readonly<Record<string, unknown>>

/** Carries out an operation's command and prints its answer. */
export async function runOperationCommand(
  command: OperationCommand,
  said: Input,
  session: Session,
): Promise<ExitCode> {
  checkDestination(command, session)
  const input = await completeInput(command, said, session)
  if (input === null) return 0
  checkInput(command, input)
  const runner = await session.runner()
  const { output, bytes } = await runner.run(command.operation, input, session.call)
  const written = await deliver(bytes, session)
  await answer(command, input, output, written, session)
  return exitCodeFor(command.operation, output)
}

/** Where a file goes must be clear before anything is computed. */
function checkDestination(command: OperationCommand, { globals, terminal }: Session): void {
  if (!command.writesFile || (globals.out !== null && globals.out !== '-')) return
  const line = command.words.join(' ')
  if (globals.json)
    throw usageError(`"${line}" answers with a file; with --json it must be named.`, 'Add --out FILE.')
  if (globals.out === null && terminal.outIsTerminal) {
    throw usageError(`"${line}" answers with a file.`, 'Name it with --out FILE, or send it on with a pipe.')
  }
}

/** Adds what files and questions supply; null when the user left the questions. */
async function completeInput(
  command: OperationCommand,
  said: Input,
  session: Session,
): Promise<Input | null> {
  const { globals } = session
  const asks = command.operation === 'readiness.assess' && !('ratings' in said)
  if (!asks) return prepareInput(command, said, globals.out)
  const { askRatings } = await import('./readiness/ask-ratings.ts')
  return askRatings(String(said['framework']), session)
}

/** Writes the bytes of a file operation; tells the path, or null when they went to standard output. */
async function deliver(
  bytes: Uint8Array | undefined,
  { globals, terminal }: Session,
): Promise<string | null> {
  if (!bytes) return null
  if (globals.out !== null && globals.out !== '-') return writeWhole(globals.out, bytes)
  await terminal.out(bytes)
  return null
}

async function answer(
  { operation, writesFile }: OperationCommand,
  input: Input,
  output: unknown,
  written: string | null,
  session: Session,
): Promise<void> {
  const { globals, terminal, today } = session
  if (globals.quiet || (writesFile && written === null)) return
  if (globals.json) {
    await terminal.out(`${JSON.stringify(output)}\n`)
    return
  }
  const page = new Page(terminal)
  const view = await views[operation]?.()
  const context: ViewContext = { input, today, written, titles: () => titlesOf(session) }
  if (view) await view(output, page, context)
  else renderAnything(output, page)
  await terminal.out(page.text())
}

async function titlesOf(session: Session): Promise<ReadonlyMap<string, string>> {
  const runner = await session.runner()
  const listEvidence = await loadOperation('evidence.list')
  const { output } = await runner.run('evidence.list', { limit: 10_000 }, session.call)
  return new Map(listEvidence.output.parse(output).items.map(({ id, title }) => [id, title]))
}

/** Exit code of a check whose findings reach the level that it was told. */
const lintFailed = 7

/**
 * An answer may itself tell of a failure: findings that a check was told to fail on, a source that was refused whole, a
 * workspace that is not healthy.
 */
async function exitCodeFor(name: OperationName, output: unknown): Promise<ExitCode> {
  if (name === 'workspace.doctor') {
    const doctor = await loadOperation(name)
    return doctor.output.parse(output).healthy ? 0 : exitCodes.WORKSPACE_UNSAFE
  }
  if (name === 'lint.cv') {
    const lint = await loadOperation(name)
    return lint.output.parse(output).failed ? lintFailed : 0
  }
  if (name === 'cv.check' || name === 'letters.check') {
    const gate = await loadOperation(name)
    return gate.output.parse(output).report.passed ? 0 : lintFailed
  }
  if (name !== 'sources.import') return 0
  const importSources = await loadOperation(name)
  const { sources } = importSources.output.parse(output)
  return sources.some(gaveNothing) ? exitCodes.SOURCE_UNREADABLE : 0
}

/** Everything in it was refused and nothing taken. */
function gaveNothing(report: {
  readonly added: number
  readonly updated: number
  readonly duplicates: number
  readonly records: number
  readonly refused: readonly unknown[]
}): boolean {
  return report.added + report.updated + report.duplicates + report.records === 0 && report.refused.length > 0
}
