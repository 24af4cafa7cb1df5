import { basename } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { levelFrameworks } from '@waymark/domain/frameworks/at-level.ts'
import { faultsOf } from '@waymark/domain/frameworks/consistency.ts'
import { Framework } from '@waymark/domain/frameworks/framework.ts'
import { resolveFramework } from '@waymark/domain/frameworks/inheritance.ts'
import { createCompiledCache } from './compiled-cache.ts'
import type { CompiledCache } from './compiled-cache.ts'
import { placeInWords } from './fault.ts'
import type { Fault } from './fault.ts'
import { frameworkFilesIn, readNamedFile } from './framework-files.ts'

/** The frameworks that are loaded, and the check of a single file. */
export interface Catalog {
  /**
   * All that can be assessed, by id; of two with one id, the one from the later folder. A ladder that is assessed by
   * level stands here as its levels; `get` knows it too.
   */
  list(): Promise<readonly Framework[]>
  get(id: string): Promise<Framework | null>
  /** @throws OperationError SOURCE_MISSING, FRAMEWORK_INVALID, FILE_TOO_LARGE */
  validate(path: string): Promise<{ readonly framework: Framework; readonly warnings: readonly string[] }>
  /** Ladders that are assessed level by level, whole. */
  ladders(): Promise<readonly Framework[]>
  /** Files that cannot be used, each with its first fault. */
  broken(): Promise<readonly BrokenFile[]>
  /** Looks at the folders again when next asked, however short ago it did. */
  lookAgain(): void
  /** Reads the text of a framework and finds every fault. */
  check(text: string): Promise<{ readonly framework: Framework | null; readonly faults: readonly Fault[] }>
}

/** A framework file that cannot be used, and why. */
export interface BrokenFile {
  readonly file: string
  readonly path: string
  readonly reason: string
  readonly faults: number
}

export interface CatalogOptions {
  /** Folders with framework files. What a later one holds replaces, or extends, what an earlier one holds by id. */
  readonly folders: readonly string[]
  /** Folder for compiled files, or null for none; see `createCompiledCache`. */
  readonly cache?: string | null
  /** How long a look at the folders is trusted, in milliseconds. */
  readonly recheckAfter?: number
}

/** A framework as one file states it, before inheritance. */
interface Definition {
  readonly path: string
  readonly stamp: string
  /** Null when the file is broken; `validate` tells why. */
  readonly written: Framework | null
}

/**
 * Frameworks from files, read when first asked for and again when a file changes. A broken file takes nothing else
 * with it: it is left out here and explained by `validate`.
 */
export function createFrameworkCatalog(options: CatalogOptions): Catalog {
  const cache = createCompiledCache(options.cache ?? null)
  const recheckAfter = options.recheckAfter ?? 1000
  let definitions: readonly Definition[] = []
  let frameworks: ReadonlyMap<string, Framework> = new Map()
  let usable: ReadonlySet<Framework> = new Set()
  let looking: Promise<void> | null = null
  let lookedAt = Number.NEGATIVE_INFINITY

  async function look(): Promise<void> {
    const files = (await Promise.all(options.folders.map(frameworkFilesIn))).flat()
    const known = new Map(definitions.map((definition) => [definition.path, definition]))
    const same =
      files.length === definitions.length && files.every((file) => known.get(file.path)?.stamp === file.stamp)
    if (same) return
    const next: Definition[] = []
    for (const file of files) {
      const old = known.get(file.path)
      if (old?.stamp === file.stamp) next.push(old)
      else next.push({ ...file, written: await readDefinition(file.path, cache) })
    }
    definitions = next
    ;({ byId: frameworks, usable } = resolveAll(next))
  }

  async function current(): Promise<ReadonlyMap<string, Framework>> {
    if (performance.now() - lookedAt < recheckAfter) return frameworks
    looking ??= look().finally(() => {
      lookedAt = performance.now()
      looking = null
    })
    await looking
    return frameworks
  }

  return {
    list: async () => [...(await current()).values()].filter((framework) => framework.assess === 'whole'),
    get: async (id) => (await current()).get(id) ?? null,
    validate: async (path) => await validateFile(path, await current()),
    ladders: async () => [...(await current()).values()].filter((framework) => framework.assess === 'levels'),
    broken: async () => {
      const known = await current()
      const unusable = definitions.filter(({ written }) => written === null || !usable.has(written))
      return await Promise.all(unusable.map(async ({ path }) => await brokenFile(path, known)))
    },
    lookAgain: () => {
      lookedAt = Number.NEGATIVE_INFINITY
    },
    check: async (text) => {
      const known = await current()
      const { loadFramework } = await import('./load-framework.ts')
      const { framework, faults } = loadFramework(new TextEncoder().encode(text), known)
      return { framework, faults }
    },
  }
}

async function readDefinition(path: string, cache: CompiledCache): Promise<Framework | null> {
  const bytes = await readNamedFile(path).catch(() => null)
  if (bytes === null) return null
  const compiled = await cache.read(path, bytes)
  if (compiled !== undefined) {
    const parsed = Framework.safeParse(compiled)
    if (parsed.success) return parsed.data
  }
  const { readYaml } = await import('./yaml-document.ts')
  const yaml = readYaml(bytes)
  if ('faults' in yaml) return null
  const parsed = Framework.safeParse(yaml.read.value)
  if (!parsed.success) return null
  await cache.write(path, bytes, yaml.read.value)
  return parsed.data
}

/** Frameworks by id with inheritance resolved, in the order of their first appearance, then the levels of ladders; inconsistent ones left out. */
function resolveAll(definitions: readonly Definition[]): {
  readonly byId: ReadonlyMap<string, Framework>
  /** Definitions that hold, as they were written. */
  readonly usable: ReadonlySet<Framework>
} {
  const written = definitions.flatMap((definition) => definition.written ?? [])
  const resolved = new Map<Framework, Framework | null>()

  function resolve(framework: Framework): Framework | null {
    const done = resolved.get(framework)
    if (done !== undefined) return done
    resolved.set(framework, null)
    const whole = inherit(framework)
    const sound = whole !== null && faultsOf(whole).every((fault) => fault.severity !== 'error')
    resolved.set(framework, sound ? whole : null)
    return sound ? whole : null
  }

  function inherit(framework: Framework): Framework | null {
    if (framework.extends === null) return framework
    const parent = parentOf(framework, written)
    const whole = parent === null ? null : resolve(parent)
    return whole === null ? null : resolveFramework(framework, whole)
  }

  const byId = new Map<string, Framework>()
  for (const framework of written) {
    const whole = resolve(framework)
    if (whole !== null) byId.set(whole.id, whole)
  }
  for (const level of [...byId.values()].flatMap(levelFrameworks))
    if (!byId.has(level.id)) byId.set(level.id, level)
  return { byId, usable: new Set(written.filter((framework) => resolve(framework) !== null)) }
}

/** Why a file cannot be used, told as `validate` does. A file that holds by itself extends one that does not. */
async function brokenFile(path: string, known: ReadonlyMap<string, Framework>): Promise<BrokenFile> {
  const file = basename(path)
  try {
    await validateFile(path, known)
    return { file, path, reason: `${file} extends itself, or a framework that extends it.`, faults: 1 }
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    return { file, path, reason: error.message, faults: Math.max(1, error.details.issues?.length ?? 1) }
  }
}

/** The last definition of the id that is extended; for one that extends its own id, the last before it. */
function parentOf(child: Framework, written: readonly Framework[]): Framework | null {
  const before = child.extends === child.id ? written.slice(0, written.indexOf(child)) : written
  return before.findLast((candidate) => candidate.id === child.extends) ?? null
}

async function validateFile(
  path: string,
  known: ReadonlyMap<string, Framework>,
): Promise<{ readonly framework: Framework; readonly warnings: readonly string[] }> {
  const bytes = await readNamedFile(path)
  const { loadFramework } = await import('./load-framework.ts')
  const { framework, faults } = loadFramework(bytes, known)
  const told = (fault: Fault): string => `${placeInWords(basename(path), fault)}: ${fault.message}`
  if (framework !== null) return { framework, warnings: faults.map(told) }
  throw invalid(basename(path), faults, told)
}

/** Enough to mend in one sitting; a file with more faults is usually wrong in one place that repeats. */
const mostFaultsTold = 50

function invalid(file: string, faults: readonly Fault[], told: (fault: Fault) => string): OperationError {
  const errors = faults.filter((fault) => fault.severity === 'error')
  const [first] = errors
  if (first === undefined) throw new RangeError(`${file} was refused without a fault`)
  const more = errors.length - 1
  const rest = more === 0 ? '' : ` There ${more === 1 ? 'is 1 more fault' : `are ${more} more faults`}.`
  return new OperationError('FRAMEWORK_INVALID', `${ended(told(first))}${rest}`, {
    where: placeInWords(file, first),
    issues: errors
      .slice(0, mostFaultsTold)
      .map((fault) => ({ where: placeInWords(file, fault), reason: fault.message })),
  })
}

function ended(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`
}
