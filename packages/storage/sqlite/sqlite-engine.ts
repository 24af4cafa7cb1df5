import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { sqliteDialect } from '../engine/dialect.ts'
import type { Engine } from '../engine/engine.ts'
import { createTurns } from '../engine/one-at-a-time.ts'
import { requireVersion } from '../migrations/schema-version.ts'
import type { WorkspaceLock } from './sole-access.ts'
import { connect } from './sqlite-connections.ts'
import type { SqliteAccess } from './sqlite-connections.ts'
import { asOperationError } from './sqlite-errors.ts'
import { inReadTransaction, inWriteTransaction, writeSession } from './sqlite-transactions.ts'

const UserVersion = z.object({ user_version: z.number() })

/** The schema version of a SQLite workspace; 0 for an empty file. */
export function schemaVersionOf(database: DatabaseSync): number {
  return UserVersion.parse(database.prepare('pragma user_version').get()).user_version
}

/** The engine over one SQLite file, which can exchange that file under itself. */
export interface SqliteEngine extends Engine {
  /**
   * Closes every connection, runs work while no process has the workspace open, and opens again.
   * @throws OperationError WORKSPACE_BUSY
   */
  readonly exchange: <T>(work: () => Promise<T>) => Promise<T>
}

/**
 * One connection writes, others only read, so that readers see nothing but what is committed; those for reading are
 * opened when first used, because a process that only logs a win needs none. A damaged file does not keep the engine
 * from being made: every use says so, and `exchange` can put a sound copy in its place.
 */
export async function createSqliteEngine(
  access: SqliteAccess & {
    readonly schemaVersion: number
    readonly lock: WorkspaceLock
    /** How long a write waits for other processes, in milliseconds. */
    readonly patienceMs: number
  },
): Promise<SqliteEngine> {
  const { path, schemaVersion, lock, patienceMs } = access
  const writeInTurn = createTurns()
  const snapshotInTurn = createTurns()
  let connections = await connect(access)
  let exchanged: Promise<unknown> = Promise.resolve()

  return {
    name: 'sqlite',
    dialect: sqliteDialect,
    async all(sql, values) {
      await exchanged
      return naming(path, async () => (await connections.newest()).all(sql, values))
    },
    snapshot: (work) =>
      snapshotInTurn(() =>
        naming(path, async () => {
          const reader = await connections.frozen()
          return inReadTransaction(reader.database, () => work(reader))
        }),
      ),
    write: (work) =>
      writeInTurn(() =>
        naming(path, async () => {
          const writer = connections.writer()
          return inWriteTransaction(writer.database, patienceMs, async () => {
            const [row] = await writer.all('pragma user_version')
            requireVersion(UserVersion.parse(row).user_version, schemaVersion)
            return work(writeSession(writer))
          })
        }),
      ),
    exchange: (work) =>
      writeInTurn(() =>
        snapshotInTurn(() => {
          const done = naming(path, async () => {
            connections.close()
            try {
              return await lock.alone(work)
            } finally {
              connections = await connect(access)
            }
          })
          exchanged = done.catch(() => undefined)
          return done
        }),
      ),
    close: () =>
      writeInTurn(async () => {
        connections.close()
        lock.release()
      }),
  }
}

async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asOperationError(error, path)
  }
}
