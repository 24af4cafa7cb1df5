import { useRef, useState, type FormEvent } from 'react'
import { PlanPhase, type PlanAction } from '@waymark/domain/plans/plan.ts'
import { useWrite, type CallInput } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import { useEscape } from '../ui/use-escape.ts'
import styles from './action-card.module.css'
import { phases } from './board.ts'

const words = text.plans
const states = ['todo', 'doing', 'dropped'] as const
const prose = ['text', 'artifact', 'conversation', 'outcome'] as const

type Form = Record<(typeof prose)[number] | 'due' | 'phase' | 'status', string>
type SetForm = (change: Partial<Form>) => void

/** Edits an action in place: what, what it leaves behind, when, in which column, in which state. */
export function ActionForm({ action, onDone }: { readonly action: PlanAction; readonly onDone: () => void }) {
  const [form, setForm] = useState<Form>({
    text: action.text,
    artifact: action.artifact ?? '',
    conversation: action.conversation ?? '',
    outcome: action.outcome ?? '',
    due: action.due,
    phase: String(action.phase),
    status: action.status,
  })
  const edit = useWrite('plans.edit', { fails: 'inline' })
  const element = useRef<HTMLFormElement>(null)
  useEscape(element, onDone)
  const set: SetForm = (change) => setForm((now) => ({ ...now, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    edit.mutate(editOf(action, form), { onSuccess: onDone })
  }
  return (
    <form ref={element} className={styles.form} onSubmit={submit}>
      {prose.map((name) => (
        <Field key={name} label={words[name]} wide>
          {(attributes) => (
            <textarea
              {...attributes}
              required={name === 'text'}
              value={form[name]}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <WhenAndWhere form={form} set={set} />
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

function WhenAndWhere({ form, set }: { readonly form: Form; readonly set: SetForm }) {
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
      <Field label={words.moveTo}>
        {(attributes) => (
          <select {...attributes} value={form.phase} onChange={(event) => set({ phase: event.target.value })}>
            {phases.map((phase) => (
              <option key={phase} value={phase}>
                {words.columns[phase]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.status}>
        {(attributes) => (
          <select
            {...attributes}
            value={form.status}
            onChange={(event) => set({ status: event.target.value })}
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

/** The edit that the form means; what was not touched is left out, so that a re-plan may still move it. */
function editOf(action: PlanAction, form: Form): CallInput<'plans.edit'> {
  const phase = PlanPhase.parse(Number(form.phase))
  const status = states.find((state) => state === form.status)
  return {
    id: action.id,
    revision: action.revision,
    text: form.text,
    artifact: stated(form.artifact),
    conversation: stated(form.conversation),
    outcome: stated(form.outcome),
    ...(form.due === action.due ? {} : { due: form.due }),
    ...(phase === action.phase ? {} : { phase }),
    ...(status === undefined || status === action.status ? {} : { status }),
  }
}

function stated(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim()
}
