import * as z from 'zod'
import { CvDesign, CvId, CvOrder, StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import { EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { typed } from '@waymark/domain/text/typed.ts'
import { UploadedFile } from '../evidence/views.ts'
import { fileOperation, operation } from '../operation/operation.ts'
import { CvSummary, CvView, DoubtView } from './views.ts'

const cv = CvId.nullable().default(null).describe('id of a CV (default: your newest master)')
const example = 'cv_00000000000000000000000001'

export const listCvs = operation({
  name: 'cv.list',
  summary: 'List your CVs: masters, the variants made from them, and where each went.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ cvs: z.array(CvSummary) }),
  errors: [],
  examples: [{ title: 'All', input: {}, cli: 'cv list' }],
})

export const showCv = operation({
  name: 'cv.show',
  summary: 'Show a CV with the evidence its texts rest on and where it was sent.',
  effect: 'read',
  input: z.strictObject({ cv }),
  output: CvView,
  errors: ['CV_UNKNOWN'],
  cli: { positionals: ['cv'] },
  examples: [{ title: 'The master', input: {}, cli: 'cv show' }],
})

export const importCv = operation({
  name: 'cv.import',
  summary:
    'Start a master CV from a file: PDF, DOCX, Markdown, text, JSON Resume, LinkedIn, RenderCV, Europass.',
  effect: 'write',
  input: z.strictObject({
    path: z.string().min(1).nullable().default(null).describe('a CV on this machine'),
    file: UploadedFile.nullable().default(null).describe('a CV sent with the request'),
    name: typed().min(1).max(200).default('Master').describe('how you call it'),
    into: CvId.nullable().default(null).describe('replace the content of this CV, as its next version'),
    dryRun: z.boolean().default(false).describe('show what would be read and keep nothing'),
  }),
  output: z.strictObject({
    cv: StoredCv,
    /** `attached`: the JSON Resume inside the PDF; `json-resume`: taken as it stands; else the format that was read. */
    from: z.string(),
    /** True: nothing of the file was lost. */
    lossless: z.boolean(),
    doubts: z.array(DoubtView),
    kept: z.boolean(),
  }),
  errors: [
    'CV_UNKNOWN',
    'SOURCE_MISSING',
    'SOURCE_UNREADABLE',
    'SOURCE_KIND_UNKNOWN',
    'FILE_TOO_LARGE',
    'PATH_NOT_ALLOWED',
    'CANCELLED',
  ],
  cli: { positionals: ['path'] },
  examples: [
    { title: 'From a PDF', input: { path: 'cv.pdf' }, cli: 'cv import cv.pdf' },
    {
      title: 'Look first',
      input: { path: 'resume.json', dryRun: true },
      cli: 'cv import resume.json --dry-run',
    },
  ],
})

export const newCv = operation({
  name: 'cv.new',
  summary: 'Make a CV: a variant of another, tailored to a posting, or a master drafted from evidence.',
  effect: 'write',
  input: z.strictObject({
    name: typed().min(1).max(200).nullable().default(null).describe('how you call it'),
    from: CvId.nullable().default(null).describe('the CV it is made from (default: your newest master)'),
    posting: z.string().nullable().default(null).describe('id of the posting that it is tailored to'),
    requirements: z
      .array(typed().min(1).max(2000))
      .max(100)
      .default([])
      .describe('what the employer asks for, in the order of the advertisement'),
    blank: z.boolean().default(false).describe('a new master: empty, or with the evidence that is named'),
    evidence: z.array(EvidenceId).max(100).default([]).describe('evidence to draft lines from'),
  }),
  output: z.strictObject({
    cv: StoredCv,
    /** For each requirement the texts of the CV that answer it best; none is said too. */
    answers: z.array(
      z.strictObject({
        requirement: z.string(),
        texts: z.array(z.strictObject({ pointer: z.string(), text: z.string() })),
      }),
    ),
  }),
  errors: ['CV_UNKNOWN', 'POSTING_UNKNOWN', 'EVIDENCE_UNKNOWN', 'EVIDENCE_PRIVATE'],
  examples: [
    {
      title: 'A variant for a posting',
      input: { posting: 'jp_00000000000000000000000001', name: 'Acme, Head of IT' },
      cli: "cv new --posting jp_00000000000000000000000001 --name 'Acme, Head of IT'",
    },
    { title: 'An empty master', input: { blank: true }, cli: 'cv new --blank' },
  ],
})

export const editCv = operation({
  name: 'cv.edit',
  summary:
    'Change a CV: its content, name, design, order of sections, paper. The version before stays in the history.',
  effect: 'write',
  input: z.strictObject({
    cv,
    revision: z.number().int().positive().optional().describe('the version that you saw'),
    name: typed().min(1).max(200).optional().describe('how you call it'),
    resume: StoredCv.shape.resume.optional().describe('the content as JSON Resume'),
    sources: StoredCv.shape.sources.optional().describe('which evidence each text rests on, by JSON pointer'),
    order: CvOrder.optional().describe('proof first, or the order that most readers know'),
    design: CvDesign.optional().describe('the look'),
    paper: StoredCv.shape.paper.optional(),
  }),
  output: CvView,
  errors: ['CV_UNKNOWN', 'REVISION_CONFLICT'],
  cli: { positionals: ['cv'], jsonFiles: ['resume', 'sources'] },
  examples: [{ title: 'Another look', input: { design: 'ruled' }, cli: 'cv edit --design ruled' }],
})

export const writeCv = operation({
  name: 'cv.write',
  summary: 'Write one text of a CV, tie it to evidence, draft it from evidence, or take it out.',
  effect: 'write',
  input: z.strictObject({
    at: z
      .string()
      .regex(/^\/.{1,500}$/)
      .describe('JSON pointer; `-` at the end appends: /work/0/highlights/-'),
    text: typed()
      .max(10_000)
      .nullable()
      .default(null)
      .describe('the words; left out: drafted from the evidence'),
    evidence: z.array(EvidenceId).max(50).optional().describe('what it rests on'),
    remove: z.boolean().default(false).describe('take it out'),
    cv,
  }),
  output: CvView,
  errors: ['CV_UNKNOWN', 'EVIDENCE_UNKNOWN', 'EVIDENCE_PRIVATE'],
  cli: { positionals: ['at', 'text'] },
  examples: [
    {
      title: 'A line for the present role, drafted from evidence',
      input: { at: '/work/0/highlights/-', evidence: ['ev_00000000000000000000000001'] },
      cli: 'cv write /work/0/highlights/- --evidence ev_00000000000000000000000001',
    },
  ],
})

export const removeCv = operation({
  name: 'cv.remove',
  summary: 'Remove a CV; undo brings it back, and what was sent stays with its application.',
  effect: 'write',
  input: z.strictObject({ cv: CvId.describe('id of a CV') }),
  output: z.strictObject({ removed: z.string() }),
  errors: ['CV_UNKNOWN'],
  cli: { positionals: ['cv'] },
  examples: [{ title: 'One', input: { cv: example }, cli: `cv remove ${example}` }],
})

const look = {
  design: CvDesign.nullable().default(null).describe('another look than the one it has'),
  order: CvOrder.nullable().default(null).describe('another order than the one it has'),
  paper: StoredCv.shape.paper.nullable().default(null).describe('other paper than the one it has'),
}

export const exportCv = fileOperation({
  name: 'cv.export',
  summary: 'Write a CV as PDF (with its JSON Resume inside), DOCX, Markdown or JSON Resume.',
  effect: 'read',
  input: z.strictObject({
    cv,
    format: z.enum(['pdf', 'docx', 'md', 'json']).default('pdf').describe('what to write'),
    ...look,
  }),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['CV_UNKNOWN', 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['cv'] },
  examples: [
    { title: 'For sending', input: {}, cli: 'cv export --out cv.pdf' },
    { title: 'For Word', input: { format: 'docx' }, cli: 'cv export --format docx --out cv.docx' },
  ],
})

export const drawCv = operation({
  name: 'cv.draw',
  summary: 'Draw the pages of a CV as they print, below each other in one SVG image.',
  effect: 'read',
  input: z.strictObject({ cv, ...look }),
  output: z.strictObject({ svg: z.string(), pages: z.number().int() }),
  errors: ['CV_UNKNOWN'],
  surfaces: ['http'],
  examples: [{ title: 'The master', input: {}, cli: 'cv draw' }],
})
