import { useQueryClient } from '@tanstack/react-query'
import type { HistoryEvent } from '@waymark/domain/history/entities.ts'
import { undoChange } from '../data/operations.ts'
import { formatInstant } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import styles from './event-rows.module.css'

/** Changes, newest first, each with its undo unless it is undone or is an undo itself. */
export function EventRows({ events }: { readonly events: readonly HistoryEvent[] }) {
  const queries = useQueryClient()
  return (
    <ol className={styles.events}>
      {events.map((event) => (
        <li key={event.seq} data-undone={event.undoneBy === null ? undefined : 'true'}>
          <time dateTime={event.at}>{formatInstant(event.at)}</time>
          <span className={styles.summary}>
            {event.summary}
            {event.undoneBy === null ? null : <em> {text.settings.undone}</em>}
          </span>
          <span className={styles.channel}>{text.settings.channels[event.channel]}</span>
          {event.undoneBy === null && event.undoes === null ? (
            <Button
              look="quiet"
              aria-label={`${text.shell.undo}: ${event.summary}`}
              onClick={() => void undoChange(queries, event.seq)}
            >
              {text.shell.undo}
            </Button>
          ) : (
            <span />
          )}
        </li>
      ))}
    </ol>
  )
}
