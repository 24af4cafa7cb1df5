import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import { read, useWrite } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { Board } from './board.tsx'
import { PlanGaps } from './plan-gaps.tsx'
import styles from './plan-page.module.css'
import { StartPlan } from './start-plan.tsx'

const route = getRouteApi('/plan/$framework')

/** The 30-60-90 plan of one role: what it closes, what is due, what is done; or a proposal to start. */
export function PlanPage() {
  const { framework } = route.useParams()
  const plan = useQuery(read('plans.show', { framework }))
  const model = useQuery({ ...read('frameworks.show', { framework }), staleTime: Infinity })
  const view = plan.data
  return (
    <Page
      title={text.plans.of(model.data?.name ?? '')}
      wide
      lede={view ? <Lede view={view} /> : null}
      actions={
        <>
          <Link to="/plan/$framework/reviews" params={{ framework }} className={buttonLook()}>
            {text.cadence.link}
          </Link>
          <Link to="/readiness/$framework" params={{ framework }} className={buttonLook()}>
            {text.shell.readiness}
          </Link>
        </>
      }
    >
      {plan.error ? <FailureNote error={plan.error} retry={() => void plan.refetch()} /> : null}
      {plan.isPending ? <Waiting lines={8} /> : null}
      {view && view.gaps.length === 0 && view.actions.length === 0 ? <p>{text.plans.noGaps}</p> : null}
      {view && view.actions.length > 0 ? (
        <>
          {view.saved ? null : <StartPlan framework={framework} startsOn={view.plan.startsOn} />}
          {view.saved && view.stale ? <Stale framework={framework} reason={view.stale} /> : null}
          <PlanGaps framework={framework} gaps={view.gaps} />
          <Board view={view} />
        </>
      ) : null}
    </Page>
  )
}

function Lede({ view }: { readonly view: PlanView }) {
  if (!view.saved) return text.plans.proposal
  const { done, of, overdue } = view.progress
  return [
    text.plans.since(formatDate(view.plan.startsOn)),
    text.plans.progress(done, of) + (overdue > 0 ? `, ${text.plans.overdue(overdue)}.` : '.'),
  ].join(' ')
}

/** Evidence or ratings moved the gaps: says why and offers to plan again. */
function Stale({ framework, reason }: { readonly framework: string; readonly reason: string }) {
  const replan = useWrite('plans.start')
  return (
    <section className={styles.stale} aria-label={text.plans.staleTitle}>
      <p>
        <strong>{text.plans.staleTitle}.</strong> {reason} {text.plans.staleNote}
      </p>
      <Button disabled={replan.isPending} onClick={() => replan.mutate({ framework })}>
        {text.plans.stale}
      </Button>
    </section>
  )
}
