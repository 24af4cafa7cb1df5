import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read, useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './postings.module.css'

const words = text.postings

interface LinkProps {
  readonly posting: string
  readonly requirement: { readonly key: string; readonly text: string }
  readonly onClose: () => void
}

/** Finds an item and links it to a requirement. */
export function LinkDialog({ posting, requirement, onClose }: LinkProps) {
  const [wanted, setWanted] = useState('')
  const found = useQuery(
    read('evidence.list', { text: wanted.trim() === '' ? null : wanted.trim(), limit: 12 }),
  )
  const correct = useWrite('postings.correct', { fails: 'inline', after: onClose })
  return (
    <Dialog open onClose={onClose} title={words.link}>
      <p>{requirement.text}</p>
      <Field label={words.find} wide>
        {(attributes) => (
          <input
            {...attributes}
            data-autofocus
            autoComplete="off"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        )}
      </Field>
      {found.error ? <FailureNote error={found.error} /> : null}
      {correct.error ? <FailureNote error={correct.error} /> : null}
      {found.data && found.data.items.length === 0 ? <p>{words.nothingFound}</p> : null}
      <ul className={styles.found} aria-label={words.found}>
        {found.data?.items.map(({ id, title }) => (
          <li key={id}>
            <Button
              look="quiet"
              disabled={correct.isPending}
              onClick={() => correct.mutate({ id: posting, requirement: requirement.key, link: [id] })}
            >
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
