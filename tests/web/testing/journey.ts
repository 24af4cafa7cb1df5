import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { ensureBuilt, repository } from './build.ts'

/** A browser on a real server over a workspace of its own. */
export interface Journey {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens an address of the app and waits for its title. */
  readonly go: (path: string) => Promise<void>
  /** Enters the sample from the first page. */
  readonly enterSample: () => Promise<void>
  /** Errors of the page and the server, refusals of the Content-Security-Policy and failed requests so far. */
  readonly faults: () => readonly string[]
  readonly close: () => Promise<void>
}

export interface JourneyOptions {
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  /** Puts something into the workspace's folder before the program starts. */
  readonly prepare?: (home: string) => void | Promise<void>
}

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the program on an empty workspace and opens the address that it prints. */
export async function startJourney(options: JourneyOptions = {}): Promise<Journey> {
  const { theme = 'light', width = 1280, prepare = () => undefined } = options
  await ensureBuilt()
  const home = mkdtempSync(join(tmpdir(), 'waymark-web-'))
  await prepare(home)
  const server = spawn(
    process.execPath,
    [join(repository, 'apps', 'waymark', 'src', 'main.ts'), 'serve', '--port', '0', '--no-open', '--quiet'],
    { env: { ...process.env, WAYMARK_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  // A test that times out never reaches its end; its server must not outlive it.
  process.once('exit', () => server.kill('SIGKILL'))
  const address = await addressOf(server)
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: switches })
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 900 },
    colorScheme: theme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const faults = collectFaults(page, server)
  const origin = new URL(address).origin
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return {
    page,
    context,
    faults,
    go: async (path) => {
      await page.goto(origin + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
    },
    enterSample: async () => {
      await page.getByRole('button', { name: 'Explore the sample' }).click()
      await page.getByRole('region', { name: 'Sample leader' }).waitFor()
    },
    close: () => closeAll(browser, server, home),
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let told = ''
    const listen = (chunk: unknown): void => {
      told += String(chunk)
      const address = /http:\/\/\S+/.exec(told)?.[0]
      if (address) found(address)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', (chunk) => (told += String(chunk)))
    server.once('exit', () => failed(new Error(`the server ended:\n${told}`)))
  })
}

function collectFaults(page: Page, server: ChildProcess): () => readonly string[] {
  const faults: string[] = []
  server.stderr?.on('data', (chunk) => faults.push(`server: ${String(chunk)}`))
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      faults.push(`console ${message.type()}: ${message.text()}`)
    }
  })
  return () => faults
}

async function closeAll(browser: Browser, server: ChildProcess, home: string): Promise<void> {
  await browser.close()
  const ended = new Promise((done) => server.once('exit', done))
  if (server.exitCode === null) {
    server.kill('SIGINT')
    await ended
  }
  rmSync(home, { recursive: true, force: true })
}
