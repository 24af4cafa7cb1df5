import { fromBuffer } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

/** How much an archive may ask of this machine. Sizes are counted while inflating: what an archive claims is not believed. */
export interface ZipLimits {
  readonly archiveBytes: number
  readonly entries: number
  readonly entryBytes: number
  readonly totalBytes: number
  /** Inflated bytes per stored byte, once an entry is larger than `ratioFrom`. */
  readonly ratio: number
  readonly ratioFrom: number
}

const MiB = 2 ** 20

export const zipLimits: ZipLimits = {
  archiveBytes: 1024 * MiB,
  entries: 100_000,
  entryBytes: 256 * MiB,
  totalBytes: 2048 * MiB,
  ratio: 300,
  ratioFrom: 16 * MiB,
}

/** An opened ZIP. Entries are inflated one at a time, when asked for. */
export interface OpenZip {
  readonly paths: readonly string[]
  /** @throws OperationError ARCHIVE_INVALID, FILE_TOO_LARGE */
  readonly read: (path: string) => Promise<Uint8Array>
}

/**
 * Opens a ZIP that anybody may have made.
 * @throws OperationError ARCHIVE_INVALID, FILE_TOO_LARGE
 */
export async function openZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Promise<OpenZip> {
  if (bytes.length > limits.archiveBytes) throw tooLarge('The archive', limits.archiveBytes)
  const zip = await opened(bytes)
  const entries = await entriesOf(zip, limits)
  const inflatedBytes = new Map<string, number>()
  let total = 0
  return {
    paths: [...entries.keys()],
    async read(path) {
      const entry = entries.get(path)
      if (entry === undefined) throw invalid(`${path} is missing`)
      // An entry may be read again; it counts once.
      total -= inflatedBytes.get(path) ?? 0
      const inflated = await inflate(zip, entry, limits, limits.totalBytes - total)
      total += inflated.length
      inflatedBytes.set(path, inflated.length)
      return inflated
    },
  }
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(invalid(reasonOf(error))),
    )
  })
}

function entriesOf(zip: ZipFile, limits: ZipLimits): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('error', (error: unknown) => reject(invalid(reasonOf(error))))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      const { fileName } = entry
      if (entries.has(fileName)) return reject(invalid(`${fileName} is in it twice`))
      if (entries.size === limits.entries)
        return reject(invalid(`it holds more than ${limits.entries} files`))
      if (!entry.canDecodeFileData())
        return reject(invalid(`${fileName} is encrypted or packed in an unknown way`))
      entries.set(fileName, entry)
      return zip.readEntry()
    })
    zip.readEntry()
  })
}

async function inflate(zip: ZipFile, entry: Entry, limits: ZipLimits, left: number): Promise<Uint8Array> {
  const most = Math.min(limits.entryBytes, left)
  const byRatio = Math.max(limits.ratioFrom, entry.compressedSize * limits.ratio)
  const chunks: Buffer[] = []
  let size = 0
  const stream = await streamOf(zip, entry)
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > most) throw tooLarge(`${entry.fileName} in the archive`, most)
      if (size > byRatio) throw invalid(`${entry.fileName} inflates without end`)
      chunks.push(bytes)
    }
  } catch (error) {
    throw error instanceof OperationError ? error : invalid(`${entry.fileName}: ${reasonOf(error)}`)
  } finally {
    stream.destroy()
  }
  return Buffer.concat(chunks, size)
}

function streamOf(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream & { destroy(): unknown }> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error === null ? resolve(stream) : reject(invalid(`${entry.fileName}: ${reasonOf(error)}`)),
    )
  })
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A refusal of an archive as a whole. */
export function invalid(
  reason: string,
  issues: readonly { readonly where: string; readonly reason: string }[] = [],
): OperationError {
  return new OperationError(
    'ARCHIVE_INVALID',
    `This archive cannot be taken: ${reason}. Nothing was changed.`,
    {
      mend: 'Export it again from the workspace it came from.',
      ...(issues.length === 0 ? {} : { issues }),
    },
  )
}

function tooLarge(what: string, limit: number): OperationError {
  return new OperationError('FILE_TOO_LARGE', `${what} is larger than ${Math.floor(limit / MiB)} MiB.`)
}
