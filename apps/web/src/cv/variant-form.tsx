import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './cv.module.css'

const words = text.cv

/** What an employer asks for, and from it a variant or a letter. */
export function VariantForm({ cv, isMaster }: { readonly cv: string; readonly isMaster: boolean }) {
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [asks, setAsks] = useState('')
  const [problem, setProblem] = useState('')
  const make = useWrite('cv.new', { fails: 'inline' })
  const draft = useWrite('letters.draft', { fails: 'inline' })
  const requirements = asks
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const called = name.trim() === '' ? null : name.trim()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    make.mutate({ from: cv, name: called, requirements })
  }
  const write = () =>
    draft.mutate(
      { cv, name: called, requirements, problem: problem.trim() === '' ? null : problem.trim() },
      {
        onSuccess: ({ letter, unanswered }) => {
          if (unanswered.length === 0)
            void navigate({ to: '/letters/$letter', params: { letter: letter.id } })
        },
      },
    )
  const error = make.error ?? draft.error
  return (
    <Section title={isMaster ? words.makeVariant : words.draftLetter} note={words.makeVariantNote}>
      <form className={styles.form} onSubmit={submit}>
        <Field label={words.variantName} wide>
          {(attributes) => (
            <input {...attributes} value={name} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        <Field label={words.asks} hint={words.asksHint} wide>
          {(attributes) => (
            <textarea {...attributes} value={asks} onChange={({ target }) => setAsks(target.value)} />
          )}
        </Field>
        <Field label={words.problem} hint={words.problemHint} wide>
          {(attributes) => (
            <textarea {...attributes} value={problem} onChange={({ target }) => setProblem(target.value)} />
          )}
        </Field>
        {error ? <FailureNote error={error} /> : null}
        <div className={styles.acts}>
          {isMaster ? (
            <Button type="submit" disabled={make.isPending}>
              {words.makeVariant}
            </Button>
          ) : null}
          <Button onClick={write} disabled={draft.isPending}>
            {words.draftLetter}
          </Button>
        </div>
      </form>
      {make.data ? <Answers answer={make.data} /> : null}
      {draft.data && draft.data.unanswered.length > 0 ? (
        <>
          <p>
            <Link to="/letters/$letter" params={{ letter: draft.data.letter.id }}>
              {draft.data.letter.name}
            </Link>
          </p>
          <p>{words.unanswered}</p>
          <ul>
            {draft.data.unanswered.map((requirement) => (
              <li key={requirement}>{requirement}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

interface Made {
  readonly cv: { readonly id: string; readonly name: string }
  readonly answers: readonly {
    readonly requirement: string
    readonly texts: readonly { readonly pointer: string; readonly text: string }[]
  }[]
}

function Answers({ answer: { cv, answers } }: { readonly answer: Made }) {
  return (
    <>
      <p>
        <Link to="/cv/$cv" params={{ cv: cv.id }}>
          {cv.name}
        </Link>
      </p>
      {answers.length > 0 ? <h3>{words.answers}</h3> : null}
      <dl>
        {answers.map(({ requirement, texts }) => (
          <div key={requirement}>
            <dt>{requirement}</dt>
            {texts.length === 0 ? <dd className={styles.quiet}>{words.noAnswer}</dd> : null}
            {texts.map(({ pointer, text: said }) => (
              <dd key={pointer}>{said}</dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  )
}
