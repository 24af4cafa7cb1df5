import type { Store } from '@waymark/application/ports/store.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { newestVersion } from './migrations/migration.ts'
import { openConnection } from './sqlite/connection.ts'
import { migrateSqlite } from './sqlite/migrate-sqlite.ts'
import { safeSettings } from './sqlite/safe-settings.ts'
import { createSqliteEngine } from './sqlite/sqlite-engine.ts'
import { prepareFolder, workspacePaths } from './sqlite/workspace-folder.ts'
import { createStore } from './workspace/store.ts'

/** An open workspace. */
export interface OpenWorkspace {
  readonly store: Store
  readonly close: () => Promise<void>
}

export async function openSqliteStore(options: { readonly home: string }): Promise<OpenWorkspace> {
  const paths = workspacePaths(options.home)
  prepareFolder(paths)
  const settings = safeSettings(5000)
  const open = (role: 'writer' | 'reader') =>
    openConnection(paths.database, { settings, reader: role === 'reader' })
  const writer = open('writer')
  await migrateSqlite(writer.database, { migrations: allMigrations, backup: async () => {}, at: () => {} })
  const engine = createSqliteEngine({
    path: paths.database,
    schemaVersion: newestVersion(allMigrations),
    open: (role) => (role === 'writer' ? writer : open(role)),
  })
  const store = createStore(engine)
  return { store, close: () => store.close() }
}
