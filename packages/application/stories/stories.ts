import {
  answerPrompt,
  draftStories,
  editStory,
  listStories,
  practiseStory,
  removeStory,
  showStory,
  type StoryView,
} from '@waymark/contracts/stories/operations.ts'
import { draftStory } from '@waymark/domain/stories/draft.ts'
import type { Story } from '@waymark/domain/stories/story.ts'
import { commitChanges, revised } from '../commit.ts'
import { allEvidenceNamed } from '../evidence/views.ts'
import { handle, type Call, type Services } from '../handlers.ts'
import { storyNamed, storyView, storyViews } from './views.ts'

const list = handle(listStories, async (services) => {
  const stories = await services.store.list('story')
  return { output: { stories: [...(await storyViews(services, stories))] } }
})

const show = handle(showStory, async (services, { id }) => ({
  output: await storyView(services, await storyNamed(services, id)),
}))

const draft = handle(draftStories, async (services, input, call) => {
  const items = await allEvidenceNamed(services, [...new Set(input.evidence)])
  const { title, parts } = draftStory(items)
  const at = services.clock.now()
  const story: Story = {
    id: services.ids.next('st'),
    title: title.slice(0, 300),
    evidence: items.map(({ id, revision }) => ({ id, revision })),
    situation: clipped(parts.situation.text),
    task: clipped(parts.task.text),
    action: clipped(parts.action.text),
    result: clipped(parts.result.text),
    reflection: null,
    prompts: input.prompt === null ? [] : [input.prompt],
    practice: [],
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }
  const [kept] = await commitChanges(services, call, {
    operation: draftStories.name,
    summary: `Drafted the story “${story.title}”`.slice(0, 500),
    at,
    changes: [{ kind: 'story', id: story.id, before: null, after: story }],
  })
  const stands = kept?.kind === 'story' && kept.after !== null ? kept.after : story
  const rests = (part: keyof typeof parts) =>
    parts[part].rests.map(({ evidence, facts }) => ({ evidence, facts: [...facts] }))
  return {
    output: {
      ...(await storyView(services, stands)),
      rests: {
        situation: rests('situation'),
        task: rests('task'),
        action: rests('action'),
        result: rests('result'),
        reflection: [],
      },
    },
  }
})

/** Longer than a story's part may be, a draft is cut at the end of a sentence. */
function clipped(text: string | null): string | null {
  if (text === null || text.length <= 5000) return text
  const cut = text.slice(0, 5000)
  return cut.slice(0, cut.lastIndexOf('. ') + 1) || cut
}

async function keep(
  services: Services,
  call: Call,
  before: Story,
  change: { readonly operation: string; readonly summary: string; readonly facts: Partial<Story> },
): Promise<{ readonly output: StoryView }> {
  const at = services.clock.now()
  const after = revised(before, change.facts, at)
  const [kept] = await commitChanges(services, call, {
    operation: change.operation,
    summary: change.summary.slice(0, 500),
    at,
    changes: [{ kind: 'story', id: before.id, before, after }],
  })
  const stands = kept?.kind === 'story' && kept.after !== null ? kept.after : after
  return { output: await storyView(services, stands) }
}

const edit = handle(editStory, async (services, { id, ...words }, call) => {
  const before = await storyNamed(services, id)
  const now = new Map((await services.store.evidence()).map((item) => [item.id, item.revision]))
  const evidence = before.evidence.map((told) => ({
    id: told.id,
    revision: now.get(told.id) ?? told.revision,
  }))
  const given = Object.fromEntries(
    Object.entries(words)
      .filter(([, value]) => value !== undefined)
      .map(([part, value]) => [part, value === '' ? null : value]),
  )
  return keep(services, call, before, {
    operation: editStory.name,
    summary: `Told the story “${before.title}” anew`,
    facts: { ...given, evidence },
  })
})

const answer = handle(answerPrompt, async (services, { id, prompt, remove }, call) => {
  const before = await storyNamed(services, id)
  const others = before.prompts.filter((known) => known !== prompt)
  return keep(services, call, before, {
    operation: answerPrompt.name,
    summary: `“${before.title}” ${remove ? 'no longer answers' : 'answers'} ${prompt}`,
    facts: { prompts: remove ? others : [...others, prompt] },
  })
})

const practise = handle(practiseStory, async (services, { id, seconds, note, on }, call) => {
  const before = await storyNamed(services, id)
  const told = { on: on ?? services.clock.today(), seconds, note }
  return keep(services, call, before, {
    operation: practiseStory.name,
    summary: `Told “${before.title}” in ${seconds} seconds`,
    facts: { practice: [...before.practice, told].slice(-500) },
  })
})

const remove = handle(removeStory, async (services, { id }, call) => {
  const before = await storyNamed(services, id)
  await commitChanges(services, call, {
    operation: removeStory.name,
    summary: `Removed the story “${before.title}”`.slice(0, 500),
    at: services.clock.now(),
    changes: [{ kind: 'story', id, before, after: null }],
  })
  return { output: { removed: id } }
})

/** The story bank. */
export const storyHandlers = {
  'stories.list': list,
  'stories.show': show,
  'stories.draft': draft,
  'stories.edit': edit,
  'stories.answer': answer,
  'stories.practise': practise,
  'stories.remove': remove,
} as const
