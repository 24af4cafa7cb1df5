import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../open-store.ts'
import { aCommit, adding, anItem } from '../testing/documents.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

describe('opening a workspace', () => {
  let folder = temporaryFolder()
  const database = (): string => join(folder.path, 'waymark.db')
  const direct = (work: (database: DatabaseSync) => void): void => {
    const connection = new DatabaseSync(database())
    work(connection)
    connection.close()
  }
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  it('finds what was there', async () => {
    const first = await openSqliteStore({ home: folder.path })
    await first.store.commit(aCommit([adding(anItem(1))]))
    const token = await first.store.changeToken()
    await first.close()
    const second = await openSqliteStore({ home: folder.path })
    expect(await second.store.evidence()).toEqual([anItem(1)])
    expect(await second.store.changeToken()).toBe(token)
    await second.close()
  })

  it('refuses a workspace of a newer Waymark and leaves it as it is', async () => {
    await openSqliteStore({ home: folder.path }).then(({ close }) => close())
    direct((connection) => connection.exec('pragma user_version = 99'))
    await expect(openSqliteStore({ home: folder.path })).rejects.toMatchObject({ code: 'WORKSPACE_NEWER' })
    direct((connection) =>
      expect(connection.prepare('pragma user_version').get()).toEqual({ user_version: 99 }),
    )
  })

  it('stops writing when a newer Waymark migrates the workspace meanwhile', async () => {
    const { store, close } = await openSqliteStore({ home: folder.path })
    await store.commit(aCommit([adding(anItem(1))]))
    direct((connection) => connection.exec('pragma user_version = 99'))
    await expect(store.commit(aCommit([adding(anItem(2))]))).rejects.toMatchObject({
      code: 'WORKSPACE_NEWER',
    })
    expect(await store.evidence()).toEqual([anItem(1)])
    await close()
  })

  it('refuses the database of another program', async () => {
    direct((connection) => connection.exec('create table theirs (a)'))
    await expect(openSqliteStore({ home: folder.path })).rejects.toMatchObject({ code: 'WORKSPACE_UNSAFE' })
  })

  it('says busy, after a bounded wait, while another process keeps the write lock', async () => {
    const { store, close } = await openSqliteStore({ home: folder.path, busyTimeoutMs: 10 })
    const other = new DatabaseSync(database())
    other.exec('begin immediate')
    await expect(store.commit(aCommit([adding(anItem(1))]))).rejects.toMatchObject({ code: 'WORKSPACE_BUSY' })
    expect(await store.evidence()).toEqual([])
    other.exec('rollback')
    other.close()
    await store.commit(aCommit([adding(anItem(1))]))
    expect(await store.evidence()).toEqual([anItem(1)])
    await close()
  })

  it.each([
    ['is no database', () => writeFileSync(database(), 'x'.repeat(9000))],
    ['lost its first page', () => writeFileSync(database(), Buffer.alloc(4096), { flag: 'r+' })],
    ['was emptied', () => truncateSync(database(), 0)],
    ['was removed', () => rmSync(database())],
  ])('never starts anew over a database that %s: it says so, and a restore mends it', async (_, damage) => {
    const first = await openSqliteStore({ home: folder.path })
    await first.store.commit(aCommit([adding(anItem(1))]))
    const backup = await first.vault.backup('asked')
    await first.close()
    damage()

    const second = await openSqliteStore({ home: folder.path })
    const unsafe = { code: 'WORKSPACE_UNSAFE', details: { mend: expect.stringContaining('restore') } }
    await expect(second.store.evidence()).rejects.toMatchObject(unsafe)
    await expect(second.store.commit(aCommit([adding(anItem(2))]))).rejects.toMatchObject(unsafe)
    await expect(second.vault.backup('asked')).rejects.toMatchObject(unsafe)
    expect((await second.vault.check()).healthy).toBe(false)
    expect(await second.vault.restore('latest')).toMatchObject({ restored: { name: backup.name } })
    expect(await second.store.evidence()).toEqual([anItem(1)])
    await second.store.commit(aCommit([adding(anItem(2))]))
    await second.close()
  })

  it('tells a document that was damaged on disk instead of guessing', async () => {
    const { store, vault, close } = await openSqliteStore({ home: folder.path })
    await store.commit(aCommit([adding(anItem(1))]))
    direct((connection) =>
      connection.exec(`update evidence set body = replace(body, '"private"', '"secret"'), written_by = 9`),
    )
    await expect(store.get('evidence', anItem(1).id)).rejects.toMatchObject({
      code: 'WORKSPACE_UNSAFE',
      details: { where: `evidence ${anItem(1).id}` },
    })
    expect((await vault.check()).checks).toContainEqual(
      expect.objectContaining({ name: 'Documents', ok: false, found: expect.stringContaining(anItem(1).id) }),
    )
    await close()
  })
})
