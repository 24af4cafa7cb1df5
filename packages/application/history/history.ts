import { listHistory, undo as undoOperation } from '@waymark/contracts/history/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Change, HistoryEvent } from '@waymark/domain/history/entities.ts'
import { commitChanges, revised } from '../commit.ts'
import { handle, type Services } from '../handlers.ts'

const list = handle(listHistory, async (services, input) => ({
  output: { events: [...(await services.store.events(input))] },
}))

async function eventToUndo(services: Services, seq: number | null): Promise<HistoryEvent> {
  const event = seq === null ? await services.store.newestUndoable() : await services.store.event(seq)
  if (event === null) {
    const what = seq === null ? 'There is nothing to undo.' : `There is no change number ${seq}.`
    throw new OperationError('NOTHING_TO_UNDO', what, { mend: '"history list" shows what was changed.' })
  }
  if (event.undoneBy !== null) {
    throw new OperationError(
      'NOTHING_TO_UNDO',
      `Change ${event.seq} (${event.summary}) was undone already.`,
      {
        mend: `Undo change ${event.undoneBy} to bring it back.`,
      },
    )
  }
  return event
}

/** Swaps before and after, one revision on, so that the undo is itself a change that can be undone. */
function inverse(change: Change, at: Instant): Change {
  switch (change.kind) {
    case 'evidence':
      return { kind: change.kind, id: change.id, ...swapped(change, at) }
    case 'rating':
      return { kind: change.kind, id: change.id, ...swapped(change, at) }
    case 'plan':
      return { kind: change.kind, id: change.id, ...swapped(change, at) }
    case 'plan-action':
      return { kind: change.kind, id: change.id, ...swapped(change, at) }
    case 'source':
      return { kind: change.kind, id: change.id, ...swapped(change, at) }
  }
}

function swapped<T extends { readonly revision: number }>(
  { before, after }: { readonly before: T | null; readonly after: T | null },
  at: Instant,
): { readonly before: T | null; readonly after: T | null } {
  return { before: after, after: before === null ? null : nextOf(before, after, at) }
}

function nextOf<T extends { readonly revision: number }>(before: T, after: T | null, at: Instant): T {
  const last = Math.max(before.revision, after?.revision ?? 0)
  return revised({ ...before, revision: last }, {}, at)
}

const undo = handle(undoOperation, async (services, input, call) => {
  const event = await eventToUndo(services, input.event)
  const at = services.clock.now()
  const changes = (await services.store.changesOf(event.seq))
    .toReversed()
    .map((change) => inverse(change, at))
  try {
    await commitChanges(services, call, {
      operation: undoOperation.name,
      summary: `Undid: ${event.summary}`,
      at,
      changes,
      undoes: event.seq,
    })
  } catch (error) {
    if (!(error instanceof OperationError) || error.code !== 'REVISION_CONFLICT') throw error
    throw new OperationError(
      'UNDO_CONFLICT',
      `“${event.summary}” cannot be undone: something it touched was changed since.`,
      {
        ...error.details,
        mend: 'Undo the later change first; "history list" shows the order.',
      },
    )
  }
  return { output: { undone: (await services.store.event(event.seq)) ?? event } }
})

/** The audit log and undo. */
export const historyHandlers = { 'history.list': list, 'history.undo': undo } as const
