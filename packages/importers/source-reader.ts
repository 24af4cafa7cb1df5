import { basename, resolve } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { ReadOptions, ReadResult, SourceInput } from '@waymark/contracts/sources/reading.ts'
import type { SourceKind } from '@waymark/domain/sources/source.ts'
import { readRepository } from './git/read-repository.ts'
import { isRepository } from './git/repository.ts'
import { usualSurroundings, type Environment } from './git/run-git.ts'
import { limitFor, recogniseBytes } from './sources/recognise.ts'
import { listFolder, readStart, readWhole, statOf } from './sources/local-files.ts'
import type { Means } from './sources/means.ts'
import { readBytes } from './sources/read-bytes.ts'
import { isUnpackedExport, readFolder } from './sources/read-folder.ts'

/** Reads sources into candidates. The application's port of the same name is this shape. */
export interface SourceReader {
  /** @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, SOURCE_KIND_UNKNOWN, FILE_TOO_LARGE, CANCELLED */
  read(input: SourceInput, options: ReadOptions): Promise<readonly ReadResult[]>
  /** What an input is; null when nothing recognises it, and for a folder that only holds other sources. */
  recognise(input: SourceInput): Promise<SourceKind | null>
  /** True when a path is a git repository, with a work tree or bare. */
  isRepository(path: string): Promise<boolean>
}

/**
 * `derive` gives the id of a source from its kind and identity, the same for the same content. `environment` is the
 * program's own, from which git gets its search path and the user's settings.
 */
export function createSourceReader({
  derive,
  environment = usualSurroundings,
}: {
  readonly derive: (prefix: 'src', content: string) => string
  readonly environment?: Environment
}): SourceReader {
  const means: Means = { sourceIdOf: (kind, identity) => derive('src', `${kind}\n${identity}`), environment }
  return {
    read: (input, options) => readInput(input, options, means),
    recognise: recogniseInput,
    isRepository,
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
  if (!found.isDirectory()) return [await readFile(path, options, means)]
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
  const readPath = async (inside: string): Promise<ReadResult> =>
    (await isRepository(inside)) ? readRepository(inside, options, means) : readFile(inside, options, means)
  return readFolder(path, options, means, readPath)
}

async function readFile(path: string, options: ReadOptions, means: Means): Promise<ReadResult> {
  const name = basename(resolve(path))
  return readBytes(await bytesOf(path, name), name, options, means)
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
