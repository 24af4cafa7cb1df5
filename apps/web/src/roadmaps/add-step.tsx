import { useState, type FormEvent } from 'react'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './roadmap-page.module.css'
import type { StepAt } from './step-row.tsx'

const words = text.roadmaps

/** Adds a step of the user's own to a phase. */
export function AddStep({ at }: { readonly at: StepAt }) {
  const [said, setSaid] = useState('')
  const [phase, setPhase] = useState(at.phases[0]?.id ?? '')
  const add = useWrite('roadmaps.add', { fails: 'inline' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { framework, roadmap } = at
    add.mutate({ framework, roadmap, text: said, phase }, { onSuccess: () => setSaid('') })
  }
  return (
    <details className={styles.again}>
      <summary>{words.add}</summary>
      <form className={styles.form} onSubmit={submit}>
        <Field label={words.text} wide>
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={1000}
              autoComplete="off"
              value={said}
              onChange={(event) => setSaid(event.target.value)}
            />
          )}
        </Field>
        <Field label={words.phase}>
          {(attributes) => (
            <select {...attributes} value={phase} onChange={(event) => setPhase(event.target.value)}>
              {at.phases.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {add.error ? <FailureNote error={add.error} /> : null}
        <div className={styles.acts}>
          <Button look="main" type="submit" disabled={add.isPending}>
            {words.addNow}
          </Button>
        </div>
      </form>
    </details>
  )
}
