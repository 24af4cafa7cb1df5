import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { decodeText } from '../sources/decode.ts'
import type { LadderFile } from './ladder-file.ts'

/** Largest single file and largest sum. The largest public ladder that was measured has 4 MB. Bytes. */
export const mostLadderBytes = { file: 8_000_000, all: 64_000_000 } as const
const mostFiles = 2000
const mostEntries = 20_000
const deepest = 8

const readable = /\.(?:ya?ml|md|markdown|js|mjs|ts|html?|csv|json|txt)$|^(?:licen[cs]e|copying)$/i
/** True for names of files that a ladder, or its licence, may stand in. */
export function readableName(path: string): boolean {
  return readable.test(path.slice(path.lastIndexOf('/') + 1))
}

/** The bytes of a file as text with plain line ends; null when they are no text. */
export function ladderText(bytes: Uint8Array): string | null {
  return (
    decodeText(bytes)
      ?.replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n') ?? null
  )
}

/** Folders that no ladder keeps its texts in. */
const passedOver = /^(?:\..*|node_modules|vendor)$/i

/** What was gathered so far, and how much of it. */
interface Gathering {
  readonly files: LadderFile[]
  readonly signal: AbortSignal
  bytes: number
  entries: number
}

/**
 * The text files under the paths that the user named, in the order of their names; links and hidden folders are passed
 * over.
 * @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, FILE_TOO_LARGE, CANCELLED
 */
export async function readLadderFiles(
  paths: readonly string[],
  signal: AbortSignal,
): Promise<readonly LadderFile[]> {
  const gathering: Gathering = { files: [], signal, bytes: 0, entries: 0 }
  for (const path of paths) {
    const facts = await stat(path).catch(() => null)
    if (facts === null)
      throw new OperationError('SOURCE_MISSING', `There is no file or folder "${path}".`, {
        where: path,
        mend: 'Check the spelling; a path with spaces needs quotes.',
      })
    if (facts.isDirectory()) await readFolder(gathering, path, '', 0)
    else if (facts.isFile()) await readOne(gathering, path, basename(path), true)
    else
      throw new OperationError('SOURCE_UNREADABLE', `"${path}" is neither a file nor a folder.`, {
        where: path,
      })
  }
  return gathering.files
}

async function readFolder(gathering: Gathering, folder: string, below: string, depth: number): Promise<void> {
  if (depth > deepest) return
  const names = await readdir(folder).catch((error: unknown) => {
    throw unreadable(below === '' ? folder : below, error)
  })
  for (const name of names.toSorted()) {
    gathering.entries += 1
    if (gathering.entries > mostEntries)
      throw new OperationError('SOURCE_UNREADABLE', `${folder} holds more than ${mostEntries} entries.`, {
        where: folder,
        mend: nameLess,
      })
    const full = join(folder, name)
    const facts = await lstat(full).catch(() => null)
    const path = below === '' ? name : `${below}/${name}`
    if (facts?.isDirectory() === true && !passedOver.test(name))
      await readFolder(gathering, full, path, depth + 1)
    else if (facts?.isFile() === true && readable.test(name)) await readOne(gathering, full, path, false)
  }
}

/** Reads one file. What is no text is passed over inside a folder, and an error when the user named it. */
async function readOne(gathering: Gathering, full: string, path: string, named: boolean): Promise<void> {
  if (gathering.signal.aborted)
    throw new OperationError('CANCELLED', 'The import was cancelled; nothing was written.')
  const { size } = await stat(full).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  if (size > mostLadderBytes.file) {
    if (!named) return
    const megabytes = (size / 1_000_000).toFixed(1)
    throw new OperationError('FILE_TOO_LARGE', `${path} has ${megabytes} MB; a ladder file may have 8 MB.`, {
      where: path,
    })
  }
  gathering.bytes += size
  if (gathering.bytes > mostLadderBytes.all || gathering.files.length >= mostFiles)
    throw new OperationError(
      'FILE_TOO_LARGE',
      'There are more files than any ladder has: over 2,000, or 64 MB.',
      {
        where: path,
        mend: nameLess,
      },
    )
  const bytes = await readFile(full).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  const text = ladderText(bytes)
  if (text !== null) gathering.files.push({ path, text })
  else if (named)
    throw new OperationError('SOURCE_UNREADABLE', `${path} is not a text file.`, {
      where: path,
      mend: 'Name the ladder as YAML, Markdown, HTML, CSV, JSON or JavaScript text.',
    })
}

const nameLess = 'Name the folder or the files of the ladder itself.'

function unreadable(path: string, error: unknown): OperationError {
  const reason = error instanceof Error ? error.message : String(error)
  return new OperationError('SOURCE_UNREADABLE', `${path} cannot be read: ${reason}.`, { where: path })
}
