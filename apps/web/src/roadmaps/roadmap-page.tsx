import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { RoadmapView } from '@waymark/contracts/plans/roadmap-operations.ts'
import { read } from '../data/operations.ts'
import { formatDate, formatList } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { buttonLook } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { AddStep } from './add-step.tsx'
import styles from './roadmap-page.module.css'
import { StartRoadmap } from './start-roadmap.tsx'
import { StepRow } from './step-row.tsx'

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
  const { framework, roadmap, revision, saved } = view
  const at = { framework, roadmap, revision, phases: view.phases }
  return (
    <>
      <p className={styles.standing}>{standing(view)}</p>
      <StartRoadmap view={view} />
      {view.gaps.length > 0 ? <p className={styles.order}>{words.order(formatList(view.gaps))}</p> : null}
      {view.phases.map((phase) => (
        <Section
          key={phase.id}
          title={phase.name}
          note={words.span(formatDate(phase.from), formatDate(phase.to))}
        >
          {phase.goal === null ? null : <p className={styles.goal}>{phase.goal}</p>}
          <ol className={styles.steps}>
            {phase.steps.map((step) => (
              <StepRow key={step.key} step={step} at={at} saved={saved} />
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
