import * as z from 'zod'
import { Application } from '@waymark/domain/applications/application.ts'
import { CvId } from '@waymark/domain/cv/stored-cv.ts'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { GateReport } from '@waymark/domain/fact-gate/report.ts'
import { operation } from '../operation/operation.ts'

const cv = CvId.nullable().default(null).describe('id of a CV (default: your newest master)')
const example = 'cv_00000000000000000000000001'

/** A text for a field with a limit, in characters. */
const LimitedText = z.strictObject({
  text: z.string(),
  length: z.number().int(),
  limit: z.number().int(),
  over: z.number().int(),
})

export const checkCv = operation({
  name: 'cv.check',
  summary: 'Trace every claim of a CV: figures, names, titles, dates, skills, and who did it.',
  effect: 'read',
  input: z.strictObject({ cv }),
  output: z.strictObject({
    cv: CvId,
    name: z.string(),
    /** The CV that it was checked against; null for a master, which is checked against its evidence alone. */
    against: z.string().nullable(),
    report: GateReport,
  }),
  errors: ['CV_UNKNOWN'],
  cli: { positionals: ['cv'] },
  examples: [{ title: 'A variant before it goes out', input: { cv: example }, cli: `cv check ${example}` }],
})

export const diffCv = operation({
  name: 'cv.diff',
  summary: 'Show how a variant differs from the CV that it was made from.',
  effect: 'read',
  input: z.strictObject({
    cv,
    to: CvId.nullable()
      .default(null)
      .describe('another CV to compare with (default: the one it was made from)'),
  }),
  output: z.strictObject({
    from: z.string(),
    to: z.string(),
    /** True when the other CV changed since this one was made from it. */
    masterMoved: z.boolean(),
    differences: z.array(
      z.strictObject({
        kind: z.enum(['left-out', 'added', 'changed', 'reordered']),
        pointer: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  }),
  errors: ['CV_UNKNOWN'],
  cli: { positionals: ['cv'] },
  examples: [{ title: 'Against its master', input: { cv: example }, cli: `cv diff ${example}` }],
})

export const linkedInProfile = operation({
  name: 'cv.linkedin',
  summary: 'Headline and summary for LinkedIn in the words of a CV, with their limits.',
  effect: 'read',
  input: z.strictObject({ cv }),
  output: z.strictObject({
    headline: LimitedText,
    about: LimitedText,
    /** A line to fill in. */
    formula: z.string(),
  }),
  errors: ['CV_UNKNOWN'],
  cli: { positionals: ['cv'] },
  examples: [{ title: 'From the master', input: {}, cli: 'cv linkedin' }],
})

export const sendCv = operation({
  name: 'cv.send',
  summary: 'Record that a CV or letter went to an employer, and keep the very file.',
  effect: 'write',
  input: z.strictObject({
    document: z
      .string()
      .regex(/^(?:cv|cl)_[0-9a-z]{26}$/)
      .describe('id of a CV or letter'),
    application: Application.shape.id.describe('id of the application'),
    format: z.enum(['pdf', 'docx', 'md']).default('pdf').describe('the file that went out'),
    on: Day.nullable().default(null).describe('the day (default: today)'),
  }),
  output: z.strictObject({
    sha256: z.string(),
    name: z.string(),
    revision: z.number().int(),
    employer: z.string(),
    on: Day,
  }),
  errors: ['CV_UNKNOWN', 'APPLICATION_UNKNOWN'],
  cli: { positionals: ['document', 'application'] },
  examples: [
    {
      title: 'The PDF, today',
      input: { document: example, application: 'ap_00000000000000000000000001' },
      cli: `cv send ${example} ap_00000000000000000000000001`,
    },
  ],
})
