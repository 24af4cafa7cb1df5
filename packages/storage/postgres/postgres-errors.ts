import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

const CodedError = z.object({ code: z.string() })

// SQLSTATEs (PostgreSQL, Appendix A): a lock that was not free in time, a deadlock, a serialisation failure.
const busyStates = new Set(['55P03', '40P01', '40001'])
const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET', 'ETIMEDOUT', 'EAI_AGAIN'])

/** Says an expected failure of PostgreSQL in the product's codes; anything else is returned as it is. */
export function postgresError(error: unknown): unknown {
  const parsed = CodedError.safeParse(error)
  if (!parsed.success || error instanceof OperationError) return error
  const { code } = parsed.data
  if (busyStates.has(code)) {
    return new OperationError('WORKSPACE_BUSY', 'Another Waymark process is writing to this workspace.', {
      mend: 'Wait for it to finish and try again.',
    })
  }
  // Class 53: out of disk, memory or connections; 57P: shutting down; 28: not let in; 25006: a read-only server.
  if (/^53|^57P|^28/.test(code) || code === '25006' || unreachable.has(code)) {
    return new OperationError('OUTPUT_UNWRITABLE', `PostgreSQL cannot take this now (${code}).`, {
      mend: 'Check that the server runs, lets you in and has disk space, then try again.',
    })
  }
  return error
}
