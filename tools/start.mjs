// `npm start`: installs what is missing, builds the web app when its sources changed, and serves on this machine with
// the pinned Node. Arguments go to `waymark serve`. Plain JavaScript for any Node from 14 on.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureWebApp } from './build-web.mjs'
import { ensureDependencies, pinnedNode } from './install.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
ensureDependencies(root)
ensureWebApp(root)

const main = join(root, 'apps', 'waymark', 'src', 'main.ts')
const server = spawn(pinnedNode(root), [main, 'serve', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'waymark') },
})

// The terminal sends Ctrl-C to the server as well; a signal sent to this program alone is passed on.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
let interrupts = 0
process.on('SIGINT', () => {
  interrupts += 1
  if (!process.stdin.isTTY) server.kill('SIGINT')
  if (interrupts > 2) server.kill('SIGKILL')
})
server.on('error', (error) => {
  console.error(`Waymark could not be started: ${error.message}`)
  process.exit(1)
})
server.on('exit', (code, signal) => {
  process.exit(signal === null ? code : 128 + (constants.signals[signal] ?? 0))
})
