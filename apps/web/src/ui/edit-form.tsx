import { useRef, type FormEvent, type ReactNode } from 'react'
import { text } from '../text/text.ts'
import { Button } from './button.tsx'
import styles from './edit-form.module.css'
import { FailureNote } from './states.tsx'
import { useEscape } from './use-escape.ts'

interface EditFormProps {
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly error: Error | null
  readonly saving: boolean
  readonly children: ReactNode
}

/** A form in the place of what it edits: saved by its button or Enter, left by Cancel or Escape. */
export function EditForm({ onSave, onCancel, error, saving, children }: EditFormProps) {
  const element = useRef<HTMLFormElement>(null)
  useEscape(element, onCancel)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }
  return (
    <form ref={element} className={styles.form} onSubmit={submit}>
      {children}
      {error ? <FailureNote error={error} /> : null}
      <div className={styles.acts}>
        <Button look="main" type="submit" disabled={saving}>
          {text.shell.save}
        </Button>
        <Button onClick={onCancel}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
