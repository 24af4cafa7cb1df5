import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../open-store.ts'
import { aCommit, adding, anItem, aSource, tickingClock } from '../testing/documents.ts'
import { nextMigration, withNext } from '../testing/next-migration.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

describe('a restore', () => {
  let folder = temporaryFolder()
  const clock = tickingClock()
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  it('of a copy that then cannot be opened brings the last state back', async () => {
    const source = aSource(1)
    const change = { kind: 'source', id: source.id, before: null, after: source } as const
    const first = await openSqliteStore({ home: folder.path, clock, migrations: withNext.slice(0, -1) })
    await first.store.commit(aCommit([change]))
    const { name } = await first.vault.backup('asked')
    await first.store.commit(aCommit([{ ...change, before: source, after: null }, adding(anItem(1))]))
    await first.close()
    // A step that the present state can take and the state in the copy cannot.
    const strict = nextMigration.sqlite.map((sql) =>
      sql.replace('note text', 'note text, check (revision > 1)'),
    )
    const migrations = [...withNext.slice(0, -1), { ...nextMigration, sqlite: strict }]
    const second = await openSqliteStore({ home: folder.path, clock, migrations })
    await expect(second.vault.restore(name)).rejects.toThrow('CHECK constraint failed')
    expect(await second.store.evidence()).toEqual([anItem(1)])
    expect(await second.store.list('source')).toEqual([])
    await second.store.commit(aCommit([adding(anItem(2))]))
    await second.close()
  })

  it('of a copy from a newer Waymark is refused', async () => {
    const newer = await openSqliteStore({ home: folder.path, clock, migrations: withNext })
    await newer.vault.backup('asked')
    await newer.close()
    for (const file of readdirSync(folder.path)) {
      if (file.startsWith('waymark.db')) rmSync(join(folder.path, file))
    }
    const { vault, close } = await openSqliteStore({ home: folder.path, clock })
    await expect(vault.restore('latest')).rejects.toMatchObject({
      code: 'BACKUP_INVALID',
      message: expect.stringContaining('newer Waymark'),
    })
    await close()
  })

  it('keeps a damaged database byte for byte beside the copies', async () => {
    const first = await openSqliteStore({ home: folder.path, clock })
    await first.vault.backup('asked')
    await first.close()
    writeFileSync(join(folder.path, 'waymark.db'), 'ruined')
    const { vault, close } = await openSqliteStore({ home: folder.path, clock })
    const { savedAs } = await vault.restore('latest')
    const kept = join(folder.path, 'backups', savedAs.name, 'waymark.db')
    expect(savedAs).toMatchObject({ name: expect.stringMatching(/^damaged-/), bytes: 6, evidence: 0 })
    expect(existsSync(kept)).toBe(true)
    expect((await vault.backups()).map((backup) => backup.name)).not.toContain(savedAs.name)
    await close()
  })

  it('is refused while another program has the database open, and nothing is touched', async () => {
    const { store, vault, close } = await openSqliteStore({ home: folder.path, clock })
    const { name } = await vault.backup('asked')
    await store.commit(aCommit([adding(anItem(1))]))
    const program = new DatabaseSync(join(folder.path, 'waymark.db'))
    program.exec('begin; select * from evidence')
    await expect(vault.restore(name)).rejects.toMatchObject({ code: 'WORKSPACE_BUSY' })
    expect(await store.evidence()).toEqual([anItem(1)])
    program.close()
    await vault.restore(name)
    expect(await store.evidence()).toEqual([])
    await close()
  })

  it('in the midst of writes and reads fails none of them, and each write is before or after it', async () => {
    const { store, vault, close } = await openSqliteStore({ home: folder.path, clock })
    await vault.backup('asked')
    const numbers = Array.from({ length: 20 }, (_, at) => at)
    const writes = numbers.map((number) => store.commit(aCommit([adding(anItem(number))])))
    const reads = numbers.map(() => store.list('rating'))
    const restored = vault.restore('latest')
    const later = numbers.map((number) => store.get('evidence', anItem(number).id))
    await Promise.all([...writes, ...reads, ...later, restored])
    const { savedAs } = await restored
    expect(savedAs.evidence + (await store.evidence()).length).toBe(20)
    await close()
  })
})
