import { OperationError, type ErrorCode } from '@waymark/contracts/operation/errors.ts'

/** What an exit code of the program means. Scripts rely on these numbers; they never change their meaning. */
export const exitMeanings = {
  0: 'done',
  1: 'a bug in Waymark; please report it',
  2: 'the command line or a value in it is not right',
  3: 'something named does not exist',
  4: 'a file was refused',
  5: 'the change does not fit what is stored now',
  6: 'the workspace or an output place cannot be used, or `doctor` found a fault',
  7: 'the linter found what it was asked to fail on, or the fact gate a claim that does not hold',
  130: 'stopped with Ctrl-C; nothing was half-written',
} as const

export type ExitCode = keyof typeof exitMeanings

/** Exit code of every expected failure. A new error code does not compile until it has one. */
export const exitCodes = {
  INPUT_INVALID: 2,
  RATING_OUT_OF_SCALE: 2,
  REASON_REQUIRED: 2,
  EVIDENCE_PRIVATE: 2,
  EVIDENCE_UNKNOWN: 3,
  PROPOSAL_UNKNOWN: 3,
  APPLICATION_UNKNOWN: 3,
  STORY_UNKNOWN: 3,
  POSTING_UNKNOWN: 3,
  CV_UNKNOWN: 3,
  REQUEST_UNKNOWN: 3,
  SOURCE_UNKNOWN: 3,
  FRAMEWORK_UNKNOWN: 3,
  COMPETENCY_UNKNOWN: 3,
  RATER_UNKNOWN: 3,
  PLAN_UNKNOWN: 3,
  ACTION_UNKNOWN: 3,
  ATTACHMENT_UNKNOWN: 3,
  BACKUP_UNKNOWN: 3,
  SOURCE_MISSING: 3,
  SOURCE_UNREADABLE: 4,
  RATING_FILE_REFUSED: 4,
  ANSWER_REFUSED: 4,
  SOURCE_KIND_UNKNOWN: 4,
  FILE_TOO_LARGE: 4,
  PATH_NOT_ALLOWED: 4,
  ARCHIVE_INVALID: 4,
  FRAMEWORK_INVALID: 4,
  BACKUP_INVALID: 4,
  REVISION_CONFLICT: 5,
  NOTHING_TO_UNDO: 5,
  UNDO_CONFLICT: 5,
  WORKSPACE_NEWER: 6,
  WORKSPACE_BUSY: 6,
  WORKSPACE_UNSAFE: 6,
  OUTPUT_UNWRITABLE: 6,
  CANCELLED: 130,
} as const satisfies Record<ErrorCode, ExitCode>

/** Exit code for anything thrown: the table's for expected failures, 1 for everything else. */
export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof OperationError ? exitCodes[error.code] : 1
}
