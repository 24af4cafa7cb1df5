import { Client, Pool } from 'pg'
import type { ClientBase, ClientConfig, PoolClient } from 'pg'
import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { postgresDialect } from '../engine/dialect.ts'
import type { Engine, WriteSession } from '../engine/engine.ts'
import { createTurns } from '../engine/one-at-a-time.ts'
import { requireVersion } from '../migrations/schema-version.ts'
import { postgresError } from './postgres-errors.ts'
import { createStatementNames, sessionOn } from './postgres-session.ts'

const readers = 8

const VersionRow = z.object({ schema_version: z.number() })
const Granted = z.object({ granted: z.boolean() })

/** Where a workspace lies on a server. */
export interface PostgresAddress {
  readonly url: string
  /** The schema that holds the workspace's tables. */
  readonly schema: string
  /** How long a write waits for the lock of another process, in milliseconds. */
  readonly busyTimeoutMs: number
}

/** The engine over PostgreSQL, with what restoring a copy needs. */
export interface PostgresEngine extends Engine {
  /**
   * A write transaction while nobody else has the workspace open.
   * @throws OperationError WORKSPACE_BUSY
   */
  writeAlone<T>(work: (session: WriteSession) => Promise<T>): Promise<T>
}

/** Settings of every connection. A commit returns only after the server flushed its log. */
export function connectionConfig({ url, schema, busyTimeoutMs }: PostgresAddress): ClientConfig {
  return {
    connectionString: url,
    options: `-c search_path=${schema} -c synchronous_commit=on -c lock_timeout=${busyTimeoutMs}`,
    connectionTimeoutMillis: 10_000,
  }
}

/**
 * Writes go through one connection that also says "this workspace is open" by a shared lock of its session; a restore
 * asks for that lock alone. Writers of all processes take turns on the workspace's row, so events are numbered in the
 * order in which they become visible.
 */
export function createPostgresEngine(address: PostgresAddress, schemaVersion: number): PostgresEngine {
  const config = connectionConfig(address)
  const pool = new Pool({ ...config, max: readers })
  // A connection that breaks while idle is replaced at the next use.
  pool.on('error', () => undefined)
  const nameOf = createStatementNames()
  const inTurn = createTurns()
  const writer = createWriter(config)

  async function transaction<T>(work: (session: WriteSession) => Promise<T>): Promise<T> {
    const client = await writer.connected()
    await client.query('begin')
    return finish(client, async () => {
      const session = sessionOn(client, nameOf)
      const [row] = await session.all('select schema_version from workspace for update')
      requireVersion(VersionRow.parse(row).schema_version, schemaVersion)
      return work(session)
    })
  }

  return {
    name: 'postgresql',
    dialect: postgresDialect,
    all: (sql, values) =>
      translated(() => withClient(pool, (client) => sessionOn(client, nameOf).all(sql, values))),
    snapshot: (work) =>
      translated(() =>
        withClient(pool, async (client) => {
          await client.query('begin isolation level repeatable read read only')
          return finish(client, () => work(sessionOn(client, nameOf)))
        }),
      ),
    write: (work) => inTurn(() => translated(() => transaction(work))),
    writeAlone: (work) => inTurn(() => translated(async () => writer.alone(() => transaction(work)))),
    close: () =>
      inTurn(async () => {
        await writer.end()
        await pool.end()
      }),
  }
}

async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

async function finish<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    // On a broken connection there is nothing left to roll back; the first error is the one to tell.
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

const presenceKey = `hashtextextended('waymark ' || current_schema(), 0)`

/** The writing connection, made when first needed and again after it broke. */
function createWriter(config: ClientConfig) {
  let client: Client | null = null

  async function connected(): Promise<Client> {
    if (client !== null) return client
    const fresh = new Client(config)
    fresh.on('error', () => (client = null))
    fresh.on('end', () => (client = null))
    await fresh.connect()
    const { rows } = await fresh.query(`select pg_try_advisory_lock_shared(${presenceKey}) as granted`)
    if (!Granted.parse(rows[0]).granted) {
      await fresh.end()
      throw new OperationError('WORKSPACE_BUSY', 'The workspace is being restored by another process.', {
        mend: 'Wait for it to finish and try again.',
      })
    }
    client = fresh
    return fresh
  }

  return {
    connected,
    async alone<T>(work: () => Promise<T>): Promise<T> {
      const present = await connected()
      const { rows } = await present.query(`select pg_try_advisory_lock(${presenceKey}) as granted`)
      if (!Granted.parse(rows[0]).granted) {
        throw new OperationError('WORKSPACE_BUSY', 'Another Waymark process has this workspace open.', {
          mend: 'Stop it and try again.',
        })
      }
      try {
        return await work()
      } finally {
        await present.query(`select pg_advisory_unlock(${presenceKey})`)
      }
    },
    async end(): Promise<void> {
      const open = client
      client = null
      await open?.end()
    },
  }
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw postgresError(error)
  }
}
