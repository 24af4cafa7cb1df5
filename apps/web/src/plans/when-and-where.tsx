import { text } from '../text/text.ts'
import { Field, FieldRow } from '../ui/field.tsx'

/** A choice of a select: what it stores and how it reads. */
export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
}

/** The facts of a planned step that say when it is due, where it stands and in which state it is. */
export interface Placement<S extends string> {
  readonly due: string
  readonly phase: string
  readonly status: S
}

interface WhenAndWhereProps<S extends string> {
  readonly form: Placement<S>
  readonly set: (change: Partial<Placement<S>>) => void
  /** What a place is called: a column of the board, or a phase. */
  readonly placeLabel: string
  readonly places: readonly Choice<string>[]
  readonly states: readonly Choice<S>[]
}

/** The day, the place and the state of a step of any plan. */
export function WhenAndWhere<S extends string>(props: WhenAndWhereProps<S>) {
  const { form, set, placeLabel, places, states } = props
  return (
    <FieldRow>
      <Field label={text.plans.due}>
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
      <Select label={placeLabel} value={form.phase} choices={places} onChoose={(phase) => set({ phase })} />
      <Select
        label={text.plans.status}
        value={form.status}
        choices={states}
        onChoose={(status) => set({ status })}
      />
    </FieldRow>
  )
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly Choice<T>[]
  readonly onChoose: (value: T) => void
}

function Select<T extends string>({ label, value, choices, onChoose }: SelectProps<T>) {
  return (
    <Field label={label}>
      {(attributes) => (
        <select
          {...attributes}
          value={value}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value)
            if (chosen) onChoose(chosen.value)
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
