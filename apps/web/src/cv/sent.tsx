import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CvView } from '@waymark/contracts/cv/views.ts'
import { read, useWrite } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import styles from './cv.module.css'

const words = text.cv

/** Where a document went, and keeping this version as sent. */
export function Sent({ document, sent }: { readonly document: string; readonly sent: CvView['sent'] }) {
  const applications = useQuery(read('applications.list', {})).data?.applications ?? []
  const [chosen, setChosen] = useState('')
  const send = useWrite('cv.send')
  return (
    <Section title={words.sent}>
      {sent.length === 0 ? <p className={styles.quiet}>{words.notSent}</p> : null}
      <ul className={styles.list}>
        {sent.map(({ application, on, employer, role, revision, sha256 }) => (
          <li key={`${application} ${on} ${sha256}`}>
            {words.sentOn(formatDate(on), employer, role, revision)}
          </li>
        ))}
      </ul>
      {applications.length > 0 ? (
        <div className={styles.line}>
          <Field label={words.application}>
            {(attributes) => (
              <select {...attributes} value={chosen} onChange={(event) => setChosen(event.target.value)}>
                <option value="">{words.choose}</option>
                {applications.map(({ id, employer, role }) => (
                  <option key={id} value={id}>
                    {employer}, {role}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button
            disabled={chosen === '' || send.isPending}
            onClick={() => send.mutate({ document, application: chosen })}
          >
            {words.recordSent}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
