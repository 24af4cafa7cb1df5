import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { SourcePlace, SourcePlaces } from '@waymark/application/ports/services.ts'

const Places = z.record(
  z.string(),
  z.object({
    path: z.string(),
    folder: z.string().nullable(),
    authors: z.array(z.string()),
  }),
)

/**
 * Keeps the places of sources in `source-places.json` of the workspace's folder, readable to its owner only. A file
 * that cannot be read is taken for empty: all that is lost is where to look again.
 */
export function createSourcePlaces(home: string): SourcePlaces {
  const file = join(home, 'source-places.json')
  const read = async (): Promise<Map<string, SourcePlace>> => {
    try {
      const value: unknown = JSON.parse(await readFile(file, 'utf8'))
      return new Map(Object.entries(Places.parse(value)))
    } catch {
      return new Map()
    }
  }
  const write = async (places: ReadonlyMap<string, SourcePlace>): Promise<void> => {
    const temporary = `${file}.${randomBytes(4).toString('hex')}.partial`
    await mkdir(home, { recursive: true, mode: 0o700 })
    try {
      await writeFile(temporary, JSON.stringify(Object.fromEntries(places), null, 1), { mode: 0o600 })
      await rename(temporary, file)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }
  return {
    all: read,
    async remember(places) {
      if (places.size === 0) return
      const known = await read()
      const text = JSON.stringify([...known])
      for (const [source, place] of places) known.set(source, place)
      if (JSON.stringify([...known]) !== text) await write(known)
    },
    async forget(sources) {
      const known = await read()
      const gone = sources.filter((source) => known.delete(source))
      if (gone.length > 0) await write(known)
    },
  }
}
