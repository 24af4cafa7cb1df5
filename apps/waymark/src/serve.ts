import { join } from 'node:path'
import { runOperation } from '@waymark/application/run.ts'
import { operations } from '@waymark/contracts/operation/loaded-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Session } from '@waymark/edges/cli/runner.ts'
import { createHttpApp, type HttpApp } from '@waymark/edges/http/app.ts'
import type { Address } from '@waymark/edges/http/address.ts'
import { loadAssets, type Assets } from '@waymark/edges/http/assets.ts'
import { serve, ServeError, type Serving } from '@waymark/edges/http/serve.ts'
import { newToken } from '@waymark/edges/http/sessions.ts'
import { keepDailyCopies } from './daily-copies.ts'
import { readConfig, thisMachine, type Config } from './config.ts'
import { printingFreshAddresses } from './fresh-address.ts'
import { frameworksStamp } from './frameworks-stamp.ts'
import { openBrowser } from './open-browser.ts'
import { places } from './places.ts'
import { wireServices } from './services.ts'
import { createShowing, type ShownServices } from './showing.ts'

/** The port that is tried first. */
const usualPort = 4747

/** What `serve` was asked for. */
export interface ServeInput {
  /** Null: the usual port, or one that is free. */
  readonly port: number | null
  readonly open: boolean
}

/**
 * Serves until it is told to stop. Standard output gets one line, the address to open, and another one each time
 * somebody needs a fresh one.
 * @throws OperationError OUTPUT_UNWRITABLE when it cannot listen
 */
export async function serveUntilStopped(input: ServeInput, session: Session): Promise<0> {
  const config = readConfig(thisMachine(), { home: session.globals.home })
  const shown = showWorkspaces(config, session.version)
  try {
    const assets = await loadAssets(places.webApp)
    const serving = await listen(input, { config, shown, assets, session })
    const copies = keepDailyCopies(shown.mine, (message) => session.terminal.err(`${message}\n`))
    try {
      await announce(serving, input, config, session)
      await stopped(session.call.signal, serving, session)
    } finally {
      copies.stop()
      await serving.close()
    }
    return 0
  } finally {
    await shown.close()
  }
}

interface Served {
  readonly config: Config
  readonly shown: ShownServices
  readonly assets: Assets | null
  readonly session: Session
}

function showWorkspaces(config: Config, version: string): ShownServices {
  return createShowing({
    home: config.home,
    mine: config,
    wire: (place, showing) => wireServices(place, version, { showing }),
    sample: async ({ clock, frameworks }) => {
      const { sampleCommits } = await import('../sample/sample-leader.ts')
      const { readLeader } = await import('../sample/leader-file.ts')
      return sampleCommits({ now: clock.now(), framework: await frameworks.get(readLeader().framework) })
    },
  })
}

async function listen(input: ServeInput, served: Served): Promise<Serving> {
  try {
    return await serve({
      port: input.port ?? usualPort,
      fallback: input.port === null,
      createApp: (address) => appAt(address, served),
    })
  } catch (error) {
    if (!(error instanceof ServeError)) throw error
    throw new OperationError('OUTPUT_UNWRITABLE', error.message, { field: 'port', mend: error.mend })
  }
}

/** Operations after which framework files may differ. */
const operationsThatWriteFrameworks: ReadonlySet<string> = new Set(['frameworks.bring', 'frameworks.keep'])

function appAt(address: Address, { shown, assets, session }: Served): HttpApp {
  const stamp = frameworksStamp(() => [
    places.frameworks,
    places.roles,
    join(shown.services().home, 'frameworks'),
  ])
  const app = createHttpApp({
    operations,
    run: (name, input, call) =>
      runOperation(shown.services(), name, input, call).finally(() => {
        if (operationsThatWriteFrameworks.has(name)) stamp.lookAgain()
      }),
    address,
    token: newToken(),
    assets,
    version: session.version,
    log: ({ incident, method, path, error }) =>
      session.terminal.err(
        `${incident} ${method} ${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      ),
    changeToken: async () => {
      const { store, clock } = shown.services()
      const today = clock.today()
      return [shown.showing.current(), today, await store.changeToken(), await stamp.now()].join('\n')
    },
  })
  return printingFreshAddresses(app, () => void printAddress(app, session))
}

async function printAddress(app: HttpApp, { terminal }: Session): Promise<void> {
  await terminal.out(`Waymark: ${app.openingAddress()}\n`)
}

async function announce(
  serving: Serving,
  input: ServeInput,
  config: Config,
  session: Session,
): Promise<void> {
  const { terminal } = session
  await printAddress(serving.app, session)
  const again = terminal.inIsTerminal
    ? ' The address opens once, within a minute; Enter prints a new one.'
    : ' The address opens once, within a minute; who comes later makes it print a new one.'
  if (!session.globals.quiet) terminal.err(`Ctrl-C stops it.${again}\n`)
  if (input.open && config.desktop && terminal.outIsTerminal) openBrowser(serving.app.openingAddress())
}

/** Waits for Ctrl-C or a request to end; Enter on a terminal prints a fresh address. */
async function stopped(signal: AbortSignal, serving: Serving, session: Session): Promise<void> {
  const { stdin } = process
  const renew = (): void => {
    void printAddress(serving.app, session)
  }
  if (session.terminal.inIsTerminal) stdin.on('data', renew)
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
  stdin.off('data', renew)
  stdin.pause()
}
