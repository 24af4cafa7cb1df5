import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { EventRows } from '../history/event-rows.tsx'
import { text } from '../text/text.ts'

/** What was changed on an item, newest first, each undoable where undo is possible. */
export function ItemHistory({ id }: { readonly id: string }) {
  const history = useQuery(read('history.list', { entity: id, limit: 5 }))
  const events = history.data?.events ?? []
  if (events.length === 0) return null
  return (
    <section aria-label={text.evidence.item.history}>
      <h3>{text.evidence.item.history}</h3>
      <EventRows events={events} compact />
      <Link to="/history" search={{ entity: id }}>
        {text.evidence.item.allHistory}
      </Link>
    </section>
  )
}
