import { crc32 } from 'node:zlib'
import { Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

/** What one archive may hold. Declared sizes can lie, so the bytes that really come out are counted. */
export const zipLimits = {
  entries: 100_000,
  entryBytes: 8 * 1024 * 1024,
  totalBytes: 64 * 1024 * 1024,
  /** Inflated to deflated size, looked at from the first mebibyte on. */
  ratio: 200,
} as const

/** One file of an archive or of an unpacked one. Its name is data: nothing is ever written under it. */
export interface ArchiveMember {
  readonly name: string
  /** Name without folders. */
  readonly baseName: string
  /** Why it is not opened, or null when it may be. */
  readonly refusal: string | null
  /** Its bytes, or why they cannot be had. */
  read(signal: AbortSignal): Promise<Uint8Array | { readonly refusal: string }>
}

/**
 * Lists an archive without inflating anything.
 * @throws OperationError SOURCE_UNREADABLE when it is damaged, truncated or has too many entries
 */
export async function openZip(bytes: Uint8Array, name: string): Promise<readonly ArchiveMember[]> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
      lazyEntries: true,
    })
    return await membersOf(zip, name)
  } catch (error) {
    if (error instanceof OperationError) throw error
    throw damaged(name)
  }
}

function damaged(name: string): OperationError {
  return new OperationError('SOURCE_UNREADABLE', `${name} is a damaged or incomplete ZIP file.`, {
    where: name,
    mend: 'Download it again and import the new copy.',
  })
}

async function membersOf(zip: ZipFile, name: string): Promise<readonly ArchiveMember[]> {
  if (zip.entryCount > zipLimits.entries) {
    throw new OperationError('SOURCE_UNREADABLE', `${name} holds more than ${zipLimits.entries} files.`, {
      where: name,
    })
  }
  const seen = new Set<string>()
  const budget = { left: zipLimits.totalBytes }
  const members: ArchiveMember[] = []
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry)
    if (path.endsWith('/')) continue
    const folded = path.normalize('NFC').toLowerCase()
    const refusal =
      faultOf(entry, path) ??
      (seen.has(folded) ? 'stands in the ZIP file twice; only the first is read' : null)
    seen.add(folded)
    const baseName = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    members.push({ name: path, baseName, refusal, read: (signal) => readEntry(zip, entry, budget, signal) })
  }
  return members
}

/** Names are UTF-8 when flagged so and otherwise only read as far as they are ASCII, which all names that count are. */
function nameOf(entry: Entry): string {
  const raw: unknown = entry.fileName
  return Buffer.isBuffer(raw) ? raw.toString('utf8') : String(raw)
}

function faultOf(entry: Entry, path: string): string | null {
  const parts = path.split(/[/\\]/)
  if (parts.includes('..') || /^[/\\]|^[a-z]:/i.test(path) || path.includes('\u0000'))
    return 'has a name that leads out of the ZIP file'
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) return 'is a link, not a file'
  if (entry.isEncrypted()) return 'is encrypted'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return 'is packed in a way that is not read here'
  if (entry.uncompressedSize > zipLimits.entryBytes)
    return `is larger than ${zipLimits.entryBytes / 1024 / 1024} MiB`
  return null
}

async function readEntry(
  zip: ZipFile,
  entry: Entry,
  budget: { left: number },
  signal: AbortSignal,
): Promise<Uint8Array | { readonly refusal: string }> {
  const chunks: Buffer[] = []
  let size = 0
  let sum = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      if (signal.aborted) throw new OperationError('CANCELLED', 'The import was cancelled.')
      if (!Buffer.isBuffer(chunk)) continue
      size += chunk.length
      budget.left -= chunk.length
      if (size > zipLimits.entryBytes || budget.left < 0)
        return { refusal: 'unpacks to more than may be read' }
      if (size > 1024 * 1024 && size > entry.compressedSize * zipLimits.ratio)
        return { refusal: 'unpacks to far more than its packed size' }
      sum = crc32(chunk, sum)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof OperationError) throw error
    return { refusal: 'is damaged in the ZIP file' }
  }
  return sum === entry.crc32
    ? Buffer.concat(chunks)
    : { refusal: 'is damaged in the ZIP file (its checksum does not match)' }
}
