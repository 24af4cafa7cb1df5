import * as z from 'zod'

/**
 * The closed list of expected failures. HTTP statuses and exit codes are exhaustive tables over it,
 * so a new code does not compile until every edge says what it means there.
 */
export const errorCodes = [
  'INPUT_INVALID',
  'EVIDENCE_UNKNOWN',
  'PROPOSAL_UNKNOWN',
  'SOURCE_UNKNOWN',
  'APPLICATION_UNKNOWN',
  'STORY_UNKNOWN',
  'POSTING_UNKNOWN',
  'CV_UNKNOWN',
  'REQUEST_UNKNOWN',
  'FRAMEWORK_UNKNOWN',
  'FRAMEWORK_INVALID',
  'COMPETENCY_UNKNOWN',
  'PLAN_UNKNOWN',
  'ACTION_UNKNOWN',
  'REVISION_CONFLICT',
  'RATING_OUT_OF_SCALE',
  'REASON_REQUIRED',
  'RATER_UNKNOWN',
  'RATING_FILE_REFUSED',
  'ANSWER_REFUSED',
  'EVIDENCE_PRIVATE',
  'SOURCE_MISSING',
  'SOURCE_UNREADABLE',
  'SOURCE_KIND_UNKNOWN',
  'FILE_TOO_LARGE',
  'PATH_NOT_ALLOWED',
  'ATTACHMENT_UNKNOWN',
  'NOTHING_TO_UNDO',
  'UNDO_CONFLICT',
  'BACKUP_UNKNOWN',
  'BACKUP_INVALID',
  'ARCHIVE_INVALID',
  'WORKSPACE_NEWER',
  'WORKSPACE_BUSY',
  'WORKSPACE_UNSAFE',
  'OUTPUT_UNWRITABLE',
  'CANCELLED',
] as const
export const ErrorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof ErrorCode>

/** Extra facts of a failure: where it is and, as far as known, which field. */
export interface ErrorDetails {
  readonly where?: string
  readonly field?: string
  /** How to mend it, one sentence. */
  readonly mend?: string
  readonly issues?: readonly { readonly where: string; readonly reason: string }[]
}

/** An expected failure: what happened, where, how to mend it. Anything else that is thrown is a bug. */
export class OperationError extends Error {
  override readonly name = 'OperationError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}
