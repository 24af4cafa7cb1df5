import { watch, type FSWatcher } from 'node:fs'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { ImportReport } from '@waymark/contracts/sources/operations.ts'
import type { ExitCode } from '@waymark/edges/cli/exit-codes.ts'
import type { Session } from '@waymark/edges/cli/runner.ts'

/** What `sources watch` is asked for. */
export interface WatchInput {
  readonly path: readonly string[]
  /** Seconds without a change after which what changed is read. */
  readonly after: number
}

/** How watching starts, so that tests can drive it. */
export type StartWatching = (path: string, changed: () => void) => { readonly close: () => void }

/**
 * Reads places once, then again after every change and a while of quiet, one reading at a time. It ends when the user
 * stops it; a reading under way is then stopped too, and nothing is half-written. No daemon stays behind.
 */
export async function watchUntilStopped(
  input: WatchInput,
  session: Session,
  startWatching: StartWatching = watchFolder,
): Promise<ExitCode> {
  const { signal } = session.call
  const turn = createTurn(input.after * 1000, signal)
  const watchers = input.path.map((path) => startWatching(path, turn.changed))
  try {
    await readNow(input, session)
    while (!signal.aborted) {
      await session.terminal.out('Watching. Ctrl-C ends it.\n')
      if (!(await turn.next())) break
      await readNow(input, session)
    }
  } finally {
    for (const watcher of watchers) watcher.close()
  }
  return 0
}

async function readNow(input: WatchInput, session: Session): Promise<void> {
  const runner = await session.runner()
  try {
    const { output } = await runner.run('sources.import', { path: input.path }, session.call)
    await session.terminal.out(told(ImportReport.parse(output)))
  } catch (error) {
    if (!(error instanceof OperationError) || error.code === 'CANCELLED') throw error
    // A file may be half-copied right now; the next change reads it again.
    await session.terminal.out(`${error.message}\n`)
  }
}

function told({ sources, inbox, left }: ImportReport): string {
  const moved = sources.filter(({ isKnown }) => !isKnown)
  const names = moved.map(({ source }) => source).join(', ')
  const lines = [
    `${sources.length} sources looked at, ${moved.length === 0 ? 'nothing new' : `new: ${names}`}.`,
    ...(left.length > 0
      ? [`Not read: ${left.map(({ where, reason }) => `${where} (${reason})`).join('; ')}`]
      : []),
    ...(inbox.added > 0 ? [`${inbox.added} new proposals; ${inbox.open} wait for you.`] : []),
  ]
  return `${lines.join('\n')}\n`
}

/** Waits for changes to come to rest. */
function createTurn(quiet: number, signal: AbortSignal) {
  let pending = false
  let wake = (): void => undefined
  let timer: NodeJS.Timeout | undefined
  signal.addEventListener('abort', () => wake())
  const changed = (): void => {
    pending = true
    clearTimeout(timer)
    timer = setTimeout(() => wake(), quiet)
  }
  /** Resolves after changes and quiet with true, or with false when the user stops it. */
  const next = async (): Promise<boolean> => {
    await new Promise<void>((resolve) => {
      wake = resolve
      if (signal.aborted) resolve()
      else if (pending) changed()
    })
    clearTimeout(timer)
    pending = false
    return !signal.aborted
  }
  return { changed, next }
}

function watchFolder(path: string, changed: () => void): { readonly close: () => void } {
  let watcher: FSWatcher
  try {
    watcher = watch(path, { recursive: true })
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be watched'
    throw new OperationError('SOURCE_MISSING', `${path} cannot be watched: ${why}.`, {
      where: path,
      mend: 'Check the path.',
    })
  }
  watcher.on('change', (_kind, name) => {
    const file = String(name ?? '')
    // Tools at work inside would keep a folder from ever coming to rest; of git only a moved branch is news.
    const isInside = /(?:^|[/\\])(?:\.git|node_modules)(?:[/\\]|$)/.test(file)
    if (!isInside || file.endsWith('HEAD')) changed()
  })
  watcher.on('error', () => changed())
  return watcher
}
