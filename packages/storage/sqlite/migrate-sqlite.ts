import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { newestVersion } from '../migrations/migration.ts'
import type { Migration } from '../migrations/migration.ts'
import { newerWorkspace } from '../migrations/schema-version.ts'
import { integrityFaults, rowCounts } from './integrity.ts'
import { schemaVersionOf } from './sqlite-engine.ts'

/** `Wymk` in ASCII: says whose file this is to tools such as file(1). */
const applicationId = 0x57796d6b

const Count = z.object({ count: z.number() })

export interface SqliteMigration {
  readonly migrations: readonly Migration[]
  /** Makes a verified copy of a workspace that holds something, before its schema changes. */
  readonly backup: () => Promise<void>
  /** Called at named points, so that tests can end the process there. */
  readonly at: (point: string) => void
}

/**
 * Brings a database to the newest schema. A workspace that is there already costs one look at its version.
 * @throws OperationError WORKSPACE_NEWER, WORKSPACE_UNSAFE when the file is another program's or a step would damage it
 */
export async function migrateSqlite(database: DatabaseSync, plan: SqliteMigration): Promise<void> {
  const found = schemaVersionOf(database)
  const newest = newestVersion(plan.migrations)
  if (found === newest) return
  if (found > newest) throw newerWorkspace(found, newest)
  if (found > 0) await plan.backup()
  plan.at('migration.backed-up')
  for (const migration of plan.migrations) applyStep(database, migration, plan.at)
}

function applyStep(database: DatabaseSync, migration: Migration, at: (point: string) => void): void {
  database.exec('begin immediate')
  try {
    // Another process may have taken this step while we waited for the lock.
    if (schemaVersionOf(database) < migration.version) {
      takeStep(database, migration, at)
    }
    database.exec('commit')
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
  at(`migration.${migration.version}.committed`)
}

function takeStep(database: DatabaseSync, migration: Migration, at: (point: string) => void): void {
  const isFirst = migration.version === 1
  if (isFirst) requireEmpty(database)
  const before = isFirst ? null : rowCounts(database)
  for (const statement of migration.sqlite) {
    database.exec(statement)
    at(`migration.${migration.version}.statement`)
  }
  if (isFirst) {
    database.exec(`pragma application_id = ${applicationId}`)
    database
      .prepare('insert into workspace (only_row, generation, schema_version) values (1, ?, 1)')
      .run(randomUUID())
  }
  database.prepare('update workspace set schema_version = ?').run(migration.version)
  database.exec(`pragma user_version = ${migration.version}`)
  if (before !== null) requireUndamaged(database, migration, before)
  at(`migration.${migration.version}.checked`)
}

function requireEmpty(database: DatabaseSync): void {
  const row = database.prepare('select count(*) as count from sqlite_schema').get()
  if (Count.parse(row).count === 0) return
  throw new OperationError('WORKSPACE_UNSAFE', 'waymark.db is a database of another program.', {
    mend: 'Name another folder with --home.',
  })
}

function requireUndamaged(
  database: DatabaseSync,
  { version }: Migration,
  before: Readonly<Record<string, number>>,
): void {
  const after = rowCounts(database)
  const lost = Object.entries(before).filter(([table, count]) => after[table] !== count)
  const faults = [
    ...integrityFaults(database),
    ...lost.map(([table, count]) => `${table} held ${count} rows, then ${after[table] ?? 'none'}`),
  ]
  const [fault] = faults
  if (fault === undefined) return
  throw new OperationError(
    'WORKSPACE_UNSAFE',
    `Bringing the workspace to schema ${version} would damage it: ${fault}. Nothing was changed.`,
    { mend: 'Run "waymark doctor" with the Waymark that you used before.' },
  )
}
