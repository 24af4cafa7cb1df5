import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TestCommit {
  /** Day or instant, ISO. */
  readonly on: string
  readonly by: string
  readonly message?: string | Uint8Array
  readonly path?: string
  /** Content of `path`; unique when left out. */
  readonly content?: string
  /** Files beside `path`. */
  readonly more?: readonly string[]
  /** Files that it removes. */
  readonly removes?: readonly string[]
  /** Index of a second parent: makes a merge. */
  readonly merge?: number
  /** Index of its parent; the commit before it when left out. */
  readonly parent?: number
  /** Who committed it, and when; the author otherwise. */
  readonly committer?: string
  readonly committedOn?: string
  /** Offset from UTC as git writes it. */
  readonly zone?: string
  /** Branch that it is put on. */
  readonly branch?: string
}

export interface TestTag {
  readonly name: string
  readonly on: string
  /** Who made it; a lightweight tag when null. */
  readonly by: string | null
  /** Index of the commit; the newest when left out. */
  readonly at?: number
}

export const ada = 'Ada Example <ada@example.org>'
export const bob = 'Bob Builder <bob@example.org>'

const made: string[] = []

/** Removes every repository made in this test file. */
export function removeRepositories(): void {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true })
}

export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'waymark-importers-'))
  made.push(path)
  return path
}

/** Runs git away from the machine's own settings. */
export function git(path: string, args: readonly string[], input?: Uint8Array): string {
  return execFileSync('git', ['-C', path, ...args], {
    input,
    env: { PATH: process.env['PATH'], HOME: path, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
    stdio: ['pipe', 'pipe', 'ignore'],
    encoding: 'utf8',
  })
}

/** A path as fast-import takes it: in quotes where a line could not hold it. */
const quoted = (path: string) => (/[\n"\\]/.test(path) ? JSON.stringify(path) : path)

const seconds = (on: string) => Math.floor(Date.parse(on) / 1000)

function block(text: string | Uint8Array): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')])
}

/** Writes commits and tags into a repository, continuing what is there. */
export function addHistory(
  path: string,
  commits: readonly TestCommit[],
  tags: readonly TestTag[] = [],
  from?: string,
): void {
  const parts: Buffer[] = []
  const say = (text: string) => parts.push(Buffer.from(`${text}\n`))
  for (const [index, commit] of commits.entries()) {
    const { zone = '+0000', committer = commit.by, committedOn = commit.on } = commit
    say(`commit refs/heads/${commit.branch ?? 'main'}\nmark :${index + 1}`)
    say(`author ${commit.by} ${seconds(commit.on)} ${zone}`)
    say(`committer ${committer} ${seconds(committedOn)} ${zone}`)
    parts.push(block(commit.message ?? `Change ${index}`))
    if (index === 0 && from !== undefined) say(`from ${from}`)
    if (commit.parent !== undefined) say(`from :${commit.parent + 1}`)
    if (commit.merge !== undefined) say(`merge :${commit.merge + 1}`)
    for (const gone of commit.removes ?? []) say(`D ${gone}`)
    for (const file of [commit.path ?? 'file.txt', ...(commit.more ?? [])]) {
      say(`M 100644 inline ${quoted(file)}`)
      parts.push(block(commit.content ?? `${commit.on} ${index} ${commits.length} ${file}`))
    }
  }
  for (const tag of tags) {
    const mark = `:${(tag.at ?? commits.length - 1) + 1}`
    if (tag.by === null) {
      say(`reset refs/tags/${tag.name}\nfrom ${mark}\n`)
      continue
    }
    say(`tag ${tag.name}\nfrom ${mark}\ntagger ${tag.by} ${seconds(tag.on)} +0000`)
    parts.push(block(tag.name))
  }
  git(path, ['fast-import', '--quiet'], Buffer.concat(parts))
}

/** A bare repository with this history, on the branch `main`. */
export function makeRepository(
  commits: readonly TestCommit[],
  tags: readonly TestTag[] = [],
  format: 'sha1' | 'sha256' = 'sha1',
): string {
  const path = join(temporaryFolder(), 'service.git')
  const args = ['init', '--quiet', '--bare', '--initial-branch=main', `--object-format=${format}`, path]
  execFileSync('git', args, { stdio: 'ignore' })
  if (commits.length > 0) addHistory(path, commits, tags)
  return path
}

/** The same day of several months, counted from a first one. */
export function monthly(
  first: string,
  count: number,
  commit: Omit<TestCommit, 'on'>,
  everyDays = 30,
): TestCommit[] {
  const start = Date.parse(first)
  return Array.from({ length: count }, (_, index) => ({
    ...commit,
    on: new Date(start + index * everyDays * 86_400_000).toISOString(),
  }))
}
