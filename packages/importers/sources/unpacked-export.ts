import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { Dirent } from 'node:fs'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { ReadOptions, ReadResult } from '@waymark/contracts/sources/reading.ts'
import { zipLimits, type ArchiveMember } from '../archives/zip.ts'
import { isLinkedInExport, readFileOf } from '../linkedin/file-names.ts'
import { readLinkedIn } from '../linkedin/read-export.ts'
import { readWhole } from './local-files.ts'
import { createPace } from './pace.ts'
import type { Means } from './means.ts'

/** True when a folder is a LinkedIn export that was unpacked. */
export function isUnpackedExport(entries: readonly Dirent[]): boolean {
  return isLinkedInExport(entries.filter((entry) => entry.isFile()).map((entry) => entry.name))
}

/**
 * Reads a LinkedIn export that was unpacked into a folder.
 * @throws OperationError CANCELLED
 */
export async function readUnpacked(
  path: string,
  entries: readonly Dirent[],
  options: ReadOptions,
  means: Means,
): Promise<ReadResult> {
  const hash = createHash('sha256')
  const members: ArchiveMember[] = []
  for (const { name } of entries.filter((entry) => entry.isFile() && /\.csv$/i.test(entry.name))) {
    const bytes = readFileOf(name) === null ? null : await bytesOrReason(join(path, name), name)
    if (bytes instanceof Uint8Array) hash.update(name).update(bytes)
    members.push({
      name,
      baseName: name,
      refusal: null,
      read: () => Promise.resolve(bytes ?? { refusal: 'is not read' }),
    })
  }
  const fingerprint = hash.digest('hex')
  const read = await readLinkedIn(
    members,
    means.sourceIdOf('linkedin', fingerprint),
    createPace(options.signal),
  )
  return { kind: 'linkedin', name: basename(path), identity: fingerprint, fingerprint, ...read }
}

async function bytesOrReason(path: string, name: string): Promise<Uint8Array | { readonly refusal: string }> {
  try {
    return await readWhole(path, name, zipLimits.entryBytes)
  } catch (error) {
    if (error instanceof OperationError) return { refusal: error.message }
    throw error
  }
}
