import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../open-store.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { allMigrations } from './all-migrations.ts'
import { newestVersion } from './migration.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const released = readdirSync(fixtures).map((file) => Number(/^version-(\d+)\.sql$/.exec(file)?.[1]))

function schemaIn(home: string): unknown {
  const database = new DatabaseSync(join(home, 'waymark.db'), { readOnly: true })
  const rows = database
    .prepare('select type, name, tbl_name, sql from sqlite_schema order by type, name')
    .all()
  database.close()
  return rows.map((row) => ({ ...row, sql: String(row['sql']).replaceAll(/\s+/g, ' ') }))
}

describe('migrations', () => {
  it('count from one without gaps', () => {
    expect(allMigrations.map((migration) => migration.version)).toEqual(allMigrations.map((_, at) => at + 1))
  })

  it('have a fixture of every schema before the newest, from which it must be reached', () => {
    const versions = allMigrations.map((migration) => migration.version)
    expect(released).toEqual(expect.arrayContaining(versions.slice(0, -1)))
    expect(versions).toEqual(expect.arrayContaining(released))
    expect(released).not.toEqual([])
  })
})

describe.each(released)('a workspace of schema version %d', (version) => {
  let old = temporaryFolder()
  let fresh = temporaryFolder()
  beforeEach(() => {
    old = temporaryFolder()
    fresh = temporaryFolder()
    const database = new DatabaseSync(join(old.path, 'waymark.db'))
    database.exec(readFileSync(join(fixtures, `version-${version}.sql`), 'utf8'))
    database.close()
  })
  afterEach(() => {
    old.remove()
    fresh.remove()
  })

  it('opens with all it held, and the doctor finds it sound', async () => {
    const { store, vault, close } = await openSqliteStore({ home: old.path })
    const items = await store.evidence()
    expect(items.map((item) => item.title)).toEqual([
      'Renegotiated the support contract',
      'Ended the café outage',
    ])
    expect(await store.searchEvidence('CAFE', 9)).toHaveLength(1)
    expect(await store.list('rating')).toHaveLength(1)
    expect(await store.list('plan')).toHaveLength(1)
    expect(await store.list('plan-action')).toHaveLength(1)
    expect(await store.list('source')).toHaveLength(1)
    expect(
      (await store.events({ entity: null, limit: 9 })).map(({ seq, undoneBy }) => [seq, undoneBy]),
    ).toEqual([
      [4, null],
      [3, 4],
      [2, null],
      [1, null],
    ])
    expect(await store.changesOf(3)).toHaveLength(2)
    const { checks } = await vault.check()
    expect(
      checks.filter((check) => !check.ok && check.name !== 'Backups' && check.name !== 'Folder'),
    ).toEqual([])
    expect((await vault.backups()).length).toBe(version === newestVersion(allMigrations) ? 0 : 1)
    await close()
  })

  it('has, once opened, the schema of a new one', async () => {
    await openSqliteStore({ home: old.path }).then(({ close }) => close())
    await openSqliteStore({ home: fresh.path }).then(({ close }) => close())
    expect(schemaIn(old.path)).toEqual(schemaIn(fresh.path))
  })
})
