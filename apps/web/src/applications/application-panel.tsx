import { useState } from 'react'
import type { ApplicationView } from '@waymark/contracts/applications/operations.ts'
import { toUpload } from '../data/files.ts'
import { saveFile, useWrite } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { SidePanel } from '../ui/side-panel.tsx'
import styles from './applications.module.css'
import { History } from './history.tsx'
import { Contacts, FollowUps } from './people-and-days.tsx'

const words = text.applications

interface PanelProps {
  readonly application: ApplicationView
  readonly onClose: () => void
}

/** One application: facts, history, what was sent, contacts, follow-ups. */
export function ApplicationPanel({ application, onClose }: PanelProps) {
  const remove = useWrite('applications.remove', { after: onClose })
  const { id, employer, role, url, stage, outcome } = application
  return (
    <SidePanel label={`${employer}: ${role}`} onClose={onClose}>
      <h2>{employer}</h2>
      <p>
        {role} · {words.stages[stage]}
        {outcome === null ? '' : ` · ${words.outcomes[outcome]}`}
      </p>
      {url !== null && /^https?:/.test(url) ? (
        <p>
          <a href={url} rel="noreferrer noopener" target="_blank">
            {words.url}
          </a>
        </p>
      ) : null}
      <Note application={application} />
      <History application={application} />
      <SentFiles application={application} />
      <Contacts application={application} />
      <FollowUps application={application} />
      <Button look="quiet" onClick={() => remove.mutate({ id })}>
        {words.removeApplication}
      </Button>
    </SidePanel>
  )
}

function Note({ application: { id, note } }: { readonly application: ApplicationView }) {
  const [draft, setDraft] = useState(note ?? '')
  const edit = useWrite('applications.edit')
  const changed = draft.trim() !== (note ?? '')
  return (
    <section className={styles.part}>
      <Field label={words.note} wide>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
        )}
      </Field>
      {changed ? (
        <Button onClick={() => edit.mutate({ id, note: draft.trim() === '' ? null : draft.trim() })}>
          {text.shell.save}
        </Button>
      ) : null}
    </section>
  )
}

function SentFiles({ application: { id, sent } }: { readonly application: ApplicationView }) {
  const send = useWrite('applications.send')
  return (
    <section className={styles.part}>
      <h3>{words.sent}</h3>
      {sent.length === 0 ? <p className={styles.hint}>{words.nothingSent}</p> : null}
      <ul className={styles.lines}>
        {sent.map(({ on, name, revision, sha256, document }) => (
          <li key={`${on} ${document} ${sha256 ?? revision}`}>
            {formatDate(on)}:{' '}
            {sha256 === null ? (
              `${name}, ${words.version(revision)}`
            ) : (
              <Button look="quiet" onClick={() => void saveFile('applications.sent', { id, sha256 })}>
                {name}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <label className={styles.pick}>
        {words.send}
        <input
          type="file"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void toUpload(file).then((upload) => send.mutate({ id, file: upload }))
            event.target.value = ''
          }}
        />
      </label>
    </section>
  )
}
