#!/usr/bin/env node
// `npm run bench [NAME …]`: runs the benchmarks on the pinned Node, one after the other, and prints each figure beside a
// baseline measured in the same run. It never fails on a slow figure; it fails when a benchmark does not run.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureWebApp } from './build-web.mjs'
import { ensureDependencies, pinnedNode } from './install.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
ensureDependencies(root, { dev: true })
if (!ensureWebApp(root)) process.exit(1)
const wanted = process.argv.slice(2)
const benches = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.bench.ts')))
  .sort()
if (benches.length === 0) {
  console.error(`No benchmark is named ${wanted.join(' or ')}.`)
  process.exit(1)
}
let broken = 0
for (const file of benches) {
  console.log(`\n${basename(file, '.bench.ts')}`)
  const outcome = spawnSync(
    pinnedNode(root),
    ['--disable-warning=ExperimentalWarning', join(root, 'bench', file)],
    { cwd: root, stdio: 'inherit' },
  )
  if (outcome.status !== 0) broken += 1
}
process.exit(broken === 0 ? 0 : 1)
