import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { keepFrameworks, writeWhole } from './keep-frameworks.ts'
import type { FileToKeep, KeptFile } from './keep-frameworks.ts'
import { keepOwnText, ownText } from './own-text.ts'
import type { OwnText } from './own-text.ts'
import type { BroughtFile } from './brought-files.ts'
import { readLadders } from './read-ladders.ts'
import type { ReadLadders } from './read-ladders.ts'
import { skeletonOf } from './skeleton.ts'
import type { Skeleton } from './skeleton.ts'

/** Where framework files of the workspace stand, and the schema that is laid beside them for editors. */
export interface LaddersOptions {
  readonly folder: string
  /** The JSON Schema of framework files, or null to lay none beside them. */
  readonly schema: string | null
}

/** Reads ladders, keeps framework files and starts new ones; see the port `Ladders` of the application. */
export function createLadders({ folder, schema }: LaddersOptions): {
  read(
    request: Readonly<{
      paths?: readonly string[]
      files?: readonly BroughtFile[]
      kind: string | null
      only: string | null
      known: readonly string[]
    }>,
    options: { readonly signal: AbortSignal; readonly progress: (message: string) => void },
  ): Promise<ReadLadders>
  keep(
    files: readonly FileToKeep[],
    options: { readonly replace: boolean; readonly dryRun: boolean },
  ): Promise<readonly KeptFile[]>
  text(file: string): Promise<OwnText | null>
  keepText(kept: { readonly file: string; readonly text: string; readonly seen: string | null }): Promise<{
    readonly seen: string
  }>
  skeleton(wish: {
    readonly id: string
    readonly name: string
    readonly from: Framework | null
  }): Promise<Skeleton>
} {
  return {
    async read({ known, ...request }, options) {
      const own = new Set(
        (await readdir(folder).catch(() => [])).map((name) => name.replace(/\.ya?ml$/i, '')),
      )
      const others = known.filter((id) => !own.has(id))
      return readLadders({ ...request, taken: others }, options)
    },
    async keep(files, options) {
      const kept = await keepFrameworks(folder, files, options)
      if (!options.dryRun && schema !== null && kept.length > 0)
        await laySchema(schema, join(folder, 'framework.schema.json'))
      return kept
    },
    text: (file) => ownText(join(folder, file)),
    async keepText({ file, text, seen }) {
      const kept = await keepOwnText(join(folder, file), text, seen)
      if (schema !== null) await laySchema(schema, join(folder, 'framework.schema.json'))
      return kept
    },
    skeleton: (wish) => Promise.resolve(skeletonOf(wish)),
  }
}

/** Lays the schema beside the files. Without it editors do not complete, and nothing else is lost. */
async function laySchema(from: string, to: string): Promise<void> {
  const wanted = await readFile(from, 'utf8').catch(() => null)
  const there = await readFile(to, 'utf8').catch(() => null)
  if (wanted !== null && wanted !== there) await writeWhole(to, wanted)
}
