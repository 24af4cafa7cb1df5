import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSourceReader } from '@waymark/importers/source-reader.ts'
import type { SourceReader } from '@waymark/application/ports/services.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import { listProposals } from '@waymark/contracts/proposals/operations.ts'
import {
  importSources,
  listSources,
  refreshSources,
  removeSource,
} from '@waymark/contracts/sources/operations.ts'
import { exportArchive } from '@waymark/contracts/workspace/operations.ts'
import { incidentOn } from '@waymark/domain/testing/sample-records.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'
import { pretendedReader } from './read-world.ts'

let workspace: TestWorkspace
let folder: string
let stopper: AbortController
/** Stops the import when this file is about to be read. */
let stopAt: string | null
const reads: string[] = []

/** Real folders and fingerprints, pretended formats. */
function reader(): SourceReader {
  const real = createSourceReader({ derive: (prefix, content) => `${prefix}_${content}` })
  const pretended = pretendedReader()
  return {
    ...pretended,
    find: (path, signal) => real.find(path, signal),
    fingerprint: (path) => real.fingerprint(path),
    read: async (input, options) => {
      if (input.from === 'bytes') return pretended.read(input, options)
      const name = input.path.slice(folder.length + 1)
      reads.push(name)
      if (name === stopAt) stopper.abort()
      if (options.signal.aborted) throw new OperationError('CANCELLED', 'The import was cancelled.')
      if (!existsSync(input.path)) throw new OperationError('SOURCE_MISSING', `There is no file ${name}.`)
      return pretended.read({ from: 'bytes', name, bytes: readFileSync(input.path) }, options)
    },
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-folder-'))
  stopper = new AbortController()
  stopAt = null
  reads.length = 0
  workspace = await openTestWorkspace({ sources: reader() })
})
afterEach(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, months: readonly string[]) => {
  mkdirSync(join(folder, 'deep'), { recursive: true })
  writeFileSync(
    join(folder, name),
    JSON.stringify({
      records: months.map((month) =>
        incidentOn(`INC-${month}`, `${month}-05`, 30, { ownParts: ['responder'] }),
      ),
    }),
  )
}
const bring = () => workspace.run(importSources, { path: [folder] })
const openTitles = async () => (await workspace.run(listProposals, {})).items.map(({ title }) => title)

describe('a folder', () => {
  it('is read whole in one change, with one report of what was passed over', async () => {
    write('a.json', ['2026-01'])
    write('deep/b.json', ['2026-04'])
    writeFileSync(join(folder, 'list.csv'), 'a,b')
    const { sources, left } = await bring()
    expect(sources.map(({ source }) => source)).toEqual(['a.json', 'deep/b.json'])
    expect(left).toEqual([
      { where: '1 file', reason: 'of no kind that can be read without a doubt: list.csv' },
    ])
    expect(await openTitles()).toHaveLength(2)
    await workspace.run(undo, {})
    expect(await workspace.store.list('record-batch')).toEqual([])
  })

  it('in which nothing can be read is an error that says what was passed over', async () => {
    writeFileSync(join(folder, 'list.csv'), 'a,b')
    const failure = await workspace.failure(importSources.name, { path: [folder] })
    expect([failure.code, failure.details.issues?.[0]?.reason]).toEqual([
      'SOURCE_KIND_UNKNOWN',
      expect.stringMatching(/list\.csv/),
    ])
  })

  it('that was stopped keeps what was whole in one change, and goes on where it was', async () => {
    for (const [at, name] of ['a.json', 'b.json', 'c.json'].entries()) write(name, [`2026-0${at * 3 + 1}`])
    stopAt = 'c.json'
    const failure = await workspace.failure(
      importSources.name,
      { path: [folder] },
      { signal: stopper.signal },
    )
    expect([failure.code, failure.message]).toEqual([
      'CANCELLED',
      'Stopped: 2 sources are kept whole, 1 were not read yet.',
    ])
    expect(await openTitles()).toHaveLength(2)
    stopAt = null
    reads.length = 0
    const { sources } = await bring()
    expect(sources.map(({ isKnown }) => isKnown)).toEqual([true, true, false])
    expect(reads).toEqual(['c.json'])
    expect(await openTitles()).toHaveLength(3)
  })

  it('that was stopped in its first file keeps nothing', async () => {
    write('a.json', ['2026-01'])
    stopAt = 'a.json'
    await workspace.failure(importSources.name, { path: [folder] }, { signal: stopper.signal })
    expect(await workspace.store.list('source')).toEqual([])
  })
})

describe('refresh', () => {
  it('reads what changed, finds what is new, and replaces what a file held before', async () => {
    write('a.json', ['2026-01', '2026-02'])
    write('deep/b.json', ['2026-04'])
    await bring()
    write('a.json', ['2026-01', '2026-07'])
    write('new.json', ['2025-01'])
    reads.length = 0
    const { sources, inbox } = await workspace.run(refreshSources, {})
    expect(reads.toSorted()).toEqual(['a.json', 'new.json'])
    expect(Object.fromEntries(sources.map(({ source, isKnown }) => [source, isKnown]))).toEqual({
      'a.json': false,
      'deep/b.json': true,
      'new.json': false,
    })
    expect(inbox).toMatchObject({ added: 2, changed: 1 })
    const { sources: listed } = await workspace.run(listSources, {})
    expect(
      Object.fromEntries(listed.map(({ name, records, canRefresh }) => [name, [records, canRefresh]])),
    ).toEqual({
      'a.json': [2, true],
      'deep/b.json': [1, true],
      'new.json': [1, true],
    })
    const months = (await workspace.store.list('record-batch')).map(({ month }) => month)
    expect(months.toSorted()).toEqual(['2025-01', '2026-01', '2026-04', '2026-07'])
  })

  it('of one source, or of nothing that moved, or of what is gone', async () => {
    write('a.json', ['2026-01'])
    write('b.json', ['2026-04'])
    await bring()
    const token = await workspace.store.changeToken()
    await workspace.run(refreshSources, {})
    expect(await workspace.store.changeToken()).toBe(token)
    const [a] = (await workspace.run(listSources, {})).sources
    write('b.json', ['2026-10'])
    rmSync(join(folder, a?.name ?? ''))
    const { left, sources } = await workspace.run(refreshSources, { id: [a?.id ?? ''] })
    expect([left.length, sources]).toEqual([1, []])
    expect(left[0]?.reason).toMatch(/There is no file a\.json/)
  })

  it('does not bring back a removed source', async () => {
    write('a.json', ['2026-01'])
    await bring()
    const [a] = (await workspace.run(listSources, {})).sources
    await workspace.run(removeSource, { id: [a?.id ?? ''] })
    reads.length = 0
    await workspace.run(refreshSources, {})
    expect([reads, await workspace.store.list('source')]).toEqual([[], []])
  })

  it('keeps paths beside the workspace for its owner only, in no answer and no archive', async () => {
    write('a.json', ['2026-01'])
    await bring()
    const file = join(workspace.home, 'source-places.json')
    expect(readFileSync(file, 'utf8')).toContain(folder)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(JSON.stringify(await workspace.run(listSources, {}))).not.toContain(folder)
    const bytes = Buffer.from(await workspace.file(exportArchive.name, {}))
    expect(bytes.includes(folder) || bytes.includes('source-places')).toBe(false)
  })
})
