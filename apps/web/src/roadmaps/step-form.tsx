import { useRef, useState, type FormEvent } from 'react'
import type { RoadmapStepView } from '@waymark/contracts/plans/roadmap-operations.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import { useEscape } from '../ui/use-escape.ts'
import styles from './roadmap-page.module.css'
import type { StepPlace } from './step-row.tsx'

const words = text.roadmaps
const states = ['todo', 'doing', 'done', 'dropped'] as const

type Form = Pick<RoadmapStepView, 'text' | 'due' | 'phase' | 'status'>
type SetForm = (change: Partial<Form>) => void

interface StepFormProps {
  readonly step: RoadmapStepView
  readonly at: StepPlace
  readonly onDone: () => void
}

/** Edits a step in place: its words, its day, its phase, its state. */
export function StepForm({ step, at, onDone }: StepFormProps) {
  const { due, phase, status } = step
  const [form, setForm] = useState<Form>({ text: step.text, due, phase, status })
  const set: SetForm = (change) => setForm((now) => ({ ...now, ...change }))
  const edit = useWrite('roadmaps.edit', { fails: 'inline' })
  const element = useRef<HTMLFormElement>(null)
  useEscape(element, onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { framework, roadmap, revision } = at
    edit.mutate(
      {
        framework,
        roadmap,
        revision,
        step: step.key,
        ...(form.text === step.text ? {} : { text: form.text }),
        ...(form.due === step.due ? {} : { due: form.due }),
        ...(form.phase === step.phase ? {} : { phase: form.phase }),
        ...(form.status === step.status ? {} : { status: form.status }),
      },
      { onSuccess: onDone },
    )
  }
  return (
    <form ref={element} className={styles.form} onSubmit={submit}>
      <Field label={words.text} wide>
        {(attributes) => (
          <textarea
            {...attributes}
            required
            maxLength={1000}
            value={form.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <Placing form={form} set={set} at={at} />
      {edit.error ? <FailureNote error={edit.error} /> : null}
      <div className={styles.acts}>
        <Button look="main" type="submit" disabled={edit.isPending}>
          {text.shell.save}
        </Button>
        <Button onClick={onDone}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}

interface PlacingProps {
  readonly form: Form
  readonly set: SetForm
  readonly at: StepPlace
}

function Placing({ form, set, at }: PlacingProps) {
  return (
    <FieldRow>
      <Field label={words.due}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            required
            value={form.due}
            onChange={(event) => set({ due: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.phase}>
        {(attributes) => (
          <select {...attributes} value={form.phase} onChange={(event) => set({ phase: event.target.value })}>
            {at.phases.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.state}>
        {(attributes) => (
          <select
            {...attributes}
            value={form.status}
            onChange={(event) =>
              set({ status: states.find((state) => state === event.target.value) ?? form.status })
            }
          >
            {states.map((state) => (
              <option key={state} value={state}>
                {words.statuses[state]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </FieldRow>
  )
}
