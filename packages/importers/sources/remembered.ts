import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What readers keep between readings so that the next one is quick. It can be deleted at any time: whatever is not there
 * is read again. Names are letters, digits, hyphens and dots.
 */
export interface Remembered {
  /** Null when nothing is kept under the name, or it cannot be read. */
  read(name: string): Promise<Uint8Array | null>
  /** Keeps bytes whole or not at all. Failing to keep them is no failure. */
  write(name: string, bytes: Uint8Array): Promise<void>
}

/** Keeps them as files of a folder, which is made when it is needed. */
export function rememberedIn(folder: string): Remembered {
  return {
    read: (name) => readFile(join(folder, name)).catch(() => null),
    async write(name, bytes) {
      const open = join(folder, `${name}.${process.pid}.part`)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(open, bytes, { mode: 0o600 })
        await rename(open, join(folder, name))
      } catch {
        await rm(open, { force: true }).catch(() => undefined)
      }
    },
  }
}

/** Keeps nothing. */
export const forgetful: Remembered = { read: () => Promise.resolve(null), write: () => Promise.resolve() }
