import { useState, type FormEvent } from 'react'
import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import type { PlanPhase } from '@waymark/domain/plans/plan.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import styles from './action-card.module.css'

/** Adds an action of one's own to a column. */
export function AddAction({ view, phase }: { readonly view: PlanView; readonly phase: PlanPhase }) {
  const [open, setOpen] = useState(false)
  const [what, setWhat] = useState('')
  const [competency, setCompetency] = useState(view.gaps[0]?.competency ?? '')
  const add = useWrite('plans.add')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (what.trim() === '') return
    add.mutate(
      { framework: view.plan.framework, competency, text: what.trim(), phase },
      {
        onSuccess: () => {
          setWhat('')
          setOpen(false)
        },
      },
    )
  }
  if (!open) {
    return (
      <Button
        look="quiet"
        aria-label={`${text.plans.add}: ${text.plans.columns[phase]}`}
        onClick={() => setOpen(true)}
      >
        {text.plans.add}
      </Button>
    )
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <Field label={text.plans.text} wide>
        {(attributes) => (
          <textarea
            {...attributes}
            required
            ref={(field) => (what === '' ? field?.focus() : undefined)}
            value={what}
            onChange={(event) => setWhat(event.target.value)}
          />
        )}
      </Field>
      <Field label={text.plans.addFor} wide>
        {(attributes) => (
          <select {...attributes} value={competency} onChange={(event) => setCompetency(event.target.value)}>
            {view.gaps.map((gap) => (
              <option key={gap.competency} value={gap.competency}>
                {gap.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.acts}>
        <Button look="main" type="submit" disabled={add.isPending}>
          {text.shell.save}
        </Button>
        <Button onClick={() => setOpen(false)}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
