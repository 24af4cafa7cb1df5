import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { read, useWrite } from '../data/operations.ts'
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
  const [posting, setPosting] = useState('')
  const make = useWrite('cv.new', { fails: 'inline' })
  const draft = useWrite('letters.draft', { fails: 'inline' })
  const requirements = asks
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const called = name.trim() === '' ? null : name.trim()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    make.mutate({ from: cv, name: called, requirements, posting: posting === '' ? null : posting })
  }
  const write = () =>
    draft.mutate(
      {
        cv,
        name: called,
        requirements,
        posting: posting === '' ? null : posting,
        problem: problem.trim() === '' ? null : problem.trim(),
      },
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
        <PostingChoice value={posting} onChoose={setPosting} />
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
      {draft.data && draft.data.unanswered.length > 0 ? <Unanswered draft={draft.data} /> : null}
    </Section>
  )
}

/** A posting that is kept; its requirements are taken where none are written below. */
function PostingChoice({
  value,
  onChoose,
}: {
  readonly value: string
  readonly onChoose: (id: string) => void
}) {
  const postings = useQuery(read('postings.list', {})).data?.postings ?? []
  if (postings.length === 0) return null
  return (
    <Field label={words.posting} hint={words.postingHint} wide>
      {(attributes) => (
        <select {...attributes} value={value} onChange={({ target }) => onChoose(target.value)}>
          <option value="">{words.noPosting}</option>
          {postings.map(({ id, title, employer }) => (
            <option key={id} value={id}>
              {[employer, title].filter((part) => part !== null).join(', ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface Drafted {
  readonly letter: { readonly id: string; readonly name: string }
  readonly unanswered: readonly string[]
}

/** A letter with what it does not answer. */
function Unanswered({ draft: { letter, unanswered } }: { readonly draft: Drafted }) {
  return (
    <>
      <p>
        <Link to="/letters/$letter" params={{ letter: letter.id }}>
          {letter.name}
        </Link>
      </p>
      <p>{words.unanswered}</p>
      <ul>
        {unanswered.map((requirement) => (
          <li key={requirement}>{requirement}</li>
        ))}
      </ul>
    </>
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
