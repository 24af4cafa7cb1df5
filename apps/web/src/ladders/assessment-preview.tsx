import { useState } from 'react'
import type { Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import styles from './write-page.module.css'

const words = text.write

/** The questions as the assessment will put them, level by level. */
export function AssessmentPreview({ check }: { readonly check: Answer<'frameworks.check'> | undefined }) {
  const [chosen, setChosen] = useState<string | null>(null)
  if (!check) return null
  const shown = check.assessments.find(({ id }) => id === chosen) ?? check.assessments[0]
  if (!shown) {
    return (
      <Section title={words.preview}>
        <p>{words.previewNone}</p>
      </Section>
    )
  }
  return (
    <Section title={words.preview} note={words.size(shown.questions.length, shown.of, shown.minutes)}>
      {check.assessments.length > 1 ? (
        <Field label={words.previewOf}>
          {(attributes) => (
            <select {...attributes} value={shown.id} onChange={(event) => setChosen(event.target.value)}>
              {check.assessments.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <ol className={styles.questions}>
        {shown.questions.map(({ id, name, question, meaning, good, points }) => (
          <li key={id}>
            <h3>{name}</h3>
            <p className={styles.question}>{question}</p>
            <p>{meaning}</p>
            <ul>
              {good.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className={styles.points}>
              {words.points}: {points.map(({ value, label }) => `${value} ${label}`).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
      <p className={styles.points}>
        {words.bands}: {shown.bands.map(({ label, from, to }) => words.band(label, from, to)).join(' · ')}
      </p>
    </Section>
  )
}
