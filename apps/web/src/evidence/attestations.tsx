import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { attestationRelations, type Evidence } from '@waymark/domain/evidence/evidence.ts'
import { read, useWrite } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import { AttestRequests } from './attest-requests.tsx'
import styles from './item-view.module.css'
import { isPartialDate } from './log-form.ts'

const words = text.evidence.item

/** Who else confirms an item, in their words, and where that can be checked. */
export function Attestations({ evidence }: { readonly evidence: Evidence }) {
  const [adding, setAdding] = useState(false)
  return (
    <section aria-label={words.attestations}>
      <h3>{words.attestations}</h3>
      {evidence.attestations.length === 0 ? <p className={styles.note}>{words.noAttestations}</p> : null}
      <ul className={styles.rows}>
        {evidence.attestations.map((attestation) => (
          <li key={`${attestation.by} ${attestation.statement}`}>
            <span className={styles.grow}>
              <blockquote className={styles.quote}>{attestation.statement}</blockquote>
              <span className={styles.small}>
                {[
                  attestation.by,
                  words.relations[attestation.relation],
                  attestation.on ? formatDate(attestation.on) : null,
                  attestation.checkableAt,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Asked id={evidence.id} />
      {adding ? (
        <AttestationForm id={evidence.id} onDone={() => setAdding(false)} />
      ) : (
        <span className={styles.acts}>
          <Link to="/confirmations" search={{ about: evidence.id }}>
            {text.attest.askAbout}
          </Link>
          <Button look="quiet" onClick={() => setAdding(true)}>
            {words.attest}
          </Button>
        </span>
      )}
    </section>
  )
}

/** Whom one asked about this item and what they said, also what they could not confirm. */
function Asked({ id }: { readonly id: string }) {
  const { data } = useQuery(read('attest.list', { evidence: id }))
  if (!data || data.requests.length === 0) return null
  return (
    <>
      <h4 className={styles.small}>{text.attest.askedAbout}</h4>
      <AttestRequests requests={data.requests} only={id} />
    </>
  )
}

const blank = { by: '', relation: 'manager', on: '', statement: '', checkableAt: '' }

/** Records a confirmation by someone else. */
export function AttestationForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const [form, setForm] = useState(blank)
  const attest = useWrite('evidence.attest', { fails: 'inline' })
  const dateFault = isPartialDate(form.on.trim()) ? null : text.evidence.log.dateFault
  const set = (change: Partial<typeof blank>) => setForm((now) => ({ ...now, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const relation = attestationRelations.find((known) => known === form.relation)
    if (!relation || dateFault) return
    const on = form.on.trim() === '' ? null : form.on.trim()
    attest.mutate(
      { id, by: form.by, relation, on, statement: form.statement, checkableAt: form.checkableAt },
      { onSuccess: onDone },
    )
  }
  const line = (name: 'by' | 'on' | 'checkableAt', label: string, hint?: string, error?: string | null) => (
    <Field label={label} hint={hint} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          required={name !== 'on'}
          value={form[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.note}>{words.attestNote}</p>
      <FieldRow>
        {line('by', words.by)}
        <Field label={words.relation}>
          {(attributes) => (
            <select
              {...attributes}
              value={form.relation}
              onChange={(event) => set({ relation: event.target.value })}
            >
              {attestationRelations.map((relation) => (
                <option key={relation} value={relation}>
                  {words.relations[relation]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {line('on', words.saidOn, undefined, dateFault)}
      </FieldRow>
      <Field label={words.statement} wide>
        {(attributes) => (
          <textarea
            {...attributes}
            required
            value={form.statement}
            onChange={(event) => set({ statement: event.target.value })}
          />
        )}
      </Field>
      {line('checkableAt', words.checkableAt, words.checkableHint)}
      {attest.error ? <FailureNote error={attest.error} /> : null}
      <div className={styles.acts}>
        <Button look="main" type="submit" disabled={attest.isPending}>
          {text.shell.save}
        </Button>
        <Button onClick={onDone}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
