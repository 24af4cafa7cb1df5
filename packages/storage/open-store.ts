import type { Clock, Files, Vault } from '@waymark/application/ports/services.ts'
import type { Store } from '@waymark/application/ports/store.ts'
import { createContentFiles } from './files/content-files.ts'
import { lazyVault } from './lazy-vault.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { newestVersion } from './migrations/migration.ts'
import type { Migration } from './migrations/migration.ts'
import { openConnection } from './sqlite/connection.ts'
import type { Connection } from './sqlite/connection.ts'
import { migrateSqlite } from './sqlite/migrate-sqlite.ts'
import { refuseLostDatabase } from './sqlite/lost-database.ts'
import { patiently, waitOutsideOfSqlite } from './sqlite/patience.ts'
import { safeSettings } from './sqlite/safe-settings.ts'
import { takeSharedLock } from './sqlite/sole-access.ts'
import { createSqliteEngine } from './sqlite/sqlite-engine.ts'
import { prepareDatabaseFiles, prepareFolder, workspacePaths } from './sqlite/workspace-folder.ts'
import type { WorkspacePaths } from './sqlite/workspace-folder.ts'
import { createStore } from './store.ts'

const defaultBusyTimeoutMs = 5000

/** An open workspace. Close it when done: that waits for what is being written. */
export interface OpenWorkspace {
  readonly store: Store
  readonly files: Files
  readonly vault: Vault
  readonly close: () => Promise<void>
}

export interface SqliteOptions {
  /** The folder of the workspace; created when missing. */
  readonly home: string
  /** The machine's clock when left out; it dates copies. */
  readonly clock?: Clock
  /** How long a write waits for another process, in milliseconds. */
  readonly busyTimeoutMs?: number
  /** Another list of migrations, for tests of the step to a coming version. */
  readonly migrations?: readonly Migration[]
  /** Called at named points of backup, restore, migration and import, so that tests can end the process there. */
  readonly at?: (point: string) => void
}

/**
 * Opens, and if need be creates, the workspace in a folder: `waymark.db`, `files/`, `backups/`. A damaged database is
 * told by every use of the store; the vault can then still restore a copy.
 * @throws OperationError WORKSPACE_UNSAFE, WORKSPACE_NEWER, WORKSPACE_BUSY, OUTPUT_UNWRITABLE
 */
export async function openSqliteStore(options: SqliteOptions): Promise<OpenWorkspace> {
  const { busyTimeoutMs = defaultBusyTimeoutMs, migrations = allMigrations, at = () => undefined } = options
  const clock = options.clock ?? { now: () => new Date().toISOString() }
  const paths = workspacePaths(options.home)
  prepareFolder(paths)
  prepareDatabaseFiles(paths)
  const lock = takeSharedLock(paths.lock, busyTimeoutMs)
  const settings = safeSettings(busyTimeoutMs)
  const open = (role: 'reader' | 'writer'): Promise<Connection> =>
    patiently(busyTimeoutMs, () => openConnection(paths.database, { settings, reader: role === 'reader' }))
  const openReader = (): Promise<Connection> => open('reader')
  const schemaVersion = newestVersion(migrations)
  const openWriter = async (): Promise<Connection> => {
    refuseLostDatabase(paths)
    const writer = await open('writer')
    try {
      await migrateSqlite(writer.database, {
        migrations,
        backup: () => copyBefore(paths, clock, openReader),
        at,
      })
      waitOutsideOfSqlite(writer)
      return writer
    } catch (error) {
      writer.close()
      throw error
    }
  }
  const engine = await createSqliteEngine({
    path: paths.database,
    schemaVersion,
    lock,
    patienceMs: busyTimeoutMs,
    openWriter,
    openReader,
  }).catch((error: unknown) => {
    lock.release()
    throw error
  })
  const store = createStore(engine)
  const vault = lazyVault(async () => {
    const { createSqliteVault } = await import('./sqlite/sqlite-vault.ts')
    return createSqliteVault({ engine, store, paths, clock, schemaVersion, settings, openReader, at })
  })
  return { store, files: createContentFiles(paths.files), vault, close: () => store.close() }
}

async function copyBefore(
  paths: WorkspacePaths,
  clock: Clock,
  openReader: () => Promise<Connection>,
): Promise<void> {
  const { makeCopy } = await import('./copies/backup-folder.ts')
  const { fillSqliteCopy } = await import('./sqlite/sqlite-copy.ts')
  const source = await openReader()
  try {
    const facts = { at: clock.now(), reason: 'before-migration' } as const
    await makeCopy(paths.backups, facts, (folder) => fillSqliteCopy(source.database, paths.files, folder))
  } finally {
    source.close()
  }
}

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string
  /** The folder of attachments and copies. */
  readonly home: string
  /** The schema of this workspace's tables; `waymark` when left out. */
  readonly schema?: string
  readonly clock?: Clock
  readonly busyTimeoutMs?: number
}

/**
 * Opens, and if need be creates, a workspace in a PostgreSQL database. The driver is loaded only here.
 * @throws OperationError WORKSPACE_UNSAFE, WORKSPACE_NEWER, WORKSPACE_BUSY, OUTPUT_UNWRITABLE
 */
export async function openPostgresStore(options: PostgresOptions): Promise<OpenWorkspace> {
  const { openPostgresWorkspace } = await import('./postgres/open-postgres.ts')
  return openPostgresWorkspace({
    schema: 'waymark',
    clock: { now: () => new Date().toISOString() },
    busyTimeoutMs: defaultBusyTimeoutMs,
    ...options,
  })
}
