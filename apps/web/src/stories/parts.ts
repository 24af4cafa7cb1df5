import type { StoryPart } from '@waymark/domain/stories/story.ts'

/** The parts of a story in the order in which they are told. Written here so that no schema is loaded with the page. */
export const parts = [
  'situation',
  'task',
  'action',
  'result',
  'reflection',
] as const satisfies readonly StoryPart[]
