import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { fileGiven } from '../files-given.ts'
import type { Call, Services } from '../handlers.ts'

/** A CV to be linted, with the name that its owner knows it by. */
export interface GivenCv {
  readonly name: string
  readonly bytes: Uint8Array
  /** It was found in a folder: what is no CV there is passed over. */
  readonly isFound: boolean
}

interface Given {
  readonly paths: readonly string[]
  readonly file: { readonly name: string; readonly mediaType: string; readonly content: string } | null
  readonly text: string | null
}

/**
 * The CVs that a call gives: pasted, sent, or named by paths.
 * @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, PATH_NOT_ALLOWED, FILE_TOO_LARGE
 */
export async function cvsGiven(services: Services, input: Given, call: Call): Promise<readonly GivenCv[]> {
  if (input.text !== null)
    return [{ name: 'pasted.md', bytes: new TextEncoder().encode(input.text), isFound: false }]
  if (input.file !== null) {
    const { name, bytes } = await fileGiven(services, { file: input.file, path: null }, call)
    return [{ name, bytes, isFound: false }]
  }
  if (input.paths.length === 0)
    throw new OperationError('SOURCE_MISSING', 'No CV was given.', {
      field: 'paths',
      mend: 'Name a CV, or a folder that holds CVs.',
    })
  if (call.channel !== 'cli')
    throw new OperationError('PATH_NOT_ALLOWED', 'Only the command line can name a file by its path.', {
      field: 'paths',
      mend: 'Send the file itself, or paste its text.',
    })
  const given: GivenCv[] = []
  for (const path of input.paths) {
    const { isFolder, files } = await services.lintFiles.filesAt(path)
    if (isFolder && files.length === 0)
      throw new OperationError('SOURCE_MISSING', `The folder ${path} holds no CV.`, {
        where: path,
        mend: 'CVs are PDF, DOCX, Markdown, text, JSON and YAML files, or a LinkedIn export as ZIP.',
      })
    for (const file of files) {
      const { bytes } = await services.local.read(file)
      given.push({ name: file, bytes, isFound: isFolder })
    }
  }
  return given
}
