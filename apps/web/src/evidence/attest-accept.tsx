import { useRef, useState, type FormEvent } from 'react'
import { toUpload } from '../data/files.ts'
import { useWrite, type Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './attest.module.css'

const words = text.attest

/** Reads an answer back, from a file or a message, and says what was taken and whose key signed it. */
export function AttestAccept() {
  const picker = useRef<HTMLInputElement>(null)
  const [message, setMessage] = useState('')
  const accept = useWrite('attest.accept', { says: 'none', fails: 'inline' })
  const take = async (files: FileList | null) => {
    const file = files?.item(0)
    if (file) accept.mutate({ file: await toUpload(file) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    accept.mutate({ text: message }, { onSuccess: () => setMessage('') })
  }
  return (
    <Section title={words.acceptTitle} note={words.acceptNote}>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,.txt,.eml,application/json,text/plain"
        onChange={(event) => {
          void take(event.target.files)
          event.target.value = ''
        }}
      />
      <Button disabled={accept.isPending} onClick={() => picker.current?.click()}>
        {words.choose}
      </Button>
      <form onSubmit={submit} className={styles.form}>
        <Field label={words.paste} wide>
          {(attributes) => (
            <textarea
              {...attributes}
              required
              rows={3}
              value={message}
              onChange={(event) => setMessage(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button type="submit" disabled={accept.isPending}>
            {words.readPaste}
          </Button>
        </div>
      </form>
      {accept.error ? <FailureNote error={accept.error} /> : null}
      {accept.data ? <Taken taken={accept.data} /> : null}
    </Section>
  )
}

function Taken({ taken }: { readonly taken: Answer<'attest.accept'> }) {
  const { request, added, known, open, refused, key, keySeen } = taken
  return (
    <>
      <output className={styles.taken}>
        {words.took(request.asked.by, added, known, open)}{' '}
        {key === null ? words.unsigned : words.keys[keySeen ?? 'first'](key)}
      </output>
      <ul className={styles.refused}>
        {refused.map(({ where, reason }) => (
          <li key={`${where} ${reason}`}>{words.refused(where, reason)}</li>
        ))}
      </ul>
    </>
  )
}
