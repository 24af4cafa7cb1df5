import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

/** A framework file is a text that people write; two megabytes are about forty times the largest that we ship. */
export const maxFrameworkBytes = 2_000_000

/** A framework file on disk and what tells whether it changed. */
export interface FrameworkFile {
  readonly path: string
  /** Differs when the file was written since. */
  readonly stamp: string
}

/** The YAML files of a folder by name; a folder that is not there has none. */
export async function frameworkFilesIn(folder: string): Promise<readonly FrameworkFile[]> {
  const names = await readdir(folder).catch(() => [])
  const yaml = names.filter((name) => /^[^.].*\.ya?ml$/i.test(name)).sort()
  const files = await Promise.all(yaml.map((name) => frameworkFile(join(folder, name))))
  return files.filter((file) => file !== null)
}

async function frameworkFile(path: string): Promise<FrameworkFile | null> {
  const facts = await stat(path).catch(() => null)
  if (facts === null || !facts.isFile()) return null
  return { path, stamp: `${facts.mtimeMs}:${facts.size}:${facts.ino}` }
}

/**
 * The bytes of a file that the user named.
 * @throws OperationError SOURCE_MISSING, FILE_TOO_LARGE
 */
export async function readNamedFile(path: string): Promise<Uint8Array> {
  const name = basename(path)
  const facts = await stat(path).catch(() => null)
  if (facts === null || !facts.isFile())
    throw new OperationError(
      'SOURCE_MISSING',
      facts === null ? `There is no file "${path}".` : `"${path}" is not a file.`,
      { where: name, mend: 'Name one framework file, ending in .yaml.' },
    )
  if (facts.size > maxFrameworkBytes)
    throw new OperationError(
      'FILE_TOO_LARGE',
      `${name} has ${megabytes(facts.size)} MB; a framework may have 2 MB.`,
      {
        where: name,
        mend: 'Shorten its lists or split it with "extends".',
      },
    )
  return await readFile(path).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new OperationError('SOURCE_MISSING', `${name} cannot be read: ${reason}.`, { where: name })
  })
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
