import * as z from 'zod'
import { Evidence, EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { gradeNames } from '@waymark/domain/evidence/grades.ts'
import { typed } from '@waymark/domain/text/typed.ts'

/** Prose of a form or a flag, trimmed, never empty. */
export const Text = typed().min(1).max(10_000)

/** `competency-id`, or `framework-id/competency-id` where the bare name is ambiguous. */
export const CompetencyRef = z
  .string()
  .regex(
    /^([a-z0-9-]+\/)?[a-z0-9-]+$/,
    'a competency is named "competency-id" or "framework-id/competency-id"',
  )

export const EvidenceSummary = Evidence.pick({
  id: true,
  title: true,
  outcome: true,
  happened: true,
  measures: true,
  competencies: true,
  confidentiality: true,
  updatedAt: true,
  revision: true,
}).extend({
  /** What the item can carry, in words: `stated`, `documented`, `measured`, `attested`, `handed over`. */
  strength: z.array(z.string()),
  attestations: z.number().int(),
  sourceKind: z.string().nullable(),
})

export type EvidenceSummary = z.infer<typeof EvidenceSummary>

/** One word of an item's strength, whether it holds, and why. */
export const GradeView = z.strictObject({
  name: z.enum(gradeNames),
  state: z.enum(['holds', 'open', 'cannot-confirm']),
  reason: z.string(),
})

export const EvidenceDetail = z.strictObject({
  evidence: Evidence,
  strength: z.array(z.string()),
  /** Strength word by word with its reason, as of today. */
  grades: z.array(GradeView),
  /** Facts that are not stated, as questions to the user. */
  questions: z.array(z.string()),
  /** Items that look like the same thing. */
  lookalikes: z.array(z.strictObject({ id: EvidenceId, title: z.string(), reason: z.string() })),
  sourceName: z.string().nullable(),
})

export type EvidenceDetail = z.infer<typeof EvidenceDetail>

export const UploadedFile = z.strictObject({
  name: z.string().min(1).max(255),
  mediaType: z.string().min(1).max(100).default('application/octet-stream'),
  content: z.base64(),
})
