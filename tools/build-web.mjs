// Builds the web app into apps/web/dist when its sources changed, and compresses its files for the server. Run by
// itself it always answers whether the build holds. Plain JavaScript for any Node from 14 on.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { pinnedNode } from './install.mjs'

/** What goes into the build. */
const sources = [
  'apps/web',
  'packages/domain',
  'packages/contracts',
  'packages/edges/client',
  'package-lock.json',
]
const leftOut = new Set(['node_modules', 'dist'])
const compressible = /\.(js|css|html|svg|json|txt|webmanifest|map)$/

/** Makes sure that the build is of these sources. Answers false, after a message, when it could not be built. */
export function ensureWebApp(root) {
  const web = join(root, 'apps', 'web')
  const dist = join(web, 'dist')
  const stamp = join(dist, '.sources')
  if (!existsSync(join(web, 'index.html'))) return existsSync(join(dist, 'index.html'))
  const hash = hashOf(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true
  console.error('Building the web app …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const outcome = spawnSync(pinnedNode(root) ?? process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: web,
    stdio: ['ignore', 2, 2],
  })
  if (outcome.signal === 'SIGINT') process.exit(130)
  if (outcome.status !== 0) return toldAsFailed(dist)
  compress(dist)
  writeFileSync(stamp, hash)
  return true
}

function toldAsFailed(dist) {
  const older = existsSync(join(dist, 'index.html'))
  console.error(
    older
      ? 'The web app could not be built anew; the former build is served.'
      : 'The web app could not be built; the command line works without it.',
  )
  return older
}

function hashOf(root) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesIn(join(root, source))) {
      hash.update(`${relative(root, file)}\0`)
      hash.update(createHash('sha256').update(readFileSync(file)).digest())
    }
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (path.endsWith('.json')) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !leftOut.has(name) && !/\.test\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]))
}

function compress(dist) {
  for (const file of filesIn(dist)) {
    if (!compressible.test(file)) continue
    const plain = readFileSync(file)
    if (plain.length < 1000) continue
    const brotli = {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }
    writeFileSync(`${file}.br`, brotliCompressSync(plain, brotli))
    writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }))
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
  process.exit(ensureWebApp(root) ? 0 : 1)
}
