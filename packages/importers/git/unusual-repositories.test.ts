import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import {
  ada,
  bob,
  git,
  makeRepository,
  monthly,
  removeRepositories,
  temporaryFolder,
} from '../testing/git-repository.ts'
import { failureOf, options, reader } from '../testing/reading.ts'
import { isRepository, repositoryName } from './repository.ts'

afterAll(removeRepositories)

const authors = ['ada@example.org']
const history = [
  ...monthly('2020-01-01', 30, { by: ada, path: 'src/billing/a.ts' }),
  { on: '2023-01-01', by: bob },
]

async function read(path: string) {
  const [result] = await reader.read({ from: 'path', path }, options({ authors }))
  if (result === undefined) throw new Error('nothing was read')
  return result
}

function cloneOf(path: string, ...args: string[]): string {
  const clone = join(temporaryFolder(), 'clone')
  execFileSync('git', ['clone', '--quiet', ...args, `file://${path}`, clone], { stdio: 'ignore' })
  return clone
}

describe('a repository that means harm', () => {
  it('cannot start a program through its configuration, hooks or attributes', async () => {
    const path = cloneOf(
      makeRepository([
        { on: '2020-01-01', by: ada, path: '.gitattributes', content: '* diff=evil filter=evil\n' },
        ...history,
      ]),
    )
    const marker = join(temporaryFolder(), 'ran')
    const script = join(temporaryFolder(), 'evil')
    writeFileSync(script, `#!/bin/sh\ntouch '${marker}'\ncat\n`)
    chmodSync(script, 0o755)
    const settings = {
      'core.fsmonitor': script,
      'core.pager': script,
      'core.sshCommand': script,
      'core.gitProxy': script,
      'core.askPass': script,
      'core.alternateRefsCommand': script,
      'core.hooksPath': join(path, '.git/hooks'),
      'pager.log': script,
      'log.showSignature': 'true',
      'gpg.program': script,
      'diff.external': script,
      'diff.evil.textconv': script,
      'diff.evil.command': script,
      'filter.evil.smudge': script,
      'filter.evil.clean': script,
      'credential.helper': script,
      'alias.log': `!${script}`,
      'remote.origin.uploadpack': script,
    }
    for (const [key, value] of Object.entries(settings)) git(path, ['config', key, value])
    for (const hook of ['post-checkout', 'reference-transaction', 'pre-auto-gc']) {
      writeFileSync(join(path, '.git/hooks', hook), `#!/bin/sh\ntouch '${marker}'\n`, { mode: 0o755 })
    }
    const result = await read(path)
    expect(result.proposals.length).toBeGreaterThan(1)
    expect(existsSync(marker)).toBe(false)
  })

  it('bears paths and messages that no line can hold', async () => {
    const odd = ['src/billing/-rf\n--upload-pack=x', 'src/billing/"q"\\', `src/billing/${'a'.repeat(40)}`]
    const commits = [
      ...odd.flatMap((path, index) => monthly(`201${index + 5}-01-01`, 12, { by: ada, path })),
      { on: '2019-01-01', by: ada, message: `Big\n\n${'x'.repeat(4_000_000)}\n\nReviewed-by: ${bob}` },
    ]
    const result = await read(makeRepository(commits))
    expect(result.proposals.find(({ key }) => key.endsWith('ownership:src/billing'))?.facts.action).toBe(
      'Author of 36 of the 36 changes to it in that time',
    )
    expect(result.notRead.join(' ')).toContain('1 messages beyond their first megabyte')
  })

  it('is never changed by being read', async () => {
    const path = cloneOf(makeRepository(history))
    const listing = () =>
      execFileSync('find', [path, '-newermt', '2000-01-01', '-printf', '%p %T@ %s\n'], { encoding: 'utf8' })
    const before = listing()
    await read(path)
    expect(listing()).toBe(before)
  })
})

describe('a repository that is not whole', () => {
  it('empty: says so', async () => {
    const result = await read(makeRepository([]))
    expect(result.refused).toEqual([{ where: 'service', reason: 'has no commits yet' }])
  })

  it('shallow: proposes nothing and says how to complete it', async () => {
    const result = await read(cloneOf(makeRepository(history), '--depth=3'))
    expect(result.proposals).toEqual([])
    expect(result.refused[0]?.reason).toMatch(/shallow clone.*git fetch --unshallow/)
  })

  it('partial: reads what is there and opens no network', async () => {
    const origin = makeRepository(history)
    git(origin, ['config', 'uploadpack.allowFilter', 'true'])
    const clone = cloneOf(origin, '--filter=tree:0', '--no-checkout')
    rmSync(origin, { recursive: true })
    const result = await read(clone)
    expect(result.proposals.map((item) => item.facts.title)).toContain(
      'Contributed to clone from 2020-01 to 2022-05',
    )
    expect(result.notRead.join(' ')).toContain('partial clone')
  })

  it('with a HEAD that names no commit: reads the branch with a usual name, else says what to do', async () => {
    const path = makeRepository(history)
    writeFileSync(join(path, 'HEAD'), 'ref: refs/heads/gone\n')
    expect((await read(path)).refused).toEqual([])
    git(path, ['update-ref', 'refs/heads/odd', 'refs/heads/main'])
    git(path, ['update-ref', '-d', 'refs/heads/main'])
    expect((await read(path)).refused[0]?.reason).toMatch(/check out a branch/)
  })

  it('with a detached HEAD on another line: reads the default branch', async () => {
    const path = cloneOf(makeRepository([...history, { on: '2023-02-01', by: ada, branch: 'topic' }]))
    git(path, ['checkout', '--quiet', '--detach', 'origin/topic'])
    expect((await read(path)).parts[0]).toMatchObject({ name: 'commits', read: 31 })
  })

  it('with ids of SHA-256: reads it all the same', async () => {
    const result = await read(
      makeRepository(history, [{ name: 'v1.0', on: '2023-01-02', by: ada }], 'sha256'),
    )
    expect(result.identity).toMatch(/^[0-9a-f]{64}$/)
    expect(result.records.filter((record) => record.kind === 'deployment')).toHaveLength(1)
    expect(result.proposals.length).toBeGreaterThan(1)
  })

  it('without blobs: who changed which part is still told', async () => {
    const origin = makeRepository(history)
    git(origin, ['config', 'uploadpack.allowFilter', 'true'])
    const clone = cloneOf(origin, '--filter=blob:none', '--no-checkout')
    rmSync(origin, { recursive: true })
    const result = await read(clone)
    expect(result.proposals.map(({ key }) => key.split(':').slice(2).join(':'))).toContain(
      'ownership:src/billing',
    )
  })

  it('corrupt: fails in one sentence', async () => {
    const path = makeRepository(history)
    const packs = join(path, 'objects/pack')
    for (const name of readdirSync(packs)) {
      chmodSync(join(packs, name), 0o644)
      writeFileSync(join(packs, name), 'garbage')
    }
    const outcome = await read(path).catch((error: unknown) => error)
    const told = outcome instanceof OperationError ? outcome.message : JSON.stringify(outcome)
    expect(told).toMatch(/^git could not read the repository .*\.$|check out a branch|has no commits/)
  })
})

describe('a long reading', () => {
  const path = makeRepository(history)

  it('tells at once that it has begun', async () => {
    const told: string[] = []
    await reader.read({ from: 'path', path }, options({ authors, progress: (message) => told.push(message) }))
    expect(told[0]).toBe('Reading the history of service')
  })

  it('ends as cancelled when it is aborted, before and while it runs', async () => {
    const early = new AbortController()
    early.abort()
    expect((await failureOf({ from: 'path', path }, { signal: early.signal })).code).toBe('CANCELLED')
    const late = new AbortController()
    const failure = await failureOf(
      { from: 'path', path },
      { authors, signal: late.signal, progress: () => late.abort() },
    )
    expect(failure.code).toBe('CANCELLED')
  })
})

describe('isRepository', () => {
  it('knows work trees, linked ones, bare repositories and git folders, and nothing inside or beside them', async () => {
    const bare = makeRepository(history)
    const clone = cloneOf(bare)
    const linked = join(temporaryFolder(), 'linked')
    git(clone, ['worktree', 'add', '--quiet', linked, '-b', 'other'])
    const places = [
      bare,
      clone,
      join(clone, '.git'),
      linked,
      join(clone, 'src'),
      temporaryFolder(),
      '/nowhere',
      join(clone, 'file.txt'),
    ]
    expect(await Promise.all(places.map(isRepository))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    expect((await read(linked)).identity).toBe((await read(bare)).identity)
  })

  it.each([
    ['/home/ada/service', 'service'],
    ['/srv/git/service.git', 'service'],
    ['/home/ada/service/.git', 'service'],
    ['/home/ada/mirrors/service/repo', 'service'],
    ['/repo', 'repo'],
  ])('calls %s %s', (path, name) => {
    expect(repositoryName(path)).toBe(name)
  })
})
