import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { CadenceView } from '@waymark/contracts/plans/cadence-operations.ts'
import { read } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { buttonLook } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import styles from './cadence-page.module.css'
import { CalendarForm } from './calendar-form.tsx'

const route = getRouteApi('/plan/$framework/reviews')
const words = text.cadence

/** The weekly, monthly and quarterly reviews of a role, and the calendar file of them. */
export function CadencePage() {
  const { framework } = route.useParams()
  const cadence = useQuery(read('cadence.show', { framework }))
  const view = cadence.data
  return (
    <Page
      title={words.of(view?.name ?? '')}
      lede={words.lede}
      actions={
        <Link to="/plan/$framework" params={{ framework }} className={buttonLook()}>
          {text.shell.plan}
        </Link>
      }
    >
      {cadence.error ? <FailureNote error={cadence.error} retry={() => void cadence.refetch()} /> : null}
      {cadence.isPending ? <Waiting lines={8} /> : null}
      {view?.reviews.length === 0 ? <p>{words.none}</p> : null}
      {view?.reviews.map((review) => (
        <ReviewSection key={review.id} review={review} />
      ))}
      {view && view.reviews.length > 0 ? (
        <Section title={words.calendar} note={words.calendarNote}>
          <CalendarForm framework={framework} />
        </Section>
      ) : null}
    </Page>
  )
}

function ReviewSection({ review }: { readonly review: CadenceView['reviews'][number] }) {
  return (
    <Section
      title={review.name}
      note={words.facts(words.every[review.every], review.minutes, formatDate(review.next))}
    >
      {review.purpose === null ? null : <p className={styles.purpose}>{review.purpose}</p>}
      <div className={styles.columns}>
        <div>
          <h3>{words.agenda}</h3>
          <ol className={styles.agenda}>
            {review.agenda.map((item) => (
              <li key={item.name}>
                <strong>{item.name}.</strong> {item.text}
                {item.competencies.length > 0 ? <small>{item.competencies.join(' · ')}</small> : null}
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h3>{words.decisions}</h3>
          <ul className={styles.decisions}>
            {review.decisions.map((decision) => (
              <li key={decision}>{decision}</li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  )
}
