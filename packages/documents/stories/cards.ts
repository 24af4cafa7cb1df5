import { fileURLToPath } from 'node:url'
import type { StoryCards } from '@waymark/contracts/stories/cards.ts'
import type { StoryView } from '@waymark/contracts/stories/operations.ts'
import type { StoryPart } from '@waymark/domain/stories/story.ts'
import type { Block, Document, Fact, Paper } from '../document/document.ts'
import { paragraphsOf, text } from '../document/inline.ts'
import { printable } from '../document/printable.ts'
import { renderHtml } from '../html/render-html.ts'
import { renderMarkdown } from '../markdown/render-markdown.ts'
import { LANGUAGE } from '../readiness/words.ts'
import { createTypesetter } from '../typst/compile.ts'
import { bundledFonts } from '../typst/fonts.ts'
import { renderPdf } from '../typst/render-pdf.ts'

const partNames: Readonly<Record<StoryPart, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  reflection: 'Otherwise now',
}
const parts: readonly StoryPart[] = ['situation', 'task', 'action', 'result', 'reflection']

function minutesInWords(seconds: number): string {
  if (seconds < 90) return `about ${seconds} seconds`
  return `about ${Math.round(seconds / 30) / 2} minutes`
}

function cardOf(story: StoryView, prompts: StoryCards['prompts']): readonly Block[] {
  const told: Fact[] = parts.flatMap((part) => {
    const words = story[part]
    return words === null ? [] : [{ label: partNames[part], paragraphs: paragraphsOf(words) }]
  })
  const asked = story.asked.map(({ question }) => [text(question)])
  const answers = story.prompts.flatMap((id) => {
    const words = prompts.get(id)
    return words === undefined ? [] : [[text(words)]]
  })
  const evidence = Object.values(story.titles).map((title) => [text(title)])
  const facts: Fact[] = [
    ...told,
    ...(asked.length > 0 ? [{ label: 'Still asked', paragraphs: asked }] : []),
    ...(answers.length > 0 ? [{ label: 'Answers', paragraphs: answers }] : []),
    ...(evidence.length > 0 ? [{ label: 'Told from', paragraphs: evidence }] : []),
  ]
  return [
    {
      kind: 'heading',
      level: 1,
      text: printable(story.title),
      anchor: story.id,
      aside: minutesInWords(story.seconds),
      newPage: false,
    },
    { kind: 'facts', facts },
  ]
}

/** Stories as a document: one card after the other, parts in the order in which they are told. */
export function storyDocument({ stories, prompts, createdAt }: StoryCards): Document {
  const none: Block = { kind: 'paragraph', voice: 'plain', content: [text('No stories are kept yet.')] }
  return {
    title: 'Interview stories',
    subtitle: [],
    author: null,
    language: LANGUAGE,
    createdAt,
    runningHead: 'Interview stories',
    runningFoot: 'Told from evidence',
    facts: { createdAt },
    furniture: { page: 'Page', of: 'of', contents: 'Contents' },
    blocks: stories.length === 0 ? [none] : stories.flatMap((story) => cardOf(story, prompts)),
  }
}

/** Draws story cards. The first PDF loads the typesetter; later ones reuse it. */
export function createStoryCards() {
  const typesetter = createTypesetter({
    templates: fileURLToPath(new URL('../../../templates', import.meta.url)),
    fonts: bundledFonts(),
  })
  return {
    async render(
      cards: StoryCards,
      { format, paper }: { readonly format: 'pdf' | 'html' | 'md'; readonly paper: Paper },
    ): Promise<Uint8Array> {
      const document = storyDocument(cards)
      if (format === 'pdf') return (await renderPdf(typesetter, 'readiness-report.typ', document, paper)).pdf
      const words = format === 'html' ? renderHtml(document, paper) : renderMarkdown(document)
      return new TextEncoder().encode(words)
    },
  }
}
