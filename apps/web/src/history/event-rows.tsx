import { useQueryClient } from '@tanstack/react-query'
import type { HistoryEvent } from '@waymark/domain/history/entities.ts'
import { undoChange } from '../data/operations.ts'
import { formatInstant, formatShortDay } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import styles from './event-rows.module.css'

interface EventRowsProps {
  readonly events: readonly HistoryEvent[]
  /** Without the channel, and with the day alone. */
  readonly compact?: boolean
}

/** Changes, newest first, each with its undo unless it is undone or is an undo itself. */
export function EventRows({ events, compact = false }: EventRowsProps) {
  const queries = useQueryClient()
  return (
    <ol className={classes(styles.events, compact && styles.compact)}>
      {events.map((event) => (
        <li key={event.seq} data-undone={event.undoneBy === null ? undefined : 'true'}>
          <time dateTime={event.at}>
            {compact ? formatShortDay(event.at.slice(0, 10)) : formatInstant(event.at)}
          </time>
          <span className={styles.summary}>
            {event.summary}
            {event.undoneBy === null ? null : <em> {text.settings.undone}</em>}
          </span>
          {compact ? null : <span className={styles.channel}>{text.settings.channels[event.channel]}</span>}
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
