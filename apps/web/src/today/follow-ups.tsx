import { Link } from '@tanstack/react-router'
import { formatShortDay } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './today-page.module.css'
import { useToday } from './use-today.ts'

/** Proposals that wait for a decision, and follow-ups of applications that are due. Nothing of either: no section. */
export function FollowUps() {
  const { data } = useToday()
  if (!data || (data.followUps.length === 0 && data.proposals === 0)) return null
  return (
    <Section title={text.today.toDecide}>
      {data.proposals > 0 ? (
        <p>
          <Link to="/evidence/inbox">{text.today.proposalsWait(data.proposals)}</Link>
        </p>
      ) : null}
      <ul className={styles.due}>
        {data.followUps.map(({ application, employer, what, due, overdue }) => (
          <li key={`${application} ${due} ${what}`}>
            <time dateTime={due} className={overdue ? styles.late : undefined}>
              {formatShortDay(due)}
              {overdue ? <small>{text.today.late}</small> : null}
            </time>
            <Link to="/applications" search={{ id: application }}>
              {what}
              <small>{employer}</small>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
