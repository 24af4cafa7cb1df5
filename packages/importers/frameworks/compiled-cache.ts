import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as z from 'zod'

/** Raise it when the same YAML bytes should read as another value. */
const reader = 1

const Compiled = z.strictObject({ reader: z.literal(reader), yaml: z.string(), value: z.unknown() })

/**
 * Plain values of YAML files that were read before, as JSON: reading YAML takes some 50 ms for a file of 60 kB,
 * reading this takes less than one. An entry counts only for the very bytes it was made from, so it cannot go stale;
 * a missing, broken or unwritable cache only costs time. Values still have to pass the schema of whoever reads them.
 */
export interface CompiledCache {
  /** The value that these bytes of this file were read as, or undefined. */
  read(path: string, bytes: Uint8Array): Promise<unknown>
  write(path: string, bytes: Uint8Array, value: unknown): Promise<void>
}

/** A cache in a folder, one file for each YAML file. Null keeps nothing. */
export function createCompiledCache(folder: string | null): CompiledCache {
  if (folder === null) return { read: async () => undefined, write: async () => undefined }
  return {
    async read(path, bytes) {
      try {
        const compiled = Compiled.safeParse(JSON.parse(await readFile(join(folder, entryName(path)), 'utf8')))
        return compiled.success && compiled.data.yaml === digest(bytes) ? compiled.data.value : undefined
      } catch {
        return undefined
      }
    },
    async write(path, bytes, value) {
      const target = join(folder, entryName(path))
      const draft = `${target}.${process.pid}.tmp`
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(draft, JSON.stringify({ reader, yaml: digest(bytes), value }))
        await rename(draft, target)
      } catch {
        await rm(draft, { force: true }).catch(() => undefined)
      }
    },
  }
}

function entryName(path: string): string {
  return `${basename(path)}-${digest(path).slice(0, 12)}.json`
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
