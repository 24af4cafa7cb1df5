import { closeSync, constants, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'

/** Only the owner may read. */
export const privateFile = 0o600

/**
 * Writes a whole file so that after a crash it is there complete or not at all: temporary name, flush, rename, flush of
 * the folder. The file is closed to other users whatever the umask.
 */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${randomBytes(8).toString('hex')}.partial`)
  try {
    const file = openSync(temporary, 'wx', privateFile)
    try {
      fchmodSync(file, privateFile)
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameDurably(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Renames within one folder; the new name survives a power cut. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to)
  flushFolder(dirname(to))
}

/** Flushes what a file holds. */
export function flushFile(path: string): void {
  flush(path, constants.O_RDONLY)
}

/** Flushes the names in a folder. Windows has no such call and keeps names by itself. */
export function flushFolder(path: string): void {
  if (process.platform !== 'win32') flush(path, constants.O_RDONLY)
}

function flush(path: string, mode: number): void {
  const handle = openSync(path, mode)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
