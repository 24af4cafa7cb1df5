import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { AiCheck } from '@waymark/domain/roles/ai-check.ts'
import type { Boundaries } from '@waymark/domain/roles/boundaries.ts'
import type { CareerMap } from '@waymark/domain/roles/career-map.ts'
import type { Lanes } from '@waymark/domain/roles/lanes.ts'
import type { Lexicon } from '@waymark/domain/roles/lexicon.ts'
import type { RoleSource } from '@waymark/domain/roles/parts.ts'
import type { ResilienceGuide } from '@waymark/domain/roles/resilience.ts'
import type { Tours } from '@waymark/domain/roles/tours.ts'
import { createCompiledCache } from '../frameworks/compiled-cache.ts'
import type { CompiledCache } from '../frameworks/compiled-cache.ts'
import { placeInWords } from '../frameworks/fault.ts'
import type { Fault } from '../frameworks/fault.ts'
import { loadRoleFile } from './load-role-file.ts'
import { roleFiles } from './role-files.ts'
import type { RoleFile } from './role-files.ts'

/** Everything that the role files hold. Each is read when it is first asked for, and again when its file changes. */
export interface Library {
  sources(): Promise<readonly RoleSource[]>
  careerMap(): Promise<CareerMap>
  boundaries(): Promise<Boundaries>
  lexicon(): Promise<Lexicon>
  lanes(): Promise<Lanes>
  tours(): Promise<Tours>
  resilience(): Promise<ResilienceGuide>
  aiCheck(): Promise<AiCheck>
}

/**
 * The role files of a folder.
 * @param options.cache folder for compiled files, or null for none; see `createCompiledCache`
 * @throws OperationError FRAMEWORK_INVALID from every method, with each fault by line, when a file is broken or missing
 */
export function createRoleLibrary(options: {
  readonly folder: string
  readonly cache?: string | null
}): Library {
  const cache = createCompiledCache(options.cache ?? null)
  const reader = <T>(file: RoleFile<T>): (() => Promise<T>) =>
    readerOf(join(options.folder, `${file.name}.yaml`), file, cache)
  const sources = reader(roleFiles.sources)
  return {
    sources: async () => (await sources()).sources,
    careerMap: reader(roleFiles.careerMap),
    boundaries: reader(roleFiles.boundaries),
    lexicon: reader(roleFiles.lexicon),
    lanes: reader(roleFiles.lanes),
    tours: reader(roleFiles.tours),
    resilience: reader(roleFiles.resilience),
    aiCheck: reader(roleFiles.aiCheck),
  }
}

function readerOf<T>(path: string, file: RoleFile<T>, cache: CompiledCache): () => Promise<T> {
  let known: { readonly stamp: string; readonly content: Promise<T> } | null = null
  return async () => {
    const facts = await stat(path).catch(() => null)
    if (facts === null)
      throw new OperationError(
        'FRAMEWORK_INVALID',
        `There is no file ${file.name}.yaml among the role files.`,
        {
          where: file.name,
          mend: 'Install Waymark again.',
        },
      )
    const stamp = `${facts.mtimeMs}:${facts.size}:${facts.ino}`
    if (known?.stamp !== stamp) known = { stamp, content: contentOf(path, file, cache) }
    return known.content
  }
}

async function contentOf<T>(path: string, file: RoleFile<T>, cache: CompiledCache): Promise<T> {
  const bytes = await readFile(path)
  const compiled = file.schema.safeParse(await cache.read(path, bytes))
  if (compiled.success && file.faults(compiled.data).length === 0) return compiled.data
  const loaded = loadRoleFile(file, bytes, null)
  if ('faults' in loaded) throw invalid(`${file.name}.yaml`, loaded.faults)
  await cache.write(path, bytes, loaded.plain)
  return loaded.content
}

function invalid(name: string, faults: readonly Fault[]): OperationError {
  const told = faults.map((fault) => ({ where: placeInWords(name, fault), reason: fault.message }))
  const [first] = told
  return new OperationError(
    'FRAMEWORK_INVALID',
    `${first?.where ?? name}: ${first?.reason ?? 'it cannot be read'}.`,
    {
      where: first?.where ?? name,
      mend: 'Mend the file, or install Waymark again.',
      issues: told,
    },
  )
}
