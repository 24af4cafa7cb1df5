import { Link } from '@tanstack/react-router'
import type { DueStep } from '@waymark/contracts/workspace/today-operation.ts'
import { formatShortDay } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './today-page.module.css'
import { useToday } from './use-today.ts'

/** How many steps stand here; the plans have the rest. */
const shown = 6

/** Open steps of all running plans that are overdue or due within two weeks. */
export function Due() {
  const { data } = useToday()
  const due = data?.due.slice(0, shown) ?? []
  const more = (data?.dueInAll ?? 0) - due.length
  return (
    <Section title={text.today.due}>
      {data?.plans === 0 ? (
        <p>
          {text.today.noPlan} <Link to="/plan">{text.today.makePlan}</Link>
        </p>
      ) : null}
      {data && data.plans > 0 && due.length === 0 ? <p>{text.today.nothingDue}</p> : null}
      <ul className={styles.due}>
        {due.map((step) => (
          <li key={`${step.framework} ${step.roadmap} ${step.key}`}>
            <time dateTime={step.due} className={step.overdue ? styles.late : undefined}>
              {formatShortDay(step.due)}
              {step.overdue ? <small>{text.today.late}</small> : null}
            </time>
            <StepLink step={step} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className={styles.soft}>
          {text.today.moreDue(more)} <Link to="/plan">{text.today.allPlans}</Link>
        </p>
      ) : null}
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
