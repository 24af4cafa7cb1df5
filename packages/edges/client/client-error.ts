import type { OperationName, Operations } from '@waymark/contracts/operation/all-operations.ts'
import type { OutputOf } from '@waymark/contracts/operation/operation.ts'
import type { WireCode, WireError } from './wire.ts'

/** Codes of a failed call: the server's, and those that only the page's side can know. */
export type ClientCode = WireCode | 'UNREACHABLE' | 'ABORTED'

type ClientFailure = Omit<WireError, 'code'> & { readonly code: ClientCode }

/** The one error that calls reject with. `message` is a sentence for people. */
export class ClientError extends Error {
  override readonly name = 'ClientError'
  readonly code: ClientCode
  /** HTTP status; 0 when no answer arrived. */
  readonly status: number
  readonly where: string | undefined
  /** Path of the input field at fault. */
  readonly field: string | undefined
  /** How to mend it, one sentence. */
  readonly mend: string | undefined
  readonly issues: readonly { readonly where: string; readonly reason: string }[]

  constructor(failure: ClientFailure, status: number) {
    super(failure.message)
    this.code = failure.code
    this.status = status
    this.where = failure.where
    this.field = failure.field
    this.mend = failure.mend
    this.issues = failure.issues ?? []
  }
}

/** Turns an error body into what calls reject with; a body that is not ours counts as no answer. */
export function errorOf(body: unknown, status: number): ClientError {
  if (isErrorBody(body)) return new ClientError(body.error, status)
  return new ClientError(
    { code: 'UNREACHABLE', message: `Something that is not Waymark answered with status ${status}.` },
    status,
  )
}

/** Rejects in place of a network failure or an abort. */
export function unreachable(cause: unknown): never {
  if (cause instanceof ClientError) throw cause
  const aborted = cause instanceof Error && (cause.name === 'AbortError' || cause.name === 'TimeoutError')
  throw aborted
    ? new ClientError({ code: 'ABORTED', message: 'Stopped.' }, 0)
    : new ClientError(
        {
          code: 'UNREACHABLE',
          message: 'Waymark does not answer.',
          mend: 'Check that it is still running in the terminal; nothing that you entered here is lost.',
        },
        0,
      )
}

/** Hands out a server's answer under the type of its operation, which the server has already parsed it by. */
export function answerOf<N extends OperationName>(name: N, answer: unknown): OutputOf<Operations[N]> {
  if (isAnswer(name, answer)) return answer
  throw errorOf(answer, 200)
}

function isAnswer<N extends OperationName>(_name: N, answer: unknown): answer is OutputOf<Operations[N]> {
  return typeof answer === 'object' && answer !== null
}

function isErrorBody(body: unknown): body is { error: WireError } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  )
}
