import { OperationError, type ErrorDetails } from '@waymark/contracts/operation/errors.ts'
import type { TransportCode, WireError } from '../client/wire.ts'
import { dataHeaders } from './headers.ts'
import { statusOf } from './statuses.ts'

/** Thrown where the edge itself refuses a request. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: TransportCode
  readonly details: ErrorDetails
  /** Response headers that the refusal calls for, such as `allow`. */
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: TransportCode,
    message: string,
    details: ErrorDetails = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.code = code
    this.details = details
    this.headers = headers
  }
}

/** The refusal for an address that is not there, or (`allow`: its methods) not there for this method. */
export function notHere(
  { method, path }: { readonly method: string; readonly path: string },
  allow: string | undefined,
): Refusal {
  if (allow === undefined) return new Refusal('ROUTE_UNKNOWN', `There is nothing at ${shown(path)}.`)
  return new Refusal('METHOD_NOT_ALLOWED', `${shown(path)} does not take ${method}.`, {}, { allow })
}

function shown(path: string): string {
  return path.length > 200 ? `${path.slice(0, 200)}…` : path
}

/** What the log gets of a bug: never bodies, tokens or queries. */
export interface Incident {
  /** Number that the person who met it sees too. */
  readonly incident: string
  readonly method: string
  readonly path: string
  readonly error: unknown
}

/** Where incidents go. */
export type Log = (incident: Incident) => void

/** Turns whatever was thrown into the error that is sent; what is not expected goes to the log alone. */
export function wireErrorOf(
  error: unknown,
  request: { readonly method: string; readonly path: string; readonly signal: AbortSignal | null },
  log: Log,
): WireError {
  if (error instanceof OperationError || error instanceof Refusal) {
    return { code: error.code, message: error.message, ...error.details }
  }
  if (request.signal?.aborted === true) {
    return { code: 'CANCELLED', message: 'The work was stopped before it was done.' }
  }
  const incident = crypto.randomUUID().slice(0, 8)
  log({ incident, method: request.method, path: request.path, error })
  return {
    code: 'INTERNAL',
    message: `Something went wrong inside Waymark (incident ${incident}).`,
    mend: 'Your data is as it was before this request; the details are in the log under that number.',
  }
}

/**
 * The response for an error. People who follow a link get a sentence; everything else gets
 * `{ error: { code, message, where?, field?, mend?, issues? } }`.
 */
export function refuse(
  error: WireError,
  options: { readonly headers?: Readonly<Record<string, string>>; readonly asText?: boolean } = {},
): Response {
  const { headers = {}, asText = false } = options
  const sentence = error.mend === undefined ? error.message : `${error.message} ${error.mend}`
  return new Response(asText ? `${sentence}\n` : JSON.stringify({ error }), {
    status: statusOf(error.code),
    headers: {
      ...dataHeaders,
      ...(error.code === 'WORKSPACE_BUSY' ? { 'retry-after': '1' } : {}),
      ...headers,
      'content-type': asText ? 'text/plain; charset=utf-8' : 'application/json',
    },
  })
}
