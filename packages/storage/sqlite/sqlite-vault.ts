import type { Clock, Vault } from '@waymark/application/ports/services.ts'
import type { Backup } from '@waymark/contracts/workspace/operations.ts'
import { findCopy } from '../copies/backup-folder.ts'
import type { KeptCopy } from '../copies/backup-folder.ts'
import { contentChecks } from '../doctor/content-checks.ts'
import { placeChecks } from '../doctor/place-checks.ts'
import type { ForgetfulStore } from '../store.ts'
import { createVault } from '../vault.ts'
import type { Connection } from './connection.ts'
import { restoreSqlite } from './restore-sqlite.ts'
import type { Setting } from './safe-settings.ts'
import { sqliteChecks } from './sqlite-checks.ts'
import { fillSqliteCopy } from './sqlite-copy.ts'
import type { SqliteEngine } from './sqlite-engine.ts'
import type { WorkspacePaths } from './workspace-folder.ts'

export interface SqliteVaultParts {
  readonly engine: SqliteEngine
  readonly store: ForgetfulStore
  readonly paths: WorkspacePaths
  readonly clock: Clock
  readonly schemaVersion: number
  readonly settings: readonly Setting[]
  readonly openReader: () => Promise<Connection>
  readonly at: (point: string) => void
}

/** The vault of a workspace on SQLite. */
export function createSqliteVault(parts: SqliteVaultParts): Vault {
  const { engine, store, paths, clock, schemaVersion, settings, openReader, at } = parts
  return createVault({
    engine,
    store,
    clock,
    files: paths.files,
    backups: paths.backups,
    schemaVersion,
    at,
    async fill(folder) {
      // A damaged or lost database says so here, before an empty copy of it is kept.
      await engine.all('select 1 from workspace')
      const source = await openReader()
      try {
        return await fillSqliteCopy(source.database, paths.files, folder)
      } finally {
        source.close()
      }
    },
    exchange: (copy) => exchange(parts, copy),
    checks: async () => {
      const database = await sqliteChecks({ open: openReader, settings, schemaVersion })
      const place = await placeChecks(paths, engine, clock.now())
      return [...database, ...(await contentChecks(engine, paths.files)), ...place]
    },
  })
}

/** Exchanges the database for a copy; when the result cannot be opened, the last state comes back. */
async function exchange(parts: SqliteVaultParts, copy: KeptCopy): Promise<Backup> {
  const { engine, paths, clock, at } = parts
  let saved: Backup | null = null
  try {
    const savedNow = await engine.exchange(async () => {
      saved = await restoreSqlite({ paths, copy, now: clock.now(), at })
      return saved
    })
    await engine.all('select 1 from workspace')
    return savedNow
  } catch (error) {
    if (saved !== null) await bringBack(parts, saved)
    throw error
  }
}

async function bringBack({ engine, paths, clock }: SqliteVaultParts, saved: Backup): Promise<void> {
  const copy = findCopy(paths.backups, saved.name)
  await engine.exchange(() => restoreSqlite({ paths, copy, now: clock.now(), at: () => undefined }))
}
