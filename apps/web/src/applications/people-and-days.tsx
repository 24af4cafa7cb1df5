import { useState, type FormEvent } from 'react'
import type { ApplicationView } from '@waymark/contracts/applications/operations.ts'
import { useWrite } from '../data/operations.ts'
import { formatDate, localToday } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import styles from './applications.module.css'

const words = text.applications
const blank = { name: '', role: '', how: '' }
const orNull = (value: string) => (value.trim() === '' ? null : value.trim())

/** Who is on the other side. */
export function Contacts({ application: { id, contacts } }: { readonly application: ApplicationView }) {
  const [draft, setDraft] = useState(blank)
  const keep = useWrite('applications.contact', { after: () => setDraft(blank) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate({ id, name: draft.name, role: orNull(draft.role), how: orNull(draft.how) })
  }
  const labels = { name: words.contactName, role: words.contactRole, how: words.contactHow }
  return (
    <section className={styles.part}>
      <h3>{words.contacts}</h3>
      {contacts.length === 0 ? <p className={styles.hint}>{words.noContacts}</p> : null}
      <ul className={styles.lines}>
        {contacts.map(({ name, role, how }) => (
          <li key={name}>
            {[name, role, how].filter((part) => part !== null).join(', ')}{' '}
            <Button
              look="quiet"
              aria-label={words.removeThis(name)}
              onClick={() => keep.mutate({ id, name, remove: true })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <form className={styles.form} onSubmit={submit}>
        <FieldRow>
          {(['name', 'role', 'how'] as const).map((field) => (
            <Field key={field} label={labels[field]}>
              {(attributes) => (
                <input
                  {...attributes}
                  required={field === 'name'}
                  maxLength={200}
                  autoComplete="off"
                  value={draft[field]}
                  onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </FieldRow>
        <div>
          <Button type="submit">{words.add}</Button>
        </div>
      </form>
    </section>
  )
}

/** What has to be done by when. */
export function FollowUps({ application: { id, followUps } }: { readonly application: ApplicationView }) {
  const [draft, setDraft] = useState({ what: '', due: localToday() })
  const keep = useWrite('applications.follow-up', { after: () => setDraft({ ...draft, what: '' }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate({ id, ...draft })
  }
  return (
    <section className={styles.part}>
      <h3>{words.followUps}</h3>
      {followUps.length === 0 ? <p className={styles.hint}>{words.noFollowUps}</p> : null}
      <ul className={styles.lines}>
        {followUps.map(({ due, what, done }) => (
          <li key={`${due} ${what}`}>
            {formatDate(due)}: {what}
            {done === null ? (
              <Button look="quiet" onClick={() => keep.mutate({ id, what, due, done: localToday() })}>
                {words.done}
              </Button>
            ) : (
              ` (${words.done.toLowerCase()} ${formatDate(done)})`
            )}
            <Button
              look="quiet"
              aria-label={words.removeThis(what)}
              onClick={() => keep.mutate({ id, what, due, remove: true })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <form className={styles.form} onSubmit={submit}>
        <FieldRow>
          <Field label={words.what}>
            {(attributes) => (
              <input
                {...attributes}
                required
                maxLength={500}
                value={draft.what}
                onChange={(event) => setDraft({ ...draft, what: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.dueOn}>
            {(attributes) => (
              <input
                {...attributes}
                type="date"
                required
                value={draft.due}
                onChange={(event) => setDraft({ ...draft, due: event.target.value })}
              />
            )}
          </Field>
        </FieldRow>
        <div>
          <Button type="submit">{words.add}</Button>
        </div>
      </form>
    </section>
  )
}
