import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Call, Services } from '../handlers.ts'

/** Largest description that is read from a file. Bytes; the longest advertisements have some 20 kB. */
const largest = 1_000_000

/**
 * The text of a description that was pasted or lies in a file.
 * @throws OperationError SOURCE_MISSING, PATH_NOT_ALLOWED, FILE_TOO_LARGE, SOURCE_UNREADABLE
 */
export async function descriptionText(
  services: Services,
  given: { readonly path: string | null; readonly text: string | null },
  call: Call,
): Promise<string> {
  if (given.text !== null) return given.text
  if (given.path === null)
    throw new OperationError('SOURCE_MISSING', 'No description was given.', {
      field: 'text',
      mend: 'Paste the text of the advertisement, or name a file that holds it.',
    })
  if (call.channel !== 'cli')
    throw new OperationError('PATH_NOT_ALLOWED', 'Only the command line can name a file by its path.', {
      field: 'path',
      mend: 'Paste the text itself.',
    })
  const { name, bytes } = await services.local.read(given.path)
  if (bytes.byteLength > largest)
    throw new OperationError('FILE_TOO_LARGE', `${name} is too large for one description.`, {
      where: name,
      mend: 'Name a file of at most 1 MB that holds one description.',
    })
  return decoded(bytes, name)
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\u0000')) return text
  } catch {
    // Falls through: told below in the same words as a text with zero bytes.
  }
  throw new OperationError('SOURCE_UNREADABLE', `${name} is not a text file.`, {
    where: name,
    mend: 'Save the description as text, Markdown or HTML in UTF-8, or paste it with --text.',
  })
}
