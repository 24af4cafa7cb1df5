import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../data/operations.ts'
import { formatPeriod } from '../format/evidence.ts'
import { text } from '../text/text.ts'
import styles from './finish-dialog.module.css'

interface PickEvidenceProps {
  readonly picked: readonly string[]
  readonly setPicked: (ids: readonly string[]) => void
}

/** Chooses items that a finished step produced, by words. */
export function PickEvidence({ picked, setPicked }: PickEvidenceProps) {
  const [query, setQuery] = useState('')
  const [words] = useDebouncedValue(query.trim(), 120)
  const found = useQuery({
    ...read('evidence.list', { text: words === '' ? null : words, sort: 'updated', limit: 6 }),
    placeholderData: (previous) => previous,
  })
  return (
    <fieldset className={styles.pick}>
      <legend>{text.plans.finishPick}</legend>
      <input
        type="search"
        className={styles.search}
        aria-label={text.plans.finishSearch}
        placeholder={text.plans.finishSearch}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul>
        {found.data?.items.map((item) => (
          <li key={item.id}>
            <label>
              <input
                type="checkbox"
                checked={picked.includes(item.id)}
                onChange={(event) =>
                  setPicked(
                    event.target.checked ? [...picked, item.id] : picked.filter((id) => id !== item.id),
                  )
                }
              />{' '}
              {item.title} <span className={styles.note}>{formatPeriod(item.happened)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
