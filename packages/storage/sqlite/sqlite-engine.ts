import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { sqliteDialect } from '../engine/dialect.ts'
import type { Engine, WriteSession } from '../engine/engine.ts'
import { createTurns } from '../engine/one-at-a-time.ts'
import { requireVersion } from '../migrations/schema-version.ts'
import type { Connection } from './connection.ts'
import { asOperationError, isBusy } from './sqlite-errors.ts'

// On top of SQLite's own waiting (busy_timeout), for locks that it reports at once.
const busyRetries = 3
const longestPauseMs = 50

const UserVersion = z.object({ user_version: z.number() })

/** The schema version of a SQLite workspace; 0 for an empty file. */
export function schemaVersionOf(database: DatabaseSync): number {
  return UserVersion.parse(database.prepare('pragma user_version').get()).user_version
}

/**
 * The engine over one SQLite file: one connection writes, others only read, so that readers see nothing but what is
 * committed. Connections for reading are opened when first used: a process that only logs a win needs none.
 */
export function createSqliteEngine(options: {
  readonly path: string
  readonly schemaVersion: number
  readonly open: (role: 'writer' | 'reader') => Connection
}): Engine {
  const { path, schemaVersion, open } = options
  const writer = open('writer')
  const opened: Connection[] = [writer]
  const lazily = (): (() => Connection) => {
    let connection: Connection | null = null
    return () => {
      if (connection === null) opened.push((connection = open('reader')))
      return connection
    }
  }
  const newest = lazily()
  const frozen = lazily()
  const writeInTurn = createTurns()
  const snapshotInTurn = createTurns()
  const versionNow = writer.database.prepare('pragma user_version')
  const session = writeSession(writer)

  return {
    name: 'sqlite',
    dialect: sqliteDialect,
    all: (sql, values) => naming(path, () => newest().all(sql, values)),
    snapshot: (work) =>
      snapshotInTurn(() =>
        naming(path, () => inTransaction(frozen().database, 'begin', () => work(frozen()))),
      ),
    write: (work) =>
      writeInTurn(() =>
        naming(path, () =>
          inTransaction(writer.database, 'begin immediate', () => {
            requireVersion(UserVersion.parse(versionNow.get()).user_version, schemaVersion)
            return work(session)
          }),
        ),
      ),
    close: () =>
      writeInTurn(async () => {
        for (const connection of opened.splice(0)) connection.close()
      }),
  }
}

async function inTransaction<T>(
  database: DatabaseSync,
  begin: 'begin' | 'begin immediate',
  work: () => Promise<T>,
): Promise<T> {
  await beginPatiently(database, begin)
  try {
    const result = await work()
    if (!database.isTransaction) throw new Error('SQLite ended the transaction by itself.')
    database.exec('commit')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

async function beginPatiently(database: DatabaseSync, begin: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      database.exec(begin)
      return
    } catch (error) {
      if (!isBusy(error) || attempt === busyRetries) throw error
      await pause(Math.random() * longestPauseMs)
    }
  }
}

function writeSession(writer: Connection): WriteSession {
  const { database } = writer
  return {
    dialect: writer.dialect,
    all: (sql, values) => writer.all(sql, values),
    run: (sql, values) => writer.run(sql, values),
    async nested(work) {
      // Outside a transaction a savepoint would start one of its own and its release would commit.
      if (!database.isTransaction) throw new Error('The transaction is over.')
      await writer.run('savepoint nested')
      try {
        const result = await work()
        await writer.run('release nested')
        return result
      } catch (error) {
        if (database.isTransaction) {
          await writer.run('rollback to nested')
          await writer.run('release nested')
        }
        throw error
      }
    },
  }
}

async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asOperationError(error, path)
  }
}
