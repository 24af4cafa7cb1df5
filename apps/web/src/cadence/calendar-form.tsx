import { useState, type FormEvent } from 'react'
import { dueDetails } from '@waymark/contracts/plans/cadence-operations.ts'
import { weekdays } from '@waymark/domain/plans/cadence.ts'
import { saveFile } from '../data/operations.ts'
import { localToday } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import styles from './cadence-page.module.css'

const words = text.cadence
const details = ['agenda', 'titles'] as const

interface Choices {
  readonly from: string
  readonly weekday: (typeof weekdays)[number]
  readonly time: string
  readonly details: (typeof details)[number]
  readonly due: (typeof dueDetails)[number]
}

/** Asks when reviews are held and how much the entries may tell, and saves the file. */
export function CalendarForm({ framework }: { readonly framework: string }) {
  const [form, setForm] = useState<Choices>({
    from: localToday(),
    weekday: 'monday',
    time: '09:00',
    details: 'agenda',
    due: 'none',
  })
  const set = (change: Partial<Choices>) => setForm((now) => ({ ...now, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void saveFile('cadence.calendar', { framework, ...form })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <FieldRow>
        <Choice
          label={words.weekday}
          options={weekdays}
          names={words.weekdays}
          value={form.weekday}
          choose={(weekday) => set({ weekday })}
        />
        <Field label={words.time}>
          {(attributes) => (
            <input
              {...attributes}
              type="time"
              required
              value={form.time}
              onChange={(event) => set({ time: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.from}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              required
              value={form.from}
              onChange={(event) => set({ from: event.target.value })}
            />
          )}
        </Field>
      </FieldRow>
      <FieldRow>
        <Choice
          label={words.details}
          options={details}
          names={words.detailsOf}
          value={form.details}
          choose={(chosen) => set({ details: chosen })}
        />
        <Choice
          label={words.due}
          options={dueDetails}
          names={words.dueOf}
          value={form.due}
          choose={(due) => set({ due })}
        />
      </FieldRow>
      <Button look="main" type="submit">
        {words.save}
      </Button>
    </form>
  )
}

function Choice<const T extends string>(props: {
  readonly label: string
  readonly options: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly value: T
  readonly choose: (option: T) => void
}) {
  return (
    <Field label={props.label}>
      {(attributes) => (
        <select
          {...attributes}
          value={props.value}
          onChange={(event) => {
            const chosen = props.options.find((option) => option === event.target.value)
            if (chosen !== undefined) props.choose(chosen)
          }}
        >
          {props.options.map((option) => (
            <option key={option} value={option}>
              {props.names[option]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
