import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import type { OperationName } from '@waymark/contracts/operation/all-operations.ts'
import { operations } from '@waymark/contracts/operation/loaded-operations.ts'
import { places } from '../src/places.ts'
import { newHome, startWaymark, until, waymark } from './waymark-process.ts'

const WireError = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    where: z.string().nullable(),
    field: z.string().nullable(),
    mend: z.string().nullable(),
    issues: z.array(z.strictObject({ where: z.string(), reason: z.string() })),
  }),
})

const wins = `# 2026

- Cut the nightly build from 40 to 12 minutes by splitting the test suite (2026-03-14)
- Negotiated the support contract down from 120 to 84 kEUR a year (2026-05)
`

function winsFile(text = wins): string {
  const file = join(mkdtempSync(join(tmpdir(), 'waymark in ')), 'wins.md')
  writeFileSync(file, text)
  return file
}

/** Runs a command with `--json` and parses its answer with the operation's own schema. */
function json(home: string, name: OperationName, ...args: readonly string[]) {
  const { code, out, err } = waymark(home, ...args, '--json')
  expect([code, err]).toEqual([0, ''])
  return operations[name].output.parse(JSON.parse(out))
}

describe('the program', () => {
  it('is found through symbolic links, from any folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark bin '))
    symlinkSync(join(places.repository, 'waymark'), join(folder, 'first'))
    symlinkSync('first', join(folder, 'second'))
    const { stdout, status } = spawnSync('./second', ['--version'], { cwd: folder, encoding: 'utf8' })
    expect([status, stdout]).toEqual([
      0,
      `waymark ${z.object({ version: z.string() }).parse(JSON.parse(readFileSync(places.package, 'utf8'))).version}\n`,
    ])
  })

  it('creates nothing for help, frameworks and a usage error', () => {
    const home = newHome()
    for (const args of [['--help'], ['frameworks', 'list'], ['frameworks', 'show', 'it-director'], ['log']])
      waymark(home, ...args)
    expect(existsSync(home)).toBe(false)
  })

  it('stays quiet when its reader has seen enough', () => {
    const shell = spawnSync('bash', ['-c', 'set -o pipefail; ./waymark --help | head -1 | cat'], {
      cwd: places.repository,
      encoding: 'utf8',
    })
    expect(shell.stderr).toBe('')
  })
})

describe('answers as JSON', () => {
  it('have the documented shapes', () => {
    const home = newHome()
    expect(json(home, 'workspace.init', 'init')).toEqual({ home, created: true })
    expect(json(home, 'workspace.init', 'init')).toEqual({ home, created: false })
    const logged = json(
      home,
      'evidence.log',
      'log',
      'Renewed the contract',
      '--competency',
      'it-director/vendor-command',
    )
    expect(logged).toMatchObject({ added: true, evidence: { title: 'Renewed the contract' } })
    json(home, 'evidence.list', 'evidence', 'list')
    json(home, 'evidence.search', 'evidence', 'search', 'contract')
    json(home, 'frameworks.list', 'frameworks', 'list')
    json(home, 'readiness.show', 'readiness', 'it-director')
    json(home, 'plans.show', 'plan', 'it-director')
    json(home, 'history.list', 'history')
    json(home, 'workspace.show', 'status')
    json(home, 'sources.list', 'sources', 'list')
  })

  it('are honest about nothing', () => {
    const readiness = operations['readiness.show'].output.parse(
      json(newHome(), 'readiness.show', 'readiness', 'it-director'),
    )
    expect(readiness.supported).toMatchObject({ total: 0, coverage: 0 })
    expect(readiness.claimed).toBeNull()
  })
})

describe('failures', () => {
  it.each([
    [['readiness', 'nope'], 3, 'FRAMEWORK_UNKNOWN'],
    [['readiness', 'it-directr'], 3, 'FRAMEWORK_UNKNOWN'],
    [['evidence', 'show', 'ev_01jv0000000000000000000001'], 3, 'EVIDENCE_UNKNOWN'],
    [['log', 'x', '--competency', 'nope'], 3, 'COMPETENCY_UNKNOWN'],
    [['import', '/no/such/file'], 3, 'SOURCE_MISSING'],
    [['frameworks', 'validate', '/no/such/file'], 3, 'SOURCE_MISSING'],
    [['restore', 'nope'], 3, 'BACKUP_UNKNOWN'],
    [['undo'], 5, 'NOTHING_TO_UNDO'],
    [['log', 'x', '--kind', 'fame'], 2, 'INPUT_INVALID'],
    [['assess', 'it-director'], 2, 'INPUT_INVALID'],
    [['assess', 'it-director', '--ratings', '/no/such/file'], 3, 'SOURCE_MISSING'],
    [['export', '--out', '/no/such/folder/x.zip'], 6, 'OUTPUT_UNWRITABLE'],
    [['frobnicate'], 2, 'INPUT_INVALID'],
  ])('%j ends with %i and one error', (args, code, error) => {
    const home = newHome()
    const ended = waymark(home, ...args, '--json')
    expect([ended.code, ended.out]).toEqual([code, ''])
    expect(WireError.parse(JSON.parse(ended.err)).error.code).toBe(error)
    const told = waymark(home, ...args)
    expect(told.code).toBe(code)
    expect(told.err).toMatch(/^waymark: .+/)
    expect(told.err).not.toMatch(/\n\s+at .*\.ts/)
  })

  it('tell of a workspace folder that is a file', () => {
    const file = winsFile()
    const ended = waymark(file, 'status')
    expect(ended.code).toBe(6)
    expect(ended.err).toContain(file)
  })

  it('tell of a workspace folder that cannot be made', () => {
    expect(waymark('/dev/null/home', 'log', 'x').code).toBe(6)
  })
})

describe('a journey', () => {
  it('import twice adds once; a dry run adds nothing; undo takes it back', () => {
    const home = newHome()
    const file = winsFile()
    const items = (): number =>
      operations['evidence.list'].output.parse(json(home, 'evidence.list', 'evidence', 'list')).total
    const imported = (...flags: readonly string[]) =>
      operations['sources.import'].output.parse(json(home, 'sources.import', 'import', file, ...flags))
        .sources[0]
    expect(imported('--dry-run')).toMatchObject({ added: 2 })
    expect(items()).toBe(0)
    expect(imported()).toMatchObject({ kind: 'brag-markdown', added: 2, duplicates: 0 })
    expect(imported()).toMatchObject({ added: 0, duplicates: 2 })
    expect(items()).toBe(2)
    waymark(home, 'log', 'One more')
    expect(
      operations['history.undo'].output.parse(json(home, 'history.undo', 'undo')).undone.summary,
    ).toContain('One more')
    expect(items()).toBe(2)
  })

  it('goes from evidence to a report, an export and a second home, unchanged', () => {
    const home = newHome()
    const ratings = join(mkdtempSync(join(tmpdir(), 'waymark in ')), 'ratings.json')
    writeFileSync(
      ratings,
      JSON.stringify({ 'vendor-command': 2, 'financial-discipline': { reason: 'no budget of my own' } }),
    )
    waymark(home, 'import', winsFile())
    const readiness = json(home, 'readiness.assess', 'assess', 'it-director', '--ratings', ratings)
    expect(operations['readiness.assess'].output.parse(readiness).claimed).toMatchObject({
      total: 2,
      rated: 1,
    })
    json(home, 'plans.start', 'plan', 'start', 'it-director')
    const folder = mkdtempSync(join(tmpdir(), 'waymark out '))
    for (const [name, begins] of [
      ['r.pdf', '%PDF-'],
      ['r.html', '<!doctype html>'],
      ['r.md', 'title:'],
    ] as const) {
      expect(waymark(home, 'report', 'it-director', '--out', join(folder, name))).toMatchObject({
        code: 0,
        err: '',
      })
      expect(readFileSync(join(folder, name), 'latin1').toLowerCase().slice(0, 20)).toContain(
        begins.toLowerCase(),
      )
    }
    expect(waymark(home, 'export', '--out', join(folder, 'a.zip')).code).toBe(0)
    const second = newHome()
    expect(waymark(second, 'import', join(folder, 'a.zip'))).toMatchObject({ code: 0 })
    expect(waymark(second, 'export', '--out', join(folder, 'b.zip')).code).toBe(0)
    expect(readFileSync(join(folder, 'b.zip')).equals(readFileSync(join(folder, 'a.zip')))).toBe(true)
    expect(waymark(home, 'doctor').code).toBe(0)
    expect(readdirSync(folder).sort((a, b) => a.localeCompare(b))).toEqual([
      'a.zip',
      'b.zip',
      'r.html',
      'r.md',
      'r.pdf',
    ])
  })

  it('backs up and restores', () => {
    const home = newHome()
    waymark(home, 'log', 'Kept')
    expect(waymark(home, 'backup').code).toBe(0)
    waymark(home, 'log', 'Lost again')
    expect(waymark(home, 'restore', 'latest')).toMatchObject({ code: 0, err: '' })
    const { items } = operations['evidence.list'].output.parse(
      json(home, 'evidence.list', 'evidence', 'list'),
    )
    expect(items.map(({ title }) => title)).toEqual(['Kept'])
  })
})

describe('several processes', () => {
  it('log into one workspace at once, and nothing is lost', async () => {
    const home = newHome()
    const runs = Array.from(
      { length: 8 },
      (_, at) => startWaymark(home, 'log', `Win number ${at} of many`).ended,
    )
    const codes = (await Promise.all(runs)).map(({ code, err }) => ({ code, err }))
    expect(codes).toEqual(codes.map(() => ({ code: 0, err: '' })))
    expect(
      operations['evidence.list'].output.parse(json(home, 'evidence.list', 'evidence', 'list')).total,
    ).toBe(8)
  })
})

describe('Ctrl-C', () => {
  it('stops a long import with nothing half-written', async () => {
    const home = newHome()
    waymark(home, 'init')
    const lines = Array.from(
      { length: 20_000 },
      (_, at) => `- Improved service number ${at} from ${at} to ${at + 7} points (2026-03-14)`,
    )
    const file = winsFile(`# 2026\n\n${lines.join('\n')}\n`)
    const { child, ended } = startWaymark(home, 'import', file)
    await new Promise((resolve) => setTimeout(resolve, 800))
    child.kill('SIGINT')
    const { code, err } = await ended
    expect(code).toBe(130)
    expect(err).toMatch(/Stopped; nothing was half-written\.\n$/)
    expect(
      operations['evidence.list'].output.parse(json(home, 'evidence.list', 'evidence', 'list')).total,
    ).toBe(0)
    expect(waymark(home, 'log', 'After that').code).toBe(0)
  })

  it('stops the server, which printed one address', async () => {
    const { child, ended } = startWaymark(newHome(), 'serve', '--port', '0', '--no-open')
    let out = ''
    child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
    await until(() => out.includes('\n') || child.exitCode !== null)
    const address = /^Waymark: (http:\/\/127\.0\.0\.1:\d+\/)#code=[\w-]+\n$/.exec(out)?.[1]
    const response = await fetch(`${address}api/workspace/show`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(response.status).toBe(401)
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 0 })
  })
})
