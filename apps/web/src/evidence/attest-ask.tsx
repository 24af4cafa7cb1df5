import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { attestationRelations } from '@waymark/domain/evidence/evidence.ts'
import { read, refresh, saveFile } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import { AttestItems, mayBeShown } from './attest-items.tsx'
import { AttestPreview } from './attest-preview.tsx'
import styles from './attest.module.css'

const words = text.attest

type Relation = (typeof attestationRelations)[number]

interface Form {
  readonly name: string
  readonly relation: Relation
  readonly about: string
  readonly note: string
  readonly evidence: readonly string[]
  /** `item/fact`. */
  readonly without: readonly string[]
}

/** Writes a request. What it will hold is shown as it is chosen, word by word. */
export function AttestAsk({ about }: { readonly about: string | null }) {
  const [form, setForm] = useState<Form>({
    name: '',
    relation: 'manager',
    about: '',
    note: '',
    evidence: about === null ? [] : [about],
    without: [],
  })
  const set = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }))
  const queries = useQueryClient()
  const items = useQuery(read('evidence.list', { limit: 200 }))
  const all = items.data?.items ?? []
  const open = all.filter((item) => mayBeShown(item, form.relation))
  const chosen = form.evidence.filter((id) => open.some((item) => item.id === id))
  const input = inputOf({ ...form, evidence: chosen })
  const ready = form.name.trim() !== '' && chosen.length > 0
  const preview = useQuery({
    ...read('attest.preview', input),
    enabled: ready,
    placeholderData: keepPreviousData,
  })
  const save = (format: 'html' | 'txt') =>
    void saveFile('attest.ask', { ...input, format }).then(() => refresh(queries))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) save('html')
  }
  return (
    <Section title={words.askTitle} note={words.askNote}>
      <form onSubmit={submit} className={styles.form}>
        <Person form={form} set={set} />
        <AttestItems
          items={open}
          hidden={all.length - open.length}
          chosen={chosen}
          without={form.without}
          onChange={set}
        />
        <AttestPreview preview={ready ? (preview.data ?? null) : null} error={ready ? preview.error : null} />
        <div className={styles.acts}>
          <Button look="main" type="submit" disabled={!ready}>
            {words.savePage}
          </Button>
          <Button disabled={!ready} onClick={() => save('txt')}>
            {words.saveText}
          </Button>
        </div>
      </form>
    </Section>
  )
}

function inputOf({ name, relation, about, note, evidence, without }: Form) {
  return {
    evidence: [...evidence],
    name: name.trim() === '' ? '–' : name,
    relation,
    ...(about.trim() === '' ? {} : { about }),
    ...(note.trim() === '' ? {} : { note }),
    without: without.filter((entry) => evidence.some((id) => entry.startsWith(id))),
  }
}

function Person({ form, set }: { readonly form: Form; readonly set: (change: Partial<Form>) => void }) {
  const line = (name: 'name' | 'about', label: string) => (
    <Field label={label}>
      {(attributes) => (
        <input
          {...attributes}
          required={name === 'name'}
          maxLength={200}
          value={form[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <FieldRow>
        {line('name', words.name)}
        <Field label={words.relation}>
          {(attributes) => (
            <select
              {...attributes}
              value={form.relation}
              onChange={(event) =>
                set({
                  relation:
                    attestationRelations.find((known) => known === event.target.value) ?? form.relation,
                })
              }
            >
              {attestationRelations.map((known) => (
                <option key={known} value={known}>
                  {text.raters.relations[known]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {line('about', words.about)}
      </FieldRow>
      <Field label={words.note} wide>
        {(attributes) => (
          <textarea
            {...attributes}
            maxLength={2000}
            rows={2}
            value={form.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
