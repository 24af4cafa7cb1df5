import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'

/** Something that can be asked for by id or by one of its names. */
export interface Named {
  readonly id: string
  readonly names: readonly string[]
}

/**
 * The entry that a word names, whatever its case and punctuation.
 * @throws OperationError INPUT_INVALID, with the nearest known word
 */
export function entryNamed<T>(
  entries: readonly T[],
  word: string,
  about: { readonly what: string; readonly field: string; readonly named: (entry: T) => Named },
): T {
  const wanted = plain(word)
  const found = entries.find((entry) => {
    const { id, names } = about.named(entry)
    return [id, ...names].some((name) => plain(name) === wanted)
  })
  if (found !== undefined) return found
  const ids = entries.map((entry) => about.named(entry).id)
  const near = nearest(word, ids)
  throw new OperationError('INPUT_INVALID', `There is no ${about.what} "${word}".`, {
    field: about.field,
    mend: near === null ? `Known: ${ids.join(', ')}.` : `Did you mean "${near}"?`,
  })
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}
