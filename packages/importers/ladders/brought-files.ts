import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { openZip } from '../archives/zip.ts'
import { ladderText, mostLadderBytes, readableName } from './read-ladder-files.ts'
import type { LadderFile } from './ladder-file.ts'

/** A file that came with a call. The name may hold the folders that it lay in, with `/`. */
export interface BroughtFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The text files among those that were brought; ZIPs are opened. What is no text is passed over, unless nothing is left.
 * @throws OperationError SOURCE_UNREADABLE, FILE_TOO_LARGE, CANCELLED
 */
export async function broughtFiles(
  files: readonly BroughtFile[],
  signal: AbortSignal,
): Promise<readonly LadderFile[]> {
  const found: LadderFile[] = []
  for (const file of files) {
    if (/\.zip$/i.test(file.name)) found.push(...(await unpacked(file, signal)))
    else found.push(...textOf(file.name, file.bytes))
  }
  if (found.length > 0) return found
  const names = files.map(({ name }) => name).join(', ')
  throw new OperationError(
    'SOURCE_UNREADABLE',
    `Nothing in ${names} is a text that a ladder could stand in.`,
    {
      where: names,
      mend: 'Bring the ladder as YAML, Markdown, HTML, CSV, JSON or JavaScript, or a ZIP of such files.',
    },
  )
}

async function unpacked({ name, bytes }: BroughtFile, signal: AbortSignal): Promise<LadderFile[]> {
  const found: LadderFile[] = []
  let size = 0
  for (const member of await openZip(bytes, name)) {
    if (member.refusal !== null || !readableName(member.baseName)) continue
    const read = await member.read(signal)
    if (!(read instanceof Uint8Array)) continue
    size += read.length
    if (size > mostLadderBytes.all)
      throw new OperationError('FILE_TOO_LARGE', `${name} holds more than 64 MB of text.`, { where: name })
    found.push(...textOf(member.name, read))
  }
  return found
}

function textOf(path: string, bytes: Uint8Array): LadderFile[] {
  if (bytes.length > mostLadderBytes.file)
    throw new OperationError('FILE_TOO_LARGE', `${path} is larger than the 8 MB of a ladder file.`, {
      where: path,
    })
  const text = readableName(path) ? ladderText(bytes) : null
  return text === null ? [] : [{ path: path.replace(/^\/+/, ''), text }]
}
