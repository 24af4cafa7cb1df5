import * as z from 'zod'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { Rating } from '@waymark/domain/readiness/rating.ts'
import { fileOperation, operation } from '../operation/operation.ts'
import { typed } from '@waymark/domain/text/typed.ts'

/** One answer of an assessment. */
export const RatingDraft = z.strictObject({
  competency: z.string(),
  /** Claimed scale point; null when it does not apply. */
  value: z.number().int().nonnegative().nullable(),
  /** Required when it does not apply. */
  reason: typed().min(1).max(2000).nullable().default(null),
  evidence: z.array(EvidenceId).max(200).default([]),
})
export type RatingDraft = z.infer<typeof RatingDraft>

export const assess = operation({
  name: 'readiness.assess',
  summary:
    'Record claims for a framework; with no ratings given, the command line asks question by question.',
  effect: 'write',
  input: z.strictObject({
    framework: z.string(),
    ratings: z
      .array(RatingDraft)
      .max(500)
      .describe('answers, or on the command line a JSON file that holds them'),
  }),
  output: Readiness,
  errors: [
    'FRAMEWORK_UNKNOWN',
    'COMPETENCY_UNKNOWN',
    'EVIDENCE_UNKNOWN',
    'RATING_OUT_OF_SCALE',
    'REASON_REQUIRED',
  ],
  cli: { positionals: ['framework'], jsonFiles: ['ratings'] },
  examples: [
    {
      title: 'Claims from a file',
      input: { framework: 'it-director', ratings: [{ competency: 'vendor-command', value: 2 }] },
      cli: 'assess it-director --ratings ratings.json',
    },
  ],
})

export const showReadiness = operation({
  name: 'readiness.show',
  summary: 'Show what evidence supports beside what is claimed, with the gaps and every reason.',
  effect: 'read',
  input: z.strictObject({
    framework: z.string(),
    at: Day.nullable().default(null).describe('as it stood at the end of that day'),
    explain: z.boolean().default(false).describe('on the command line: print each ask of each point'),
  }),
  output: Readiness,
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [
    {
      title: 'Today, explained',
      input: { framework: 'it-director', explain: true },
      cli: 'readiness it-director --explain',
    },
  ],
})

export const readinessHistory = operation({
  name: 'readiness.history',
  summary: 'Show how supported and claimed totals moved.',
  effect: 'read',
  input: z.strictObject({ framework: z.string() }),
  output: z.strictObject({
    points: z.array(
      z.strictObject({
        at: Day,
        supported: z.number().int(),
        claimed: z.number().int().nullable(),
        of: z.number().int(),
      }),
    ),
    ratings: z.array(Rating),
  }),
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [
    {
      title: 'IT Director over time',
      input: { framework: 'it-director' },
      cli: 'readiness history it-director',
    },
  ],
})

export const reportFormats = ['pdf', 'html', 'md'] as const

export const renderReport = fileOperation({
  name: 'readiness.report',
  summary: 'Write the readiness report as PDF, HTML or Markdown.',
  effect: 'read',
  input: z.strictObject({
    framework: z.string(),
    format: z.enum(reportFormats).default('pdf').describe('taken from the ending of --out when left out'),
    paper: z.enum(['a4', 'us-letter']).default('a4'),
    name: typed().max(200).nullable().default(null).describe('whose report it is, for the title page'),
    at: Day.nullable().default(null).describe('as it stood at the end of that day'),
  }),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['FRAMEWORK_UNKNOWN', 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['framework'] },
  examples: [
    {
      title: 'A PDF for a promotion talk',
      input: { framework: 'it-director' },
      cli: 'report it-director --out readiness.pdf',
    },
  ],
})
