import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { Dirent } from 'node:fs'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { ReadOptions, ReadResult } from '@waymark/contracts/sources/reading.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { zipLimits, type ArchiveMember } from '../archives/zip.ts'
import { isRepository } from '../git/repository.ts'
import { isLinkedInExport, readFileOf } from '../linkedin/file-names.ts'
import { readLinkedIn } from '../linkedin/read-export.ts'
import { listFolder, readWhole } from './local-files.ts'
import { createPace } from './pace.ts'
import type { Means } from './means.ts'

/** A folder with more entries than this is not a place where sources were put together. */
const maxEntries = 2000
/** Files and repositories that are tried at most. */
const maxSources = 200

const candidate = /\.(?:zip|json|md|markdown|mdown|txt)$/i
/** Documents about a project, not about what its owner did. Named by themselves they are read. */
const aboutProject =
  /^(?:readme|changelog|license|licence|contributing|code_of_conduct|security|notices?|authors|package(?:-lock)?|tsconfig|composer)\b/i

/**
 * Reads what lies directly in a folder: an unpacked LinkedIn export, files of known kinds, repositories. What cannot
 * be read is told beside what can; when nothing can, that is the error.
 * @throws OperationError SOURCE_KIND_UNKNOWN, SOURCE_UNREADABLE, CANCELLED
 */
export async function readFolder(
  path: string,
  options: ReadOptions,
  means: Means,
  readPath: (path: string) => Promise<ReadResult>,
): Promise<readonly ReadResult[]> {
  const entries = await listFolder(path)
  if (entries.length > maxEntries) {
    throw new OperationError('SOURCE_UNREADABLE', `${path} holds more than ${maxEntries} entries.`, {
      where: path,
      mend: 'Name the files themselves.',
    })
  }
  const results: ReadResult[] = []
  const failures: Refusal[] = []
  if (isUnpackedExport(entries) && (options.kind === null || options.kind === 'linkedin')) {
    results.push(await readUnpacked(path, entries, options, means))
  }
  for (const name of await sourcesIn(path, entries, results.length > 0)) {
    options.progress(`Reading ${name}`)
    try {
      results.push(await readPath(join(path, name)))
    } catch (error) {
      if (!(error instanceof OperationError) || error.code === 'CANCELLED') throw error
      failures.push({ where: name, reason: `${error.message} ${error.details.mend ?? ''}`.trim() })
    }
  }
  return withFailures(path, results, failures)
}

function withFailures(
  path: string,
  results: readonly ReadResult[],
  failures: readonly Refusal[],
): readonly ReadResult[] {
  const [first, ...others] = results
  if (first !== undefined) return [{ ...first, refused: [...first.refused, ...failures] }, ...others]
  throw new OperationError(
    'SOURCE_KIND_UNKNOWN',
    `Nothing in the folder ${path} is a source that can be read.`,
    {
      where: path,
      mend: 'Name a LinkedIn export (ZIP), a JSON Resume, a Markdown brag document, a git repository, or a folder that holds some of these.',
      issues: failures,
    },
  )
}

/** True when a folder is a LinkedIn export that was unpacked. */
export function isUnpackedExport(entries: readonly Dirent[]): boolean {
  return isLinkedInExport(entries.filter((entry) => entry.isFile()).map((entry) => entry.name))
}

async function sourcesIn(
  path: string,
  entries: readonly Dirent[],
  isExport: boolean,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of entries) {
    if (found.length >= maxSources) break
    if (entry.name.startsWith('.') || aboutProject.test(entry.name)) continue
    const isFile = entry.isFile() && candidate.test(entry.name)
    if (isFile || (!isExport && entry.isDirectory() && (await isRepository(join(path, entry.name)))))
      found.push(entry.name)
  }
  return found
}

async function readUnpacked(
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
