import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Clock } from '@waymark/application/ports/services.ts'
import { createContentFiles } from '../files/content-files.ts'
import { lazyVault } from '../lazy-vault.ts'
import { allMigrations } from '../migrations/all-migrations.ts'
import { newestVersion } from '../migrations/migration.ts'
import { newerWorkspace } from '../migrations/schema-version.ts'
import type { OpenWorkspace } from '../open-store.ts'
import { prepareFolder, workspacePaths } from '../sqlite/workspace-folder.ts'
import type { WorkspacePaths } from '../sqlite/workspace-folder.ts'
import { createStore } from '../store.ts'
import { migratePostgres, postgresVersion } from './migrate-postgres.ts'
import { createPostgresEngine } from './postgres-engine.ts'
import type { PostgresAddress } from './postgres-engine.ts'

/** @throws OperationError INPUT_INVALID for a schema name that PostgreSQL would have to quote */
export async function openPostgresWorkspace(
  options: PostgresAddress & { readonly home: string; readonly clock: Clock },
): Promise<OpenWorkspace> {
  const { home, clock, schema } = options
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new OperationError('INPUT_INVALID', `"${schema}" cannot name a schema.`, {
      mend: 'Use small letters, digits and underscores.',
    })
  }
  const paths = workspacePaths(home)
  prepareFolder(paths)
  const schemaVersion = newestVersion(allMigrations)
  const found = await postgresVersion(options)
  if (found > schemaVersion) throw newerWorkspace(found, schemaVersion)
  if (found > 0 && found < schemaVersion) await copyBefore(options, paths, found)
  if (found < schemaVersion) await migratePostgres(options, allMigrations)
  const engine = createPostgresEngine(options, schemaVersion)
  const store = createStore(engine)
  const vault = lazyVault(async () => {
    const { createPostgresVault } = await import('./postgres-vault.ts')
    return createPostgresVault({ engine, store, paths, clock, schemaVersion })
  })
  return { store, files: createContentFiles(paths.files), vault, close: () => store.close() }
}

async function copyBefore(
  options: PostgresAddress & { readonly clock: Clock },
  paths: WorkspacePaths,
  schemaVersion: number,
): Promise<void> {
  const { makeCopy } = await import('../copies/backup-folder.ts')
  const { fillWithArchive } = await import('./archive-copy.ts')
  const { verifyArchive } = await import('../archive/verify-archive.ts')
  const engine = createPostgresEngine(options, schemaVersion)
  try {
    const facts = { at: options.clock.now(), reason: 'before-migration' } as const
    const workspace = { engine, paths, schemaVersion }
    await makeCopy(paths.backups, facts, (folder) => fillWithArchive(workspace, folder, verifyArchive))
  } finally {
    await engine.close()
  }
}
