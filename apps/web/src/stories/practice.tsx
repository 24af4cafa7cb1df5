import { useEffect, useState, type FormEvent } from 'react'
import type { StoryView } from '@waymark/contracts/stories/operations.ts'
import { useWrite } from '../data/operations.ts'
import { useKeys } from '../keys/keys.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import { parts } from './parts.ts'
import styles from './stories.module.css'

const words = text.stories

type Stage =
  | { readonly at: 'ready' }
  | { readonly at: 'telling'; readonly since: number; readonly shown: number }
  | { readonly at: 'told'; readonly seconds: number }

/** Telling a story aloud with its notes hidden: parts come one by one, the clock runs, and what was noticed is kept. */
export function Practice({ story }: { readonly story: StoryView }) {
  const [stage, setStage] = useState<Stage>({ at: 'ready' })
  const told = parts.filter((part) => story[part] !== null)
  const next = () => {
    if (stage.at === 'telling') setStage({ ...stage, shown: Math.min(told.length, stage.shown + 1) })
  }
  const end = () => {
    if (stage.at === 'telling')
      setStage({ at: 'told', seconds: Math.max(1, Math.round((Date.now() - stage.since) / 1000)) })
  }
  useKeys(words.practiceTitle, stage.at === 'telling' ? [{ key: ' ', does: words.next, run: next }] : [])
  return (
    <Section title={words.practiceTitle} note={words.practiceNote}>
      {stage.at === 'ready' ? (
        <Button look="main" onClick={() => setStage({ at: 'telling', since: Date.now(), shown: 0 })}>
          {words.begin}
        </Button>
      ) : null}
      {stage.at === 'telling' ? (
        <>
          <Clock since={stage.since} />
          <ol className={styles.telling}>
            {told.map((part, at) => (
              <li key={part}>
                <h3>{words.parts[part]}</h3>
                <p>{at < stage.shown ? story[part] : '…'}</p>
              </li>
            ))}
          </ol>
          <div className={styles.acts}>
            <Button onClick={next}>{words.next}</Button>
            <Button look="main" onClick={end}>
              {words.end}
            </Button>
          </div>
        </>
      ) : null}
      {stage.at === 'told' ? (
        <Noticed id={story.id} seconds={stage.seconds} done={() => setStage({ at: 'ready' })} />
      ) : null}
    </Section>
  )
}

function Clock({ since }: { readonly since: number }) {
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className={styles.clock} role="timer" aria-label={words.time}>
      {words.clock(Math.max(0, Math.round((now - since) / 1000)))}
    </p>
  )
}

interface NoticedProps {
  readonly id: string
  readonly seconds: number
  readonly done: () => void
}

function Noticed({ id, seconds, done }: NoticedProps) {
  const [note, setNote] = useState('')
  const practise = useWrite('stories.practise', { after: done })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    practise.mutate({ id, seconds, note: note.trim() === '' ? null : note.trim() })
  }
  return (
    <form className={styles.words} onSubmit={submit}>
      <p className={styles.clock}>{words.clock(seconds)}</p>
      <Field label={words.noticed} wide>
        {(attributes) => (
          <input
            {...attributes}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.acts}>
        <Button look="main" type="submit">
          {words.keepPractice}
        </Button>
        <Button onClick={done}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
