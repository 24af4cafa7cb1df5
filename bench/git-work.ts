// One piece of work on a repository, in a process of its own so that its memory is its own: prints time and memory.
// node bench/git-work.ts WORK PATH [AUTHOR] [FOLDER]
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import { identityOf } from '@waymark/importers/git/identity.ts'
import { createGit } from '@waymark/importers/git/run-git.ts'
import { walkHistory } from '@waymark/importers/git/walk-history.ts'
import { createSourceReader } from '@waymark/importers/source-reader.ts'
import { forgetful, rememberedIn } from '@waymark/importers/sources/remembered.ts'

const [work = '', path = '', author = '', folder = ''] = process.argv.slice(2)
const signal = new AbortController().signal
const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'] }

/** `git log` with the fields that metadata has, read to the end and thrown away. */
function gitLog(): Promise<number> {
  const format = '--format=%H%x00%P%x00%aN%x00%aE%x00%aI%x00%cI%x00%B%x1e'
  const child = spawn('git', ['-C', path, 'log', '-z', '--use-mailmap', format, 'HEAD', '--'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.on('data', () => undefined)
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve(0) : reject(new Error(`git log: ${code}`))))
  })
}

/** All metadata into columns, from nothing. */
async function metadata(): Promise<number> {
  const git = createGit(path, environment, signal)
  const head = (await git.text(['rev-parse', 'HEAD'])).trim()
  const kept = await walkHistory({
    git,
    identity: await identityOf(git, [author]),
    folder: path,
    width: head.length / 2,
    tips: [head],
    subjectsSince: 2 ** 32,
    latest: Date.now() / 1000,
    remembered: forgetful,
    onProgress: () => undefined,
  })
  return kept.walked.table.ids.size()
}

/** Records and proposals, as an import makes them. `folder`: where an earlier reading is remembered. */
async function wholeReading(): Promise<number> {
  const derive = (prefix: string, content: string) =>
    `${prefix}_${createHash('sha256').update(content).digest('hex').slice(0, 26)}`
  const remembered = folder === '' ? forgetful : rememberedIn(folder)
  const reader = createSourceReader({ derive, environment, remembered })
  const [result] = await reader.read(
    { from: 'path', path },
    { kind: 'git', authors: [author], signal, progress: () => undefined },
  )
  return result?.proposals.length ?? 0
}

const isFunction = (value: unknown) => typeof value === 'function'
const format = { id: '%H', parents: '%P', name: '%aN', email: '%aE', at: '%aI', in: '%cI', body: '%B' }
interface SimpleGit {
  log(options: object): Promise<{ readonly all: readonly unknown[] }>
}
const SimpleGitModule = z.object({ simpleGit: z.custom<(folder: string) => SimpleGit>(isFunction) })
const IsomorphicModule = z.object({
  log: z.custom<(options: object) => Promise<readonly unknown[]>>(isFunction),
})

async function peer(name: string): Promise<unknown> {
  const entry = createRequire(join(folder, 'peers.js')).resolve(name)
  return import(pathToFileURL(entry).href)
}

async function simpleGit(): Promise<number> {
  const { simpleGit: open } = SimpleGitModule.parse(await peer('simple-git'))
  return (await open(path).log({ format, multiLine: true })).all.length
}

async function isomorphicGit(): Promise<number> {
  const { log } = IsomorphicModule.parse(await peer('isomorphic-git'))
  return (await log({ fs, dir: path, gitdir: path, ref: 'HEAD', cache: {} })).length
}

const works = new Map([
  ['git-log', gitLog],
  ['metadata', metadata],
  ['reading', wholeReading],
  ['simple-git', simpleGit],
  ['isomorphic-git', isomorphicGit],
])
const run = works.get(work)
if (run === undefined) throw new Error(`no such work: ${work}`)
const before = process.memoryUsage.rss()
const begun = performance.now()
const count = await run()
const milliseconds = performance.now() - begun
const peak = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ milliseconds, peak, before: before / 2 ** 20, count }))
