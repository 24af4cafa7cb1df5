import { useState, type FormEvent } from 'react'
import type { PlanAction } from '@waymark/domain/plans/plan.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './finish-dialog.module.css'
import { PickEvidence } from './pick-evidence.tsx'

/** Finishes an action and ties it to the evidence that it produced: a new line, or items that are there. */
export function FinishDialog({
  action,
  onClose,
}: {
  readonly action: PlanAction
  readonly onClose: () => void
}) {
  const [line, setLine] = useState('')
  const [picked, setPicked] = useState<readonly string[]>([])
  const finish = useWrite('plans.finish', { fails: 'inline' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    finish.mutate(
      {
        id: action.id,
        revision: action.revision,
        evidence: [...picked],
        log: line.trim() === '' ? null : line.trim(),
      },
      { onSuccess: onClose },
    )
  }
  return (
    <Dialog open onClose={onClose} title={text.plans.finishTitle}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.action}>{action.text}</p>
        <p className={styles.note}>{text.plans.finishNote}</p>
        <Field label={text.plans.finishLog} wide>
          {(attributes) => (
            <input
              {...attributes}
              data-autofocus
              maxLength={500}
              autoComplete="off"
              value={line}
              onChange={(event) => setLine(event.target.value)}
            />
          )}
        </Field>
        <PickEvidence picked={picked} setPicked={setPicked} />
        {line.trim() === '' && picked.length === 0 ? (
          <p className={styles.note}>{text.plans.finishWithout}</p>
        ) : null}
        {finish.error ? <FailureNote error={finish.error} /> : null}
        <div className={styles.acts}>
          <Button look="main" type="submit" disabled={finish.isPending}>
            {text.plans.finishNow}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
