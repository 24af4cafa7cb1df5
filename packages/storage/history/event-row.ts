import * as z from 'zod'
import { entityKinds, HistoryEvent } from '@waymark/domain/history/entities.ts'
import type { StoredChange } from '../documents/document-codec.ts'

/** Columns of an event, in the product's names. */
export const eventColumns = 'seq, at, operation, channel, summary, undoes, undone_by as "undoneBy", changes'

/** Parses an event's row. */
export function eventOf(row: unknown): HistoryEvent {
  return HistoryEvent.parse(row)
}

/** Columns of a change. */
export const changeColumns = 'event, position, kind, entity, before_body, after_body'

/** A change's row, its documents still text. */
export const ChangeRow = z
  .object({
    kind: z.enum(entityKinds),
    entity: z.string(),
    before_body: z.string().nullable(),
    after_body: z.string().nullable(),
  })
  .transform((row): StoredChange => ({
    kind: row.kind,
    id: row.entity,
    before: row.before_body,
    after: row.after_body,
  }))
