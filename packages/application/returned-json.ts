import { OperationError } from '@waymark/contracts/operation/errors.ts'

/** How the file that one of our forms saves is called in sentences. */
export interface FormWords {
  /** `a rating file`. */
  readonly kind: string
  /** Of the form: where its file is saved, `"Save my answers"`. */
  readonly save: string
}

/** Largest file that a form of ours saves. Bytes. */
const largest = 5_000_000

/**
 * The content of a file that came back from a form.
 * @throws OperationError FILE_TOO_LARGE, SOURCE_UNREADABLE: the form itself was sent back, or it is no JSON
 */
export function returnedJson(bytes: Uint8Array, name: string, words: FormWords): unknown {
  if (bytes.length > largest) {
    throw new OperationError('FILE_TOO_LARGE', `${name} is larger than ${words.kind} can be.`, {
      where: name,
      mend: 'Choose the JSON file that the form saved.',
    })
  }
  const text = textOf(bytes)
  try {
    return JSON.parse(text)
  } catch {
    const page = /^\s*<(!doctype|html)/i.test(text)
    throw new OperationError(
      'SOURCE_UNREADABLE',
      page ? `${name} is the form itself, not the answers.` : `${name} is not JSON.`,
      {
        where: name,
        mend: page
          ? `Open it in a browser, answer, and choose "${words.save}"; accept the JSON file that it saves.`
          : 'Choose the JSON file that the form saved.',
      },
    )
  }
}

/** The text of a file, without a byte-order mark. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')
}

/** A file's name from a person's name: plain letters, digits and hyphens; `fallback` where none is left. */
export function nameInFile(name: string, fallback: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain === '' ? fallback : plain.slice(0, 40)
}

/** The refusal of JSON that is not what a form saves. */
export function notOfForm(
  name: string,
  words: FormWords,
  found: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): OperationError {
  const issues = found
    .slice(0, 10)
    .map((issue) => ({ where: issue.path.map(String).join('.') || 'file', reason: issue.message }))
  return new OperationError('SOURCE_UNREADABLE', `${name} is not ${words.kind}.`, {
    where: issues[0]?.where ?? name,
    mend: 'Choose the JSON file that the form saved.',
    issues,
  })
}
