import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../open-store.ts'
import type { Migration } from '../migrations/migration.ts'
import type { OpenWorkspace } from '../open-store.ts'
import { aCommit, adding, anItem, aSource } from '../testing/documents.ts'
import { nextMigration, withLoss, withNext } from '../testing/next-migration.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const present: readonly Migration[] = withNext.slice(0, -1)
const script = join(import.meta.dirname, '..', 'testing', 'die-at.ts')

describe('a process that is killed', () => {
  let folder = temporaryFolder()
  const home = (): string => join(folder.path, 'home')
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  async function within<T>(work: (workspace: OpenWorkspace) => Promise<T>, migrations = present): Promise<T> {
    const workspace = await openSqliteStore({ home: home(), migrations })
    try {
      return await work(workspace)
    } finally {
      await workspace.close()
    }
  }

  const fill = (): Promise<Buffer> =>
    within(async ({ store, files, vault }) => {
      const proof = await files.put(new TextEncoder().encode('proof'), 'proof.txt', 'text/plain')
      const source = aSource(1)
      await store.commit(
        aCommit([
          adding(anItem(1, { attachments: [proof] })),
          { kind: 'source', id: source.id, before: null, after: source },
        ]),
      )
      return Buffer.from(await vault.exportArchive())
    })

  const exported = (migrations = present): Promise<Buffer> =>
    within(async ({ vault }) => Buffer.from(await vault.exportArchive()), migrations)

  function die(work: string, point: string, times = 1, file = ''): void {
    const died = spawnSync(process.execPath, [script, home(), work, point, String(times), file], {
      encoding: 'utf8',
    })
    expect([died.signal, died.stderr]).toEqual(['SIGKILL', ''])
  }

  it.each(['backup.started', 'backup.filled', 'backup.written', 'backup.renamed'])(
    'at %s leaves a whole copy or none, and the next one is whole',
    async (point) => {
      const before = await fill()
      die('backup', point)
      await within(async ({ vault }) => {
        const listed = await vault.backups()
        expect(listed).toHaveLength(point === 'backup.renamed' ? 1 : 0)
        await vault.backup('asked')
        expect(await vault.backups()).toHaveLength(listed.length + 1)
        for (const { name } of await vault.backups()) await vault.restore(name)
      })
      expect(await exported()).toEqual(before)
    },
  )

  it.each(['restore.saved', 'restore.prepared', 'restore.renamed'])(
    'at %s leaves the workspace as it was or as the copy is',
    async (point) => {
      const copied = await fill()
      await within(({ vault }) => vault.backup('asked'))
      await within(({ store }) => store.commit(aCommit([adding(anItem(2))])))
      const later = await exported()
      die('restore', point)
      expect(await exported()).toEqual(point === 'restore.renamed' ? copied : later)
      await within(async ({ store, vault }) => {
        expect((await vault.check()).checks.filter((check) => !check.ok && check.name !== 'Backups')).toEqual(
          [],
        )
        await store.commit(aCommit([adding(anItem(3))]))
        const saved = (await vault.backups()).find((backup) => backup.reason === 'before-restore')
        await vault.restore(saved?.name ?? 'none')
      })
      expect(await exported()).toEqual(later)
    },
  )

  it.each(['import.checked', 'import.files-kept', 'import.written'])(
    'at %s has imported nothing, and importing again brings all',
    async (point) => {
      const archive = await fill()
      const file = join(folder.path, 'archive.zip')
      writeFileSync(file, archive)
      await within(({ vault }) => vault.backup('asked'))
      folder.remove()
      folder = temporaryFolder()
      const kept = join(folder.path, 'archive.zip')
      writeFileSync(kept, archive)
      die('import', point, 1, kept)
      await within(async ({ store, vault }) => {
        expect(await store.evidence()).toEqual([])
        expect(await store.events({ entity: null, limit: 9 })).toEqual([])
        await vault.importArchive(archive, { dryRun: false, at: anItem(1).createdAt })
      })
      expect(await exported()).toEqual(archive)
    },
  )

  const statements = nextMigration.sqlite.map((_, at): [string, number] => [
    `migration.${nextMigration.version}.statement`,
    at + 1,
  ])
  it.each<[string, number]>([
    ['migration.backed-up', 1],
    ...statements,
    [`migration.${nextMigration.version}.checked`, 1],
    [`migration.${nextMigration.version}.committed`, 1],
  ])('at %s (%d) has migrated all or nothing, with a copy from before', async (point, times) => {
    const before = await fill()
    die('migrate', point, times)
    const database = new DatabaseSync(join(home(), 'waymark.db'), { readOnly: true })
    const isDone = point.endsWith('committed')
    const columns = database.prepare(`select name from pragma_table_info('source')`).all()
    expect(columns).toHaveLength(isDone ? 5 : 4)
    database.close()
    expect(await exported(withNext)).toEqual(before)
    await within(async ({ vault }) => {
      const copies = (await vault.backups()).filter((backup) => backup.reason === 'before-migration')
      expect(copies.length).toBeGreaterThan(0)
      for (const { name } of copies) await vault.restore(name)
      await expect(vault.exportArchive()).resolves.toEqual(new Uint8Array(before))
    }, withNext)
  })

  it('during no migration loses rows: a step that would is taken back', async () => {
    const before = await fill()
    await expect(openSqliteStore({ home: home(), migrations: withLoss })).rejects.toMatchObject({
      code: 'WORKSPACE_UNSAFE',
      message: expect.stringContaining('source held 1 rows, then 0'),
    })
    expect(await exported()).toEqual(before)
    expect(readdirSync(join(home(), 'backups'))).toEqual([expect.stringContaining('before-migration')])
  })
})
