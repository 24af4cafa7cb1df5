import { useState } from 'react'
import { PlanPhase, type PlanAction } from '@waymark/domain/plans/plan.ts'
import { useWrite, type CallInput } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { EditForm } from '../ui/edit-form.tsx'
import { Field } from '../ui/field.tsx'
import { phases } from './board.ts'
import { WhenAndWhere, type Placement } from './when-and-where.tsx'

const words = text.plans
const prose = ['text', 'artifact', 'conversation', 'outcome'] as const
const columns = phases.map((phase) => ({ value: String(phase), label: words.columns[phase] }))
const states = (['todo', 'doing', 'dropped'] as const).map((value) => ({
  value,
  label: words.statuses[value],
}))

type Form = Record<(typeof prose)[number], string> & Placement<PlanAction['status']>

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
  const set = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }))
  return (
    <EditForm
      onSave={() => edit.mutate(editOf(action, form), { onSuccess: onDone })}
      onCancel={onDone}
      error={edit.error}
      saving={edit.isPending}
    >
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
      <WhenAndWhere form={form} set={set} placeLabel={words.moveTo} places={columns} states={states} />
    </EditForm>
  )
}

/** The edit that the form means; what was not touched is left out, so that a re-plan may still move it. */
function editOf(action: PlanAction, form: Form): CallInput<'plans.edit'> {
  const phase = PlanPhase.parse(Number(form.phase))
  return {
    id: action.id,
    revision: action.revision,
    text: form.text,
    artifact: stated(form.artifact),
    conversation: stated(form.conversation),
    outcome: stated(form.outcome),
    ...(form.due === action.due ? {} : { due: form.due }),
    ...(phase === action.phase ? {} : { phase }),
    ...(form.status === action.status ? {} : { status: form.status }),
  }
}

function stated(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim()
}
