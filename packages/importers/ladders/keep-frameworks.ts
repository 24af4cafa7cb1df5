import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

/** A framework file to keep, by the id that names it. */
export interface FileToKeep {
  readonly id: string
  readonly yaml: string
}

/** What became of a file. `different`: it holds something else and was left as it is. */
export interface KeptFile {
  readonly id: string
  readonly file: string
  readonly state: 'new' | 'unchanged' | 'replaced' | 'different'
}

/**
 * Writes framework files into a folder. Each is written beside its place, flushed and renamed, so that nobody ever reads
 * half a file. With `dryRun` nothing is written, and the answer is what would have happened.
 * @throws OperationError OUTPUT_UNWRITABLE
 */
export async function keepFrameworks(
  folder: string,
  files: readonly FileToKeep[],
  options: { readonly replace: boolean; readonly dryRun: boolean },
): Promise<readonly KeptFile[]> {
  const kept: KeptFile[] = []
  for (const { id, yaml } of files) {
    const file = join(folder, `${id}.yaml`)
    const before = await readFile(file, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return null
      throw unwritable(file, error)
    })
    const state =
      before === null ? 'new' : before === yaml ? 'unchanged' : options.replace ? 'replaced' : 'different'
    if (!options.dryRun && (state === 'new' || state === 'replaced')) await writeWhole(file, yaml)
    kept.push({ id, file, state })
  }
  return kept
}

/** Writes a text to a file so that the file is either as before or whole. @throws OperationError OUTPUT_UNWRITABLE */
export async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    const handle = await open(draft, 'w', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw unwritable(file, error)
  }
}

/** True for the failure of a file that is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function unwritable(file: string, error: unknown): OperationError {
  const reason = error instanceof Error ? error.message : String(error)
  return new OperationError('OUTPUT_UNWRITABLE', `${file} cannot be written: ${reason}.`, {
    where: file,
    mend: 'Check that the folder exists and belongs to you, and that the disk is not full.',
  })
}
