import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { notify } from '../data/notices.ts'
import { useWrite } from '../data/operations.ts'
import { takeTyping } from '../keys/type-ahead.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import { LogDetails } from './log-details.tsx'
import styles from './log-dialog.module.css'
import { blankLogForm, readLogForm, type LogFaults, type LogForm } from './log-form.ts'

const words = text.evidence.log

/** Logs a win: one line and Enter. What makes it stronger can be opened below, or added later. */
export function LogDialog({ onClose }: { readonly onClose: () => void }) {
  const [form, setForm] = useState(blankLogForm)
  const [faults, setFaults] = useState<LogFaults>({})
  const [detailed, setDetailed] = useState(false)
  const log = useWrite('evidence.log', { fails: 'inline' })
  const navigate = useNavigate()
  const set = (change: Partial<LogForm>) => setForm((now) => ({ ...now, ...change }))

  const save = (open: boolean) => {
    const reading = readLogForm(form)
    if ('faults' in reading) {
      setFaults(reading.faults)
      setDetailed(true)
      return
    }
    setFaults({})
    log.mutate(reading.input, {
      onSuccess: ({ evidence, added, lookalikes }) => {
        if (!added) notify({ text: words.already })
        else if (lookalikes.length > 0) notify({ text: words.lookalikes(lookalikes.length) })
        onClose()
        if (open) void navigate({ to: '/evidence/$id', params: { id: evidence.id } })
      },
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.text.trim() !== '' && !log.isPending) save(false)
  }

  return (
    <Dialog open onClose={onClose} title={words.title}>
      <form className={styles.form} onSubmit={submit}>
        <Field label={words.text} hint={words.hint} wide>
          {(attributes) => (
            <input
              {...attributes}
              className={`${attributes.className} ${styles.line}`}
              data-autofocus
              required
              maxLength={500}
              autoComplete="off"
              placeholder={words.placeholder}
              value={form.text}
              onFocus={() => {
                const early = takeTyping()
                if (early !== '') setForm((now) => ({ ...now, text: (now.text + early).slice(0, 500) }))
              }}
              onChange={(event) => set({ text: event.target.value })}
            />
          )}
        </Field>
        <Button
          look="quiet"
          className={styles.disclose}
          aria-expanded={detailed}
          onClick={() => setDetailed(!detailed)}
        >
          {detailed ? words.less : words.more}
        </Button>
        {detailed ? <LogDetails form={form} faults={faults} set={set} /> : null}
        {log.error ? <FailureNote error={log.error} /> : null}
        <footer className={styles.acts}>
          <Button onClick={() => save(true)} disabled={form.text.trim() === '' || log.isPending}>
            {words.saveAndOpen}
          </Button>
          <Button look="main" type="submit" disabled={form.text.trim() === '' || log.isPending}>
            {words.save}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
