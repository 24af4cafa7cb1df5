import { Link } from '@tanstack/react-router'
import type { OpenFollowUpView } from '@waymark/contracts/applications/operations.ts'
import type * as z from 'zod'
import { useWrite } from '../data/operations.ts'
import { formatDate, localToday } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import styles from './applications.module.css'

const words = text.applications

/** Follow-ups that are due, the earliest first. */
export function DueList({ due }: { readonly due: readonly z.output<typeof OpenFollowUpView>[] }) {
  const follow = useWrite('applications.follow-up')
  if (due.length === 0) return null
  return (
    <Section title={words.due}>
      <ul className={styles.due}>
        {due.map(({ application, employer, due: day, what, overdue }) => (
          <li key={`${application} ${day} ${what}`}>
            <span>
              {formatDate(day)}
              {overdue ? <b className={styles.late}> {words.late}</b> : null}
            </span>
            <Link to="/applications" search={{ id: application }}>
              {words.dueLine(what, employer)}
            </Link>
            <Button
              look="quiet"
              onClick={() => follow.mutate({ id: application, what, due: day, done: localToday() })}
            >
              {words.done}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
