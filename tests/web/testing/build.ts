import { spawnSync } from 'node:child_process'
import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const repository = resolve(import.meta.dirname, '..', '..', '..')
const lock = join(repository, 'node_modules', '.cache', 'waymark-web-build.lock')

/** Builds the web app unless it is built from these sources. Test files run in several processes, so one at a time. */
export async function ensureBuilt(): Promise<void> {
  mkdirSync(join(repository, 'node_modules', '.cache'), { recursive: true })
  while (!taken()) await new Promise((next) => setTimeout(next, 50))
  try {
    const outcome = spawnSync(process.execPath, [join(repository, 'tools', 'build-web.mjs')], {
      cwd: repository,
      encoding: 'utf8',
      // The tests' own NODE_ENV would build React for development.
      env: { ...process.env, NODE_ENV: 'production' },
    })
    if (outcome.status !== 0) throw new Error(`the web app does not build:\n${outcome.stderr}`)
  } finally {
    rmdirSync(lock)
  }
}

function taken(): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    // A build takes seconds; a lock that is older was left by a process that died.
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > 120_000) rmdirSync(lock)
    return false
  }
}
