import { useState, type FormEvent } from 'react'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import styles from './plan-page.module.css'

/** Keeps the proposal, from a day on. */
export function StartPlan(props: { readonly framework: string; readonly startsOn: string }) {
  const [on, setOn] = useState(props.startsOn)
  const start = useWrite('plans.start')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate({ framework: props.framework, on: on === '' ? null : on })
  }
  return (
    <form className={styles.start} onSubmit={submit}>
      <Field label={text.plans.startsOn}>
        {(attributes) => (
          <input {...attributes} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        )}
      </Field>
      <Button look="main" type="submit" disabled={start.isPending}>
        {text.plans.start}
      </Button>
    </form>
  )
}
