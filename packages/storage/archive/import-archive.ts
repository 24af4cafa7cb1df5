import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { entityKinds } from '@waymark/domain/history/entities.ts'
import type { EntityKind } from '@waymark/domain/history/entities.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import type { Store } from '@waymark/application/ports/store.ts'
import { decodeChange } from '../documents/document-codec.ts'
import { forEachKind, tableOf } from '../documents/tables.ts'
import { writeDocument } from '../documents/write-change.ts'
import type { Engine, Reader, Session } from '../engine/engine.ts'
import { storable } from '../evidence/evidence-row.ts'
import { keepContent } from '../files/content-files.ts'
import type { Archive, ArchivedDocument, CheckedEvent } from './read-archive.ts'

const BodyRow = z.object({ id: z.string(), body: z.string() })
const EmptyRow = z.object({ documents: z.coerce.number() })

/** What came of an import. */
export interface ImportOutcome {
  readonly added: number
  readonly duplicates: number
  readonly refused: readonly Refusal[]
}

/** True while a workspace holds no document and no history. */
export async function isEmpty(reader: Reader): Promise<boolean> {
  const tables = [...Object.values(tableOf), 'event']
  const sum = tables.map((table) => `(select count(*) from ${table})`).join(' + ')
  const [row] = await reader.all(`select ${sum} as documents`)
  return EmptyRow.parse(row).documents === 0
}

/** Keeps the attachments of an archive. Bytes under their own hash harm nobody if the import then fails. */
export async function keepFiles(archive: Archive, folder: string): Promise<void> {
  for (const sha256 of archive.files) keepContent(folder, await archive.readFile(sha256))
}

/**
 * Writes an archive into an empty workspace exactly: ids, revisions, event numbers, undo marks, retry keys.
 * @param generation a new name for this history, because the same event numbers may have meant other things before
 */
export async function restoreExactly(
  session: Session,
  archive: Archive,
  generation = randomUUID(),
): Promise<void> {
  const lastWriter = new Map<string, number>()
  for (const event of archive.history) {
    await insertEvent(session, event)
    for (const { kind, id } of event.changes) lastWriter.set(`${kind} ${id}`, event.seq)
  }
  for (const { seq, undoneBy } of archive.history) {
    if (undoneBy !== null) {
      await session.run('update event set undone_by = :by where seq = :seq', { by: undoneBy, seq })
    }
  }
  for (const { kind, id, body } of archive.documents) {
    const writtenBy = lastWriter.get(`${kind} ${id}`) ?? 0
    await writeDocument(session, { kind, id, after: JSON.parse(body) }, { writtenBy, replaces: null })
  }
  await session.run('update workspace set generation = :generation', { generation })
}

async function insertEvent(session: Session, event: CheckedEvent): Promise<void> {
  await session.run(
    `insert into event (seq, at, operation, channel, summary, undoes, changes, idempotency_key)
      values (:seq, :at, :operation, :channel, :summary, :undoes, :changes, :key)`,
    {
      seq: event.seq,
      at: event.at,
      operation: storable(event.operation),
      channel: event.channel,
      summary: storable(event.summary),
      undoes: event.undoes,
      changes: event.changes.length,
      key: event.idempotencyKey === null ? null : storable(event.idempotencyKey),
    },
  )
  for (const [position, { kind, id, before, after }] of event.changes.entries()) {
    await session.run(
      `insert into event_change (event, position, kind, entity, before_body, after_body)
        values (:event, :position, :kind, :entity, :before, :after)`,
      { event: event.seq, position, kind, entity: storable(id), before, after },
    )
  }
}

/** What an archive holds that a workspace does not, and what the workspace has in another version. */
export async function compareWith(
  engine: Engine,
  archive: Archive,
): Promise<{ readonly missing: readonly ArchivedDocument[] } & ImportOutcome> {
  const stored = await storedBodies(engine)
  const missing: ArchivedDocument[] = []
  const refused: Refusal[] = []
  let duplicates = 0
  for (const document of archive.documents) {
    const here = stored[document.kind].get(document.id)
    if (here === undefined) missing.push(document)
    else if (here === document.body) duplicates += 1
    else refused.push({ where: document.where, reason: 'is here already in another version; yours was kept' })
  }
  return { missing, added: missing.length, duplicates, refused }
}

async function storedBodies(engine: Engine): Promise<Readonly<Record<EntityKind, Map<string, string>>>> {
  const stored = forEachKind(() => new Map<string, string>())
  await engine.snapshot(async (reader) => {
    for (const kind of entityKinds) {
      const rows = await reader.all(`select id, body from ${tableOf[kind]}`)
      for (const row of z.array(BodyRow).parse(rows)) stored[kind].set(row.id, row.body)
    }
  })
  return stored
}

/** Adds documents in one commit that can be undone. */
export async function addMissing(
  store: Store,
  missing: readonly ArchivedDocument[],
  at: Instant,
): Promise<void> {
  await store.commit({
    operation: 'sources.import',
    channel: 'import',
    at,
    summary: `Brought in ${missing.length} ${missing.length === 1 ? 'document' : 'documents'} from an archive`,
    changes: missing.map(({ kind, id, body }) => decodeChange({ kind, id, before: null, after: body })),
  })
}
