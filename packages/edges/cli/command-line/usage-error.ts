import { OperationError, type ErrorDetails } from '@waymark/contracts/operation/errors.ts'

/** The command line is not right: what, and how to write it instead. Exit code 2. */
export function usageError(message: string, mend?: string, details: ErrorDetails = {}): OperationError {
  return new OperationError('INPUT_INVALID', message, mend === undefined ? details : { ...details, mend })
}
