import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import * as z from 'zod'

const root = join(import.meta.dirname, '..')

/** The program as its user starts it. */
export const program = join(root, 'waymark')

/** A real server process on a free port, with a session. */
export interface RunningServer {
  readonly origin: string
  readonly token: string
  /** Milliseconds from the start of the process until it printed its address. */
  readonly startedAfter: number
  stop(): Promise<void>
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /http:\/\/\S+/.exec(printed)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)))
  })
}

/** Starts `serve` on a workspace and opens a session the way the page does. */
export async function startServer(home: string): Promise<RunningServer> {
  const begun = performance.now()
  const child = spawn(program, ['serve', '--port', '0', '--no-open', '--quiet', '--home', home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = new URL(await addressOf(child))
  const startedAfter = performance.now() - begun
  const code = new URLSearchParams(address.hash.slice(1)).get('code')
  const response = await fetch(`${address.origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  const { token } = z.object({ token: z.string() }).parse(await response.json())
  return {
    origin: address.origin,
    token,
    startedAfter,
    stop: () =>
      new Promise((resolve) => {
        child.on('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}
