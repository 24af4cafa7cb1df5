import { join } from 'node:path'
import { verifyArchive } from '../archive/verify-archive.ts'
import { writeArchive } from '../archive/write-archive.ts'
import type { CopyContent } from '../copies/backup-folder.ts'
import { tableOf } from '../documents/tables.ts'
import type { Engine } from '../engine/engine.ts'
import { writeDurably } from '../files/durable-file.ts'
import type { WorkspacePaths } from '../sqlite/workspace-folder.ts'

/** The file of a copy: the workspace as an archive, which needs no PostgreSQL to be read. */
export const archiveFile = 'archive.zip'

/**
 * Fills a copy with an archive that was read back.
 * @param prove how much of it is proven: its lines too, or before a migration, whose old documents only the coming
 * schema reads, that it is whole
 */
export async function fillWithArchive(
  workspace: { readonly engine: Engine; readonly paths: WorkspacePaths; readonly schemaVersion: number },
  folder: string,
  prove: (bytes: Uint8Array) => Promise<unknown>,
): Promise<CopyContent> {
  const bytes = await writeArchive(workspace.engine, workspace.paths.files)
  await prove(bytes)
  writeDurably(join(folder, archiveFile), bytes)
  const { counts } = (await verifyArchive(bytes)).manifest
  const { history, files: _, ...documents } = counts
  const rows: Record<string, number> = { event: history }
  for (const [kind, table] of Object.entries(tableOf)) rows[table] = countOf(documents, kind)
  return { engine: 'postgresql', schemaVersion: workspace.schemaVersion, rows, missing: [] }
}

function countOf(counts: Readonly<Record<string, number>>, kind: string): number {
  return counts[kind] ?? 0
}
