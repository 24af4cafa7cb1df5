import * as z from 'zod'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { EvidenceId, factNames } from '@waymark/domain/evidence/evidence.ts'
import { Story, StoryId, storyParts } from '@waymark/domain/stories/story.ts'
import { typed } from '@waymark/domain/text/typed.ts'
import { fileOperation, operation } from '../operation/operation.ts'

const id = StoryId.describe('the story, by its id')
const prose = typed().max(5000).nullable()

/** A story with how long it takes, what is still asked, and whether its evidence moved on. */
export const StoryView = Story.extend({
  /** By its words, at 130 a minute. */
  seconds: z.number().int(),
  asked: z.array(z.strictObject({ part: z.enum(storyParts), question: z.string() })),
  moved: z.array(z.strictObject({ id: z.string(), gone: z.boolean() })),
  /** Titles of its evidence, as far as it is there. */
  titles: z.record(z.string(), z.string()),
})
export type StoryView = z.infer<typeof StoryView>

const Rests = z.array(z.strictObject({ evidence: z.string(), facts: z.array(z.enum(factNames)) }))

export const listStories = operation({
  name: 'stories.list',
  summary: 'List your interview stories: how long each takes, what it lacks, whether its evidence moved on.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ stories: z.array(StoryView) }),
  errors: [],
  examples: [{ title: 'All', input: {}, cli: 'stories list' }],
})

export const showStory = operation({
  name: 'stories.show',
  summary: 'Show one story with the evidence that it is told from.',
  effect: 'read',
  input: z.strictObject({ id }),
  output: StoryView,
  errors: ['STORY_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'One',
      input: { id: 'st_00000000000000000000000001' },
      cli: 'stories show st_00000000000000000000000001',
    },
  ],
})

export const draftStories = operation({
  name: 'stories.draft',
  summary: 'Draft a story from evidence: only what it says, and questions for what it does not.',
  effect: 'write',
  input: z.strictObject({
    evidence: z.array(EvidenceId).min(1).max(20).describe('ids of the evidence to tell it from'),
    prompt: z.string().max(300).nullable().default(null).describe('id of the prompt that it shall answer'),
  }),
  output: StoryView.extend({ rests: z.record(z.enum(storyParts), Rests) }),
  errors: ['EVIDENCE_UNKNOWN'],
  cli: { positionals: ['evidence...'] },
  examples: [
    {
      title: 'From one item',
      input: { evidence: ['ev_01jv0000000000000000000000'] },
      cli: 'stories draft ev_01jv0000000000000000000000',
    },
  ],
})

export const editStory = operation({
  name: 'stories.edit',
  summary: 'Change the words of a story; told anew, it takes its evidence as it is now.',
  effect: 'write',
  input: z.strictObject({
    id,
    title: typed().min(1).max(300).optional().describe('what you call it'),
    situation: prose.optional().describe('what was at stake'),
    task: prose.optional().describe('what was yours to do'),
    action: prose.optional().describe('what you did'),
    result: prose.optional().describe('what changed'),
    reflection: prose.optional().describe('what you would do otherwise now'),
  }),
  output: StoryView,
  errors: ['STORY_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'What you would do otherwise',
      input: { id: 'st_00000000000000000000000001', reflection: 'Ask finance earlier.' },
      cli: "stories edit st_00000000000000000000000001 --reflection 'Ask finance earlier.'",
    },
  ],
})

export const answerPrompt = operation({
  name: 'stories.answer',
  summary: 'Say that a story answers a prompt, or that it does not.',
  effect: 'write',
  input: z.strictObject({
    id,
    prompt: z.string().min(3).max(300).describe('id of the prompt'),
    remove: z.boolean().default(false).describe('it does not answer it'),
  }),
  output: StoryView,
  errors: ['STORY_UNKNOWN'],
  cli: { positionals: ['id', 'prompt'] },
  examples: [
    {
      title: 'A question about vendors',
      input: { id: 'st_00000000000000000000000001', prompt: 'it-director/vendor-command#1' },
      cli: 'stories answer st_00000000000000000000000001 it-director/vendor-command#1',
    },
  ],
})

export const practiseStory = operation({
  name: 'stories.practise',
  summary: 'Keep that you told a story aloud: how long it took and what you noticed.',
  effect: 'write',
  input: z.strictObject({
    id,
    seconds: z.number().int().min(1).max(7200).describe('how long it took'),
    note: typed().max(1000).nullable().default(null).describe('what you noticed'),
    on: Day.nullable().default(null).describe('the day (default: today)'),
  }),
  output: StoryView,
  errors: ['STORY_UNKNOWN'],
  cli: { positionals: ['id', 'seconds'] },
  examples: [
    {
      title: 'Two minutes and a half',
      input: { id: 'st_00000000000000000000000001', seconds: 150 },
      cli: 'stories practise st_00000000000000000000000001 150',
    },
  ],
})

export const removeStory = operation({
  name: 'stories.remove',
  summary: 'Remove a story; undo brings it back.',
  effect: 'write',
  input: z.strictObject({ id }),
  output: z.strictObject({ removed: z.string() }),
  errors: ['STORY_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'One',
      input: { id: 'st_00000000000000000000000001' },
      cli: 'stories remove st_00000000000000000000000001',
    },
  ],
})

/** The prompts of a role with the stories that answer them. */
export const StoryCoverage = z.strictObject({
  framework: z.string(),
  name: z.string(),
  prompts: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      competencies: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      stage: z.string().nullable(),
      looksFor: z.array(z.string()),
      prepare: z.array(z.string()),
      stories: z.array(z.strictObject({ id: z.string(), title: z.string() })),
      candidates: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    }),
  ),
  answered: z.number().int(),
  overused: z.array(z.strictObject({ story: z.string(), title: z.string(), prompts: z.number().int() })),
})
export type StoryCoverage = z.infer<typeof StoryCoverage>

export const showPrompts = operation({
  name: 'stories.prompts',
  summary: 'Show what a role is asked in interviews, which stories answer it, and which prompts have none.',
  effect: 'read',
  input: z.strictObject({ framework: z.string().describe('the role, by the id of its framework') }),
  output: StoryCoverage,
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [
    { title: 'For IT Director', input: { framework: 'it-director' }, cli: 'stories prompts it-director' },
  ],
})

export const exportStories = fileOperation({
  name: 'stories.export',
  summary: 'Write all stories as cards to print or as Markdown.',
  effect: 'read',
  input: z.strictObject({
    format: z.enum(['pdf', 'html', 'md']).default('md').describe('Markdown, or cards to print'),
    paper: z.enum(['a4', 'us-letter']).default('a4').describe('paper of a PDF'),
  }),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['OUTPUT_UNWRITABLE'],
  examples: [
    { title: 'As cards', input: { format: 'pdf' }, cli: 'stories export --format pdf --out stories.pdf' },
  ],
})
