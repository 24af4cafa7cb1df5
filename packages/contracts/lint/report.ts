import * as z from 'zod'
import { Finding, Teardown } from '@waymark/domain/lint/finding.ts'
import { LintLevel } from '@waymark/domain/lint/rule.ts'

/** Where a finding stands in the file itself, from 1; null where the file has no lines (PDF, Word). */
export const SourcePosition = z.strictObject({
  line: z.number().int().positive(),
  column: z.number().int().positive(),
})
export type SourcePosition = z.infer<typeof SourcePosition>

export const FileFinding = Finding.extend({ source: SourcePosition.nullable() })
export type FileFinding = z.infer<typeof FileFinding>

/** One CV, linted. */
export const LintedFile = z.strictObject({
  /** The path as it was named, or the name of what was pasted. */
  name: z.string(),
  format: z.string(),
  pages: z.number().int().nullable(),
  /** The CV's text in reading order; places of findings count in it. */
  text: z.string(),
  findings: z.array(FileFinding),
  teardown: Teardown,
  /** What was not understood while reading, for the user to check. */
  doubts: z.array(z.strictObject({ where: z.string(), text: z.string(), reason: z.string() })),
})
export type LintedFile = z.infer<typeof LintedFile>

const counts = z.strictObject({
  error: z.number().int(),
  warning: z.number().int(),
  hint: z.number().int(),
  silenced: z.number().int(),
})

/** From which level on findings make a check fail. */
export const FailOn = z.enum(['error', 'warning', 'hint', 'never'])

/** What linting one or more CVs gave. */
export const LintReport = z.strictObject({
  files: z.array(LintedFile),
  /** Files of a folder that could not be read as a CV, with the reason. */
  passedOver: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
  counts,
  /** Silences that no longer match anything. Told for the files that were looked at. */
  unused: z.array(
    z.strictObject({
      rule: z.string(),
      fingerprint: z.string().nullable(),
      by: z.enum(['workspace', 'file', 'baseline']),
      reason: z.string(),
    }),
  ),
  /** The side file that was read; null when there is none. */
  sideFile: z.string().nullable(),
  failOn: FailOn,
  /** True when a finding that is not silenced has at least that level. */
  failed: z.boolean(),
})
export type LintReport = z.infer<typeof LintReport>

/** A rule for people: what it looks for, how it is read, and examples. */
export const RuleAbout = z.strictObject({
  id: z.string(),
  name: z.string(),
  level: LintLevel,
  scope: z.string(),
  from: z.string(),
  message: z.string(),
  why: z.string(),
  bad: z.array(z.string()),
  good: z.array(z.string()),
})
export type RuleAbout = z.infer<typeof RuleAbout>
