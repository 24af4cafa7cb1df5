import { useNavigate } from '@tanstack/react-router'
import { text } from '../text/text.ts'
import { Field } from '../ui/field.tsx'
import type { CompareSearch } from './compare-search.ts'

/** Puts a choice into the address; an empty one leaves it. */
export function useChoose(): (change: Partial<Record<keyof CompareSearch, string>>) => void {
  const navigate = useNavigate({ from: '/compare' })
  return (change) =>
    void navigate({
      search: (before) => {
        const next = Object.entries({ ...before, ...change }).filter(([, value]) => value !== '')
        return Object.fromEntries(next)
      },
      resetScroll: false,
    })
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  /** What stands for "nothing chosen"; left out when something always is. */
  readonly none?: string
  readonly onChoose: (id: string) => void
}

/** One choice out of named things. */
export function Choice({ label, value, options, none, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      {(attributes) => (
        <select {...attributes} value={value} onChange={(event) => onChoose(event.target.value)}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** One day. */
export function DayChoice(props: {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly onChoose: (day: string) => void
}) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(attributes) => (
        <input
          {...attributes}
          type="date"
          value={props.value}
          onChange={(event) => props.onChoose(event.target.value)}
        />
      )}
    </Field>
  )
}

/** Which framework is compared. */
export function FrameworkChoice(props: {
  readonly value: string
  readonly frameworks: readonly { readonly id: string; readonly name: string }[]
}) {
  const choose = useChoose()
  return (
    <Choice
      label={text.compare.framework}
      value={props.value}
      options={props.frameworks}
      onChoose={(framework) => choose({ framework, with: '', a: '', b: '' })}
    />
  )
}
