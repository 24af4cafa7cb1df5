import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { FirstRun } from '../first-run/first-run.tsx'
import { formatDate, localToday } from '../format/locale.ts'
import { EventRows } from '../history/event-rows.tsx'
import { text } from '../text/text.ts'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { Confirmations } from './confirmations.tsx'
import { Due } from './due.tsx'
import { FollowUps } from './follow-ups.tsx'
import { LeftAlone } from './left-alone.tsx'
import { OneQuestion } from './one-question.tsx'
import { Outcomes } from './outcomes.tsx'
import { Standing } from './standing.tsx'
import styles from './today-page.module.css'
import { WaysToLog } from './ways-to-log.tsx'

/** What is due, one question, the year's outcomes, readiness at a glance, what changed. On an empty workspace: the start. */
export function TodayPage() {
  const workspace = useQuery(read('workspace.show', {}))
  if (workspace.error) return <FailureNote error={workspace.error} retry={() => void workspace.refetch()} />
  if (!workspace.data) return <Waiting />
  const { showing, empty, latest, nudges, outcomesThisYear, unlinked } = workspace.data
  if (empty && showing === 'mine') return <FirstRun />
  return (
    <Page title={text.today.title} lede={formatDate(localToday())}>
      <div className={styles.columns}>
        <div className={styles.left}>
          <Due />
          <FollowUps />
          <Confirmations />
          <LeftAlone nudges={nudges} />
          <OneQuestion />
          <Section title={text.today.changed} actions={<Link to="/history">{text.today.allChanges}</Link>}>
            {latest.length === 0 ? <p>{text.today.nothingChanged}</p> : null}
            <EventRows events={latest.slice(0, 5)} compact />
          </Section>
        </div>
        <div className={styles.right}>
          <Outcomes number={outcomesThisYear} unlinked={unlinked} />
          <Standing />
          <WaysToLog />
        </div>
      </div>
    </Page>
  )
}
