import { useRef, useState, type FormEvent } from 'react'
import type { Evidence, FactName } from '@waymark/domain/evidence/evidence.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { useEscape } from '../ui/use-escape.ts'
import { FailureNote } from '../ui/states.tsx'
import { draftOf, readDraft, type FactDraft } from './fact-draft.ts'
import { FactInputs } from './fact-inputs.tsx'
import styles from './item-view.module.css'

interface FactFormProps {
  readonly fact: FactName
  readonly evidence: Evidence
  readonly onDone: () => void
}

/** Edits one fact in place. What is set here is marked as the user's own statement. */
export function FactForm({ fact, evidence, onDone }: FactFormProps) {
  const [draft, setDraft] = useState<FactDraft>(() => draftOf(evidence))
  const [fault, setFault] = useState<string | null>(null)
  const edit = useWrite('evidence.edit', { fails: 'inline' })
  const form = useRef<HTMLFormElement>(null)
  useEscape(form, onDone)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const reading = readDraft(draft, fact, evidence)
    if ('fault' in reading) {
      setFault(reading.fault)
      return
    }
    setFault(null)
    edit.mutate({ id: evidence.id, revision: evidence.revision, ...reading.edit }, { onSuccess: onDone })
  }
  return (
    <form ref={form} className={styles.form} onSubmit={save}>
      <FactInputs
        fact={fact}
        draft={draft}
        fault={fault}
        set={(change) => setDraft((now) => ({ ...now, ...change }))}
      />
      {edit.error ? <FailureNote error={edit.error} /> : null}
      <div className={styles.acts}>
        <Button look="main" type="submit" disabled={edit.isPending}>
          {text.shell.save}
        </Button>
        <Button onClick={onDone}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
