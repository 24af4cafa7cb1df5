import type { Clock, Vault } from '@waymark/application/ports/services.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Backup } from '@waymark/contracts/workspace/operations.ts'
import { addMissing, compareWith, isEmpty, keepFiles, restoreExactly } from './archive/import-archive.ts'
import { readArchive } from './archive/read-archive.ts'
import { writeArchive } from './archive/write-archive.ts'
import { findCopy, listCopies, makeCopy } from './copies/backup-folder.ts'
import type { CopyContent, KeptCopy } from './copies/backup-folder.ts'
import { backupOf } from './copies/copy-manifest.ts'
import type { Check } from './doctor/check.ts'
import type { Engine } from './engine/engine.ts'
import type { ForgetfulStore } from './store.ts'

/** What a vault stands on. */
export interface VaultParts {
  readonly engine: Engine
  readonly store: ForgetfulStore
  readonly clock: Clock
  readonly files: string
  readonly backups: string
  readonly schemaVersion: number
  /** Writes the engine's copy of the workspace into a folder and proves it sound. */
  readonly fill: (folder: string) => Promise<CopyContent>
  /** Puts a copy in the place of the workspace; returns the copy of the last state. */
  readonly exchange: (copy: KeptCopy) => Promise<Backup>
  readonly checks: () => Promise<readonly Check[]>
  /** Called at named points, so that tests can end the process there. */
  readonly at: (point: string) => void
}

/** Copies, archives and checks of one workspace. */
export function createVault(parts: VaultParts): Vault {
  const { engine, store, clock, backups, at } = parts
  const copyNow = (reason: Backup['reason']): Promise<Backup> =>
    makeCopy(backups, { at: clock.now(), reason }, parts.fill, at)
  return {
    backup: copyNow,
    async backups() {
      return listCopies(backups).map(({ name, manifest }) => backupOf(name, manifest))
    },
    restore: (name) => restore(parts, name),
    exportArchive: () => writeArchive(engine, parts.files),
    async importArchive(bytes, { dryRun, at: now }) {
      const archive = await readArchive(bytes)
      at('import.checked')
      const { missing, ...outcome } = await compareWith(engine, archive)
      const empty = await isEmpty(engine)
      if (dryRun || (missing.length === 0 && !empty)) return outcome
      if (!empty) await copyNow('before-import')
      await keepFiles(archive, parts.files)
      at('import.files-kept')
      if (!empty) {
        await addMissing(store, missing, now)
        return outcome
      }
      await engine.write(async (session) => {
        if (!(await isEmpty(session))) throw filledMeanwhile()
        await restoreExactly(session, archive)
        at('import.written')
      })
      store.forget()
      return outcome
    },
    async check() {
      const checks = await parts.checks()
      return { healthy: checks.every((check) => check.ok), checks: [...checks] }
    },
  }
}

async function restore(parts: VaultParts, name: string): ReturnType<Vault['restore']> {
  const { backups, schemaVersion, store } = parts
  const copy = findCopy(backups, name)
  if (copy.manifest.schemaVersion > schemaVersion) {
    throw new OperationError('BACKUP_INVALID', `A newer Waymark made the backup ${copy.name}.`, {
      where: copy.name,
      mend: 'Update Waymark, then restore it.',
    })
  }
  const savedAs = await parts.exchange(copy)
  store.forget()
  return { restored: backupOf(copy.name, copy.manifest), savedAs }
}

function filledMeanwhile(): OperationError {
  return new OperationError(
    'REVISION_CONFLICT',
    'The workspace was filled while the archive was read; nothing was written.',
    {
      mend: 'Import the archive again.',
    },
  )
}
