import { useState, type FormEvent } from 'react'
import type { CalibrationView } from '@waymark/domain/readiness/compare-raters.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './raters.module.css'

const words = text.raters

interface Form {
  readonly competency: string
  readonly value: string
  readonly reason: string
}
/** The choice that a competency does not apply. */
const notApplicable = 'not-applicable'
const blank = { value: '', reason: '' }

/** Records the point that was agreed on, what settled it and who moved. */
export function Debrief({ view }: { readonly view: CalibrationView }) {
  const [form, setForm] = useState<Form>({ ...blank, competency: view.rows[0]?.competency ?? '' })
  const set = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }))
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set())
  const agree = useWrite('raters.agree', { fails: 'inline' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    agree.mutate(
      {
        framework: view.framework,
        ...form,
        value: form.value === notApplicable ? null : Number(form.value),
        moved: [...moved],
      },
      {
        onSuccess: () => {
          set({ value: '', reason: '' })
          setMoved(new Set())
        },
      },
    )
  }
  return (
    <Section title={words.debriefTitle} note={words.debriefNote}>
      <form onSubmit={submit} className={styles.form}>
        <PointFields view={view} form={form} set={set} />
        <WhoMoved view={view} moved={moved} onChange={setMoved} />
        {agree.error ? <FailureNote error={agree.error} /> : null}
        <div>
          <Button look="main" type="submit" disabled={agree.isPending}>
            {words.record}
          </Button>
        </div>
      </form>
    </Section>
  )
}

function PointFields(props: {
  readonly view: CalibrationView
  readonly form: Form
  readonly set: (change: Partial<Form>) => void
}) {
  const { view, form, set } = props
  const top = view.rows.find(({ competency }) => competency === form.competency)?.of ?? 0
  return (
    <>
      <FieldRow>
        <Field label={words.competency}>
          {(attributes) => (
            <select
              {...attributes}
              value={form.competency}
              onChange={(event) => set({ competency: event.target.value, value: '' })}
            >
              {view.rows.map((entry) => (
                <option key={entry.competency} value={entry.competency}>
                  {entry.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.point}>
          {(attributes) => (
            <select
              {...attributes}
              required
              value={form.value}
              onChange={(event) => set({ value: event.target.value })}
            >
              <option value="">–</option>
              {Array.from({ length: top + 1 }, (_, point) => (
                <option key={point} value={point}>
                  {point}
                </option>
              ))}
              <option value={notApplicable}>{words.notApplicable}</option>
            </select>
          )}
        </Field>
      </FieldRow>
      <Field label={words.reason} wide>
        {(attributes) => (
          <textarea
            {...attributes}
            required
            maxLength={2000}
            value={form.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

function WhoMoved(props: {
  readonly view: CalibrationView
  readonly moved: ReadonlySet<string>
  readonly onChange: (moved: ReadonlySet<string>) => void
}) {
  const toggle = (key: string) => {
    const next = new Set(props.moved)
    if (!next.delete(key)) next.add(key)
    props.onChange(next)
  }
  return (
    <fieldset className={styles.shared}>
      <legend>{words.whoMoved}</legend>
      <ul>
        {props.view.raters.map(({ key, label }) => (
          <li key={key}>
            <label>
              <input type="checkbox" checked={props.moved.has(key)} onChange={() => toggle(key)} /> {label}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
