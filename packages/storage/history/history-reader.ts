import * as z from 'zod'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Change, HistoryEvent } from '@waymark/domain/history/entities.ts'
import type { Engine } from '../engine/engine.ts'
import { decodeChange } from '../documents/document-codec.ts'
import { changeColumns, ChangeRow, eventColumns, eventOf } from './event-row.ts'

const TimeRow = z.object({ at: z.string() })

/** Reads of the audit log; see the port for what each gives. */
export function createHistoryReader(engine: Engine) {
  return {
    async events({ entity, limit }: { readonly entity: string | null; readonly limit: number }) {
      const rows =
        entity === null
          ? await engine.all(`select ${eventColumns} from event order by seq desc limit :limit`, { limit })
          : await engine.all(
              `select ${eventColumns} from event
                where seq in (select event from event_change where entity = :entity)
                order by seq desc limit :limit`,
              { entity, limit },
            )
      return rows.map(eventOf)
    },

    async event(seq: number): Promise<HistoryEvent | null> {
      const [row] = await engine.all(`select ${eventColumns} from event where seq = :seq`, { seq })
      return row === undefined ? null : eventOf(row)
    },

    async newestUndoable(): Promise<HistoryEvent | null> {
      const [row] = await engine.all(
        `select ${eventColumns} from event
          where undoes is null and undone_by is null and changes > 0
          order by seq desc limit 1`,
      )
      return row === undefined ? null : eventOf(row)
    },

    async changesOf(seq: number): Promise<readonly Change[]> {
      const rows = await engine.all(
        `select ${changeColumns} from event_change where event = :seq order by position`,
        { seq },
      )
      return rows.map((row) => decodeChange(ChangeRow.parse(row)))
    },

    async changesSince(
      instant: Instant,
    ): Promise<readonly { readonly at: Instant; readonly change: Change }[]> {
      const rows = await engine.all(
        `select event.at, ${changeColumns} from event_change join event on event.seq = event_change.event
          where event.at > :instant
          order by event.seq desc, event_change.position desc`,
        { instant },
      )
      return rows.map((row) => ({
        at: TimeRow.parse(row).at,
        change: decodeChange(ChangeRow.parse(row)),
      }))
    },

    async timesOfChanges(): Promise<readonly Instant[]> {
      const rows = await engine.all('select distinct at from event order by at')
      return rows.map((row) => TimeRow.parse(row).at)
    },
  }
}
