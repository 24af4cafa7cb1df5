import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Change, EntityKind, EntityOf } from '@waymark/domain/history/entities.ts'
import type { Session } from '../engine/engine.ts'
import { evidenceColumns, indexEvidence } from '../evidence/evidence-row.ts'
import { checkedDocument, decodeDocument, encodeDocument } from './document-codec.ts'
import { forEachKind, tableOf } from './tables.ts'

const plainColumns = ['id', 'revision', 'written_by', 'body']
/** What lists and search keep of an item beside its text. */
const evidenceListed = [...plainColumns, 'title', 'outcome', 'happened_from', 'happened_to', 'updated_at']
const columnsOf = forEachKind((kind) => (kind === 'evidence' ? evidenceListed : plainColumns))

const selectHead = forEachKind((kind) => `select revision, body from ${tableOf[kind]} where id = :id`)
const deleteDocument = forEachKind((kind) => `delete from ${tableOf[kind]} where id = :id`)
const insertDocument = forEachKind(
  (kind) =>
    `insert into ${tableOf[kind]} (${columnsOf[kind].join(', ')})
      values (${columnsOf[kind].map((column) => `:${column}`).join(', ')})`,
)
const updateDocument = forEachKind(
  (kind) =>
    `update ${tableOf[kind]} set ${columnsOf[kind].map((column) => `${column} = :${column}`).join(', ')}
      where id = :id`,
)

const Head = z.object({ revision: z.number(), body: z.string() })
type Head = z.infer<typeof Head>

/** A change as it was written: both documents in their stored form, as the history keeps them. */
export interface WrittenChange {
  readonly kind: EntityKind
  readonly id: string
  readonly before: string | null
  readonly after: string | null
  /** The item as parsed on its way in, so that nobody parses it again. */
  readonly evidence: Evidence | null
}

/**
 * Writes one change when what is stored is the change's `before`.
 * @throws OperationError REVISION_CONFLICT naming the document, INPUT_INVALID when `after` could not be read back
 */
export async function writeChange(
  session: Session,
  change: Change,
  writtenBy: number,
): Promise<WrittenChange> {
  const { kind, id } = change
  const [row] = await session.all(selectHead[kind], { id })
  const head = row === undefined ? null : Head.parse(row)
  if (!isExpected(change, head)) throw conflict(change, head)
  const before = head?.body ?? null
  if (change.after === null) {
    if (head !== null) await removeDocument(session, kind, id)
    return { kind, id, before, after: null, evidence: null }
  }
  if (change.after.id !== id) throw new Error(`A change to ${kind} ${id} carries ${change.after.id}.`)
  const written = await writeDocument(session, change, { writtenBy, replaces: change.before })
  return { kind, id, before, ...written }
}

/**
 * Writes the row of a document and what lists and search keep of it.
 * @throws OperationError INPUT_INVALID when it could not be read back
 */
export async function writeDocument(
  session: Session,
  { kind, id, after }: { readonly kind: EntityKind; readonly id: string; readonly after: unknown },
  { writtenBy, replaces }: { readonly writtenBy: number; readonly replaces: EntityOf<EntityKind> | null },
): Promise<Pick<WrittenChange, 'after' | 'evidence'>> {
  const write = replaces === null ? insertDocument[kind] : updateDocument[kind]
  if (kind !== 'evidence') {
    const document = checkedDocument(kind, after)
    const body = encodeDocument(document)
    await session.run(write, { id, revision: document.revision, written_by: writtenBy, body })
    return { after: body, evidence: null }
  }
  const evidence = checkedDocument(kind, after)
  const body = encodeDocument(evidence)
  const columns = { id, revision: evidence.revision, written_by: writtenBy, body }
  await session.run(write, { ...columns, ...evidenceColumns(evidence) })
  await indexEvidence(session, evidence, { isNew: replaces === null })
  return { after: body, evidence }
}

/** Revisions can come back after an undo, so an equal revision is believed only with an equal document. */
function isExpected({ kind, id, before }: Change, head: Head | null): boolean {
  if (before === null || head === null) return before === null && head === null
  if (before.revision !== head.revision) return false
  if (encodeDocument(before) === head.body) return true
  const checked = encodeDocument(checkedDocument(kind, before))
  // What an older version stored may read otherwise today: texts lose marks that are no longer kept.
  return checked === head.body || checked === encodeDocument(decodeDocument(kind, id, head.body))
}

function conflict({ kind, id, before }: Change, head: Head | null): OperationError {
  return new OperationError(
    'REVISION_CONFLICT',
    `The ${kind} ${id} ${whatHappened(before?.revision ?? null, head?.revision ?? null)}; nothing was written.`,
    { where: `${kind} ${id}`, mend: 'Look at it again and repeat your change.' },
  )
}

function whatHappened(seen: number | null, stored: number | null): string {
  if (seen === null) return 'is there already'
  if (stored === null) return 'was removed meanwhile'
  return `was changed meanwhile (you saw version ${seen}, it is at version ${stored})`
}

async function removeDocument(session: Session, kind: EntityKind, id: string): Promise<void> {
  if (kind === 'evidence' && session.dialect.unindex !== null) {
    await session.run(session.dialect.unindex, { id })
  }
  await session.run(deleteDocument[kind], { id })
}
