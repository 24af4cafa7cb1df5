import { useState } from 'react'
import type { RoadmapStepView } from '@waymark/contracts/plans/roadmap-operations.ts'
import { useWrite } from '../data/operations.ts'
import { WhenAndWhere } from '../plans/when-and-where.tsx'
import { text } from '../text/text.ts'
import { EditForm } from '../ui/edit-form.tsx'
import { Field } from '../ui/field.tsx'
import type { StepAt } from './step-row.tsx'

const words = text.roadmaps
const states = (['todo', 'doing', 'done', 'dropped'] as const).map((value) => ({
  value,
  label: words.statuses[value],
}))

type Form = Pick<RoadmapStepView, 'text' | 'due' | 'phase' | 'status'>

interface StepFormProps {
  readonly step: RoadmapStepView
  readonly at: StepAt
  readonly onDone: () => void
}

/** Edits a step in place: its words, its day, its phase, its state. */
export function StepForm({ step, at, onDone }: StepFormProps) {
  const { due, phase, status } = step
  const [form, setForm] = useState<Form>({ text: step.text, due, phase, status })
  const set = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }))
  const edit = useWrite('roadmaps.edit', { fails: 'inline' })
  const save = () => {
    const { framework, roadmap, revision } = at
    edit.mutate(
      {
        framework,
        roadmap,
        revision,
        step: step.key,
        ...(form.text === step.text ? {} : { text: form.text }),
        ...(form.due === due ? {} : { due: form.due }),
        ...(form.phase === phase ? {} : { phase: form.phase }),
        ...(form.status === status ? {} : { status: form.status }),
      },
      { onSuccess: onDone },
    )
  }
  return (
    <EditForm onSave={save} onCancel={onDone} error={edit.error} saving={edit.isPending}>
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
      <WhenAndWhere
        form={form}
        set={set}
        placeLabel={words.phase}
        places={at.phases.map(({ id, name }) => ({ value: id, label: name }))}
        states={states}
      />
    </EditForm>
  )
}
