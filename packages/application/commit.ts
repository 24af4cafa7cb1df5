import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Call, Services } from './handlers.ts'

interface Proposal {
  readonly operation: string
  readonly summary: string
  readonly at: Instant
  readonly changes: readonly Change[]
  readonly undoes?: number
  /** True: the user stopped longer work, and this keeps what was whole of it. */
  readonly afterStop?: boolean
}

/**
 * Commits changes and returns those that now stand: on a retry with a known idempotency key, the first call's.
 * @throws OperationError CANCELLED when the caller left before anything was written
 */
export async function commitChanges(
  services: Services,
  call: Call,
  proposal: Proposal,
): Promise<readonly Change[]> {
  if (call.signal.aborted && proposal.afterStop !== true)
    throw new OperationError('CANCELLED', 'Stopped before anything was written.')
  const outcome = await services.store.commit({
    ...proposal,
    channel: call.channel,
    ...(call.idempotencyKey === undefined ? {} : { idempotencyKey: call.idempotencyKey }),
  })
  return outcome.replayed ? services.store.changesOf(outcome.event.seq) : proposal.changes
}

/** The next version of a document: one revision on, stamped with the time of the change. */
export function revised<T extends { readonly revision: number }>(
  document: T,
  facts: Partial<T>,
  at: Instant,
): T {
  return {
    ...document,
    ...facts,
    ...('updatedAt' in document ? { updatedAt: at } : {}),
    revision: document.revision + 1,
  }
}
