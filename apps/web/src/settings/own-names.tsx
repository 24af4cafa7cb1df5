import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { read, useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import { FailureNote } from '../ui/states.tsx'

const words = text.settings

/** Under which names sources know the user, one a line. */
export function OwnNames() {
  const answer = useQuery(read('workspace.names', {}))
  return (
    <Section title={words.namesTitle} note={words.namesNote}>
      {answer.data ? <NamesForm key={answer.data.names.join('\n')} names={answer.data.names} /> : null}
      {answer.error ? <FailureNote error={answer.error} /> : null}
    </Section>
  )
}

function NamesForm({ names }: { readonly names: readonly string[] }) {
  const [draft, setDraft] = useState(names.join('\n'))
  const set = useWrite('workspace.set-names', { fails: 'inline' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lines = draft
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    set.mutate({ names: lines })
  }
  return (
    <form onSubmit={submit}>
      <Field label={words.names} hint={words.namesHint} wide>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={4}
            autoComplete="off"
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
        )}
      </Field>
      {set.error ? <FailureNote error={set.error} /> : null}
      <Button type="submit" disabled={set.isPending}>
        {text.shell.save}
      </Button>
    </form>
  )
}
