import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { places } from '../src/places.ts'

/** How one run of the program ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const program = join(places.repository, 'waymark')
const env = { PATH: process.env['PATH'] ?? '', TZ: 'UTC', LANG: 'C.UTF-8' }

/** A folder for a workspace that is not there yet; its name has a space. */
export function newHome(): string {
  return join(mkdtempSync(join(tmpdir(), 'waymark home ')), 'workspace')
}

/** Runs `./waymark` to its end as a process of its own. */
export function waymark(home: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(program, ['--home', home, ...args], { env, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

/** Starts `./waymark` and leaves it running. `ended` resolves with what it wrote. */
export function startWaymark(
  home: string,
  ...args: readonly string[]
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(program, ['--home', home, ...args], { env })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }))
  })
  return { child, ended }
}

/** Waits until something is so, looking every 20 ms; gives up after ten seconds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 500) throw new Error('it never became so')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
