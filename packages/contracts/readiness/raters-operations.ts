import * as z from 'zod'
import { attestationRelations, EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { CalibrationView } from '@waymark/domain/readiness/compare-raters.ts'
import { UploadedFile } from '../evidence/views.ts'
import { fileOperation, operation } from '../operation/operation.ts'

export const inviteRater = fileOperation({
  name: 'raters.invite',
  summary:
    'Write a rating file for someone else: the questions, the anchors and the evidence that you share.',
  effect: 'write',
  input: z.strictObject({
    framework: z.string(),
    name: z.string().trim().min(1).max(200).describe('who will rate'),
    relation: z.enum(attestationRelations).describe('how they stand to you'),
    about: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .nullable()
      .default(null)
      .describe('your name, as the form shows it'),
    evidence: z
      .array(EvidenceId)
      .max(200)
      .default([])
      .describe('an item to show them; nothing is shared unless it is named'),
    format: z
      .enum(['html', 'json'])
      .default('html')
      .describe('a form for a browser, or the bare file; taken from the ending of --out when left out'),
  }),
  output: z.strictObject({
    name: z.string(),
    mediaType: z.string(),
    invitation: z.string(),
    questions: z.number().int(),
    shared: z.number().int(),
  }),
  errors: ['FRAMEWORK_UNKNOWN', 'EVIDENCE_UNKNOWN', 'EVIDENCE_PRIVATE', 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['framework'] },
  examples: [
    {
      title: 'A form for your manager',
      input: { framework: 'it-director', name: 'Ada Berg', relation: 'manager' },
      cli: 'raters invite it-director --name "Ada Berg" --relation manager --out rate-me.html',
    },
  ],
})

export const acceptRating = operation({
  name: 'raters.accept',
  summary: 'Read a filled rating file back; the same file twice changes nothing.',
  effect: 'write',
  input: z.strictObject({
    file: UploadedFile.nullable().default(null).describe('the file itself'),
    path: z.string().nullable().default(null).describe('a file on this machine (command line only)'),
  }),
  output: z.strictObject({
    framework: z.string(),
    rater: z.strictObject({ name: z.string(), relation: z.enum(attestationRelations) }),
    added: z.number().int(),
    /** Answers that were read before. */
    known: z.number().int(),
    /** Questions that were left open. Open is neither zero nor a pass. */
    open: z.number().int(),
    refused: z.array(z.strictObject({ where: z.string(), reason: z.string() })),
  }),
  errors: [
    'SOURCE_MISSING',
    'SOURCE_UNREADABLE',
    'FILE_TOO_LARGE',
    'PATH_NOT_ALLOWED',
    'RATING_FILE_REFUSED',
  ],
  cli: { positionals: ['path'] },
  examples: [
    {
      title: 'What came back',
      input: { path: 'rating-ada-berg.json' },
      cli: 'raters accept rating-ada-berg.json',
    },
  ],
})

export const compareRaters = operation({
  name: 'raters.compare',
  summary: 'Show yourself, the evidence and every rater beside each other, the largest differences first.',
  effect: 'read',
  input: z.strictObject({ framework: z.string() }),
  output: CalibrationView,
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [
    {
      title: 'Before the debrief',
      input: { framework: 'it-director' },
      cli: 'raters compare it-director',
    },
  ],
})

export const agreeRating = operation({
  name: 'raters.agree',
  summary: 'Record the score agreed in a debrief, with the reason and who moved.',
  effect: 'write',
  input: z.strictObject({
    framework: z.string(),
    competency: z.string(),
    value: z.number().int().nonnegative().describe('the agreed scale point'),
    reason: z.string().trim().min(1).max(2000).describe('the evidence that settled it'),
    moved: z
      .array(z.string().trim().min(1).max(200))
      .max(50)
      .default([])
      .describe('who changed their mind: self or a name'),
  }),
  output: CalibrationView,
  errors: ['FRAMEWORK_UNKNOWN', 'COMPETENCY_UNKNOWN', 'RATING_OUT_OF_SCALE', 'RATER_UNKNOWN'],
  cli: { positionals: ['framework', 'competency', 'value'] },
  examples: [
    {
      title: 'You moved down',
      input: {
        framework: 'it-director',
        competency: 'vendor-command',
        value: 2,
        reason: 'One renegotiation is shown, not two',
        moved: ['self'],
      },
      cli: 'raters agree it-director vendor-command 2 --reason "One renegotiation is shown, not two" --moved self',
    },
  ],
})
