import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RoadmapView } from '@waymark/contracts/plans/roadmap-operations.ts'
import { read, useWrite } from '../data/operations.ts'
import { formatDate, formatList } from '../format/locale.ts'
import { useListKeys } from '../keys/use-list-keys.ts'
import { text } from '../text/text.ts'
import { buttonLook } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { AddStep } from './add-step.tsx'
import styles from './roadmap-page.module.css'
import { StartRoadmap } from './start-roadmap.tsx'
import { droppedOn, nextPlace, type StepGoal } from './step-places.ts'
import { StepRow, type OpenStep } from './step-row.tsx'

const route = getRouteApi('/plan/$framework/roadmaps/$roadmap')
const words = text.roadmaps

/** A longer plan: its phases with dates, each step with what it closes and what is there for it already. */
export function RoadmapPage() {
  const params = route.useParams()
  const roadmap = useQuery(read('roadmaps.show', params))
  const view = roadmap.data
  return (
    <Page
      title={view?.name ?? words.title}
      lede={view ? `${view.frameworkName}. ${view.when}` : null}
      actions={
        <Link to="/roadmaps" className={buttonLook()}>
          {words.listLink}
        </Link>
      }
    >
      {roadmap.error ? <FailureNote error={roadmap.error} retry={() => void roadmap.refetch()} /> : null}
      {roadmap.isPending ? <Waiting lines={8} /> : null}
      {view ? <Roadmap view={view} /> : null}
    </Page>
  )
}

function Roadmap({ view }: { readonly view: RoadmapView }) {
  const { framework, roadmap, revision, saved, phases } = view
  const at = { framework, roadmap, revision, phases }
  const [open, setOpen] = useState<OpenStep | null>(null)
  const move = useWrite('roadmaps.move')
  const go = (step: string, goal: StepGoal | null) => {
    if (!saved || goal === null || move.isPending) return false
    move.mutate({ framework, roadmap, revision, step, ...goal })
    return true
  }
  useListKeys({
    title: words.title,
    says: words,
    rows: phases.flatMap(({ steps }) => steps.map(({ key }) => key)),
    edit: (step) => (saved ? setOpen({ step, form: 'edit' }) : undefined),
    finish: (step) => (saved ? setOpen({ step, form: 'finish' }) : undefined),
    move: (step, direction) => go(step, nextPlace(phases, step, direction)),
  })
  return (
    <>
      <p className={styles.standing}>{standing(view)}</p>
      <StartRoadmap view={view} />
      {view.gaps.length > 0 ? <p className={styles.order}>{words.order(formatList(view.gaps))}</p> : null}
      {saved ? <p className={styles.order}>{words.moveHint}</p> : null}
      {phases.map((phase) => (
        <Section
          key={phase.id}
          title={phase.name}
          note={words.span(formatDate(phase.from), formatDate(phase.to))}
        >
          {phase.goal === null ? null : <p className={styles.goal}>{phase.goal}</p>}
          <ol className={styles.steps}>
            {phase.steps.map((step) => (
              <StepRow
                key={step.key}
                step={step}
                at={at}
                saved={saved}
                open={open?.step === step.key ? open.form : null}
                setOpen={(form) => setOpen(form === null ? null : { step: step.key, form })}
                move={(direction) => go(step.key, nextPlace(phases, step.key, direction))}
                drop={(key) => go(key, droppedOn(phases, key, step.key))}
              />
            ))}
          </ol>
        </Section>
      ))}
      {saved ? <AddStep at={at} /> : null}
      <Lines title={words.good} lines={view.good} />
      <Lines title={words.mistakes} lines={view.mistakes} />
    </>
  )
}

function standing({ saved, startsOn, endsOn, progress }: RoadmapView): string {
  if (!saved) return words.proposal
  const late = progress.overdue > 0 ? ` ${words.overdue(progress.overdue)}.` : ''
  const span = words.span(formatDate(startsOn), formatDate(endsOn))
  return `${words.running(formatDate(startsOn), progress.done, progress.of)} ${span}.${late}`
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}
