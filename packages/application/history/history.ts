import { listHistory, undo as undoOperation } from '@waymark/contracts/history/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { ChangeSchema, type Change, type HistoryEvent } from '@waymark/domain/history/entities.ts'
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
  const under = event.undoes === null ? null : await services.store.event(event.undoes)
  if (under !== null && under.undoes !== null) {
    throw new OperationError('NOTHING_TO_UNDO', `Change ${event.seq} brought an earlier one back.`, {
      mend: `Undo change ${under.undoes} itself.`,
    })
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

function conflict(event: HistoryEvent, where: string): OperationError {
  return new OperationError(
    'UNDO_CONFLICT',
    `“${event.summary}” cannot be undone: something it touched was changed since.`,
    { where, mend: 'Undo the later change first; "history list" shows the order.' },
  )
}

/** What a document says, whichever version of it says so: undoing and redoing counts versions up. */
function contentOf(document: { readonly revision: number } | null): string {
  return JSON.stringify(document, (key, value: unknown) =>
    key === 'revision' || key === 'updatedAt' ? undefined : value,
  )
}

/** Swaps before and after, from what is stored now, one version on, so that the undo can itself be undone. */
async function inverse(
  services: Services,
  event: HistoryEvent,
  change: Change,
  at: Instant,
): Promise<Change> {
  const { kind, id } = change
  const where = `${kind} ${id}`
  const stored = await services.store.get(kind, id)
  return ChangeSchema.parse({ kind, id, ...swapped(stored, change, conflict(event, where), at) })
}

function swapped<T extends { readonly revision: number }>(
  stored: T | null,
  change: { readonly before: T | null; readonly after: T | null },
  moved: OperationError,
  at: Instant,
): { readonly before: T | null; readonly after: T | null } {
  if (contentOf(stored) !== contentOf(change.after)) throw moved
  if (change.before === null) return { before: stored, after: null }
  const last = Math.max(change.before.revision, stored?.revision ?? 0)
  return { before: stored, after: revised({ ...change.before, revision: last }, {}, at) }
}

const undo = handle(undoOperation, async (services, input, call) => {
  const event = await eventToUndo(services, input.event)
  const at = services.clock.now()
  const recorded = await services.store.changesOf(event.seq)
  const changes = await Promise.all(
    recorded.toReversed().map((change) => inverse(services, event, change, at)),
  )
  const summary = `Undid: ${event.summary}`
  try {
    await commitChanges(services, call, {
      operation: undoOperation.name,
      summary,
      at,
      changes,
      undoes: event.seq,
    })
  } catch (error) {
    if (!(error instanceof OperationError) || error.code !== 'REVISION_CONFLICT') throw error
    throw conflict(event, error.details.where ?? 'a document')
  }
  return { output: { undone: (await services.store.event(event.seq)) ?? event } }
})

/** The audit log and undo. */
export const historyHandlers = { 'history.list': list, 'history.undo': undo } as const
