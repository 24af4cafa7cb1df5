import type { DatabaseSync } from 'node:sqlite'
import type { WriteSession } from '../engine/engine.ts'
import type { Connection } from './connection.ts'
import { patiently } from './patience.ts'

/** Runs work in a write transaction, once no other process writes. @param patienceMs how long to wait for that */
export async function inWriteTransaction<T>(
  database: DatabaseSync,
  patienceMs: number,
  work: () => Promise<T>,
): Promise<T> {
  await patiently(patienceMs, () => database.exec('begin immediate'))
  return finish(database, work)
}

/** Runs work that reads one committed state. */
export async function inReadTransaction<T>(database: DatabaseSync, work: () => Promise<T>): Promise<T> {
  database.exec('begin')
  return finish(database, work)
}

async function finish<T>(database: DatabaseSync, work: () => Promise<T>): Promise<T> {
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

/** A session on a connection that is inside a write transaction. */
export function writeSession(writer: Connection): WriteSession {
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
