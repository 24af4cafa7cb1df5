import { copyFileSync, existsSync, linkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentPath, keepContent } from '../files/content-files.ts'
import { makePrivateFolder } from '../sqlite/workspace-folder.ts'
import type { KeptCopy } from './backup-folder.ts'

const folderInCopy = 'files'

/**
 * Puts attachments into a copy, after its database, so that the copy never names a file that came later. A second name
 * for the same bytes costs no space; where the disk has no such names the bytes are copied.
 * @returns the hashes of attachments that are lost
 */
export function copyAttachments(files: string, copy: string, hashes: readonly string[]): string[] {
  if (hashes.length > 0) makePrivateFolder(join(copy, folderInCopy))
  return hashes.filter((sha256) => {
    const from = contentPath(files, sha256)
    if (!existsSync(from)) return true
    const to = join(copy, folderInCopy, sha256)
    try {
      linkSync(from, to)
    } catch {
      copyFileSync(from, to)
    }
    return false
  })
}

/** Brings the attachments of a verified copy back where they are missing or were changed. */
export async function restoreAttachments(copy: KeptCopy, files: string): Promise<void> {
  for (const { path } of copy.manifest.files) {
    if (path.startsWith(`${folderInCopy}/`)) keepContent(files, await readFile(join(copy.folder, path)))
  }
}
