import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Call, Services } from './handlers.ts'

/** A file that came with a call, whole. */
export interface GivenFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * The file that a call gives: sent with it, or, from the command line only, named by its path.
 * @throws OperationError SOURCE_MISSING, PATH_NOT_ALLOWED, FILE_TOO_LARGE
 */
export async function fileGiven(
  services: Services,
  input: {
    readonly file: { readonly name: string; readonly mediaType: string; readonly content: string } | null
    readonly path: string | null
  },
  call: Call,
): Promise<GivenFile> {
  if (input.file !== null) {
    return {
      name: input.file.name,
      mediaType: input.file.mediaType,
      bytes: Buffer.from(input.file.content, 'base64'),
    }
  }
  if (input.path === null) {
    throw new OperationError('SOURCE_MISSING', 'No file was given.', {
      field: 'path',
      mend: 'Name the file.',
    })
  }
  if (call.channel !== 'cli') {
    throw new OperationError('PATH_NOT_ALLOWED', 'Only the command line can name a file by its path.', {
      field: 'path',
      mend: 'Send the file itself.',
    })
  }
  return services.local.read(input.path)
}
