import { useRef } from 'react'
import { toUpload } from '../data/files.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './raters.module.css'

const words = text.raters

/** Reads a filled rating file back and tells what was taken and what was refused. */
export function AcceptFile() {
  const picker = useRef<HTMLInputElement>(null)
  const accept = useWrite('raters.accept', { says: 'none', fails: 'inline' })
  const take = async (files: FileList | null) => {
    const file = files?.item(0)
    if (file) accept.mutate({ file: await toUpload(file) })
  }
  const taken = accept.data
  return (
    <Section title={words.acceptTitle} note={words.acceptNote}>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          void take(event.target.files)
          event.target.value = ''
        }}
      />
      <Button disabled={accept.isPending} onClick={() => picker.current?.click()}>
        {words.accept}
      </Button>
      {accept.error ? <FailureNote error={accept.error} /> : null}
      {taken ? (
        <output className={styles.taken}>
          {words.took(taken.rater.name, taken.added, taken.known, taken.open)}
        </output>
      ) : null}
      {taken && taken.refused.length > 0 ? (
        <ul className={styles.notes}>
          {taken.refused.map(({ where, reason }) => (
            <li key={where}>{words.refused(where, reason)}</li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}
