import * as z from 'zod'
import { Application, ApplicationStage } from '@waymark/domain/applications/application.ts'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { typed } from '@waymark/domain/text/typed.ts'
import { UploadedFile } from '../evidence/views.ts'
import { fileOperation, operation } from '../operation/operation.ts'

const id = Application.shape.id
const today = Day.nullable().default(null)

/** An open follow-up with its application. */
export const OpenFollowUpView = z.strictObject({
  application: z.string(),
  employer: z.string(),
  role: z.string(),
  due: Day,
  what: z.string(),
  overdue: z.boolean(),
})

/** An application with when it last moved. */
export const ApplicationView = Application.extend({
  /** Day of the newest step or thing sent; null before the first. */
  lastMoved: Day.nullable(),
})
export type ApplicationView = z.infer<typeof ApplicationView>

export const listApplications = operation({
  name: 'applications.list',
  summary: 'List the jobs you pursue, where each stands, and what is due.',
  effect: 'read',
  input: z.strictObject({
    stage: ApplicationStage.nullable().default(null).describe('only those at this stage'),
    text: z.string().max(200).default('').describe('only those with these words in employer, role or note'),
    days: z.number().int().min(0).max(365).default(14).describe('follow-ups due within so many days'),
  }),
  output: z.strictObject({
    applications: z.array(ApplicationView),
    counts: z.record(ApplicationStage, z.number().int()),
    due: z.array(OpenFollowUpView),
  }),
  errors: [],
  examples: [
    { title: 'All', input: {}, cli: 'applications list' },
    {
      title: 'Those in interviews',
      input: { stage: 'interview' },
      cli: 'applications list --stage interview',
    },
  ],
})

export const showApplication = operation({
  name: 'applications.show',
  summary: 'Show one application with its history, what was sent, contacts and follow-ups.',
  effect: 'read',
  input: z.strictObject({ id }),
  output: ApplicationView,
  errors: ['APPLICATION_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'One',
      input: { id: 'ap_00000000000000000000000001' },
      cli: 'applications show ap_00000000000000000000000001',
    },
  ],
})

export const addApplication = operation({
  name: 'applications.add',
  summary: 'Keep a job that you pursue.',
  effect: 'write',
  input: z.strictObject({
    employer: typed().min(1).max(300).describe('who hires'),
    role: typed().min(1).max(300).describe('the role, as the posting calls it'),
    url: z.string().max(2000).nullable().default(null).describe('where the posting is'),
    posting: z.string().nullable().default(null).describe('id of a posting that you keep'),
    stage: ApplicationStage.default('saved').describe('where it stands'),
    on: today.describe('the day it reached that stage (default: today)'),
    note: typed().max(10_000).nullable().default(null).describe('what is worth remembering'),
  }),
  output: ApplicationView,
  errors: ['POSTING_UNKNOWN'],
  cli: { positionals: ['employer', 'role'] },
  examples: [
    {
      title: 'Applied today',
      input: { employer: 'Acme', role: 'Head of IT', stage: 'applied' },
      cli: "applications add Acme 'Head of IT' --stage applied",
    },
  ],
})

export const editApplication = operation({
  name: 'applications.edit',
  summary: 'Correct what is kept of an application; its history stays.',
  effect: 'write',
  input: z.strictObject({
    id,
    employer: typed().min(1).max(300).optional().describe('who hires'),
    role: typed().min(1).max(300).optional().describe('the role, as the posting calls it'),
    url: z.string().max(2000).nullable().optional().describe('where the posting is'),
    posting: z.string().nullable().optional().describe('id of a posting that you keep'),
    note: typed().max(10_000).nullable().optional().describe('what is worth remembering'),
  }),
  output: ApplicationView,
  errors: ['APPLICATION_UNKNOWN', 'POSTING_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'A note',
      input: { id: 'ap_00000000000000000000000001', note: 'Reports to the CFO' },
      cli: "applications edit ap_00000000000000000000000001 --note 'Reports to the CFO'",
    },
  ],
})

export const moveApplication = operation({
  name: 'applications.move',
  summary: 'Put a step into the history of an application: where it went, on which day.',
  effect: 'write',
  input: z.strictObject({
    id,
    stage: ApplicationStage.describe('where it went'),
    on: today.describe('the day (default: today)'),
    note: typed().max(2000).nullable().default(null).describe('what is worth remembering'),
    outcome: Application.shape.outcome.default(null).describe('how it ended, when it is closed'),
  }),
  output: ApplicationView,
  errors: ['APPLICATION_UNKNOWN'],
  cli: { positionals: ['id', 'stage'] },
  examples: [
    {
      title: 'A first interview',
      input: { id: 'ap_00000000000000000000000001', stage: 'interview', note: 'With the CFO' },
      cli: "applications move ap_00000000000000000000000001 interview --note 'With the CFO'",
    },
  ],
})

export const sendDocument = operation({
  name: 'applications.send',
  summary: 'Record what was sent: a CV or letter of the workspace in its present version, or any file.',
  effect: 'write',
  input: z.strictObject({
    id,
    document: z.string().nullable().default(null).describe('id of a CV or letter'),
    path: z.string().min(1).nullable().default(null).describe('a file on this machine; a copy is kept'),
    file: UploadedFile.nullable().default(null).describe('a file sent with the request; a copy is kept'),
    on: today.describe('the day (default: today)'),
  }),
  output: ApplicationView,
  errors: ['APPLICATION_UNKNOWN', 'CV_UNKNOWN', 'SOURCE_MISSING', 'FILE_TOO_LARGE', 'PATH_NOT_ALLOWED'],
  cli: { positionals: ['id', 'path'] },
  examples: [
    {
      title: 'The PDF as it went out',
      input: { id: 'ap_00000000000000000000000001', path: 'cv-acme.pdf' },
      cli: 'applications send ap_00000000000000000000000001 cv-acme.pdf',
    },
  ],
})

export const readSent = fileOperation({
  name: 'applications.sent',
  summary: 'Get back a file as it was sent.',
  effect: 'read',
  input: z.strictObject({ id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['APPLICATION_UNKNOWN', 'ATTACHMENT_UNKNOWN', 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['id', 'sha256'] },
  examples: [
    {
      title: 'The file that went out',
      input: { id: 'ap_00000000000000000000000001', sha256: '0'.repeat(64) },
      cli: `applications sent ap_00000000000000000000000001 ${'0'.repeat(64)} --out cv.pdf`,
    },
  ],
})

export const setContact = operation({
  name: 'applications.contact',
  summary: 'Keep, change or remove a contact of an application.',
  effect: 'write',
  input: z.strictObject({
    id,
    name: typed().min(1).max(200).describe('their name'),
    role: typed().max(200).nullable().default(null).describe('their role'),
    how: typed().max(300).nullable().default(null).describe('how to reach them, how you know them'),
    remove: z.boolean().default(false).describe('take it away'),
  }),
  output: ApplicationView,
  errors: ['APPLICATION_UNKNOWN'],
  cli: { positionals: ['id', 'name'] },
  examples: [
    {
      title: 'The one who hires',
      input: { id: 'ap_00000000000000000000000001', name: 'Ines Ruiz', role: 'CFO' },
      cli: "applications contact ap_00000000000000000000000001 'Ines Ruiz' --role CFO",
    },
  ],
})

export const followUp = operation({
  name: 'applications.follow-up',
  summary: 'Set a follow-up, mark it done, or take it away.',
  effect: 'write',
  input: z.strictObject({
    id,
    what: typed().min(1).max(500).describe('what to do'),
    due: Day.describe('by which day'),
    done: Day.nullable().default(null).describe('the day it was done'),
    remove: z.boolean().default(false).describe('take it away'),
  }),
  output: ApplicationView,
  errors: ['APPLICATION_UNKNOWN'],
  cli: { positionals: ['id', 'due', 'what'] },
  examples: [
    {
      title: 'Ask how it stands',
      input: { id: 'ap_00000000000000000000000001', due: '2026-12-01', what: 'Ask how it stands' },
      cli: "applications follow-up ap_00000000000000000000000001 2026-12-01 'Ask how it stands'",
    },
  ],
})

export const removeApplication = operation({
  name: 'applications.remove',
  summary: 'Remove an application; undo brings it back.',
  effect: 'write',
  input: z.strictObject({ id }),
  output: z.strictObject({ removed: z.string() }),
  errors: ['APPLICATION_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'One',
      input: { id: 'ap_00000000000000000000000001' },
      cli: 'applications remove ap_00000000000000000000000001',
    },
  ],
})

export const importApplications = operation({
  name: 'applications.import',
  summary: 'Bring applications from a CSV: Waymark’s own without loss, or another tracker’s.',
  effect: 'write',
  input: z.strictObject({
    path: z.string().min(1).nullable().default(null).describe('a CSV file on this machine'),
    file: UploadedFile.nullable().default(null).describe('a CSV file sent with the request'),
    dryRun: z.boolean().default(false).describe('show what would happen and change nothing'),
  }),
  output: z.strictObject({
    added: z.number().int(),
    updated: z.number().int(),
    known: z.number().int(),
    refused: z.array(z.strictObject({ where: z.string(), reason: z.string() })),
  }),
  errors: ['SOURCE_MISSING', 'SOURCE_UNREADABLE', 'FILE_TOO_LARGE', 'PATH_NOT_ALLOWED'],
  cli: { positionals: ['path'] },
  examples: [
    { title: 'From another tracker', input: { path: 'jobs.csv' }, cli: 'applications import jobs.csv' },
  ],
})

export const exportApplications = fileOperation({
  name: 'applications.export',
  summary: 'Write all applications: as CSV that comes back without loss, or as a record to print.',
  effect: 'read',
  input: z.strictObject({
    format: z.enum(['csv', 'pdf', 'html', 'md']).default('csv').describe('a table, or a record to print'),
    from: Day.nullable().default(null).describe('only what happened from this day on (records only)'),
    to: Day.nullable().default(null).describe('only what happened until this day (records only)'),
    paper: z.enum(['a4', 'us-letter']).default('a4'),
  }),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['OUTPUT_UNWRITABLE'],
  examples: [
    { title: 'All, as CSV', input: {}, cli: 'applications export --out applications.csv' },
    {
      title: 'A record of a month for an authority',
      input: { format: 'pdf', from: '2026-10-01', to: '2026-10-31' },
      cli: 'applications export --format pdf --from 2026-10-01 --to 2026-10-31 --out october.pdf',
    },
  ],
})

export const applicationCalendar = fileOperation({
  name: 'applications.calendar',
  summary: 'Write the open follow-ups as a calendar file.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['OUTPUT_UNWRITABLE'],
  examples: [{ title: 'All', input: {}, cli: 'applications calendar --out follow-ups.ics' }],
})
