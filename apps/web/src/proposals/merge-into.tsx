import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import type { ProposalDetail } from '@waymark/contracts/proposals/views.ts'
import { read } from '../data/operations.ts'
import styles from '../evidence/item-view.module.css'
import { formatPeriod } from '../format/evidence.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import own from './inbox.module.css'

const words = text.proposals

interface MergeIntoProps {
  readonly detail: ProposalDetail
  readonly field: RefObject<HTMLInputElement | null>
  readonly isBusy: boolean
  readonly merge: (into: string) => void
}

/** Items that look like the same thing, and any other by its words. Merging keeps what either states. */
export function MergeInto({ detail: { lookalikes }, field, isBusy, merge }: MergeIntoProps) {
  const [query, setQuery] = useState('')
  const [wanted] = useDebouncedValue(query.trim(), 120)
  const found = useQuery({
    ...read('evidence.list', { text: wanted, sort: 'updated', limit: 6 }),
    enabled: wanted !== '',
    placeholderData: (previous) => previous,
  })
  const choices =
    wanted === ''
      ? lookalikes.map(({ id, title, reason }) => ({ id, title, note: reason }))
      : (found.data?.items ?? []).map(({ id, title, happened }) => ({
          id,
          title,
          note: formatPeriod(happened),
        }))
  return (
    <section aria-label={words.mergeTitle}>
      <h3>{lookalikes.length > 0 ? words.lookalikes : words.mergeTitle}</h3>
      <ul className={styles.rows}>
        {choices.map(({ id, title, note }) => (
          <li key={id}>
            <span className={styles.grow}>
              {title}
              <span className={styles.small}>{note}</span>
            </span>
            <Button
              look="quiet"
              disabled={isBusy}
              aria-label={`${words.merge}: ${title}`}
              onClick={() => merge(id)}
            >
              {words.merge}
            </Button>
          </li>
        ))}
      </ul>
      <input
        ref={field}
        type="search"
        className={own.search}
        aria-label={words.mergeSearch}
        placeholder={words.mergeSearch}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
    </section>
  )
}
