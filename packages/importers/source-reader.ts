import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type {
  FoundSources,
  ReadOptions,
  ReadResult,
  SourceInput,
} from '@waymark/contracts/sources/reading.ts'
import type { SourceKind } from '@waymark/domain/sources/source.ts'
import { readRepository } from './git/read-repository.ts'
import { isRepository } from './git/repository.ts'
import { usualSurroundings, type Environment } from './git/run-git.ts'
import { limitFor, recogniseBytes } from './sources/recognise.ts'
import { listFolder, readStart, readWhole, statOf } from './sources/local-files.ts'
import type { Means } from './sources/means.ts'
import { forgetful, type Remembered } from './sources/remembered.ts'
import { readBytes } from './sources/read-bytes.ts'
import { findSources } from './sources/find-sources.ts'
import { isUnpackedExport, readUnpacked } from './sources/unpacked-export.ts'

/** Reads sources into candidates. The application's port of the same name is this shape. */
export interface SourceReader {
  /** @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, SOURCE_KIND_UNKNOWN, FILE_TOO_LARGE, CANCELLED */
  read(input: SourceInput, options: ReadOptions): Promise<readonly ReadResult[]>
  /** What an input is; null when nothing recognises it, and for a folder that only holds other sources. */
  recognise(input: SourceInput): Promise<SourceKind | null>
  /** True when a path is a git repository, with a work tree or bare. */
  isRepository(path: string): Promise<boolean>
  /** What can be read at a path. @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, CANCELLED */
  find(path: string, signal: AbortSignal): Promise<FoundSources>
  /** SHA-256 of a file's bytes, the fingerprint that its source has; null for anything else. */
  fingerprint(path: string): Promise<string | null>
}

/**
 * `derive` gives the id of a source from its kind and identity, the same for the same content. `environment` is the
 * program's own, from which git gets its search path and the user's settings. `remembered`: where to keep what makes
 * reading the same repository again quick.
 */
export function createSourceReader({
  derive,
  environment = usualSurroundings,
  remembered = forgetful,
}: {
  readonly derive: (prefix: 'src', content: string) => string
  readonly environment?: Environment
  readonly remembered?: Remembered
}): SourceReader {
  const sourceIdOf: Means['sourceIdOf'] = (kind, identity) => derive('src', `${kind}\n${identity}`)
  const means: Means = { sourceIdOf, environment, remembered }
  return {
    read: (input, options) => readInput(input, options, means),
    recognise: recogniseInput,
    isRepository,
    find: findSources,
    fingerprint: fingerprintOf,
  }
}

async function readInput(
  input: SourceInput,
  options: ReadOptions,
  means: Means,
): Promise<readonly ReadResult[]> {
  if (input.from === 'bytes') return [await readBytes(input.bytes, input.name, options, means)]
  const { path } = input
  const found = await statOf(path)
  if (!found.isDirectory()) return [await readFile(input, options, means)]
  if (await isRepository(path)) {
    if (options.kind === null || options.kind === 'git') return [await readRepository(path, options, means)]
    throw new OperationError('SOURCE_KIND_UNKNOWN', `${path} is a git repository.`, {
      where: path,
      mend: 'Leave the kind out.',
    })
  }
  if (options.kind === 'git') {
    throw new OperationError('SOURCE_KIND_UNKNOWN', `${path} is not a git repository.`, {
      where: path,
      mend: 'Name the folder that holds .git.',
    })
  }
  const entries = await listFolder(path)
  if (!isUnpackedExport(entries) || (options.kind !== null && options.kind !== 'linkedin')) {
    throw new OperationError('SOURCE_KIND_UNKNOWN', `The folder ${path} is no source by itself.`, {
      where: path,
      mend: 'Name what lies in it.',
    })
  }
  return [await readUnpacked(path, entries, options, means)]
}

async function readFile(
  { path, strictly = false }: Extract<SourceInput, { from: 'path' }>,
  options: ReadOptions,
  means: Means,
): Promise<ReadResult> {
  const name = basename(resolve(path))
  const result = await readBytes(await bytesOf(path, name), name, options, means)
  if (strictly && options.kind === null && isGuess(result.kind)) {
    throw new OperationError('SOURCE_KIND_UNKNOWN', `${name} could be anything.`, {
      where: path,
      mend: 'Name it by itself if it tells of your work.',
    })
  }
  return result
}

/** Kinds that any document of headings and bullets may be taken for. */
const isGuess = (kind: SourceKind) => kind === 'brag-markdown' || kind === 'cv' || kind === 'notes'

async function fingerprintOf(path: string): Promise<string | null> {
  try {
    if (!(await statOf(path)).isFile()) return null
    return createHash('sha256')
      .update(await bytesOf(path, basename(path)))
      .digest('hex')
  } catch (error) {
    if (error instanceof OperationError) return null
    throw error
  }
}

/** A file whole; how large it may be depends on how it starts. */
async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  return readWhole(path, name, limitFor(await readStart(path, 8)))
}

async function recogniseInput(input: SourceInput): Promise<SourceKind | null> {
  try {
    if (input.from === 'bytes') return await kindOf(input.bytes, input.name)
    if ((await statOf(input.path)).isDirectory()) return await kindOfFolder(input.path)
    const name = basename(resolve(input.path))
    return await kindOf(await bytesOf(input.path, name), name)
  } catch (error) {
    if (error instanceof OperationError) return null
    throw error
  }
}

async function kindOf(bytes: Uint8Array, name: string): Promise<SourceKind> {
  return (await recogniseBytes(bytes, name, null, new AbortController().signal)).kind
}

async function kindOfFolder(path: string): Promise<SourceKind | null> {
  if (await isRepository(path)) return 'git'
  return isUnpackedExport(await listFolder(path)) ? 'linkedin' : null
}
