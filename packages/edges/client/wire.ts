import type { ErrorCode, ErrorDetails } from '@waymark/contracts/operation/errors.ts'

/**
 * Refusals that come from the HTTP edge itself, before any operation runs.
 * `INTERNAL` is a bug of ours; its message carries an incident number that the log has too.
 */
export const transportCodes = [
  'HOST_REFUSED',
  'ORIGIN_REFUSED',
  'SESSION_REQUIRED',
  'CODE_REFUSED',
  'ROUTE_UNKNOWN',
  'METHOD_NOT_ALLOWED',
  'MEDIA_TYPE_UNSUPPORTED',
  'BODY_TOO_LARGE',
  'BODY_MALFORMED',
  'HEADER_INVALID',
  'ADDRESS_TOO_LONG',
  'STOPPING',
  'INTERNAL',
] as const
export type TransportCode = (typeof transportCodes)[number]

/** Every code that an error body can carry. */
export type WireCode = ErrorCode | TransportCode

/** What an error body holds under `error`. */
export interface WireError extends ErrorDetails {
  readonly code: WireCode
  /** One sentence for people: what happened and where. */
  readonly message: string
}

/** One line of a streamed answer (`application/x-ndjson`): any number of progress lines, then exactly one other. */
export type StreamLine =
  | { readonly progress: string }
  /** `content`: the bytes of a file operation in base64. */
  | { readonly output: unknown; readonly content?: string }
  | { readonly error: WireError }

/** Media type that asks for a streamed answer. */
export const streamMediaType = 'application/x-ndjson'
