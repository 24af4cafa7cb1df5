#!/usr/bin/env node
// `npm test`: installs what the tests need on a bare Debian machine, runs every check and every suite, and ends with one
// line that counts them all. Plain JavaScript, so that any Node can start it; the tests run on the pinned one.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies, pinnedNode } from './install.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const report = join(root, '.cache', 'vitest.json')

function has(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0
}

/** A browser for the journeys, and poppler to read PDFs back. Both are Debian packages. */
function ensureSystemPackages() {
  const missing = [
    ['chromium', 'chromium'],
    ['pdftotext', 'poppler-utils'],
    ['git', 'git'],
  ].filter(([program]) => !has(program))
  if (missing.length === 0) return
  const names = missing.map(([, name]) => name)
  const isRoot = process.getuid !== undefined && process.getuid() === 0
  if (!has('apt-get') || (!isRoot && !has('sudo'))) {
    console.error(`The tests need ${names.join(', ')}. Install them and run npm test again.`)
    process.exit(1)
  }
  console.log(`Installing ${names.join(', ')} for the tests …`)
  const apt = (args) =>
    spawnSync(isRoot ? 'apt-get' : 'sudo', isRoot ? args : ['apt-get', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt(['update'])
  apt(['install', '-y', '--no-install-recommends', ...names])
}

function run(name, program, args) {
  const begun = Date.now()
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`
  // A log file is read without a terminal to show the colours.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  const outcome = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...plain, PATH: path },
  })
  const passed = outcome.status === 0
  console.log(`${passed ? 'ok' : 'FAILED'}  ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  return passed
}

ensureSystemPackages()
ensureDependencies(root, { dev: true })
const node = pinnedNode(root)
const checksOnly = process.argv.includes('--checks')
const only = process.argv.slice(2).filter((argument) => argument !== '--checks')
const checks =
  only.length > 0
    ? []
    : [
        ['types', node, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', '.']],
        [
          'types of the web app',
          node,
          [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', 'apps/web'],
        ],
        ['format', node, [join(root, 'node_modules/.bin/oxfmt'), '--check', '.']],
        ['lint', node, [join(root, 'node_modules/.bin/oxlint'), '--type-aware', '--deny-warnings', '.']],
        ['dead code and undeclared dependencies', node, [join(root, 'node_modules/.bin/knip')]],
        ['web build', node, [join(root, 'tools/build-web.mjs')]],
      ]
const outcomes = checks.map(([name, program, args]) => run(name, program, args))
if (checksOnly) finish(outcomes.filter(Boolean).length, outcomes.filter((passed) => !passed).length)

mkdirSync(dirname(report), { recursive: true })
rmSync(report, { force: true })
run('suites', node, [
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...only,
])

let passed = outcomes.filter(Boolean).length
let failed = outcomes.length - passed
if (existsSync(report)) {
  const totals = JSON.parse(readFileSync(report, 'utf8'))
  passed += totals.numPassedTests
  failed += totals.numFailedTests
  // A suite that could not even be loaded has no tests to count; it must not pass for that.
  failed += totals.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length
  if (totals.numPendingTests > 0) {
    console.error(`${totals.numPendingTests} tests were skipped; a skipped test counts as failed here.`)
    failed += totals.numPendingTests
  }
} else {
  console.error('The suites wrote no report.')
  failed += 1
}
finish(passed, failed)

/** Ends with the one line that counts everything. */
function finish(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}
