import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSourceReader } from '@waymark/importers/source-reader.ts'
import { median, report, timesOf } from './figures.ts'

/** Bench another repository with WAYMARK_BENCH_REPOSITORY=/path. */
const given = process.env['WAYMARK_BENCH_REPOSITORY']
const COMMITS = 50_000

/** A bare repository of many commits by a few people, written by git's own fast-import. */
function writeRepository(path: string): void {
  spawnSync('git', ['init', '--bare', '--quiet', '--initial-branch=main', path])
  const people = ['Ada Berg <ada@example.org>', 'Tom Lind <tom@example.org>', 'Ine Maes <ine@example.org>']
  const lines: string[] = []
  for (let number = 1; number <= COMMITS; number++) {
    const person = people[number % people.length] ?? ''
    const when = `${1_600_000_000 + number * 3600} +0000`
    const message =
      number % 400 === 0
        ? `Revert "Change ${number - 1}"`
        : `Change ${number}\n\nReviewed-by: ${people[(number + 1) % 3]}`
    lines.push(
      'commit refs/heads/main',
      `mark :${number}`,
      `author ${person} ${when}`,
      `committer ${person} ${when}`,
    )
    lines.push(`data ${Buffer.byteLength(message)}`, message)
    if (number > 1) lines.push(`from :${number - 1}`)
    lines.push(
      `M 100644 inline area${number % 20}/file${number % 200}.txt`,
      `data ${String(number).length}`,
      String(number),
    )
    if (number % 1000 === 0) lines.push(`reset refs/tags/v${number / 1000}.0.0`, `from :${number}`)
  }
  lines.push('')
  const outcome = spawnSync('git', ['fast-import', '--quiet'], {
    cwd: path,
    input: lines.join('\n'),
    maxBuffer: 1 << 28,
  })
  if (outcome.status !== 0) throw new Error(String(outcome.stderr))
}

/** `git log` with the fields that an import needs, read to the end and thrown away. */
function gitLog(path: string): Promise<number> {
  const format = '--format=%H%x00%P%x00%aN%x00%aE%x00%aI%x00%cI%x00%B%x1e'
  const child = spawn('git', ['-C', path, 'log', '-z', '--use-mailmap', format, 'HEAD'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let bytes = 0
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length
  })
  return new Promise((resolve, reject) =>
    child.on('close', (code) => (code === 0 ? resolve(bytes) : reject(new Error(`git log: ${code}`)))),
  )
}

const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
const path = given ?? join(folder, 'repository.git')
if (given === undefined) writeRepository(path)
const derive = (prefix: string, content: string) =>
  `${prefix}_${createHash('sha256').update(content).digest('hex').slice(0, 26)}`
const reader = createSourceReader({ derive })
const counted = spawnSync('git', ['-C', path, 'rev-list', '--count', 'HEAD'], { encoding: 'utf8' })
const commits = Number(counted.stdout.trim())
const author = spawnSync('git', ['-C', path, 'log', '-1', '--format=%aE'], { encoding: 'utf8' }).stdout.trim()

try {
  const baseline = { what: 'git log of the same fields', value: median(await timesOf(5, () => gitLog(path))) }
  const read = await timesOf(5, async () => {
    const results = await reader.read(
      { from: 'path', path },
      { kind: 'git', authors: [author], signal: new AbortController().signal, progress: () => {} },
    )
    if (results.length !== 1) throw new Error('the repository was not read')
  })
  report({
    what: `proposals from ${commits.toLocaleString('en')} commits`,
    value: median(read),
    unit: 'ms',
    aim: '≤ 1.3 ×',
    baseline,
  })
  report({ what: 'commits', value: commits / (median(read) / 1000), unit: 'per s', aim: '≥ 50,000/s' })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
