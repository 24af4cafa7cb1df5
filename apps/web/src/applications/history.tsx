import { useState, type FormEvent } from 'react'
import type { ApplicationView } from '@waymark/contracts/applications/operations.ts'
import type { ApplicationStage } from '@waymark/domain/applications/application.ts'
import { useWrite } from '../data/operations.ts'
import { formatDate, localToday } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import styles from './applications.module.css'
import { stages } from './stages.ts'

const words = text.applications
const outcomes = ['accepted', 'declined', 'rejected', 'no-answer', 'withdrawn'] as const

/** What happened on which day, and the form that adds the next step. */
export function History({ application }: { readonly application: ApplicationView }) {
  return (
    <section className={styles.part}>
      <h3>{words.history}</h3>
      <ol className={styles.lines}>
        {application.history.map(({ on, stage, note }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two steps of a day may say the same; the history only grows
          <li key={`${on} ${stage} ${at}`}>
            {formatDate(on)}: {words.stages[stage]}
            {note === null ? '' : `, ${note}`}
          </li>
        ))}
      </ol>
      <StepForm id={application.id} stage={application.stage} />
    </section>
  )
}

interface Step {
  readonly stage: ApplicationStage
  readonly on: string
  readonly note: string
  readonly outcome: (typeof outcomes)[number] | null
}

function StepForm({ id, stage }: { readonly id: string; readonly stage: ApplicationStage }) {
  const [step, setStep] = useState<Step>({ stage, on: localToday(), note: '', outcome: null })
  const move = useWrite('applications.move', { after: () => setStep((known) => ({ ...known, note: '' })) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const note = step.note.trim() === '' ? null : step.note.trim()
    const outcome = step.stage === 'closed' ? step.outcome : null
    move.mutate({ id, stage: step.stage, on: step.on, note, outcome })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <StepFields step={step} setStep={setStep} />
      <div>
        <Button type="submit">{words.step}</Button>
      </div>
    </form>
  )
}

function StepFields({ step, setStep }: { readonly step: Step; readonly setStep: (step: Step) => void }) {
  return (
    <>
      <FieldRow>
        <Field label={words.stage}>
          {(attributes) => (
            <select
              {...attributes}
              value={step.stage}
              onChange={({ target }) =>
                setStep({ ...step, stage: stages.find((known) => known === target.value) ?? step.stage })
              }
            >
              {stages.map((known) => (
                <option key={known} value={known}>
                  {words.stages[known]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.on}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              required
              value={step.on}
              onChange={(event) => setStep({ ...step, on: event.target.value })}
            />
          )}
        </Field>
        {step.stage === 'closed' ? <OutcomeField step={step} setStep={setStep} /> : null}
      </FieldRow>
      <Field label={words.note} wide>
        {(attributes) => (
          <input
            {...attributes}
            maxLength={2000}
            value={step.note}
            onChange={(event) => setStep({ ...step, note: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

function OutcomeField({ step, setStep }: { readonly step: Step; readonly setStep: (step: Step) => void }) {
  return (
    <Field label={words.outcome}>
      {(attributes) => (
        <select
          {...attributes}
          value={step.outcome ?? ''}
          onChange={({ target }) =>
            setStep({ ...step, outcome: outcomes.find((known) => known === target.value) ?? null })
          }
        >
          <option value="">{words.noOutcome}</option>
          {outcomes.map((known) => (
            <option key={known} value={known}>
              {words.outcomes[known]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
