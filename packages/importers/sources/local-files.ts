import { lstat, open, readdir, stat } from 'node:fs/promises'
import type { Dirent, Stats } from 'node:fs'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

/** Largest files that are read, by what they are. A life's export fits several times over. */
export const sizeLimits = { zip: 256 * 1024 * 1024, text: 5 * 1024 * 1024 } as const

const mebibytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MiB`

export function tooLarge(name: string, limit: number): OperationError {
  return new OperationError(
    'FILE_TOO_LARGE',
    `${name} is larger than the ${mebibytes(limit)} that are read.`,
    {
      where: name,
      mend: 'Import a smaller export, or split the document.',
    },
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The system's error about a path as one clear sentence. Anything unexpected is thrown on as it is. */
async function explained(path: string, error: unknown): Promise<unknown> {
  const unreadable = (why: string, mend: string) =>
    new OperationError('SOURCE_UNREADABLE', `${path} ${why}.`, { where: path, mend })
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR': {
      const dangling = await lstat(path).then(
        (found) => found.isSymbolicLink(),
        () => false,
      )
      const message = dangling
        ? `${path} is a link to something that does not exist.`
        : `There is no file or folder ${path}.`
      return new OperationError('SOURCE_MISSING', message, { where: path, mend: 'Check the path.' })
    }
    case 'EACCES':
    case 'EPERM':
      return unreadable(
        'may not be read by this user',
        'Change its permissions, or copy it to a place of your own.',
      )
    case 'ELOOP':
      return unreadable('is a link that leads back to itself', 'Name the file itself.')
    case 'ENAMETOOLONG':
      return new OperationError(
        'SOURCE_MISSING',
        `There is no file with a name that long: ${path.slice(0, 80)}….`,
        { mend: 'Check the path.' },
      )
    case 'ERR_INVALID_ARG_VALUE':
      return new OperationError('SOURCE_MISSING', 'A path cannot hold a zero character.', {
        mend: 'Check the path.',
      })
    case 'EIO':
    case 'EBUSY':
    case 'EMFILE':
    case 'EISDIR':
      return unreadable('cannot be read right now', 'Try again; if it stays so, check the disk.')
    default:
      return error
  }
}

/** @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE */
export async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path)
  } catch (error) {
    throw await explained(path, error)
  }
}

/** @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE */
export async function listFolder(path: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    throw await explained(path, error)
  }
}

/**
 * The first bytes of a regular file, or all of them up to a limit. Pipes and devices are refused before they are opened.
 * @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE
 */
export async function readStart(path: string, limit: number): Promise<Uint8Array> {
  const found = await statOf(path)
  if (!found.isFile()) {
    throw new OperationError('SOURCE_UNREADABLE', `${path} is neither a file nor a folder.`, {
      where: path,
      mend: 'Name a file, a folder or a repository.',
    })
  }
  try {
    const file = await open(path, 'r')
    try {
      const buffer = Buffer.alloc(Math.min(limit, found.size + 1))
      let length = 0
      while (length < buffer.length) {
        const { bytesRead } = await file.read(
          buffer,
          length,
          Math.min(buffer.length - length, 4 * 1024 * 1024),
          length,
        )
        if (bytesRead === 0) break
        length += bytesRead
      }
      return buffer.subarray(0, length)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw await explained(path, error)
  }
}

/** A file whole. @throws OperationError FILE_TOO_LARGE, SOURCE_MISSING, SOURCE_UNREADABLE */
export async function readWhole(path: string, name: string, limit: number): Promise<Uint8Array> {
  const { size } = await statOf(path)
  if (size > limit) throw tooLarge(name, limit)
  const bytes = await readStart(path, limit + 1)
  if (bytes.length > limit) throw tooLarge(name, limit)
  return bytes
}
