import { useQueries } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import { competencyName, useFrameworks } from '../data/frameworks.ts'
import { read, useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import styles from './item-view.module.css'
import { CompetencyField } from './log-details.tsx'

const words = text.evidence.item

/** What an item supports and why; what it may support by its words; and a way to link it to anything else. */
export function Links({ evidence }: { readonly evidence: Evidence }) {
  const frameworks = useFrameworks()
  const unlink = useWrite('evidence.unlink')
  const [adding, setAdding] = useState(false)
  return (
    <section aria-label={words.competencies}>
      <h3>{words.competencies}</h3>
      {evidence.competencies.length === 0 ? <p className={styles.note}>{words.noCompetencies}</p> : null}
      <ul className={styles.rows}>
        {evidence.competencies.map(({ framework, competency, reason, by }) => {
          const name = competencyName(frameworks, framework, competency)
          const role = frameworks.find(({ id }) => id === framework)?.name ?? framework
          return (
            <li key={`${framework}/${competency}`}>
              <span className={styles.grow}>
                {name} <span className={styles.absent}>{role}</span>
                <span className={styles.small}>
                  {reason} ({by === 'user' ? words.byYou : words.bySuggestion})
                </span>
              </span>
              <Button
                look="quiet"
                aria-label={`${words.unlink}: ${name}`}
                onClick={() => unlink.mutate({ competency: `${framework}/${competency}`, id: [evidence.id] })}
              >
                {words.unlink}
              </Button>
            </li>
          )
        })}
      </ul>
      <Suggestions evidence={evidence} />
      {adding ? (
        <LinkForm id={evidence.id} onDone={() => setAdding(false)} />
      ) : (
        <Button look="quiet" onClick={() => setAdding(true)}>
          {words.linkTo}
        </Button>
      )}
    </section>
  )
}

function Suggestions({ evidence }: { readonly evidence: Evidence }) {
  const frameworks = useFrameworks()
  const link = useWrite('evidence.link')
  const suggestions = useQueries({
    queries: frameworks.map(({ id }) => read('evidence.suggest', { framework: id, id: evidence.id })),
    combine: (answers) =>
      answers.flatMap(({ data }, index) =>
        (data?.suggestions ?? []).map((found) => ({ ...found, framework: frameworks[index]?.id ?? '' })),
      ),
  }).filter(
    (found) =>
      !evidence.competencies.some(
        (link) => link.framework === found.framework && link.competency === found.competency,
      ),
  )
  if (suggestions.length === 0) return null
  return (
    <>
      <p className={styles.note}>{words.suggested}</p>
      <ul className={styles.rows}>
        {suggestions.map((found) => {
          const name = competencyName(frameworks, found.framework, found.competency)
          const role = frameworks.find(({ id }) => id === found.framework)?.name
          return (
            <li key={`${found.framework}/${found.competency}`}>
              <span className={styles.grow}>
                {name} <span className={styles.absent}>{role}</span>
                <span className={styles.small}>{found.reason}</span>
              </span>
              <Button
                look="quiet"
                aria-label={`${words.accept}: ${name}, ${role}`}
                onClick={() =>
                  link.mutate({ competency: `${found.framework}/${found.competency}`, id: [evidence.id] })
                }
              >
                {words.accept}
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function LinkForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const [competency, setCompetency] = useState('')
  const [reason, setReason] = useState('')
  const link = useWrite('evidence.link')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (competency === '') return
    link.mutate(
      { competency, id: [id], reason: reason.trim() === '' ? null : reason.trim() },
      { onSuccess: onDone },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <CompetencyField value={competency} onChange={setCompetency} label={words.linkTo} />
      <Field label={words.linkReason} hint={words.linkReasonHint}>
        {(attributes) => (
          <input {...attributes} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <div className={styles.acts}>
        <Button look="main" type="submit" disabled={competency === ''}>
          {words.accept}
        </Button>
        <Button onClick={onDone}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
