import type { DeliveryView } from '@waymark/contracts/delivery/operations.ts'
import { useState, type SubmitEvent } from 'react'
import { useWrite } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import styles from './delivery.module.css'

const words = text.delivery

/** What changed meanwhile and may explain a step: notes are added, drawn into trends, and taken away. */
export function NoteForm({ view }: { readonly view: DeliveryView }) {
  const [on, setOn] = useState(view.to)
  const [note, setNote] = useState('')
  const annotate = useWrite('delivery.annotate', { after: () => setNote('') })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    annotate.mutate({ on, text: note })
  }
  return (
    <Section title={words.notes} note={words.notesNote}>
      <ul className={styles.notes}>
        {view.annotations.map((entry) => (
          <li key={`${entry.on} ${entry.text}`}>
            {words.notedOn(formatDate(entry.on), entry.text)}{' '}
            <Button
              look="quiet"
              aria-label={words.removeNote(entry.text)}
              onClick={() => annotate.mutate({ ...entry, remove: true })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <FieldRow>
          <Field label={words.noteOn}>
            {(attributes) => (
              <input
                {...attributes}
                type="date"
                required
                value={on}
                onChange={(event) => setOn(event.target.value)}
              />
            )}
          </Field>
          <Field label={words.noteText}>
            {(attributes) => (
              <input
                {...attributes}
                required
                maxLength={200}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        </FieldRow>
        <Button type="submit">{words.addNote}</Button>
      </form>
    </Section>
  )
}
