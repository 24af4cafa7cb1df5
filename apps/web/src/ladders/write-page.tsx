import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { read, type CallInput } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { Editor } from './editor.tsx'
import { idFromName } from './id-from-name.ts'
import styles from './write-page.module.css'

const route = getRouteApi('/ladders/write')
const words = text.write

type Wish = CallInput<'frameworks.draft'>

/** Writes a framework of one's own: a draft to begin with, faults by line, the assessment beside the text. */
export function WritePage() {
  const { file } = route.useSearch()
  const navigate = useNavigate()
  const [wish, setWish] = useState<Wish | null>(null)
  const asked = file === undefined ? wish : { file }
  return (
    <Page title={file === undefined ? words.title : words.editing(file)} lede={words.lede} wide>
      {asked === null ? (
        <Beginning onBegin={setWish} />
      ) : (
        <Draft
          key={JSON.stringify(asked)}
          wish={asked}
          onSaved={(saved) => void navigate({ to: '/ladders/write', search: { file: saved }, replace: true })}
        />
      )}
    </Page>
  )
}

function Draft({ wish, onSaved }: { readonly wish: Wish; readonly onSaved: (file: string) => void }) {
  const draft = useQuery({ ...read('frameworks.draft', wish), staleTime: Infinity, gcTime: 0 })
  if (draft.error) return <FailureNote error={draft.error} retry={() => void draft.refetch()} />
  if (!draft.data) return <Waiting lines={12} />
  return <Editor key={draft.data.file} draft={draft.data} onSaved={onSaved} />
}

function Beginning({ onBegin }: { readonly onBegin: (wish: Wish) => void }) {
  const [name, setName] = useState('')
  const [id, setId] = useState<string | null>(null)
  const [from, setFrom] = useState('')
  const frameworks = useQuery(read('frameworks.list', {}))
  const ownId = id ?? idFromName(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onBegin({ id: ownId, name, ...(from === '' ? {} : { from }) })
  }
  return (
    <form className={styles.beginning} onSubmit={submit}>
      <FieldRow>
        <Field label={words.name} hint={words.nameHint}>
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={words.id} hint={words.idHint}>
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={60}
              pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*"
              value={ownId}
              onChange={(event) => setId(event.target.value)}
            />
          )}
        </Field>
      </FieldRow>
      <Field label={words.from}>
        {(attributes) => (
          <select {...attributes} value={from} onChange={(event) => setFrom(event.target.value)}>
            <option value="">{words.fromSmall}</option>
            {(frameworks.data?.frameworks ?? []).map((framework) => (
              <option key={framework.id} value={framework.id}>
                {framework.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div>
        <Button look="main" type="submit">
          {words.start}
        </Button>
      </div>
    </form>
  )
}
