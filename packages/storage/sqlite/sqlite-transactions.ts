import type { DatabaseSync } from 'node:sqlite'
import type { WriteSession } from '../engine/engine.ts'
import type { Connection } from './connection.ts'
import { patiently } from './patience.ts'

// On top of SQLite's own waiting (busy_timeout), for locks that it reports at once.
const beginPatienceMs = 200

/** Runs work in a transaction: committed when it resolves, rolled back when it throws. */
export async function inTransaction<T>(
  database: DatabaseSync,
  begin: 'begin' | 'begin immediate',
  work: () => Promise<T>,
): Promise<T> {
  await patiently(beginPatienceMs, () => database.exec(begin))
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
