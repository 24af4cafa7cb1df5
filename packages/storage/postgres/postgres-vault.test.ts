import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allMigrations } from '../migrations/all-migrations.ts'
import { openPostgresStore, openSqliteStore } from '../open-store.ts'
import { createStore } from '../store.ts'
import { aCommit, adding, anItem, instant, tickingClock } from '../testing/documents.ts'
import { startPostgres } from '../testing/postgres.ts'
import type { TestServer } from '../testing/postgres.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { describeVault } from '../testing/vault.contract.ts'
import type { OpenedWorkspace } from '../testing/vault.contract.ts'
import { migratePostgres } from './migrate-postgres.ts'
import { createPostgresEngine } from './postgres-engine.ts'

let server: TestServer | null = null
let workspaces = 0

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(async () => {
  await server?.stop()
})

function urlOf(): string {
  if (server === null) throw new Error('the server did not start')
  return server.url
}

async function open(schema?: string): Promise<OpenedWorkspace & { readonly schema: string }> {
  const home = temporaryFolder()
  workspaces += 1
  const named = schema ?? `workspace_${workspaces}`
  const options = { url: urlOf(), home: home.path, schema: named, clock: tickingClock() }
  const workspace = await openPostgresStore(options)
  const dispose = async (): Promise<void> => {
    await workspace.close()
    home.remove()
  }
  return { ...workspace, home: home.path, dispose, schema: named }
}

async function direct(...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: urlOf() })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

describeVault('PostgreSQL', () => open(), 10)

describe('a workspace on PostgreSQL', () => {
  it('moves to SQLite and back as one archive, byte for byte', async () => {
    const [one, other] = [await open(), await open()]
    const home = temporaryFolder()
    const lite = await openSqliteStore({ home: home.path })
    await one.store.commit(aCommit([adding(anItem(1)), adding(anItem(2))], { idempotencyKey: 'k' }))
    const archive = Buffer.from(await one.vault.exportArchive())
    const options = { dryRun: false, at: instant(1) }
    await lite.vault.importArchive(archive, options)
    const moved = Buffer.from(await lite.vault.exportArchive())
    await other.vault.importArchive(moved, options)
    expect(moved.equals(archive)).toBe(true)
    expect(Buffer.from(await other.vault.exportArchive()).equals(archive)).toBe(true)
    await Promise.all([one.dispose(), other.dispose(), lite.close()])
    home.remove()
  })

  it('is refused to an older Waymark, when it opens and while it runs', async () => {
    const one = await open()
    await direct(`update ${one.schema}.workspace set schema_version = 99`)
    const newer = { code: 'WORKSPACE_NEWER' }
    await expect(one.store.commit(aCommit([adding(anItem(1))]))).rejects.toMatchObject(newer)
    await expect(open(one.schema)).rejects.toMatchObject(newer)
    await one.dispose()
  })

  it('of an older schema is copied, then migrated, and keeps all it held', async () => {
    const home = temporaryFolder()
    const address = { url: urlOf(), schema: 'older', busyTimeoutMs: 5000 }
    await migratePostgres(address, allMigrations.slice(0, 1))
    const old = createStore(createPostgresEngine(address, 1))
    await old.commit(aCommit([adding(anItem(1))]))
    await old.close()
    const { store, vault, close } = await openPostgresStore({
      ...address,
      home: home.path,
      clock: tickingClock(),
    })
    expect(await store.evidence()).toEqual([anItem(1)])
    await store.commit(aCommit([adding(anItem(2))]))
    const [copy, ...others] = await vault.backups()
    expect([copy, others]).toMatchObject([{ reason: 'before-migration', evidence: 1 }, []])
    await vault.restore('latest')
    expect(await store.evidence()).toEqual([anItem(1)])
    await close()
    home.remove()
  })

  it('is not restored while another process has it open', async () => {
    const one = await open()
    await one.store.commit(aCommit([adding(anItem(1))]))
    const { name } = await one.vault.backup('asked')
    const other = await open(one.schema)
    await other.store.commit(aCommit([adding(anItem(2))]))
    await expect(one.vault.restore(name)).rejects.toMatchObject({ code: 'WORKSPACE_BUSY' })
    expect(await one.store.evidence()).toHaveLength(2)
    await other.dispose()
    await one.vault.restore(name)
    expect(await one.store.evidence()).toHaveLength(1)
    await one.dispose()
  })

  it('says busy, after a bounded wait, while another session keeps its row', async () => {
    const home = temporaryFolder()
    const options = { url: urlOf(), home: home.path, schema: 'held', busyTimeoutMs: 50 }
    const { store, close } = await openPostgresStore(options)
    const client = new Client({ connectionString: urlOf() })
    await client.connect()
    await client.query('begin; select * from held.workspace for update')
    await expect(store.commit(aCommit([adding(anItem(1))]))).rejects.toMatchObject({ code: 'WORKSPACE_BUSY' })
    await client.end()
    await store.commit(aCommit([adding(anItem(1))]))
    await close()
    home.remove()
  })

  it('goes on after the server dropped its connections', async () => {
    const one = await open()
    await one.store.commit(aCommit([adding(anItem(1))]))
    await direct('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()')
    await expect
      .poll(() =>
        one.store.commit(aCommit([adding(anItem(2))], { idempotencyKey: 'again' })).catch(() => null),
      )
      .not.toBeNull()
    expect(await one.store.evidence()).toHaveLength(2)
    await one.dispose()
  })

  it.each(['', 'a b', 'x;drop', '"q"', 'ÄÖ'])('is refused under the schema name "%s"', async (schema) => {
    await expect(open(schema)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  it('is refused where there is no server, in one sentence', async () => {
    const home = temporaryFolder()
    const nowhere = openPostgresStore({ url: 'postgres://postgres@127.0.0.1:1/none', home: home.path })
    await expect(nowhere).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' })
    home.remove()
  })
})
