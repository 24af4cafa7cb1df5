import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet, useNavigate } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, FailureNote, Waiting } from '../ui/states.tsx'
import { EvidenceFilters } from './evidence-filters.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { useEvidencePages } from './pages.ts'
import { YearStrip } from './year-strip.tsx'

const route = getRouteApi('/evidence')

/** The evidence room: the year, the filters, the list; an item opens in a drawer beside it. */
export function EvidencePage() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const workspace = useQuery(read('workspace.show', {}))
  const inbox = useQuery(read('proposals.list', { limit: 1 }))
  const pages = useEvidencePages(search)
  const total = workspace.data?.evidence ?? 0
  const filtered = Object.keys(search).some((name) => name !== 'sort' && name !== 'log')
  const lede =
    filtered && pages.total !== null
      ? text.evidence.filtered(pages.total, total)
      : text.evidence.lede(total, workspace.data?.unlinked ?? 0)

  return (
    <Page
      title={text.evidence.title}
      lede={workspace.data ? lede : null}
      actions={
        <Link to="/evidence/inbox" className={buttonLook()}>
          {text.proposals.link(inbox.data?.counts.open ?? 0)}
        </Link>
      }
      wide
    >
      {workspace.data && total === 0 ? (
        <Empty
          title={text.evidence.emptyTitle}
          example={text.evidence.emptyExample}
          actions={
            <>
              <Button
                look="main"
                onClick={() => void navigate({ to: '.', search: (s) => ({ ...s, log: true }) })}
              >
                {text.shell.log} <kbd>n</kbd>
              </Button>
              <Button onClick={() => void navigate({ to: '/sources' })}>{text.evidence.emptyImport}</Button>
            </>
          }
        >
          <p>{text.evidence.emptyBody}</p>
        </Empty>
      ) : (
        <>
          <YearStrip search={search} />
          <EvidenceFilters search={search} />
          {pages.error ? <FailureNote error={pages.error} retry={pages.retry} /> : null}
          {pages.total === null ? <Waiting lines={8} /> : <EvidenceList pages={pages} />}
        </>
      )}
      <Outlet />
    </Page>
  )
}
