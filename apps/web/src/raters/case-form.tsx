import { useState, type FormEvent } from 'react'
import type { Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import styles from './calibrate.module.css'

const words = text.calibrate

interface CaseFormProps {
  readonly open: NonNullable<Answer<'calibration.next'>['case']>
  /** The expert's point, once this case was answered. */
  readonly result: Answer<'calibration.answer'>['results'][number] | null
  readonly onAnswer: (value: number) => void
  readonly onNext: () => void
}

/** One case with its scale; after the answer the expert's point and reason stand under it. */
export function CaseForm({ open, result, onAnswer, onNext }: CaseFormProps) {
  const [value, setValue] = useState<number | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value !== null) onAnswer(value)
  }
  return (
    <form onSubmit={submit} className={styles.case}>
      <h2>{open.name}</h2>
      <p className={styles.question}>{open.question}</p>
      <p className={styles.text}>{open.text}</p>
      <fieldset className={styles.points} disabled={result !== null}>
        <legend>{words.yourPoint}</legend>
        {open.points.map((point) => (
          <label key={point.value}>
            <input
              type="radio"
              name="point"
              required
              checked={value === point.value}
              onChange={() => setValue(point.value)}
            />
            <span>
              <strong>{words.point(point.value, point.label)}</strong> {point.anchor}
            </span>
          </label>
        ))}
      </fieldset>
      <output>
        {result ? (
          <span className={styles.verdict}>
            <span>
              <strong>{words.verdict(result.given, result.expert)}</strong> {result.reason}
            </span>
            <span className={styles.caveat}>{words.caveat}</span>
          </span>
        ) : null}
      </output>
      <div>
        {result ? (
          <Button look="main" onClick={onNext}>
            {words.next}
          </Button>
        ) : (
          <Button look="main" type="submit">
            {words.show}
          </Button>
        )}
      </div>
    </form>
  )
}
