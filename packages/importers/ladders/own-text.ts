import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { isMissing, writeWhole } from './keep-frameworks.ts'

/** The text of a framework file of the workspace, and what identifies it. */
export interface OwnText {
  readonly text: string
  /** SHA-256 of the text, hexadecimal. */
  readonly seen: string
}

/** The text of a file, or null when there is none. @throws OperationError SOURCE_MISSING when it cannot be read */
export async function ownText(path: string): Promise<OwnText | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null
    const reason = error instanceof Error ? error.message : String(error)
    throw new OperationError('SOURCE_MISSING', `${basename(path)} cannot be read: ${reason}.`)
  })
  return text === null ? null : { text, seen: digest(text) }
}

/**
 * Writes a file whole, if it still is what was seen.
 * @throws OperationError REVISION_CONFLICT, OUTPUT_UNWRITABLE
 */
export async function keepOwnText(
  path: string,
  text: string,
  seen: string | null,
): Promise<{ readonly seen: string }> {
  const there = await ownText(path)
  if ((there?.seen ?? null) !== seen)
    throw new OperationError(
      'REVISION_CONFLICT',
      there === null
        ? `${basename(path)} is no longer there.`
        : `${basename(path)} ${seen === null ? 'exists already' : 'was changed elsewhere since you opened it'}; it was left as it is.`,
      {
        where: basename(path),
        mend: 'Copy your text, open the file again, and put in what is yours; or choose another id.',
      },
    )
  await writeWhole(path, text)
  return { seen: digest(text) }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
