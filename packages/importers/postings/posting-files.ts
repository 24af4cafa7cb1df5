import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

const endings = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.pdf', '.docx'])
const never = /^(?:\.|readme|license|licence|changelog|contributing)/iu
/** Files of a folder that are read at once at most. */
const mostFiles = 200

/**
 * The files that a path names: itself, or the advertisements that lie in a folder, sorted by name.
 * @throws OperationError SOURCE_MISSING
 */
export async function postingFilesAt(path: string): Promise<{ isFolder: boolean; files: readonly string[] }> {
  const found = await stat(path).catch(() => null)
  if (found === null)
    throw new OperationError('SOURCE_MISSING', `${path} cannot be read: there is no such file.`, {
      where: path,
      mend: 'Check the path; it counts from the folder you are in.',
    })
  if (!found.isDirectory()) return { isFolder: false, files: [path] }
  const names = (await readdir(path)).toSorted()
  const files = names.filter((name) => endings.has(extname(name).toLowerCase()) && !never.test(name))
  return { isFolder: true, files: files.slice(0, mostFiles).map((name) => join(path, name)) }
}

/** All of a stream, up to a limit in bytes. @throws OperationError FILE_TOO_LARGE */
export async function readPiped(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    size += bytes.length
    if (size > limit)
      throw new OperationError('FILE_TOO_LARGE', 'What was piped in is too large for one advertisement.', {
        mend: 'Pipe in the text of one advertisement.',
      })
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
