import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { tableOf } from '../documents/tables.ts'

/** Tables whose rows are facts; a copy or a migration must keep the count of each. */
export const factTables = [...Object.values(tableOf), 'evidence_competency', 'event', 'event_change']

const Count = z.object({ count: z.coerce.number() })
const Fault = z.object({ integrity_check: z.string() })
const ForeignKeyFault = z.object({ table: z.string(), parent: z.string() })

/** How many rows each table of facts holds; an older schema may lack some. */
export function rowCounts(database: DatabaseSync): Record<string, number> {
  const present = new Set(
    z
      .array(z.object({ name: z.string() }))
      .parse(database.prepare(`select name from sqlite_schema where type = 'table'`).all())
      .map((row) => row.name),
  )
  const tables = factTables.filter((table) => present.has(table))
  return Object.fromEntries(
    tables.map((table) => [
      table,
      Count.parse(database.prepare(`select count(*) as count from ${table}`).get()).count,
    ]),
  )
}

/** What SQLite itself finds wrong with a database: pages, indexes, word index, rows that refer to missing ones. */
export function integrityFaults(database: DatabaseSync): string[] {
  const pages = z
    .array(Fault)
    .parse(database.prepare('pragma integrity_check(10)').all())
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')
  const references = z
    .array(ForeignKeyFault)
    .parse(database.prepare('pragma foreign_key_check').all())
    .slice(0, 10)
    .map((row) => `a row of ${row.table} refers to a missing row of ${row.parent}`)
  return [...pages, ...references]
}
