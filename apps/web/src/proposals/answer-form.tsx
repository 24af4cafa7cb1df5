import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { EvidenceFacts, FactName } from '@waymark/domain/evidence/evidence.ts'
import { draftOf, readDraft, type Edit, type FactDraft } from '../evidence/fact-draft.ts'
import { FactInputs } from '../evidence/fact-inputs.tsx'
import styles from '../evidence/item-view.module.css'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { useEscape } from '../ui/use-escape.ts'

interface AnswerFormProps {
  readonly fact: FactName
  readonly facts: EvidenceFacts
  readonly onAnswer: (edit: Edit) => void
  readonly onDone: () => void
}

/** Takes one fact of a proposal. Nothing is kept until the proposal is accepted. */
export function AnswerForm({ fact, facts, onAnswer, onDone }: AnswerFormProps) {
  const [draft, setDraft] = useState<FactDraft>(() => draftOf(facts))
  const [fault, setFault] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEscape(form, onDone)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [])
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const reading = readDraft(draft, fact, facts)
    if ('fault' in reading) setFault(reading.fault)
    else onAnswer(reading.edit)
  }
  return (
    <form ref={form} className={styles.form} onSubmit={keep}>
      <FactInputs
        fact={fact}
        draft={draft}
        fault={fault}
        set={(change) => setDraft((now) => ({ ...now, ...change }))}
      />
      <div className={styles.acts}>
        <Button look="main" type="submit">
          {text.proposals.keep}
        </Button>
        <Button onClick={onDone}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
