import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Page, Section } from '../ui/page.tsx'
import { Empty, FailureNote, Waiting } from '../ui/states.tsx'
import { AddPosting } from './add-posting.tsx'
import styles from './postings.module.css'

const words = text.postings

/** Advertisements that are kept, the one to spend the evening on first, each with the reasons. */
export function PostingsPage() {
  const answer = useQuery(read('postings.compare', {}))
  const ranked = answer.data?.postings ?? []
  return (
    <Page title={words.title} lede={ranked.length > 0 ? words.lede(ranked.length) : undefined}>
      {answer.error ? <FailureNote error={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isPending ? <Waiting lines={6} /> : null}
      {answer.data && ranked.length === 0 ? (
        <Empty title={words.emptyTitle} example={words.emptyExample}>
          <p>{words.emptyText}</p>
        </Empty>
      ) : null}
      {ranked.length > 0 ? (
        <ol className={styles.ranked}>
          {ranked.map(({ posting, prospect, why }) => (
            <li key={posting.id}>
              <h2>
                <Link to="/postings/$posting" params={{ posting: posting.id }}>
                  {[posting.title, posting.employer].filter(Boolean).join(', ')}
                </Link>
              </h2>
              <p className={styles.soft}>
                <strong>{words.prospects[prospect]}</strong>
                {posting.closes ? `, ${words.closesOn(formatDate(posting.closes))}` : ''}
              </p>
              <ul>
                {why.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      ) : null}
      {answer.data ? (
        <Section title={words.add}>
          <AddPosting />
        </Section>
      ) : null}
    </Page>
  )
}
