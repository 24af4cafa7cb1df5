import type { ErrorCode } from '@waymark/contracts/operation/errors.ts'
import type { TransportCode, WireCode } from '../client/wire.ts'

/** HTTP status of every expected failure of an operation. */
export const operationStatuses = {
  INPUT_INVALID: 400,
  EVIDENCE_UNKNOWN: 404,
  PROPOSAL_UNKNOWN: 404,
  APPLICATION_UNKNOWN: 404,
  STORY_UNKNOWN: 404,
  POSTING_UNKNOWN: 404,
  CV_UNKNOWN: 404,
  REQUEST_UNKNOWN: 404,
  SOURCE_UNKNOWN: 404,
  FRAMEWORK_UNKNOWN: 404,
  FRAMEWORK_INVALID: 422,
  COMPETENCY_UNKNOWN: 404,
  PLAN_UNKNOWN: 404,
  ACTION_UNKNOWN: 404,
  REVISION_CONFLICT: 409,
  RATING_OUT_OF_SCALE: 422,
  REASON_REQUIRED: 422,
  RATER_UNKNOWN: 404,
  RATING_FILE_REFUSED: 422,
  ANSWER_REFUSED: 422,
  EVIDENCE_PRIVATE: 422,
  SOURCE_MISSING: 404,
  SOURCE_UNREADABLE: 422,
  SOURCE_KIND_UNKNOWN: 422,
  FILE_TOO_LARGE: 413,
  PATH_NOT_ALLOWED: 403,
  ATTACHMENT_UNKNOWN: 404,
  NOTHING_TO_UNDO: 409,
  UNDO_CONFLICT: 409,
  BACKUP_UNKNOWN: 404,
  BACKUP_INVALID: 422,
  ARCHIVE_INVALID: 422,
  WORKSPACE_NEWER: 503,
  WORKSPACE_BUSY: 503,
  WORKSPACE_UNSAFE: 503,
  OUTPUT_UNWRITABLE: 500,
  CANCELLED: 503,
} as const satisfies Record<ErrorCode, number>

/** HTTP status of every refusal of the edge itself. */
export const transportStatuses = {
  HOST_REFUSED: 421,
  ORIGIN_REFUSED: 403,
  SESSION_REQUIRED: 401,
  CODE_REFUSED: 403,
  ROUTE_UNKNOWN: 404,
  METHOD_NOT_ALLOWED: 405,
  MEDIA_TYPE_UNSUPPORTED: 415,
  BODY_TOO_LARGE: 413,
  BODY_MALFORMED: 400,
  HEADER_INVALID: 400,
  ADDRESS_TOO_LONG: 414,
  STOPPING: 503,
  INTERNAL: 500,
} as const satisfies Record<TransportCode, number>

const statuses: Record<WireCode, number> = { ...operationStatuses, ...transportStatuses }

/** HTTP status of a code. */
export function statusOf(code: WireCode): number {
  return statuses[code]
}
