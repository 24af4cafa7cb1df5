import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet, useNavigate } from '@tanstack/react-router'
import type { Answer } from '../data/operations.ts'
import { read } from '../data/operations.ts'
import { decidedStates, type InboxSearch } from '../search.ts'
import { text } from '../text/text.ts'
import { buttonLook } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, FailureNote, Waiting } from '../ui/states.tsx'
import styles from './inbox.module.css'
import { ProposalRows } from './proposal-rows.tsx'

const route = getRouteApi('/evidence/inbox')
const words = text.proposals

/** The question that the inbox and its drawer ask, so that both share one answer. */
export function inboxQuestion({ state, text: wanted, source }: InboxSearch) {
  return read('proposals.list', {
    state: state ?? 'open',
    text: wanted ?? null,
    source: source ?? null,
    limit: 500,
  })
}

/** Proposals that wait for a decision, or those decided on; one opens in a drawer beside the list. */
export function InboxPage() {
  const search = route.useSearch()
  const list = useQuery({ ...inboxQuestion(search), placeholderData: (previous) => previous })
  const counts = list.data?.counts
  const decided = (counts?.accepted ?? 0) + (counts?.merged ?? 0) + (counts?.refused ?? 0)
  return (
    <Page title={words.title} lede={counts ? words.lede(counts.open ?? 0, decided) : null} wide>
      <Filters search={search} counts={counts} />
      {list.error ? <FailureNote error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending ? <Waiting lines={8} /> : null}
      {list.data ? <Listed list={list.data} search={search} decided={decided} /> : null}
      <Outlet />
    </Page>
  )
}

function Listed(props: {
  readonly list: Answer<'proposals.list'>
  readonly search: InboxSearch
  readonly decided: number
}) {
  const { list, search, decided } = props
  if (list.items.length > 0) return <ProposalRows items={list.items} state={search.state ?? 'open'} />
  if (Object.keys(search).length > 0) return <output className={styles.nothing}>{words.nothing}</output>
  return (
    <Empty
      title={decided > 0 ? words.doneTitle : words.emptyTitle}
      {...(decided > 0 ? {} : { example: words.emptyExample })}
      actions={
        <Link to="/sources" className={buttonLook('main')}>
          {decided > 0 ? words.toSources : words.emptyImport}
        </Link>
      }
    >
      <p>{decided > 0 ? words.doneBody : words.emptyBody}</p>
    </Empty>
  )
}

interface FiltersProps {
  readonly search: InboxSearch
  readonly counts: Answer<'proposals.list'>['counts'] | undefined
}

function Filters({ search, counts }: FiltersProps) {
  const navigate = useNavigate()
  const find = useDebouncedCallback((wanted: string) => {
    void navigate({
      to: '/evidence/inbox',
      search: { ...without(search, 'text'), ...(wanted.trim() === '' ? {} : { text: wanted.trim() }) },
      replace: true,
    })
  }, 150)
  return (
    <div className={styles.filters}>
      <nav aria-label={words.show}>
        <Link
          to="/evidence/inbox"
          search={without(search, 'state')}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={search.state === undefined ? 'true' : undefined}
        >
          {words.states.open} {counts?.open ?? ''}
        </Link>
        {decidedStates.map((state) => (
          <Link
            key={state}
            to="/evidence/inbox"
            search={{ ...search, state }}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={search.state === state ? 'true' : undefined}
          >
            {words.states[state]} {counts?.[state] ?? ''}
          </Link>
        ))}
      </nav>
      <input
        type="search"
        aria-label={words.words}
        placeholder={words.wordsPlaceholder}
        defaultValue={search.text ?? ''}
        onChange={(event) => find(event.target.value)}
      />
      {search.source ? <SourceFilter source={search.source} search={search} /> : null}
    </div>
  )
}

function SourceFilter({ source, search }: { readonly source: string; readonly search: InboxSearch }) {
  const list = useQuery(read('sources.list', {}))
  const name = list.data?.sources.find(({ id }) => id === source)?.name ?? source
  return (
    <p className={styles.note}>
      {words.ofSource(name)}{' '}
      <Link to="/evidence/inbox" search={without(search, 'source')}>
        {words.all}
      </Link>
    </p>
  )
}

function without(search: InboxSearch, name: keyof InboxSearch): InboxSearch {
  return Object.fromEntries(Object.entries(search).filter(([key]) => key !== name))
}
