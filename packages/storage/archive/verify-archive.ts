import * as z from 'zod'
import { sha256Of } from '../files/content-files.ts'
import {
  ArchiveManifest,
  archiveVersion,
  documentFiles,
  filesFolder,
  historyFile,
  manifestFile,
} from './archive-format.ts'
import { jsonOf, reasonOf } from './archive-text.ts'
import { invalid, openZip } from './read-zip.ts'
import type { OpenZip, ZipLimits } from './read-zip.ts'

const AnyVersion = z.object({ format: z.literal('waymark-archive'), version: z.number() })
const knownPaths = new Set<string>([manifestFile, historyFile, ...Object.values(documentFiles)])
const filePath = /^files\/[0-9a-f]{64}$/

/** An archive that is whole: nothing is missing, added or changed. Its lines are not read yet. */
export interface WholeArchive {
  readonly zip: OpenZip
  readonly manifest: ArchiveManifest
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Checks names, sizes and hashes.
 * @throws OperationError ARCHIVE_INVALID, FILE_TOO_LARGE
 */
export async function verifyArchive(bytes: Uint8Array, limits?: ZipLimits): Promise<WholeArchive> {
  const zip = await openZip(bytes, limits)
  const stranger = zip.paths.find((path) => !knownPaths.has(path) && !filePath.test(path))
  if (stranger !== undefined)
    throw invalid(`"${stranger.slice(0, 80)}" does not belong into a Waymark archive`)
  const manifest = manifestOf(await zip.read(manifestFile))
  const listed = new Set(manifest.entries.map((entry) => entry.path))
  const unlisted = zip.paths.find((path) => path !== manifestFile && !listed.has(path))
  if (unlisted !== undefined) throw invalid(`${unlisted} is not in its manifest`)
  const texts = await checkEntries(zip, manifest)
  return { zip, manifest, texts }
}

function manifestOf(bytes: Uint8Array): ArchiveManifest {
  const json = jsonOf(new TextDecoder().decode(bytes))
  const known = AnyVersion.safeParse(json)
  if (!known.success) throw invalid('manifest.json is not that of a Waymark archive')
  if (known.data.version > archiveVersion) throw invalid('a newer Waymark wrote it; update Waymark first')
  const parsed = ArchiveManifest.safeParse(json)
  if (parsed.success) return parsed.data
  throw invalid(`manifest.json: ${reasonOf(parsed.error)}`)
}

/** Checks size and hash of every entry; returns the texts. Attachments are read again when they are taken. */
async function checkEntries(zip: OpenZip, manifest: ArchiveManifest): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const { path, bytes, sha256 } of manifest.entries) {
    const content = await zip.read(path)
    if (content.length !== bytes || sha256Of(content) !== sha256) {
      throw invalid(`${path} is not what the manifest says; it was changed or damaged`)
    }
    if (!path.startsWith(filesFolder)) texts.set(path, new TextDecoder().decode(content))
    else if (path !== `${filesFolder}${sha256}`) throw invalid(`${path} does not hold what its name says`)
  }
  return texts
}
