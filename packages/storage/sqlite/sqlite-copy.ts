import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { referencedFiles } from '../archive/referenced-files.ts'
import { damagedCopy } from '../copies/backup-folder.ts'
import type { CopyContent } from '../copies/backup-folder.ts'
import { copyAttachments } from '../copies/copied-attachments.ts'
import { connectionTo } from './connection.ts'
import { integrityFaults, rowCounts } from './integrity.ts'
import { schemaVersionOf } from './sqlite-engine.ts'
import { fileMode } from './workspace-folder.ts'

/** The database file in a workspace and in a copy. */
export const databaseFile = 'waymark.db'

// All pages in one step: one committed state, however much is written meanwhile. It runs beside the event loop.
const allPages = 2 ** 31 - 1

/**
 * Fills a copy: the database as one committed state, proven sound, then the attachments that it names.
 * @param source an open connection to the workspace
 * @throws OperationError BACKUP_INVALID when the workspace itself is damaged
 */
export async function fillSqliteCopy(
  source: DatabaseSync,
  files: string,
  folder: string,
): Promise<CopyContent> {
  const path = join(folder, databaseFile)
  await backup(source, path, { rate: allPages })
  chmodSync(path, fileMode)
  const copy = new DatabaseSync(path)
  try {
    // The copy came as a write-ahead-log database; as it lies in its folder it is one file.
    copy.exec('pragma journal_mode = delete')
    const content = verifiedContent(copy)
    const hashes = await referencedFiles(connectionTo(copy))
    return { ...content, missing: copyAttachments(files, folder, hashes) }
  } finally {
    copy.close()
  }
}

function verifiedContent(copy: DatabaseSync): Omit<CopyContent, 'missing'> {
  const [fault] = integrityFaults(copy)
  if (fault !== undefined) throw damagedCopy('of the present state', fault)
  return { engine: 'sqlite', schemaVersion: schemaVersionOf(copy), rows: rowCounts(copy) }
}
