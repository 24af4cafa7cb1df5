import { existsSync, readdirSync, statSync } from 'node:fs'
import { LostDatabase } from './damaged-workspace.ts'
import type { WorkspacePaths } from './workspace-folder.ts'

/**
 * An empty database beside kept copies is not a new workspace: somebody lost the file. Starting anew would hide that.
 * @throws LostDatabase
 */
export function refuseLostDatabase({ database, backups }: WorkspacePaths): void {
  if (existsSync(database) && statSync(database).size > 0) return
  if (readdirSync(backups).some((name) => /^\d{4}-/.test(name))) throw new LostDatabase()
}
