import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

/**
 * Writes a file whole or not at all: into a neighbour, flushed to disk, then renamed over the target. A device or a
 * pipe (`/dev/null`) is written straight.
 * @throws OperationError OUTPUT_UNWRITABLE
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<string> {
  const target = resolve(path)
  const present = await stat(target).catch(() => null)
  if (present?.isDirectory() === true) {
    throw unwritable(path, 'that is a folder', 'Name a file inside it.')
  }
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`)
  const straight = present !== null && !present.isFile()
  try {
    await writeFlushed(straight ? target : beside, bytes, !straight)
    if (!straight) await rename(beside, target)
  } catch (error) {
    if (!straight) await rm(beside, { force: true }).catch(() => undefined)
    throw unwritable(path, reasonOf(error), 'Name a file in a folder that exists and that you may write to.')
  }
  return target
}

async function writeFlushed(path: string, bytes: Uint8Array, flush: boolean): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    if (flush) await file.sync()
  } finally {
    await file.close()
  }
}

function unwritable(path: string, reason: string, mend: string): OperationError {
  return new OperationError('OUTPUT_UNWRITABLE', `${path} cannot be written: ${reason}.`, {
    where: path,
    mend,
  })
}

/** A system error in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return systemReasons[code] ?? (error instanceof Error ? error.message : 'the system refused')
}

const systemReasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not read or write there',
  EPERM: 'you may not read or write there',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'that is a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ELOOP: 'its links go round in a circle',
}
