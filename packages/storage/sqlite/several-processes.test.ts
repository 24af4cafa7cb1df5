import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../open-store.ts'
import { anItem } from '../testing/documents.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const script = join(import.meta.dirname, '..', 'testing', 'counting-writer.ts')

function run(...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}

describe('several processes on one workspace', () => {
  let folder = temporaryFolder()
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  it('create it together and lose no update of each other', async () => {
    const processes = 5
    const times = 40
    const outcomes = await Promise.all(
      Array.from({ length: processes }, () => run(folder.path, String(times))),
    )
    expect(outcomes).toEqual(outcomes.map(() => ({ code: 0, said: '' })))
    const { store, vault, close } = await openSqliteStore({ home: folder.path })
    const total = processes * times
    expect(await store.get('evidence', anItem(1).id)).toMatchObject({
      revision: total,
      title: `Win ${total}`,
    })
    expect(await store.events({ entity: null, limit: 1 })).toMatchObject([{ seq: total }])
    const revisions = (await store.changesSince('2000-01-01T00:00:00.000Z')).map(
      ({ change }) => change.after?.revision,
    )
    expect(revisions).toEqual(Array.from({ length: total }, (_, at) => total - at))
    expect((await vault.check()).checks.filter((check) => !check.ok && check.name !== 'Backups')).toEqual([])
    await close()
  }, 60_000)

  it('keep a restore away while they have it open, and it works once they are gone', async () => {
    const one = await openSqliteStore({ home: folder.path })
    const { name } = await one.vault.backup('asked')
    const other = await openSqliteStore({ home: folder.path })
    await expect(one.vault.restore(name)).rejects.toMatchObject({ code: 'WORKSPACE_BUSY' })
    expect(await one.store.evidence()).toEqual([])
    await other.close()
    expect(await one.vault.restore(name)).toMatchObject({ restored: { name } })
    await one.close()
  })
})
