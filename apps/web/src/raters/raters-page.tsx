import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { CalibrationView } from '@waymark/domain/readiness/compare-raters.ts'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { Empty, FailureNote, Waiting } from '../ui/states.tsx'
import { AcceptFile } from './accept-file.tsx'
import { Debrief } from './debrief.tsx'
import { Invitations } from './invitations.tsx'
import { InviteForm } from './invite-form.tsx'
import { Pairs } from './pairs.tsx'
import { RaterRows } from './rater-rows.tsx'
import { RaterTable } from './rater-table.tsx'

const route = getRouteApi('/raters/$framework')
const words = text.raters

/** Everybody's points beside each other, asking for more, reading back, and what a debrief settled. */
export function RatersPage() {
  const { framework } = route.useParams()
  const view = useQuery(read('raters.compare', { framework }))
  const others = (view.data?.raters ?? []).some(({ key }) => key !== 'self')
  return (
    <Page
      title={words.title(view.data?.frameworkName ?? framework)}
      lede={words.lede}
      actions={
        <Link to="/compare" search={{ show: 'raters', framework }} className={buttonLook()}>
          {words.compare}
        </Link>
      }
    >
      {view.error ? <FailureNote error={view.error} retry={() => void view.refetch()} /> : null}
      {view.isPending ? <Waiting lines={8} /> : null}
      {view.data ? (
        <>
          {others ? (
            <Calibration view={view.data} />
          ) : (
            <Empty title={words.aloneTitle}>
              <p>{words.aloneBody}</p>
            </Empty>
          )}
          <InviteForm key={framework} framework={framework} />
          <Invitations framework={framework} />
          <AcceptFile />
          {others ? <Debrief key={`${framework} debrief`} view={view.data} /> : null}
        </>
      ) : null}
    </Page>
  )
}

function Calibration({ view }: { readonly view: CalibrationView }) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/raters/$framework' })
  const table = search.view === 'table'
  const toggle = () =>
    void navigate({
      search: ({ view: _view, ...rest }) => (table ? rest : { ...rest, view: 'table' }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      {view.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <Section
        title={words.view}
        note={table ? null : words.viewNote}
        actions={
          <Button look="quiet" onClick={toggle}>
            {table ? words.asChart : words.asTable}
          </Button>
        }
      >
        {table ? <RaterTable view={view} /> : <RaterRows view={view} />}
      </Section>
      <Pairs view={view} />
    </>
  )
}
