import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { newestVersion } from '../migrations/migration.ts'
import type { Migration } from '../migrations/migration.ts'
import { newerWorkspace } from '../migrations/schema-version.ts'
import { connectionConfig } from './postgres-engine.ts'
import type { PostgresAddress } from './postgres-engine.ts'
import { postgresError } from './postgres-errors.ts'

const Exists = z.object({ exists: z.boolean() })
const VersionRow = z.object({ schema_version: z.number() })
const Setting = z.object({ name: z.string(), setting: z.string() })

/**
 * The schema version of a workspace; 0 where there is none yet.
 * @throws OperationError WORKSPACE_UNSAFE on a server that can lose acknowledged writes
 */
export function postgresVersion(address: PostgresAddress): Promise<number> {
  return connected(address, async (client) => {
    await requireDurableServer(client)
    return versionOf(client)
  })
}

/**
 * Creates the schema of a workspace or brings it to the newest version, all steps in one transaction.
 * @throws OperationError WORKSPACE_NEWER
 */
export function migratePostgres(address: PostgresAddress, migrations: readonly Migration[]): Promise<void> {
  return connected(address, async (client) => {
    await client.query('begin')
    await client.query(
      `select pg_advisory_xact_lock(hashtextextended('waymark schema ${address.schema}', 0))`,
    )
    await client.query(`create schema if not exists ${address.schema}`)
    await migrate(client, migrations)
    await client.query('commit')
  })
}

async function connected<T>(address: PostgresAddress, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connectionConfig(address))
  // What breaks the connection is told by the statement that waits for it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } catch (error) {
    throw postgresError(error)
  } finally {
    // Ending the connection takes an unfinished transaction back.
    await client.end().catch(() => undefined)
  }
}

async function migrate(client: Client, migrations: readonly Migration[]): Promise<void> {
  const found = await versionOf(client)
  const newest = newestVersion(migrations)
  if (found > newest) throw newerWorkspace(found, newest)
  for (const migration of migrations.filter(({ version }) => version > found)) {
    for (const statement of migration.postgresql) await client.query(statement)
    if (migration.version === 1) {
      await client.query('insert into workspace (only_row, generation, schema_version) values (1, $1, 1)', [
        randomUUID(),
      ])
    }
    await client.query('update workspace set schema_version = $1', [migration.version])
  }
}

async function versionOf(client: Client): Promise<number> {
  const table = await client.query(`select to_regclass('workspace') is not null as exists`)
  if (!Exists.parse(table.rows[0]).exists) return 0
  const version = await client.query('select schema_version from workspace')
  return VersionRow.parse(version.rows[0]).schema_version
}

async function requireDurableServer(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
  )
  const off = z
    .array(Setting)
    .parse(rows)
    .find(({ setting }) => setting === 'off')
  if (off === undefined) return
  throw new OperationError(
    'WORKSPACE_UNSAFE',
    `This PostgreSQL server runs with ${off.name} = off and can lose acknowledged writes.`,
    { where: off.name, mend: `Set ${off.name} = on in postgresql.conf and restart the server.` },
  )
}
