import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { StoryView } from '@waymark/contracts/stories/operations.ts'
import { useFrameworks } from '../data/frameworks.ts'
import { read, saveFile } from '../data/operations.ts'
import { useRole } from '../readiness/role.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { Prompts } from './prompts.tsx'
import styles from './stories.module.css'

const route = getRouteApi('/stories')
const words = text.stories
/** A story that takes longer than this loses its listener. */
const longest = 180

/** What a role is asked in interviews, and the stories that answer it. */
export function StoriesPage() {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/stories' })
  const frameworks = useFrameworks()
  const role = useRole()
  const framework = search.framework ?? role ?? frameworks[0]?.id
  const bank = useQuery(read('stories.list', {}))
  const stories = bank.data?.stories ?? []
  return (
    <Page
      title={words.title}
      lede={bank.data ? words.lede(stories.length) : undefined}
      actions={
        <>
          <Link to="/positioning">{words.positioning}</Link>
          {stories.length > 0 ? (
            <Button onClick={() => void saveFile('stories.export', { format: 'pdf' })}>{words.cards}</Button>
          ) : null}
        </>
      }
    >
      {bank.error ? <FailureNote error={bank.error} retry={() => void bank.refetch()} /> : null}
      {bank.isPending ? <Waiting /> : null}
      <Section title={words.bank}>
        {bank.data && stories.length === 0 ? <p className={styles.soft}>{words.emptyBank}</p> : null}
        <ul className={styles.list}>
          {stories.map((story) => (
            <StoryRow key={story.id} story={story} />
          ))}
        </ul>
      </Section>
      <div className={styles.pick}>
        <Field label={words.role}>
          {(attributes) => (
            <select
              {...attributes}
              value={framework ?? ''}
              onChange={(event) => void navigate({ search: { framework: event.target.value } })}
            >
              {frameworks.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {framework === undefined ? null : <Prompts key={framework} framework={framework} stories={stories} />}
    </Page>
  )
}

function StoryRow({ story }: { readonly story: StoryView }) {
  const notes = [
    words.takes(story.seconds),
    ...(story.seconds > longest ? [words.tooLong] : []),
    ...(story.asked.length > 0
      ? [words.lacks(story.asked.map(({ part }) => words.lackedParts[part]).join(', '))]
      : []),
    ...(story.moved.length > 0 ? [words.moved] : []),
  ]
  return (
    <li>
      <Link to="/stories/$story" params={{ story: story.id }}>
        {story.title}
      </Link>
      <p className={styles.soft}>{notes.join(' · ')}</p>
    </li>
  )
}
