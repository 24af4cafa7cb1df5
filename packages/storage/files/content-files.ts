import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from '@waymark/application/ports/services.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { Attachment } from '@waymark/domain/evidence/evidence.ts'
import { makePrivateFolder } from '../sqlite/workspace-folder.ts'
import { flushFolder, writeDurably } from './durable-file.ts'

/** SHA-256 of bytes, in lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Where the bytes of a hash lie: two first digits as a folder, so that no folder grows without bound. */
export function contentPath(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256)
}

/** Keeps bytes under their hash; the same bytes are kept once. */
export function keepContent(folder: string, bytes: Uint8Array): string {
  const sha256 = sha256Of(bytes)
  const path = contentPath(folder, sha256)
  if (existsSync(path) && sha256Of(readFileSync(path)) === sha256) return sha256
  makePrivateFolder(dirname(path))
  flushFolder(folder)
  writeDurably(path, bytes)
  return sha256
}

/**
 * The bytes of a hash, or null when they are not kept here.
 * @throws OperationError WORKSPACE_UNSAFE when the file is no longer what was kept
 */
export async function readContent(folder: string, sha256: string): Promise<Uint8Array | null> {
  if (!Attachment.shape.sha256.safeParse(sha256).success) return null
  const bytes = await readFile(contentPath(folder, sha256)).catch(() => null)
  if (bytes === null || sha256Of(bytes) === sha256) return bytes
  throw new OperationError('WORKSPACE_UNSAFE', `The kept file ${sha256.slice(0, 12)}… was changed on disk.`, {
    where: contentPath(folder, sha256),
    mend: 'Return to a verified copy with "waymark restore latest".',
  })
}

/** Attachments in a folder, addressed by their content. */
export function createContentFiles(folder: string): Files {
  return {
    async put(bytes, name, mediaType) {
      return Attachment.parse({ sha256: keepContent(folder, bytes), name, mediaType, size: bytes.length })
    },
    get: (sha256) => readContent(folder, sha256),
  }
}
