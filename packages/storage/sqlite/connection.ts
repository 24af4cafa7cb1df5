import { DatabaseSync } from 'node:sqlite'
import type { StatementSync } from 'node:sqlite'
import * as z from 'zod'
import { sqliteDialect } from '../engine/dialect.ts'
import type { Session, SqlValues } from '../engine/engine.ts'
import { placeNames, valuesInOrder } from '../engine/places.ts'
import type { PlacedStatement } from '../engine/places.ts'
import { applySettings } from './safe-settings.ts'
import type { Setting } from './safe-settings.ts'
import { requireSafeSqlite } from './safe-version.ts'

const Version = z.object({ version: z.string() })

interface Prepared extends PlacedStatement {
  readonly statement: StatementSync
}

/** A connection with safe settings that prepares each statement once. */
export interface Connection extends Session {
  readonly database: DatabaseSync
  close(): void
}

/**
 * Opens a connection, once SQLite itself and every setting are proven safe. A reader can never write by mistake.
 * @throws OperationError WORKSPACE_UNSAFE
 */
export function openConnection(
  path: string,
  options: { readonly settings: readonly Setting[]; readonly reader: boolean },
): Connection {
  const database = new DatabaseSync(path)
  try {
    requireSafeSqlite(sqliteVersionOf(database))
    applySettings(database, options.settings)
    if (options.reader) database.exec('pragma query_only = on')
  } catch (error) {
    database.close()
    throw error
  }
  return connectionTo(database)
}

/** Wraps an open database as a session. */
export function connectionTo(database: DatabaseSync): Connection {
  const known = new Map<string, Prepared>()
  const prepare = (sql: string): Prepared => {
    const found = known.get(sql)
    if (found !== undefined) return found
    const placed = placeNames(sql, sqliteDialect)
    const prepared = { ...placed, statement: database.prepare(placed.sql) }
    known.set(sql, prepared)
    return prepared
  }
  return {
    database,
    dialect: sqliteDialect,
    async all(sql, values: SqlValues = {}) {
      const prepared = prepare(sql)
      return prepared.statement.all(...valuesInOrder(prepared, values))
    },
    async run(sql, values: SqlValues = {}) {
      const prepared = prepare(sql)
      // A run also reports the last row id, and the search index has some beyond what a JavaScript number can hold.
      prepared.statement.setReadBigInts(true)
      return Number(prepared.statement.run(...valuesInOrder(prepared, values)).changes)
    },
    close() {
      known.clear()
      database.close()
    },
  }
}

/** The release of SQLite behind a connection: asked at run time, because Node may be linked to the system's. */
export function sqliteVersionOf(database: DatabaseSync): string {
  return Version.parse(database.prepare('select sqlite_version() as version').get()).version
}
