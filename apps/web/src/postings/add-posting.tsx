import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { toUpload } from '../data/files.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './postings.module.css'

const words = text.postings

/** Keeps an advertisement that is pasted or in a file, and opens it beside the evidence. */
export function AddPosting() {
  const navigate = useNavigate()
  const [pasted, setPasted] = useState('')
  const [facts, setFacts] = useState({ employer: '', url: '', closes: '' })
  const add = useWrite('postings.add', { fails: 'inline' })
  const keep = (given: { text: string } | { file: Awaited<ReturnType<typeof toUpload>> }) => {
    const { employer, url, closes } = facts
    add.mutate(
      { ...given, employer: employer || null, url: url || null, closes: closes || null },
      {
        onSuccess: ({ added, known }) => {
          const [first] = [...added, ...known]
          if (first) void navigate({ to: '/postings/$posting', params: { posting: first.id } })
        },
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep({ text: pasted })
  }
  const input = (name: keyof typeof facts, type: string) => (
    <Field label={words[name]}>
      {(attributes) => (
        <input
          {...attributes}
          type={type}
          autoComplete="off"
          maxLength={name === 'url' ? 2000 : 300}
          value={facts[name]}
          onChange={(event) => setFacts({ ...facts, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <form className={styles.add} onSubmit={submit}>
      <Field label={words.paste} hint={words.pasteHint} wide>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={8}
            required
            maxLength={200_000}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Field>
      <FieldRow>
        {input('employer', 'text')}
        {input('url', 'text')}
        {input('closes', 'date')}
      </FieldRow>
      {add.error ? <FailureNote error={add.error} /> : null}
      <div className={styles.acts}>
        <Button look="main" type="submit" disabled={add.isPending}>
          {words.keep}
        </Button>
        <label className={styles.pick}>
          {words.file}
          <input
            type="file"
            accept=".txt,.md,.html,.htm,.pdf,.docx"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) void toUpload(file).then((upload) => keep({ file: upload }))
              event.target.value = ''
            }}
          />
        </label>
      </div>
    </form>
  )
}
