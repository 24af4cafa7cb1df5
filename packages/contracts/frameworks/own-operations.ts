import * as z from 'zod'
import { UploadedFile } from '../evidence/views.ts'
import { operation } from '../operation/operation.ts'
import { importFrameworks, newFramework } from './ladder-operations.ts'

/** One fault of a framework file, with its place counted from 1. */
export const FileFault = z.strictObject({
  line: z.number().int(),
  column: z.number().int(),
  message: z.string(),
  severity: z.enum(['error', 'warning']),
})
export type FileFault = z.infer<typeof FileFault>

/** How an assessment by a framework, or by one level of it, would read. */
const AssessmentPreview = z.strictObject({
  id: z.string(),
  name: z.string(),
  minutes: z.number().int(),
  /** Highest total. */
  of: z.number().int(),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      question: z.string(),
      meaning: z.string(),
      good: z.array(z.string()),
      points: z.array(z.strictObject({ value: z.number().int(), label: z.string() })),
    }),
  ),
  bands: z.array(z.strictObject({ label: z.string(), from: z.number().int(), to: z.number().int() })),
})
export type AssessmentPreview = z.infer<typeof AssessmentPreview>

const FileText = z.string().max(2_000_000)
/** Name of a file in `frameworks/` of the workspace; never a path. */
const FileName = z
  .string()
  .regex(/^[^./\\][^/\\]{0,120}\.ya?ml$/i, 'name a .yaml file of your frameworks folder')

export const bringLadders = operation({
  name: 'frameworks.bring',
  summary: 'Turn files of a ladder into framework files: first look, then keep what you choose.',
  effect: 'write',
  surfaces: ['http'],
  input: z.strictObject({
    files: z.array(UploadedFile).min(1).max(500).describe('the files themselves, or a ZIP of them'),
    kind: importFrameworks.input.shape.kind,
    /** Ids of what to keep. None: nothing is written, and the answer is what would be. */
    keep: z.array(z.string()).max(2000).default([]),
    replace: importFrameworks.input.shape.replace,
  }),
  output: importFrameworks.output,
  errors: ['SOURCE_UNREADABLE', 'SOURCE_KIND_UNKNOWN', 'FILE_TOO_LARGE', 'OUTPUT_UNWRITABLE', 'CANCELLED'],
  examples: [
    { title: 'Look first', input: { files: [{ name: 'our-ladder.csv', content: 'VGhlbWU=' }] }, cli: '' },
  ],
})

export const draftFramework = operation({
  name: 'frameworks.draft',
  summary: 'Give the text of a new framework, or of one of your own, to edit.',
  effect: 'read',
  surfaces: ['http'],
  input: z.strictObject({
    file: FileName.nullable().default(null).describe('one of your own files, broken or not'),
    id: newFramework.input.shape.id.nullable().default(null),
    name: newFramework.input.shape.name.nullable().default(null),
    from: newFramework.input.shape.from,
  }),
  output: z.strictObject({
    file: z.string(),
    text: z.string(),
    /** What identifies the text that was read; null for a file that is not there yet. */
    seen: z.string().nullable(),
  }),
  errors: ['SOURCE_MISSING', 'FRAMEWORK_UNKNOWN', 'FILE_TOO_LARGE'],
  examples: [
    { title: 'A new one', input: { id: 'harbour-engineering', name: 'Engineering at Harbour' }, cli: '' },
    { title: 'One of your own', input: { file: 'harbour-engineering.yaml' }, cli: '' },
  ],
})

export const checkFramework = operation({
  name: 'frameworks.check',
  summary: 'Check the text of a framework: its faults by line, and how the assessment would read.',
  effect: 'read',
  surfaces: ['http'],
  input: z.strictObject({ text: FileText }),
  output: z.strictObject({
    framework: z
      .strictObject({ id: z.string(), name: z.string(), competencies: z.number().int() })
      .nullable(),
    faults: z.array(FileFault),
    assessments: z.array(AssessmentPreview),
  }),
  errors: [],
  examples: [{ title: 'Not a framework yet', input: { text: 'name: Harbour' }, cli: '' }],
})

export const keepFramework = operation({
  name: 'frameworks.keep',
  summary: 'Save the text of a framework of your own, if it holds.',
  effect: 'write',
  surfaces: ['http'],
  input: z.strictObject({
    file: FileName,
    text: FileText,
    seen: z.string().nullable().default(null).describe('what identifies the text that you began with'),
  }),
  output: z.strictObject({
    file: z.string(),
    id: z.string(),
    seen: z.string(),
    /** Ids under which it, or each of its levels, can be assessed. */
    assess: z.array(z.string()),
  }),
  errors: ['FRAMEWORK_INVALID', 'REVISION_CONFLICT', 'OUTPUT_UNWRITABLE', 'FILE_TOO_LARGE'],
  examples: [{ title: 'A file', input: { file: 'harbour-engineering.yaml', text: 'format: …' }, cli: '' }],
})
