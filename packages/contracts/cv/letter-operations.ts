import * as z from 'zod'
import { CvId, StoredLetter } from '@waymark/domain/cv/stored-cv.ts'
import { GateReport } from '@waymark/domain/fact-gate/report.ts'
import { typed } from '@waymark/domain/text/typed.ts'
import { fileOperation, operation } from '../operation/operation.ts'
import { SentView } from './views.ts'

const letter = StoredLetter.shape.id.describe('id of a letter')
const example = 'cl_00000000000000000000000001'

/** A letter with where it went. */
export const LetterView = z.strictObject({ letter: StoredLetter, sent: z.array(SentView) })
export type LetterView = z.infer<typeof LetterView>

export const listLetters = operation({
  name: 'letters.list',
  summary: 'List your cover letters and where each went.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ letters: z.array(LetterView) }),
  errors: [],
  examples: [{ title: 'All', input: {}, cli: 'letter list' }],
})

export const showLetter = operation({
  name: 'letters.show',
  summary: 'Show a cover letter with what each paragraph rests on.',
  effect: 'read',
  input: z.strictObject({ letter }),
  output: LetterView,
  errors: ['CV_UNKNOWN'],
  cli: { positionals: ['letter'] },
  examples: [{ title: 'One', input: { letter: example }, cli: `letter show ${example}` }],
})

export const draftLetter = operation({
  name: 'letters.draft',
  summary:
    'Draft a cover letter: the employer’s problem first, then their requirements answered from your CV.',
  effect: 'write',
  input: z.strictObject({
    cv: CvId.nullable().default(null).describe('the CV whose words it takes (default: your newest master)'),
    posting: z.string().nullable().default(null).describe('id of the posting that it answers'),
    problem: typed()
      .min(1)
      .max(1000)
      .nullable()
      .default(null)
      .describe('the employer’s problem, in a sentence of yours'),
    requirements: z
      .array(typed().min(1).max(2000))
      .max(100)
      .default([])
      .describe('the requirements to answer, the telling ones first'),
    name: typed().min(1).max(200).nullable().default(null).describe('how you call it'),
  }),
  output: z.strictObject({
    letter: StoredLetter,
    /** What they ask for and nothing in the CV answers. */
    unanswered: z.array(z.string()),
  }),
  errors: ['CV_UNKNOWN', 'POSTING_UNKNOWN'],
  examples: [
    {
      title: 'For a posting',
      input: {
        posting: 'jp_00000000000000000000000001',
        problem: 'You are joining three ticketing systems.',
      },
      cli: "letter draft --posting jp_00000000000000000000000001 --problem 'You are joining three ticketing systems.'",
    },
  ],
})

export const editLetter = operation({
  name: 'letters.edit',
  summary: 'Change a cover letter; the version before stays in the history.',
  effect: 'write',
  input: z.strictObject({
    letter,
    revision: z.number().int().positive().optional().describe('the version that you saw'),
    name: typed().min(1).max(200).optional().describe('how you call it'),
    cv: CvId.nullable().optional().describe('the CV whose head and look it takes'),
    paragraphs: StoredLetter.shape.paragraphs
      .optional()
      .describe(
        'its words; each paragraph with the evidence, the places in the CV (/work/0/highlights/1) or `posting` it rests on',
      ),
  }),
  output: LetterView,
  errors: ['CV_UNKNOWN', 'REVISION_CONFLICT'],
  cli: { positionals: ['letter'], jsonFiles: ['paragraphs'] },
  examples: [
    {
      title: 'New words',
      input: { letter: example, name: 'Acme' },
      cli: `letter edit ${example} --name Acme`,
    },
  ],
})

export const removeLetter = operation({
  name: 'letters.remove',
  summary: 'Remove a cover letter; undo brings it back.',
  effect: 'write',
  input: z.strictObject({ letter }),
  output: z.strictObject({ removed: z.string() }),
  errors: ['CV_UNKNOWN'],
  cli: { positionals: ['letter'] },
  examples: [{ title: 'One', input: { letter: example }, cli: `letter remove ${example}` }],
})

export const checkLetter = operation({
  name: 'letters.check',
  summary:
    'Trace every claim of a cover letter to what it rests on, and find blanks that are still to be filled.',
  effect: 'read',
  input: z.strictObject({ letter }),
  output: z.strictObject({ letter: z.string(), name: z.string(), report: GateReport }),
  errors: ['CV_UNKNOWN'],
  cli: { positionals: ['letter'] },
  examples: [{ title: 'Before it goes out', input: { letter: example }, cli: `letter check ${example}` }],
})

export const exportLetter = fileOperation({
  name: 'letters.export',
  summary: 'Write a cover letter in the look of its CV: PDF, DOCX or Markdown.',
  effect: 'read',
  input: z.strictObject({
    letter,
    format: z.enum(['pdf', 'docx', 'md']).default('pdf').describe('what to write'),
  }),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['CV_UNKNOWN', 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['letter'] },
  examples: [
    { title: 'For sending', input: { letter: example }, cli: `letter export ${example} --out letter.pdf` },
  ],
})

export const drawLetter = operation({
  name: 'letters.draw',
  summary: 'Draw the pages of a cover letter as they print, below each other in one SVG image.',
  effect: 'read',
  input: z.strictObject({ letter }),
  output: z.strictObject({ svg: z.string(), pages: z.number().int() }),
  errors: ['CV_UNKNOWN'],
  surfaces: ['http'],
  examples: [{ title: 'One', input: { letter: example }, cli: `letters draw ${example}` }],
})
