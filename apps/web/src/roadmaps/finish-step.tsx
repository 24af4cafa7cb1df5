import { useState, type FormEvent } from 'react'
import type { RoadmapStepView } from '@waymark/contracts/plans/roadmap-operations.ts'
import { useWrite } from '../data/operations.ts'
import { PickEvidence } from '../plans/pick-evidence.tsx'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './roadmap-page.module.css'
import type { StepAt } from './step-row.tsx'

const words = text.roadmaps

interface FinishStepProps {
  readonly step: RoadmapStepView
  readonly at: StepAt
  readonly onClose: () => void
}

/** Finishes a step and ties it to the evidence that it produced: a new line, or items that are there. */
export function FinishStep({ step, at, onClose }: FinishStepProps) {
  const [line, setLine] = useState('')
  const [picked, setPicked] = useState<readonly string[]>([])
  const finish = useWrite('roadmaps.finish', { fails: 'inline' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { framework, roadmap, revision } = at
    const log = line.trim() === '' ? null : line.trim()
    finish.mutate(
      { framework, roadmap, revision, step: step.key, evidence: [...picked], log },
      { onSuccess: onClose },
    )
  }
  return (
    <Dialog open onClose={onClose} title={words.finishTitle}>
      <form className={styles.form} onSubmit={submit}>
        <p>{step.text}</p>
        <p className={styles.soft}>{words.finishNote}</p>
        <Field label={words.finishLog} wide>
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
          <p className={styles.soft}>{words.finishWithout}</p>
        ) : null}
        {finish.error ? <FailureNote error={finish.error} /> : null}
        <div className={styles.acts}>
          <Button look="main" type="submit" disabled={finish.isPending}>
            {words.finishNow}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
