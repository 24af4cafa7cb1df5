import type { StoryView } from '@waymark/contracts/stories/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { askedOf } from '@waymark/domain/stories/draft.ts'
import type { Story } from '@waymark/domain/stories/story.ts'
import { movedOn, secondsToTell } from '@waymark/domain/stories/telling.ts'
import type { Services } from '../handlers.ts'

/** @throws OperationError STORY_UNKNOWN */
export async function storyNamed(services: Services, id: string): Promise<Story> {
  const found = await services.store.get('story', id)
  if (found !== null) return found
  throw new OperationError('STORY_UNKNOWN', `There is no story ${id}.`, {
    field: 'id',
    mend: '"stories list" shows those that are kept.',
  })
}

/** Stories with what is asked of them and whether their evidence moved on. */
export async function storyViews(
  services: Services,
  stories: readonly Story[],
): Promise<readonly StoryView[]> {
  const evidence = await services.store.evidence()
  const revisions = new Map(evidence.map(({ id, revision }) => [id, revision]))
  const titles = new Map(evidence.map(({ id, title }) => [id, title]))
  return stories.map((story) => ({
    ...story,
    seconds: secondsToTell(story),
    asked: [...askedOf(story)],
    moved: [...movedOn(story, revisions)],
    titles: Object.fromEntries(
      story.evidence.flatMap(({ id }) => {
        const title = titles.get(id)
        return title === undefined ? [] : [[id, title]]
      }),
    ),
  }))
}

/** One story, seen. */
export async function storyView(services: Services, story: Story): Promise<StoryView> {
  const [view] = await storyViews(services, [story])
  if (view === undefined) throw new Error('A story has a view.')
  return view
}
