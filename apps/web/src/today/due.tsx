import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { addDays } from '@waymark/domain/evidence/dates.ts'
import { useFrameworks } from '../data/frameworks.ts'
import { read } from '../data/operations.ts'
import { formatShortDay, localToday } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { dueSteps, type DueStep } from './due-steps.ts'
import styles from './today-page.module.css'

const days = 14

/** Open steps of all running plans that are overdue or due within two weeks. */
export function Due() {
  const frameworks = useFrameworks()
  const plans = useQueries({
    queries: frameworks.map(({ id }) => read('plans.show', { framework: id })),
    combine: (answers) => answers.flatMap(({ data }) => (data?.saved ? [data] : [])),
  })
  const roadmaps = useQuery(read('roadmaps.list', {})).data?.roadmaps ?? []
  const running = plans.length > 0 || roadmaps.some(({ startsOn }) => startsOn !== null)
  const today = localToday()
  const due = dueSteps(plans, roadmaps, addDays(today, days))
  return (
    <Section title={text.today.due}>
      {running ? null : (
        <p>
          {text.today.noPlan} <Link to="/plan">{text.today.makePlan}</Link>
        </p>
      )}
      {running && due.length === 0 ? <p>{text.today.nothingDue}</p> : null}
      <ul className={styles.due}>
        {due.slice(0, 6).map((step) => (
          <li key={`${step.framework} ${step.roadmap} ${step.key}`}>
            <time dateTime={step.due} className={step.due < today ? styles.late : undefined}>
              {formatShortDay(step.due)}
              {step.due < today ? <small>{text.today.late}</small> : null}
            </time>
            <StepLink step={step} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function StepLink({ step: { key, text: says, note, framework, roadmap } }: { readonly step: DueStep }) {
  const words = (
    <>
      {says}
      <small>{note}</small>
    </>
  )
  if (roadmap === null) {
    return (
      <Link to="/plan/$framework" params={{ framework }} hash={key}>
        {words}
      </Link>
    )
  }
  return (
    <Link to="/plan/$framework/roadmaps/$roadmap" params={{ framework, roadmap }} hash={key}>
      {words}
    </Link>
  )
}
