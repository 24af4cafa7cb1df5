import { useState } from 'react'
import { composed } from '@waymark/domain/lint/fix.ts'
import type { FixSlot } from '@waymark/domain/lint/rule.ts'
import { notify } from '../data/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import styles from './lint.module.css'
import type { Finding } from './marks.ts'

const words = text.lint

interface MendFormProps {
  readonly fix: NonNullable<Finding['fix']>
  readonly onPut: ((before: string, after: string) => void) | null
}

/** Asks for what the line does not say and puts the answers around its words, which stay as they are. */
export function MendForm({ fix, onPut }: MendFormProps) {
  const [answers, setAnswers] = useState<Partial<Record<FixSlot, string>>>({})
  const line = composed(fix.keeps, answers)
  const isAnswered = Object.values(answers).some((answer) => answer.trim() !== '')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onPut?.(fix.keeps, line)
      }}
    >
      <p className={styles.small}>{words.mendNote}</p>
      {fix.parts.map(({ slot, asks, said, known }) =>
        asks === null ? (
          <p key={slot} className={styles.small}>
            {words.slots[slot]}. {words.said} <q>{said}</q>
          </p>
        ) : (
          <div key={slot}>
            <Field label={`${words.slots[slot]}: ${asks}`} wide>
              {(attributes) => (
                <input
                  {...attributes}
                  maxLength={300}
                  value={answers[slot] ?? ''}
                  onChange={(event) => setAnswers({ ...answers, [slot]: event.target.value })}
                />
              )}
            </Field>
            {known.map((fact) => (
              <p key={`${fact.evidence} ${fact.text}`} className={styles.small}>
                <Button look="quiet" onClick={() => setAnswers({ ...answers, [slot]: fact.text })}>
                  {words.use(fact.text)}
                </Button>{' '}
                {words.from(fact.title)}
              </p>
            ))}
          </div>
        ),
      )}
      <p className={styles.small}>{words.newLine}</p>
      <output className={styles.line}>{line}</output>
      <div className={styles.acts}>
        {onPut === null ? null : (
          <Button look="main" type="submit" disabled={!isAnswered}>
            {words.put}
          </Button>
        )}
        <Button
          onClick={() => {
            void navigator.clipboard.writeText(line).then(() => notify({ text: words.copied }))
          }}
        >
          {words.copy}
        </Button>
      </div>
    </form>
  )
}
