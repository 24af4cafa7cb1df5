import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { median, report } from './figures.ts'
import { writeLongHistory } from './long-history.ts'

/** Another repository: WAYMARK_BENCH_REPOSITORY=/path, with its author in WAYMARK_BENCH_AUTHOR. */
const given = process.env['WAYMARK_BENCH_REPOSITORY']
/** Folder into which the peers were installed, see docs/benchmarks.md; they are left out without it. */
const peers = process.env['WAYMARK_BENCH_PEERS']
const COMMITS = Number(process.env['WAYMARK_BENCH_COMMITS'] ?? 50_000)
const runs = 5

const Outcome = z.object({
  milliseconds: z.number(),
  peak: z.number(),
  before: z.number(),
  count: z.number(),
})

const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
const path = given ?? join(folder, 'repository.git')
if (given === undefined) writeLongHistory(path, COMMITS)
const ask = (...args: string[]) =>
  spawnSync('git', ['-C', path, ...args, '--'], { encoding: 'utf8' }).stdout.trim()
const commits = Number(ask('rev-list', '--count', 'HEAD'))
const author = process.env['WAYMARK_BENCH_AUTHOR'] ?? ask('log', '-1', '--format=%aE', 'HEAD')

/** One run of a work in a process of its own. */
function once(work: string, where = ''): z.infer<typeof Outcome> {
  const script = join(import.meta.dirname, 'git-work.ts')
  const args = ['--disable-warning=ExperimentalWarning', script, work, path, author, where]
  const outcome = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 20 })
  if (outcome.status !== 0) throw new Error(`${work}: ${outcome.stderr}`)
  return Outcome.parse(JSON.parse(outcome.stdout))
}

/** Runs works by turns, so that a slow moment of the machine meets all of them. */
function byTurns(works: readonly (() => z.infer<typeof Outcome>)[], times = runs) {
  const outcomes = works.map(() => new Array<z.infer<typeof Outcome>>())
  for (let run = 0; run < times; run += 1)
    for (const [index, work] of works.entries()) outcomes[index]?.push(work())
  return outcomes.map((all) => ({
    value: median(all.map(({ milliseconds }) => milliseconds)),
    peak: Math.max(...all.map(({ peak }) => peak)),
    before: Math.min(...all.map(({ before }) => before)),
  }))
}

try {
  const remembered = join(folder, 'remembered')
  once('reading', remembered)
  const [log, metadata, first, again] = byTurns([
    () => once('git-log'),
    () => once('metadata'),
    () => once('reading'),
    () => once('reading', remembered),
  ])
  if (log === undefined || metadata === undefined || first === undefined || again === undefined)
    throw new Error('not every work was done')
  const baseline = { what: 'git log of the same fields', value: log.value }
  const many = commits.toLocaleString('en')
  report({ what: `metadata of ${many} commits`, value: metadata.value, unit: 'ms', aim: '≤ 1.3 ×', baseline })
  report({
    what: 'metadata',
    value: commits / (metadata.value / 1000),
    unit: 'commits per s',
    aim: '≥ 50,000',
  })
  report({
    what: 'peak memory of metadata, with the program',
    value: metadata.peak,
    unit: 'MB',
    aim: '< 200',
  })
  report({ what: 'the program before it begins', value: metadata.before, unit: 'MB' })
  report({ what: 'first proposals and records, with paths', value: first.value, unit: 'ms', baseline })
  report({ what: 'peak memory of that', value: first.peak, unit: 'MB' })
  report({ what: 'the same again, remembered', value: again.value, unit: 'ms', aim: '≤ 300', baseline })
  if (peers === undefined) console.log('  peers: left out; WAYMARK_BENCH_PEERS names no folder')
  else {
    for (const name of ['simple-git', 'isomorphic-git']) {
      const [theirs] = byTurns([() => once(name, peers)], 2)
      if (theirs === undefined) continue
      const { value, peak } = theirs
      report({ what: `${name}, the same metadata`, value, unit: 'ms', baseline })
      report({ what: `${name}, peak memory`, value: peak, unit: 'MB' })
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
