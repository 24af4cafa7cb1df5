import { useState } from 'react'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './lint.module.css'
import type { Finding } from './marks.ts'

/** Silences one finding, with the reason. */
export function SilenceForm({ finding: { rule, fingerprint } }: { readonly finding: Finding }) {
  const [reason, setReason] = useState('')
  const silence = useWrite('lint.suppress', { fails: 'inline' })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        silence.mutate({ rule, fingerprint, reason })
      }}
    >
      <Field label={text.lint.reason} hint={text.lint.reasonHint} wide>
        {(attributes) => (
          <input
            {...attributes}
            required
            minLength={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {silence.error ? <FailureNote error={silence.error} /> : null}
      <div>
        <Button look="main" type="submit" disabled={silence.isPending}>
          {text.lint.silence}
        </Button>
      </div>
    </form>
  )
}
