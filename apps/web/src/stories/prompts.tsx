import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { StoryCoverage, StoryView } from '@waymark/contracts/stories/operations.ts'
import { read, useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import styles from './stories.module.css'

const words = text.stories
type Prompt = StoryCoverage['prompts'][number]

interface PromptsProps {
  readonly framework: string
  readonly stories: readonly StoryView[]
}

/** The prompts of a role, those without a story open to be answered. */
export function Prompts({ framework, stories }: PromptsProps) {
  const answer = useQuery(read('stories.prompts', { framework }))
  const view = answer.data
  return (
    <Section
      title={words.prompts}
      note={view ? `${words.answered(view.answered, view.prompts.length)}. ${words.promptsNote}` : undefined}
    >
      {answer.error ? <FailureNote error={answer.error} /> : null}
      {answer.isPending ? <Waiting lines={8} /> : null}
      {view?.overused.map(({ story, title, prompts }) => (
        <p key={story} className={styles.warning}>
          {words.overused(title, prompts)}
        </p>
      ))}
      <ol className={styles.prompts}>
        {view?.prompts.map((prompt) => (
          <PromptRow key={prompt.id} prompt={prompt} stories={stories} />
        ))}
      </ol>
    </Section>
  )
}

function PromptRow({ prompt, stories }: { readonly prompt: Prompt; readonly stories: readonly StoryView[] }) {
  const { stage, competencies, looksFor, prepare } = prompt
  return (
    <li>
      <p className={styles.soft}>{stage ?? competencies.map(({ name }) => name).join(', ')}</p>
      <p className={styles.prompt}>{prompt.text}</p>
      {looksFor.length > 0 ? <p className={styles.soft}>{words.looksFor(looksFor.join(', '))}</p> : null}
      {prepare.length > 0 ? <p className={styles.soft}>{words.prepare(prepare.join(' '))}</p> : null}
      {prompt.stories.length > 0 ? (
        <p>
          {words.answeredBy}{' '}
          {prompt.stories.map(({ id, title }) => (
            <Link key={id} to="/stories/$story" params={{ story: id }} className={styles.answer}>
              {title}
            </Link>
          ))}
        </p>
      ) : (
        <Unanswered prompt={prompt} stories={stories} />
      )}
    </li>
  )
}

function Unanswered({
  prompt,
  stories,
}: {
  readonly prompt: Prompt
  readonly stories: readonly StoryView[]
}) {
  const navigate = useNavigate()
  const draft = useWrite('stories.draft')
  const answer = useWrite('stories.answer')
  // Once there is a story, this part of the page is gone; the way to the story must not go with it.
  const draftFrom = (evidence: string) =>
    void draft.mutateAsync({ evidence: [evidence], prompt: prompt.id }).then(
      (made) => navigate({ to: '/stories/$story', params: { story: made.id } }),
      () => undefined,
    )
  return (
    <div className={styles.acts}>
      {prompt.candidates.map(({ id, title }) => (
        <Button key={id} onClick={() => draftFrom(id)}>
          {words.draftFrom(title)}
        </Button>
      ))}
      {prompt.candidates.length === 0 ? <p className={styles.soft}>{words.noCandidates}</p> : null}
      {stories.length > 0 ? (
        <Field label={words.reuse}>
          {(attributes) => (
            <select
              {...attributes}
              value=""
              onChange={(event) => answer.mutate({ id: event.target.value, prompt: prompt.id })}
            >
              <option value="">{words.choose}</option>
              {stories.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </div>
  )
}
