import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { addDays } from '@waymark/domain/evidence/dates.ts'
import { useFrameworks } from '../data/frameworks.ts'
import { read } from '../data/operations.ts'
import { formatShortDay, localToday } from '../format/locale.ts'
import { isOverdue } from '../plans/board.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { dueSoon } from './due-soon.ts'
import styles from './today-page.module.css'

const days = 14

/** Open actions of all running plans that are overdue or due within two weeks. */
export function Due() {
  const frameworks = useFrameworks()
  const plans = useQueries({
    queries: frameworks.map(({ id }) => read('plans.show', { framework: id })),
    combine: (answers) => answers.flatMap(({ data }) => (data?.saved ? [data] : [])),
  })
  const today = localToday()
  const due = dueSoon(plans, addDays(today, days))
  return (
    <Section title={text.today.due}>
      {plans.length === 0 ? (
        <p>
          {text.today.noPlan} <Link to="/plan">{text.today.makePlan}</Link>
        </p>
      ) : null}
      {plans.length > 0 && due.length === 0 ? <p>{text.today.nothingDue}</p> : null}
      <ul className={styles.due}>
        {due.slice(0, 6).map(({ action, gap, framework }) => (
          <li key={action.id}>
            <time dateTime={action.due} className={isOverdue(action, today) ? styles.late : undefined}>
              {formatShortDay(action.due)}
              {isOverdue(action, today) ? <small>{text.today.late}</small> : null}
            </time>
            <Link to="/plan/$framework" params={{ framework }} hash={action.id}>
              {action.text}
              <small>{gap}</small>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
