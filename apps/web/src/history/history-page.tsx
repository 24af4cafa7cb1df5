import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Page } from '../ui/page.tsx'
import { Empty, FailureNote, Waiting } from '../ui/states.tsx'
import { EventRows } from './event-rows.tsx'

const route = getRouteApi('/history')

/** Everything that was changed, through any channel, each change undoable. */
export function HistoryPage() {
  const { entity } = route.useSearch()
  const history = useQuery(read('history.list', { entity: entity ?? null, limit: 500 }))
  return (
    <Page
      title={text.shell.history}
      lede={entity ? text.settings.historyOfOne : text.settings.historyLede}
      actions={
        entity ? (
          <Link to="/history" search={{}}>
            {text.settings.wholeHistory}
          </Link>
        ) : null
      }
    >
      {history.error ? <FailureNote error={history.error} retry={() => void history.refetch()} /> : null}
      {history.isPending ? <Waiting lines={8} /> : null}
      {history.data?.events.length === 0 ? (
        <Empty title={text.settings.historyEmptyTitle}>
          <p>{text.settings.historyEmpty}</p>
        </Empty>
      ) : null}
      {history.data ? <EventRows events={history.data.events} /> : null}
    </Page>
  )
}
