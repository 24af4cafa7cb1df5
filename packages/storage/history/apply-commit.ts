import * as z from 'zod'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { HistoryEvent } from '@waymark/domain/history/entities.ts'
import type { Commit, CommitOutcome } from '@waymark/application/ports/store.ts'
import { writeChange } from '../documents/write-change.ts'
import type { WriteSession } from '../engine/engine.ts'
import { storable } from '../evidence/evidence-row.ts'
import { eventColumns, eventOf } from './event-row.ts'

// Changes written before other work of the process gets a turn: a large import must not freeze a server.
const changesPerTurn = 200

const NewestSeq = z.object({ seq: z.coerce.number() })

const insertEvent = `insert into event (seq, at, operation, channel, summary, undoes, changes, idempotency_key)
  values (:seq, :at, :operation, :channel, :summary, :undoes, :changes, :key)`
const insertChange = `insert into event_change (event, position, kind, entity, before_body, after_body)
  values (:event, :position, :kind, :entity, :before, :after)`

/** What one applied commit leaves behind. */
export interface AppliedCommit {
  readonly outcome: CommitOutcome
  /** Items as they were parsed on their way in. */
  readonly written: readonly Evidence[]
}

/**
 * Writes one commit and its row in the audit log, inside a transaction that the caller ends.
 * @throws OperationError REVISION_CONFLICT, UNDO_CONFLICT, INPUT_INVALID
 */
export async function applyCommit(session: WriteSession, commit: Commit): Promise<AppliedCommit> {
  const replayed = await findReplayed(session, commit)
  if (replayed !== null) return { outcome: { event: replayed, replayed: true }, written: [] }
  const event = await writeEvent(session, commit)
  const written: Evidence[] = []
  for (const [position, change] of commit.changes.entries()) {
    if (position > 0 && position % changesPerTurn === 0) await nextTurn()
    const { kind, id, before, after, evidence } = await writeChange(session, change, event.seq)
    if (evidence !== null) written.push(evidence)
    await session.run(insertChange, { event: event.seq, position, kind, entity: id, before, after })
  }
  return { outcome: { event, replayed: false }, written }
}

async function findReplayed(session: WriteSession, commit: Commit): Promise<HistoryEvent | null> {
  if (commit.idempotencyKey === undefined) return null
  const [row] = await session.all(`select ${eventColumns} from event where idempotency_key = :key`, {
    key: commit.idempotencyKey,
  })
  return row === undefined ? null : eventOf(row)
}

async function writeEvent(session: WriteSession, commit: Commit): Promise<HistoryEvent> {
  const [newest] = await session.all('select coalesce(max(seq), 0) as seq from event')
  const seq = NewestSeq.parse(newest).seq + 1
  const facts = {
    seq,
    at: commit.at,
    operation: commit.operation,
    channel: commit.channel,
    summary: storable(commit.summary),
    undoes: commit.undoes ?? null,
    changes: commit.changes.length,
  }
  if (commit.undoes !== undefined) await requireUndoable(session, commit.undoes)
  await session.run(insertEvent, { ...facts, key: commit.idempotencyKey ?? null })
  if (commit.undoes !== undefined) {
    await session.run('update event set undone_by = :seq where seq = :undoes', { seq, undoes: commit.undoes })
    // Undoing an undo brings the change under it back to life: it counts as done again and can be undone again.
    await session.run('update event set undone_by = null where undone_by = :undoes', {
      undoes: commit.undoes,
    })
  }
  return eventOf({ ...facts, undoneBy: null })
}

async function requireUndoable(session: WriteSession, undoes: number): Promise<void> {
  const [row] = await session.all(`select ${eventColumns} from event where seq = :undoes`, { undoes })
  const reason =
    row === undefined ? 'does not exist' : eventOf(row).undoneBy === null ? null : 'is undone already'
  if (reason === null) return
  throw new OperationError('UNDO_CONFLICT', `Change ${undoes} ${reason}.`, {
    where: `event ${undoes}`,
    mend: 'Look at the history and name a change that still stands.',
  })
}
