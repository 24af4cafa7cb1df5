import { useState } from 'react'
import { Field } from '../ui/field.tsx'

interface KeptFieldProps {
  readonly label: string
  readonly value: string
  readonly hint?: string | undefined
  readonly long?: boolean
  /** Called when the field is left with other words in it. */
  readonly onKeep: (value: string) => void
}

/** A field that is kept when it is left. What is kept elsewhere meanwhile shows as soon as nothing is being typed. */
export function KeptField({ label, value, hint, long = false, onKeep }: KeptFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const leave = () => {
    if (draft !== null && draft.trim() !== value) onKeep(draft.trim())
    setDraft(null)
  }
  const shown = draft ?? value
  return (
    <Field label={label} hint={hint} wide={long}>
      {(attributes) =>
        long ? (
          <textarea
            {...attributes}
            value={shown}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={leave}
          />
        ) : (
          <input
            {...attributes}
            value={shown}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={leave}
          />
        )
      }
    </Field>
  )
}
