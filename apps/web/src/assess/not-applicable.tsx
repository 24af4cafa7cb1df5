import { useState, type FormEvent } from 'react'
import type { CompetencyReadiness } from '@waymark/domain/readiness/assessment.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import styles from './assess-page.module.css'

interface NotApplicableProps {
  readonly standing: CompetencyReadiness
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
  readonly keep: (reason: string) => void
}

/** Says that a competency does not apply, always with the reason. */
export function NotApplicable({ standing, open, setOpen, keep }: NotApplicableProps) {
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') keep(reason.trim())
  }
  if (!open) {
    return (
      <Button look="quiet" className={styles.refuse} onClick={() => setOpen(true)}>
        {standing.claim === 'not-applicable' ? text.assess.doesNotApply : text.assess.notApplicable}{' '}
        <kbd>x</kbd>
      </Button>
    )
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={text.assess.notApplicableWhy} hint={text.assess.notApplicableHint} wide>
        {(attributes) => (
          <input
            {...attributes}
            required
            ref={(input) => input?.focus()}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setOpen(false)
            }}
          />
        )}
      </Field>
      <div className={styles.acts}>
        <Button look="main" type="submit">
          {text.assess.keepNotApplicable}
        </Button>
        <Button onClick={() => setOpen(false)}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
