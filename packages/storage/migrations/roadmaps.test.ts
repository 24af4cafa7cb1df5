import { unzipSync, zipSync } from 'fflate'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '@waymark/domain/history/entities.ts'
import { openPostgresStore, openSqliteStore } from '../open-store.ts'
import type { OpenWorkspace } from '../open-store.ts'
import { migratePostgres } from '../postgres/migrate-postgres.ts'
import { aCommit, aPlan, aRoadmap } from '../testing/documents.ts'
import { startPostgres } from '../testing/postgres.ts'
import type { TestServer } from '../testing/postgres.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { firstSchema } from './001-first-schema.ts'

const adding: Change = { kind: 'roadmap', id: aRoadmap(1).id, before: null, after: aRoadmap(1) }

/** Writes a roadmap, undoes it in the history, and sends it through an archive into an empty workspace and back. */
async function sendRoadmaps(upgraded: OpenWorkspace, empty: OpenWorkspace): Promise<readonly Uint8Array[]> {
  expect(await upgraded.store.list('plan')).toEqual([aPlan()])
  expect(await upgraded.store.list('roadmap')).toEqual([])
  await upgraded.store.commit(aCommit([adding]))
  expect(await upgraded.store.get('roadmap', aRoadmap(1).id)).toEqual(aRoadmap(1))
  expect(await upgraded.store.changesOf(2)).toEqual([adding])
  const archive = await upgraded.vault.exportArchive()
  await empty.vault.importArchive(archive, { dryRun: false, at: '2026-01-01T00:01:00.000Z' })
  expect(await empty.store.list('roadmap')).toEqual([aRoadmap(1)])
  return [archive, await empty.vault.exportArchive()]
}

describe('SQLite, from schema 1', () => {
  it('gains roadmaps and keeps what it held', async () => {
    const [old, fresh] = [temporaryFolder(), temporaryFolder()]
    // A store of today cannot write with the schema of then, so the old one holds a plan that came before the step.
    const before = await openSqliteStore({ home: old.path, migrations: [firstSchema] })
    await before.store.commit(aCommit([{ kind: 'plan', id: aPlan().id, before: null, after: aPlan() }]))
    await before.close()
    const upgraded = await openSqliteStore({ home: old.path })
    const empty = await openSqliteStore({ home: fresh.path })
    const [sent, back] = await sendRoadmaps(upgraded, empty)
    expect(back).toEqual(sent)
    await Promise.all([upgraded.close(), empty.close()])
    old.remove()
    fresh.remove()
  })

  it('takes an archive from before roadmaps were kept', async () => {
    const [old, fresh] = [temporaryFolder(), temporaryFolder()]
    const source = await openSqliteStore({ home: old.path })
    await source.store.commit(aCommit([{ kind: 'plan', id: aPlan().id, before: null, after: aPlan() }]))
    const {
      'roadmaps.jsonl': dropped,
      'manifest.json': manifest,
      ...rest
    } = unzipSync(await source.vault.exportArchive())
    expect(dropped).toHaveLength(0)
    const told = JSON.parse(new TextDecoder().decode(manifest))
    delete told.counts.roadmap
    told.entries = told.entries.filter(({ path }: { path: string }) => path !== 'roadmaps.jsonl')
    const archive = zipSync({ 'manifest.json': new TextEncoder().encode(JSON.stringify(told)), ...rest })
    const empty = await openSqliteStore({ home: fresh.path })
    await empty.vault.importArchive(archive, { dryRun: false, at: '2026-01-01T00:01:00.000Z' })
    expect(await empty.store.list('plan')).toEqual([aPlan()])
    await Promise.all([source.close(), empty.close()])
    old.remove()
    fresh.remove()
  })
})

describe('PostgreSQL, from schema 1', () => {
  let server: TestServer | null = null
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(async () => {
    await server?.stop()
  })

  it('gains roadmaps and keeps what it held', async () => {
    if (server === null) throw new Error('the server did not start')
    const home = temporaryFolder()
    const { url } = server
    await migratePostgres({ url, schema: 'old', busyTimeoutMs: 5000 }, [firstSchema])
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(
      `insert into old.event values (1, '2026-01-01T00:00:01.000Z', 'test', 'cli', 'A test', null, null, 1, null)`,
    )
    const body = JSON.stringify(aPlan())
    await client.query('insert into old.plan values ($1, 1, 1, $2)', [aPlan().id, body])
    await client.query('insert into old.event_change values (1, 0, $1, $2, null, $3)', [
      'plan',
      aPlan().id,
      body,
    ])
    await client.end()
    const upgraded = await openPostgresStore({ url, home: home.path, schema: 'old' })
    const empty = await openPostgresStore({ url, home: home.path, schema: 'fresh' })
    const [sent, back] = await sendRoadmaps(upgraded, empty)
    expect(back).toEqual(sent)
    await Promise.all([upgraded.close(), empty.close()])
    home.remove()
  })
})
