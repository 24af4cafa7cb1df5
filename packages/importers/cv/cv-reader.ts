import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Cv } from '@waymark/domain/cv/cv.ts'

/** The application's port of the same name is this shape. */
export interface CvReader {
  /** @throws OperationError SOURCE_KIND_UNKNOWN, SOURCE_UNREADABLE, FILE_TOO_LARGE, CANCELLED */
  read(
    file: { readonly name: string; readonly bytes: Uint8Array },
    options: { readonly signal: AbortSignal },
  ): Promise<Cv>
}

/** Reads CVs of every format that is known here. */
export function createCvReader(): CvReader {
  return {
    read: ({ name }) =>
      Promise.reject(
        new OperationError('SOURCE_KIND_UNKNOWN', `${name} is of no kind of CV that can be read.`, {
          where: name,
        }),
      ),
  }
}
