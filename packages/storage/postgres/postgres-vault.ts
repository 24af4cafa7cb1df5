import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Clock, Vault } from '@waymark/application/ports/services.ts'
import { keepFiles, restoreExactly } from '../archive/import-archive.ts'
import { readArchive } from '../archive/read-archive.ts'
import { makeCopy, verifyFiles } from '../copies/backup-folder.ts'
import type { CopyContent, KeptCopy } from '../copies/backup-folder.ts'
import type { Check } from '../doctor/check.ts'
import { check, sound, unsound } from '../doctor/check.ts'
import { contentChecks } from '../doctor/content-checks.ts'
import { placeChecks } from '../doctor/place-checks.ts'
import { tableOf } from '../documents/tables.ts'
import type { WorkspacePaths } from '../sqlite/workspace-folder.ts'
import type { ForgetfulStore } from '../store.ts'
import { createVault } from '../vault.ts'
import { archiveFile, fillWithArchive } from './archive-copy.ts'
import type { PostgresEngine } from './postgres-engine.ts'

const Setting = z.object({ setting: z.string() })
const VersionRow = z.object({ version: z.string(), schema_version: z.number() })

export interface PostgresVaultParts {
  readonly engine: PostgresEngine
  readonly store: ForgetfulStore
  readonly paths: WorkspacePaths
  readonly clock: Clock
  readonly schemaVersion: number
}

/** The vault of a workspace on PostgreSQL. Copies are archives in the folder given; the server's own are not replaced. */
export function createPostgresVault(parts: PostgresVaultParts): Vault {
  const { engine, store, paths, clock, schemaVersion } = parts
  const fill = (folder: string): Promise<CopyContent> => fillWithArchive(parts, folder, readArchive)
  return createVault({
    engine,
    store,
    clock,
    files: paths.files,
    backups: paths.backups,
    schemaVersion,
    at: () => undefined,
    fill,
    exchange: async (copy) => {
      await verifyFiles(copy)
      const facts = { at: clock.now(), reason: 'before-restore' } as const
      const saved = await makeCopy(paths.backups, facts, fill)
      await restoreArchive(parts, copy)
      return saved
    },
    checks: async () => [
      ...(await serverChecks(engine, schemaVersion)),
      ...(await contentChecks(engine, paths.files)),
      ...(await placeChecks(paths, engine, clock.now())),
    ],
  })
}

async function restoreArchive({ engine, paths }: PostgresVaultParts, copy: KeptCopy): Promise<void> {
  const archive = await readArchive(await readFile(join(copy.folder, archiveFile)))
  await keepFiles(archive, paths.files)
  const tables = ['event_change', 'event', 'evidence_competency', ...Object.values(tableOf)]
  await engine.writeAlone(async (session) => {
    await session.run(`truncate ${tables.join(', ')}`)
    await restoreExactly(session, archive)
  })
}

async function serverChecks(engine: PostgresEngine, schemaVersion: number): Promise<readonly Check[]> {
  return [
    await check('PostgreSQL', async () => {
      const [row] = await engine.all(
        `select current_setting('server_version') as version, schema_version from workspace`,
      )
      const found = VersionRow.parse(row)
      if (found.schema_version === schemaVersion) return sound(`${found.version}, schema ${schemaVersion}`)
      return unsound(`schema ${found.schema_version}, not ${schemaVersion}`, 'Update Waymark.')
    }),
    await check('Settings', async () => {
      const rows = await engine.all(
        `select setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
      )
      const isDurable = z
        .array(Setting)
        .parse(rows)
        .every(({ setting }) => setting !== 'off')
      if (isDurable) return sound('every commit is flushed to disk')
      return unsound('the server can lose acknowledged writes', 'Set fsync and full_page_writes to on.')
    }),
  ]
}
