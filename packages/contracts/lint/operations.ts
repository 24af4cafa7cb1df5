import * as z from 'zod'
import { Suppression } from '@waymark/domain/lint/suppression.ts'
import { UploadedFile } from '../evidence/views.ts'
import { fileOperation, operation } from '../operation/operation.ts'
import { FailOn, LintReport, RuleAbout } from './report.ts'

const Paths = z
  .array(z.string().min(1).max(4096))
  .max(500)
  .describe('CVs, or folders that hold them (command line only)')

/** CVs to look at, however they are given. */
const given = {
  paths: Paths.default([]),
  file: UploadedFile.nullable().default(null).describe('the CV itself'),
  text: z.string().max(500_000).nullable().default(null).describe('a CV as text or Markdown'),
  alone: z
    .boolean()
    .default(false)
    .describe('look at the files only: no evidence and no silences from the workspace'),
  sideFile: z
    .string()
    .min(1)
    .max(4096)
    .nullable()
    .default(null)
    .describe('file with silences and baseline; without it the nearest .waymark-lint.yaml'),
}
const errors = [
  'SOURCE_MISSING',
  'SOURCE_UNREADABLE',
  'SOURCE_KIND_UNKNOWN',
  'FILE_TOO_LARGE',
  'PATH_NOT_ALLOWED',
  'FRAMEWORK_INVALID',
  'CANCELLED',
] as const

export const lintCv = operation({
  name: 'lint.cv',
  summary: 'Look at CVs as a hiring manager does, and say what to mend and why.',
  effect: 'read',
  input: z.strictObject({
    ...given,
    failOn: FailOn.default('error').describe('the level from which on the exit code is 7'),
  }),
  output: LintReport,
  errors,
  cli: { positionals: ['paths...'] },
  examples: [
    { title: 'One CV', input: { paths: ['cv.md'] }, cli: 'lint cv cv.md' },
    {
      title: 'All CVs of a folder, in a check',
      input: { paths: ['cvs'], alone: true, failOn: 'warning' },
      cli: 'lint cv cvs --alone --fail-on warning',
    },
  ],
})

export const lintSarif = fileOperation({
  name: 'lint.sarif',
  summary: 'Look at CVs and write the findings as SARIF 2.1.0.',
  effect: 'read',
  input: z.strictObject(given),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: [...errors, 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['paths...'] },
  examples: [
    {
      title: 'For a code scanning page',
      input: { paths: ['cv.md'], alone: true },
      cli: 'lint sarif cv.md --alone --out cv.sarif',
    },
  ],
})

export const lintBaseline = operation({
  name: 'lint.baseline',
  summary: 'Write what is found now into .waymark-lint.yaml, so that only new findings are told.',
  effect: 'write',
  input: z.strictObject({ paths: Paths.min(1), sideFile: given.sideFile }),
  output: z.strictObject({
    sideFile: z.string(),
    /** Findings that stand in the baseline now. */
    findings: z.number().int(),
  }),
  errors: [...errors, 'OUTPUT_UNWRITABLE', 'INPUT_INVALID'],
  surfaces: ['cli'],
  cli: { positionals: ['paths...'] },
  examples: [{ title: 'Begin with what is there', input: { paths: ['cvs'] }, cli: 'lint baseline cvs' }],
})

const rule = z.string().min(1).max(100).describe('id of the rule')
const fingerprint = Suppression.shape.fingerprint.describe('fingerprint of the finding')

export const suppressFinding = operation({
  name: 'lint.suppress',
  summary: 'Silence a finding in this workspace, with the reason.',
  effect: 'write',
  input: z.strictObject({
    rule,
    fingerprint,
    reason: Suppression.shape.reason.describe('why it does not hold'),
  }),
  output: z.strictObject({ suppression: Suppression }),
  errors: ['INPUT_INVALID', 'FRAMEWORK_INVALID'],
  cli: { positionals: ['rule', 'fingerprint'] },
  examples: [
    {
      title: 'A figure that may not be told',
      input: { rule: 'no-figures', fingerprint: '0123456789abcdef', reason: 'figures are under NDA' },
      cli: 'lint suppress no-figures 0123456789abcdef --reason "figures are under NDA"',
    },
  ],
})

export const unsuppressFinding = operation({
  name: 'lint.unsuppress',
  summary: 'Hear a silenced finding again.',
  effect: 'write',
  input: z.strictObject({ rule, fingerprint }),
  output: z.strictObject({ removed: z.boolean() }),
  errors: [],
  cli: { positionals: ['rule', 'fingerprint'] },
  examples: [
    {
      title: 'Hear it again',
      input: { rule: 'no-figures', fingerprint: '0123456789abcdef' },
      cli: 'lint unsuppress no-figures 0123456789abcdef',
    },
  ],
})

export const listSuppressions = operation({
  name: 'lint.suppressions',
  summary: 'List what is silenced in this workspace, with the reasons.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ suppressions: z.array(Suppression) }),
  errors: [],
  examples: [{ title: 'All of them', input: {}, cli: 'lint suppressions' }],
})

export const listRules = operation({
  name: 'lint.rules',
  summary: 'List the rules of the linter, how a hiring manager reads each, with examples.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ rules: z.array(RuleAbout) }),
  errors: ['FRAMEWORK_INVALID'],
  examples: [{ title: 'All rules', input: {}, cli: 'lint rules' }],
})
