import {
  exportStories,
  listStories,
  removeStory,
  StoryCoverage,
  StoryView,
} from '@waymark/contracts/stories/operations.ts'
import { longestSeconds } from '@waymark/domain/stories/telling.ts'
import { storyParts, type StoryPart } from '@waymark/domain/stories/story.ts'
import { viewOf } from '../views/view.ts'

const partNames: Readonly<Record<StoryPart, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  reflection: 'Otherwise now',
}
const inMinutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** The story bank at a glance. */
export const list = viewOf(listStories.output, ({ stories }, page) => {
  if (stories.length === 0) {
    page.words('No stories are kept yet. Draft the first: waymark stories draft EVIDENCE')
    return
  }
  page.table(
    [
      { head: 'Takes', side: 'right' },
      { head: 'Story', flexible: true },
      { head: 'Lacks', flexible: true },
      { head: 'Id' },
    ],
    stories.map(({ seconds, title, asked, moved, id }) => [
      inMinutes(seconds),
      title,
      [...asked.map(({ part }) => part), ...(moved.length > 0 ? ['its evidence moved on'] : [])].join(', '),
      id,
    ]),
  )
})

/** One story in the order in which it is told. */
export const story = viewOf(StoryView.loose(), (view, page) => {
  const { style } = page
  page.line(style.bold(view.title))
  const long = view.seconds > longestSeconds ? ', longer than a listener follows' : ''
  page.words(`About ${inMinutes(view.seconds)} to tell${long}.`, { paint: style.dim })
  for (const part of storyParts) {
    const words = view[part]
    if (words === null) continue
    page.heading(partNames[part])
    page.words(words, { indent: 2 })
  }
  if (view.asked.length > 0) page.heading('Still asked')
  for (const { question } of view.asked) page.words(question, { indent: 2, mark: style.marks.point })
  page.heading('Told from')
  for (const { id } of view.evidence) {
    const moved = view.moved.find((entry) => entry.id === id)
    const note = moved === undefined ? '' : moved.gone ? ' (is gone)' : ' (changed since)'
    page.words(`${view.titles[id] ?? id}${note}`, { indent: 2, mark: style.marks.point })
  }
  if (view.prompts.length > 0) page.words(`Answers ${view.prompts.join(', ')}`, { paint: style.dim })
  page.words(view.id, { paint: style.dim })
})

/** What a role is asked, and by which stories it is answered. */
export const coverage = viewOf(StoryCoverage, (view, page) => {
  const { style } = page
  page.line(style.bold(`${view.name}: ${view.answered} of ${view.prompts.length} prompts have a story`))
  for (const prompt of view.prompts) {
    const stage = prompt.stage === null ? '' : `${prompt.stage}: `
    const mark = prompt.stories.length > 0 ? style.good(style.marks.met) : style.marks.empty
    page.words(`${stage}${prompt.text}`, { mark })
    page.words(prompt.id, { indent: 2, paint: style.dim })
    for (const { title } of prompt.stories) page.words(title, { indent: 4, mark: style.marks.point })
    if (prompt.candidates.length > 0) {
      const told = prompt.candidates.map(({ id, title }) => `${title} (${id})`).join('; ')
      page.words(`Could be told from: ${told}`, { indent: 4, paint: style.dim })
    }
  }
  for (const { title, prompts } of view.overused)
    page.words(`“${title}” answers ${prompts} prompts: told that often in one loop, it wears out.`)
})

export const removed = viewOf(removeStory.output, ({ removed: id }, page) => {
  page.words(`Removed ${id}. "waymark undo" brings it back.`)
})

export const written = viewOf(exportStories.output, ({ name }, page, { written: path }) => {
  page.words(`Wrote ${path ?? name}.`)
})
