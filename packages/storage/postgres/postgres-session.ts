import type { ClientBase } from 'pg'
import { postgresDialect } from '../engine/dialect.ts'
import type { SqlValues, WriteSession } from '../engine/engine.ts'
import { placeNames, valuesInOrder } from '../engine/places.ts'
import type { PlacedStatement } from '../engine/places.ts'

interface NamedStatement extends PlacedStatement {
  readonly name: string
}

/** Names each statement once, so that a server connection plans it once. */
export function createStatementNames(): (sql: string) => NamedStatement {
  const known = new Map<string, NamedStatement>()
  return (sql) => {
    const found = known.get(sql)
    if (found !== undefined) return found
    const named = { ...placeNames(sql, postgresDialect), name: `waymark_${known.size}` }
    known.set(sql, named)
    return named
  }
}

/** A session over one connection to PostgreSQL. */
export function sessionOn(client: ClientBase, nameOf: (sql: string) => NamedStatement): WriteSession {
  const query = (sql: string, values: SqlValues = {}) => {
    const statement = nameOf(sql)
    return client.query<Record<string, unknown>>({
      name: statement.name,
      text: statement.sql,
      values: valuesInOrder(statement, values),
    })
  }
  return {
    dialect: postgresDialect,
    all: async (sql, values) => (await query(sql, values)).rows,
    run: async (sql, values) => (await query(sql, values)).rowCount ?? 0,
    async nested(work) {
      await client.query('savepoint nested')
      try {
        const result = await work()
        await client.query('release nested')
        return result
      } catch (error) {
        await client.query('rollback to nested')
        await client.query('release nested')
        throw error
      }
    },
  }
}
