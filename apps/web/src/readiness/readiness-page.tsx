import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { read } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { Empty, FailureNote, Waiting } from '../ui/states.tsx'
import { BandStrip } from './band-strip.tsx'
import { CompetencyRows } from './competency-rows.tsx'
import { CompetencyTable } from './competency-table.tsx'
import { Derivation } from './derivation.tsx'
import { Differences } from './differences.tsx'
import { Figures } from './figures.tsx'
import { Gaps } from './gaps.tsx'
import styles from './readiness-page.module.css'
import { ReportMenu } from './report-menu.tsx'
import { Trend } from './trend.tsx'

const route = getRouteApi('/readiness/$framework')
const words = text.readiness

/** One role: what evidence supports beside what is claimed, the gaps that matter, and how each number came about. */
export function ReadinessPage() {
  const { framework } = route.useParams()
  const search = route.useSearch()
  const readiness = useQuery(read('readiness.show', { framework, at: search.at ?? null }))
  const model = useQuery({ ...read('frameworks.show', { framework }), staleTime: Infinity })
  const error = readiness.error ?? model.error
  const shown = readiness.data
  return (
    <Page
      title={model.data?.name ?? words.rolesTitle}
      lede={shown ? words.lede(formatDate(shown.asOf), shown.version) : null}
      actions={
        <>
          <Link to="/readiness/$framework/assess" params={{ framework }} className={buttonLook('main')}>
            {words.assess}
          </Link>
          <Link to="/plan/$framework" params={{ framework }} className={buttonLook()}>
            {words.plan}
          </Link>
          <Link to="/raters/$framework" params={{ framework }} className={buttonLook()}>
            {words.raters}
          </Link>
          <Link to="/compare" search={{ show: 'dates', framework }} className={buttonLook()}>
            {words.compare}
          </Link>
          <ReportMenu framework={framework} at={search.at ?? null} />
        </>
      }
    >
      {error ? <FailureNote error={error} retry={() => void readiness.refetch()} /> : null}
      {readiness.isPending || model.isPending ? <Waiting lines={8} /> : null}
      {shown && model.data ? <Result readiness={shown} model={model.data} /> : null}
    </Page>
  )
}

function Result({ readiness, model }: { readonly readiness: Readiness; readonly model: Framework }) {
  const search = route.useSearch()
  const navigate = useNavigate()
  const table = search.view === 'table'
  const nothing = readiness.supported.covered === 0 && readiness.claimed === null
  const toggle = () =>
    void navigate({
      to: '.',
      search: ({ view: _view, ...rest }) => (table ? rest : { ...rest, view: 'table' }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <Figures readiness={readiness} model={model} />
      <BandStrip readiness={readiness} bands={model.bands} />
      {nothing ? (
        <Empty title={words.emptyTitle} example={words.emptyExample}>
          <p>{words.emptyBody}</p>
        </Empty>
      ) : null}
      <Section
        title={words.competencies}
        note={table ? null : words.competenciesNote}
        actions={
          <Button look="quiet" onClick={toggle}>
            {table ? words.asChart : words.asTable}
          </Button>
        }
      >
        {table ? (
          <CompetencyTable framework={model.id} competencies={readiness.competencies} />
        ) : (
          <CompetencyRows framework={model.id} competencies={readiness.competencies} current={search.why} />
        )}
        <p className={styles.source}>
          {words.source(countLinked(readiness), formatDate(readiness.asOf))} <AsOf at={search.at} />
        </p>
      </Section>
      <Gaps readiness={readiness} />
      <Differences readiness={readiness} />
      <Trend framework={model.id} bands={model.bands} />
      {search.why ? <Derivation why={search.why} readiness={readiness} model={model} /> : null}
    </>
  )
}

/** Chooses the day that is shown: today, or how it stood in the past. */
function AsOf({ at }: { readonly at: string | undefined }) {
  const navigate = useNavigate()
  const show = (day: string) =>
    void navigate({
      to: '.',
      search: ({ at: _at, ...rest }) => (day === '' ? rest : { ...rest, at: day }),
      resetScroll: false,
    })
  return (
    <label className={styles.asOf}>
      {words.asOf} <input type="date" value={at ?? ''} onChange={(event) => show(event.target.value)} />
      {at ? (
        <Button look="quiet" onClick={() => show('')}>
          {words.now}
        </Button>
      ) : null}
    </label>
  )
}

function countLinked({ competencies }: Readiness): number {
  return new Set(competencies.flatMap(({ evidence }) => evidence)).size
}
