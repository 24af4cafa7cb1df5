import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useWrite } from '../data/operations.ts'
import { localToday } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './applications.module.css'
import { stages } from './stages.ts'

const words = text.applications

/** Keeps a job that is pursued, and opens it. */
export function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate({ from: '/applications' })
  const [facts, setFacts] = useState({ employer: '', role: '', url: '', stage: 'saved', on: localToday() })
  const add = useWrite('applications.add', { fails: 'inline' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { employer, role, url, on } = facts
    const stage = stages.find((known) => known === facts.stage) ?? 'saved'
    add.mutate(
      { employer, role, url: url === '' ? null : url, stage, on },
      { onSuccess: ({ id }) => void navigate({ search: { id } }) },
    )
  }
  const input = (name: 'employer' | 'role' | 'url' | 'on', required: boolean, type = 'text') => (
    <Field label={words[name]} wide={type === 'text'}>
      {(attributes) => (
        <input
          {...attributes}
          type={type}
          required={required}
          maxLength={name === 'url' ? 2000 : 300}
          autoComplete="off"
          {...(name === 'employer' ? { 'data-autofocus': true } : {})}
          value={facts[name]}
          onChange={(event) => setFacts({ ...facts, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Dialog open onClose={onClose} title={words.addTitle}>
      <form className={styles.form} onSubmit={submit}>
        {input('employer', true)}
        {input('role', true)}
        {input('url', false)}
        <FieldRow>
          <Field label={words.stage}>
            {(attributes) => (
              <select
                {...attributes}
                value={facts.stage}
                onChange={(event) => setFacts({ ...facts, stage: event.target.value })}
              >
                {stages.map((stage) => (
                  <option key={stage} value={stage}>
                    {words.stages[stage]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {input('on', true, 'date')}
        </FieldRow>
        {add.error ? <FailureNote error={add.error} /> : null}
        <div>
          <Button look="main" type="submit" disabled={add.isPending}>
            {words.add}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
