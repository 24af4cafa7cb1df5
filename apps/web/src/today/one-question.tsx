import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { read } from '../data/operations.ts'
import { ItemLink } from '../evidence/item-link.tsx'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import styles from './today-page.module.css'

/** One missing fact of one recent item, asked as a question. Only one, so that it gets answered. */
export function OneQuestion() {
  const navigate = useNavigate()
  const [skipped, setSkipped] = useState(0)
  const recent = useQuery(read('evidence.list', { limit: 30 }))
  const open = (recent.data?.items ?? []).filter(
    ({ strength }) => !strength.includes('measured') || !strength.includes('attested'),
  )
  const item = open[skipped % Math.max(1, open.length)]
  // Held back while the list is asked again: the item may just have been removed, and must not be asked for then.
  const enabled = item !== undefined && !recent.isFetching
  const detail = useQuery({ ...read('evidence.show', { id: item?.id ?? '' }), enabled })
  const question = detail.data?.questions[0]
  if (!item || !question) return null
  return (
    <Section title={text.today.question}>
      <div className={styles.question}>
        <p>
          {text.today.about} <ItemLink id={item.id}>{item.title}</ItemLink>:
        </p>
        <blockquote>{question}</blockquote>
        <div className={styles.acts}>
          <Button
            onClick={() =>
              void navigate({
                to: '.',
                search: (previous) => ({ ...previous, item: item.id }),
                resetScroll: false,
              })
            }
          >
            {text.today.answer}
          </Button>
          <Button look="quiet" onClick={() => setSkipped(skipped + 1)}>
            {text.today.anotherQuestion}
          </Button>
        </div>
      </div>
    </Section>
  )
}
