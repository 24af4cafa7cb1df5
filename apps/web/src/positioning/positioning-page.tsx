import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import type { PositioningView } from '@waymark/contracts/positioning/operations.ts'
import { read, useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import styles from './positioning.module.css'

const words = text.stories
const parts = ['problem', 'build', 'leading', 'achieve', 'breadth'] as const

/** What one leads with: the problem first, the headline over it, breadth second, evidence behind. */
export function PositioningPage() {
  const answer = useQuery(read('positioning.show', {}))
  const view = answer.data
  return (
    <Page
      title={words.positioning}
      lede={words.positioningNote}
      actions={<Link to="/stories">{words.back}</Link>}
    >
      {answer.error ? <FailureNote error={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isPending ? <Waiting lines={8} /> : null}
      {view ? (
        <>
          <Headline view={view} />
          <Words key={JSON.stringify(view.chosen)} view={view} />
          <Candidates view={view} />
        </>
      ) : null}
    </Page>
  )
}

function Headline({ view: { headline, findings } }: { readonly view: PositioningView }) {
  return (
    <>
      <blockquote className={styles.headline}>{headline}</blockquote>
      {findings.length > 0 ? (
        <Section title={words.lookAt}>
          <ul className={styles.findings}>
            {findings.map(({ part, says }) => (
              <li key={`${part} ${says}`}>{says}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function Words({ view: { chosen } }: { readonly view: PositioningView }) {
  const [draft, setDraft] = useState(chosen)
  const choose = useWrite('positioning.choose', { fails: 'inline' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { problem, build, leading, achieve, breadth } = draft
    choose.mutate({ problem, build, leading, achieve, breadth })
  }
  return (
    <form className={styles.words} onSubmit={submit}>
      {parts.map((part) => (
        <Field key={part} label={words[part]} wide>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={2}
              maxLength={part === 'problem' || part === 'breadth' ? 500 : 300}
              value={draft[part]}
              onChange={(event) => setDraft({ ...draft, [part]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {choose.error ? <FailureNote error={choose.error} /> : null}
      <div>
        <Button look="main" type="submit" disabled={choose.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

function Candidates({ view: { candidates, chosen } }: { readonly view: PositioningView }) {
  const choose = useWrite('positioning.choose')
  return (
    <Section title={words.candidates}>
      {candidates.length === 0 ? <p>{words.noCandidatesYet}</p> : null}
      {candidates.map(({ outcome, items, measured, attested, beyondOneTeam, newest, evidence }) => (
        <div key={outcome} className={styles.candidate}>
          <h3>{text.evidence.kinds[outcome]}</h3>
          <p>{words.candidate(items, measured, attested, beyondOneTeam, newest)}</p>
          <ul>
            {evidence.map(({ id, title }) => (
              <li key={id}>
                <Link to="." search={(search) => ({ ...search, item: id })}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
          <Button
            disabled={evidence.every(({ id }) => chosen.evidence.includes(id))}
            onClick={() => choose.mutate({ evidence: evidence.map(({ id }) => id) })}
          >
            {words.use}
          </Button>
        </div>
      ))}
    </Section>
  )
}
