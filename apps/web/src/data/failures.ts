import { ClientError } from '@waymark/edges/client/client-error.ts'
import { text } from '../text/text.ts'

/** A failed call, in the words that a screen shows. */
export interface FailureView {
  readonly what: string
  readonly where: string | null
  readonly mend: string
  /** Path of the input field at fault, for a form that has it. */
  readonly field: string | null
  readonly issues: readonly { readonly where: string; readonly reason: string }[]
}

/** Tells any thrown thing in words: what happened, where, what to do now. Never a stack trace. */
export function describeFailure(error: unknown): FailureView {
  if (error instanceof ClientError) {
    return {
      what: error.message,
      where: error.where ?? null,
      mend: error.mend ?? text.shell.nothingLost,
      field: error.field ?? null,
      issues: error.issues,
    }
  }
  return { what: text.shell.unexpected, where: null, mend: text.shell.reloadHelps, field: null, issues: [] }
}

/** True when the server does not know this page any more and the address must be opened again. */
export function needsSession(error: unknown): boolean {
  return error instanceof ClientError && error.code === 'SESSION_REQUIRED'
}

/** True when the user stopped the work. */
export function wasStopped(error: unknown): boolean {
  return error instanceof ClientError && (error.code === 'ABORTED' || error.code === 'CANCELLED')
}
