import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import type { StoryView } from '@waymark/contracts/stories/operations.ts'
import { read, useWrite } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { parts } from './parts.ts'
import { Practice } from './practice.tsx'
import styles from './stories.module.css'

const route = getRouteApi('/stories/$story')
const words = text.stories

/** One story: its words by part, what is still asked, what it rests on, and practice. */
export function StoryPage() {
  const { story: id } = route.useParams()
  const answer = useQuery(read('stories.show', { id }))
  const story = answer.data
  if (answer.error) {
    return (
      <Page title={words.title}>
        <FailureNote error={answer.error} />
      </Page>
    )
  }
  if (!story) return <Waiting lines={10} />
  return (
    <Page
      title={story.title}
      lede={words.takes(story.seconds)}
      actions={<Link to="/stories">{words.back}</Link>}
    >
      {story.moved.length > 0 ? <p className={styles.warning}>{words.movedNote}</p> : null}
      <Words key={story.revision} story={story} />
      <Practice story={story} />
      <Grounds story={story} />
    </Page>
  )
}

function Words({ story }: { readonly story: StoryView }) {
  const [draft, setDraft] = useState({
    title: story.title,
    situation: story.situation ?? '',
    task: story.task ?? '',
    action: story.action ?? '',
    result: story.result ?? '',
    reflection: story.reflection ?? '',
  })
  const edit = useWrite('stories.edit', { fails: 'inline' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    edit.mutate({ id: story.id, ...draft })
  }
  const asked = new Map(story.asked.map(({ part, question }) => [part, question]))
  return (
    <form className={styles.words} onSubmit={submit}>
      <Field label={words.storyTitle} wide>
        {(attributes) => (
          <input
            {...attributes}
            required
            maxLength={300}
            value={draft.title}
            onChange={(event) => setDraft({ ...draft, title: event.target.value })}
          />
        )}
      </Field>
      {parts.map((part) => (
        <Field key={part} label={words.parts[part]} hint={asked.get(part)} wide>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={part === 'action' ? 5 : 3}
              maxLength={5000}
              value={draft[part]}
              onChange={(event) => setDraft({ ...draft, [part]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {edit.error ? <FailureNote error={edit.error} /> : null}
      <div>
        <Button look="main" type="submit" disabled={edit.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

function Grounds({ story }: { readonly story: StoryView }) {
  const navigate = useNavigate()
  const answer = useWrite('stories.answer')
  const remove = useWrite('stories.remove', { after: () => void navigate({ to: '/stories' }) })
  return (
    <Section title={words.toldFrom}>
      <ul className={styles.list}>
        {story.evidence.map(({ id }) => (
          <li key={id}>
            <Link to="." search={(search) => ({ ...search, item: id })}>
              {story.titles[id] ?? id}
            </Link>
          </li>
        ))}
      </ul>
      {story.prompts.length > 0 ? <h3>{words.answers}</h3> : null}
      <ul className={styles.list}>
        {story.prompts.map((prompt) => (
          <li key={prompt}>
            {prompt}{' '}
            <Button
              look="quiet"
              aria-label={words.doesNot(prompt)}
              onClick={() => answer.mutate({ id: story.id, prompt, remove: true })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <ul className={styles.list}>
        {story.practice.map(({ on, seconds, note }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two practices may be alike; the list only grows
          <li key={`${on} ${seconds} ${at}`}>{words.practised(formatDate(on), seconds, note)}</li>
        ))}
      </ul>
      <Button look="quiet" onClick={() => remove.mutate({ id: story.id })}>
        {words.remove}
      </Button>
    </Section>
  )
}
