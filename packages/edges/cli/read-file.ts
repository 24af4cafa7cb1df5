import { open } from 'node:fs/promises'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { reasonOf } from './write-file.ts'

/**
 * Reads a file that the user named, up to a limit. Only plain files: a device or pipe could never end.
 * @param limit bytes
 * @throws OperationError SOURCE_MISSING, FILE_TOO_LARGE
 */
export async function readNamedFile(path: string, limit: number): Promise<Buffer> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw missing(path, reasonOf(error))
  })
  try {
    const { size } = await plainFile(file, path)
    if (size > limit) throw tooLarge(path, size, limit)
    const bytes = await file.readFile()
    if (bytes.length > limit) throw tooLarge(path, bytes.length, limit)
    return bytes
  } finally {
    await file.close()
  }
}

async function plainFile(file: Awaited<ReturnType<typeof open>>, path: string): Promise<{ size: number }> {
  const found = await file.stat()
  if (found.isFile()) return found
  throw missing(path, found.isDirectory() ? 'that is a folder' : 'that is not a plain file')
}

function missing(path: string, reason: string): OperationError {
  return new OperationError('SOURCE_MISSING', `${path} cannot be read: ${reason}.`, {
    where: path,
    mend: 'Check the path; it counts from the folder you are in.',
  })
}

function tooLarge(path: string, size: number, limit: number): OperationError {
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
  return new OperationError(
    'FILE_TOO_LARGE',
    `${path} has ${megabytes(size)}; at most ${megabytes(limit)} are read.`,
    { where: path, mend: 'Choose a smaller file.' },
  )
}
