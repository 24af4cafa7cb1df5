import { exportStories, showPrompts } from '@waymark/contracts/stories/operations.ts'
import { coverageOf } from '@waymark/domain/stories/coverage.ts'
import { promptsOf } from '@waymark/domain/stories/prompts.ts'
import { frameworkNamed } from '../frameworks/lookup.ts'
import { handle } from '../handlers.ts'
import { storyViews } from './views.ts'

const mediaTypes = { pdf: 'application/pdf', html: 'text/html', md: 'text/markdown' } as const

const prompts = handle(showPrompts, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const [stories, evidence] = await Promise.all([services.store.list('story'), services.store.evidence()])
  const coverage = coverageOf(framework.id, promptsOf(framework), stories, evidence)
  const names = new Map(framework.competencies.map(({ id, name }) => [id, name]))
  const told = new Map(stories.map(({ id, title }) => [id, title]))
  const items = new Map(evidence.map(({ id, title }) => [id, title]))
  const titled = (titles: ReadonlyMap<string, string>) => (id: string) => ({
    id,
    title: titles.get(id) ?? id,
  })
  return {
    output: {
      framework: framework.id,
      name: framework.name,
      prompts: coverage.prompts.map((prompt) => ({
        ...prompt,
        competencies: prompt.competencies.map((id) => ({ id, name: names.get(id) ?? id })),
        looksFor: [...prompt.looksFor],
        prepare: [...prompt.prepare],
        stories: prompt.stories.map(titled(told)),
        candidates: prompt.candidates.map(titled(items)),
      })),
      answered: coverage.answered,
      overused: coverage.overused.map(({ story, prompts: count }) => ({
        story,
        title: told.get(story) ?? story,
        prompts: count,
      })),
    },
  }
})

const write = handle(exportStories, async (services, { format, paper }) => {
  const stories = await storyViews(services, await services.store.list('story'))
  const frameworks = await services.frameworks.list()
  const words = new Map(
    frameworks.flatMap((framework) => promptsOf(framework).map(({ id, text }) => [id, text] as const)),
  )
  const cards = { stories, prompts: words, createdAt: services.clock.now() }
  const bytes = await services.storyCards.render(cards, { format, paper })
  return { output: { name: `stories.${format}`, mediaType: mediaTypes[format] }, bytes }
})

/** What interviews ask, and stories on paper. */
export const storyPromptHandlers = { 'stories.prompts': prompts, 'stories.export': write } as const
