import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Backup } from '@waymark/contracts/workspace/operations.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { damagedCopy, makeCopy, verifyFiles } from '../copies/backup-folder.ts'
import type { KeptCopy } from '../copies/backup-folder.ts'
import { restoreAttachments } from '../copies/copied-attachments.ts'
import { flushFile, renameDurably } from '../files/durable-file.ts'
import { integrityFaults, rowCounts } from './integrity.ts'
import { databaseFile, fillSqliteCopy } from './sqlite-copy.ts'
import { schemaVersionOf } from './sqlite-engine.ts'
import { isBusy, isDamaged, workspaceBusy } from './sqlite-errors.ts'
import { fileMode, makePrivateFolder } from './workspace-folder.ts'
import type { WorkspacePaths } from './workspace-folder.ts'

const sidecars = ['', '-wal', '-shm', '-journal']

export interface SqliteRestore {
  readonly paths: WorkspacePaths
  readonly copy: KeptCopy
  readonly now: Instant
  /** Called at named points, so that tests can end the process there. */
  readonly at: (point: string) => void
}

/**
 * Puts a copy in the place of the database. Until the one rename the workspace is what it was, after it it is the copy;
 * its last state is kept as a copy of its own. Call it while no process has the workspace open.
 * @returns the copy of the last state
 * @throws OperationError BACKUP_INVALID, WORKSPACE_BUSY
 */
export async function restoreSqlite({ paths, copy, now, at }: SqliteRestore): Promise<Backup> {
  await verifyFiles(copy)
  const saved = await savePresent(paths, now)
  at('restore.saved')
  const prepared = join(paths.home, '.restoring.db')
  try {
    copyFileSync(join(copy.folder, databaseFile), prepared)
    chmodSync(prepared, fileMode)
    makeReady(prepared, copy)
    await restoreAttachments(copy, paths.files)
    flushFile(prepared)
    at('restore.prepared')
    // Nothing of the old database may be read into the new one.
    for (const sidecar of sidecars.slice(1)) rmSync(`${paths.database}${sidecar}`, { force: true })
    renameDurably(prepared, paths.database)
    at('restore.renamed')
    return saved
  } finally {
    for (const sidecar of sidecars) rmSync(`${prepared}${sidecar}`, { force: true })
  }
}

/** Proves the database of a copy and gives its history a new name: event numbers may now mean other things. */
function makeReady(path: string, copy: KeptCopy): void {
  const database = new DatabaseSync(path)
  try {
    const faults = integrityFaults(database)
    const rows = rowCounts(database)
    const differs = Object.entries(copy.manifest.rows).find(([table, count]) => rows[table] !== count)
    if (differs !== undefined)
      faults.push(`${differs[0]} holds ${rows[differs[0]] ?? 0} rows, not ${differs[1]}`)
    const [fault] = faults
    if (fault !== undefined) throw damagedCopy(copy.name, fault)
    database.prepare('update workspace set generation = ?').run(randomUUID())
  } catch (error) {
    throw isDamaged(error) ? damagedCopy(copy.name, 'its database cannot be read') : error
  } finally {
    database.close()
  }
}

async function savePresent(paths: WorkspacePaths, now: Instant): Promise<Backup> {
  try {
    const present = openAlone(paths.database)
    try {
      if (schemaVersionOf(present) === 0) return saveDamaged(paths, now)
      const facts = { at: now, reason: 'before-restore' } as const
      return await makeCopy(paths.backups, facts, (folder) => fillSqliteCopy(present, paths.files, folder))
    } finally {
      present.close()
    }
  } catch (error) {
    if (isBusy(error)) throw workspaceBusy()
    if (isDamaged(error) || isInvalidCopy(error)) return saveDamaged(paths, now)
    throw error
  }
}

/**
 * Opens the database as its only user and folds its log back into it: this fails while anything, also another program
 * than Waymark, has it open.
 */
function openAlone(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  try {
    database.exec('pragma busy_timeout = 200; pragma locking_mode = exclusive; pragma journal_mode = delete')
    database.exec('begin exclusive; commit')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** A state that cannot be verified is still kept byte for byte, for whoever wants to mend it by hand. */
function saveDamaged(paths: WorkspacePaths, now: Instant): Backup {
  const name = `damaged-${now.replaceAll(/[:.]/g, '-')}`
  const folder = join(paths.backups, name)
  makePrivateFolder(folder)
  let bytes = 0
  for (const sidecar of sidecars.filter((end) => existsSync(`${paths.database}${end}`))) {
    const kept = join(folder, `${databaseFile}${sidecar}`)
    copyFileSync(`${paths.database}${sidecar}`, kept)
    flushFile(kept)
    bytes += statSync(kept).size
  }
  return { name, at: now, reason: 'before-restore', bytes, evidence: 0 }
}

function isInvalidCopy(error: unknown): boolean {
  return error instanceof OperationError && error.code === 'BACKUP_INVALID'
}
