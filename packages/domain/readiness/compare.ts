import * as z from 'zod'
import { Day } from '../evidence/dates.ts'
import { EvidenceId } from '../evidence/evidence.ts'
import type { CompetencyReadiness, Readiness } from './assessment.ts'

/**
 * Where one side stands on one competency. `state` keeps apart what a bare number would mix up: support of zero with
 * no evidence at all, nothing said, and "does not apply".
 */
export const ComparisonMark = z.strictObject({
  competency: z.string(),
  name: z.string(),
  /** The point that is compared; null when nothing is said or it does not apply. */
  value: z.number().int().nullable(),
  /** Highest point of its scale. */
  of: z.number().int(),
  state: z.enum(['supported', 'no-evidence', 'rated', 'unknown', 'not-applicable']),
  /** The person's own claim beside it, where the side is an assessment. */
  claimed: z.number().int().nullable(),
})
export type ComparisonMark = z.infer<typeof ComparisonMark>

/** Why two marks stand beside each other, or why one moved, with the items and words that say so. */
export const ComparisonReason = z.strictObject({
  kind: z.enum([
    'shared-evidence',
    'shared-words',
    'same-name',
    'now-counts',
    'no-longer-counts',
    'says-more',
    'says-less',
    'claim-moved',
    'applies',
    'time',
    'note',
  ]),
  text: z.string(),
  evidence: z.array(EvidenceId),
  words: z.array(z.string()),
})
export type ComparisonReason = z.infer<typeof ComparisonReason>

export const ComparisonRow = z.strictObject({
  /** Null when only the other side has this competency, or nothing shows that both mean the same. */
  left: ComparisonMark.nullable(),
  right: ComparisonMark.nullable(),
  /** Right minus left in scale points; null when a side says nothing or the scales differ. */
  difference: z.number().int().nullable(),
  reasons: z.array(ComparisonReason),
})
export type ComparisonRow = z.infer<typeof ComparisonRow>

/** One side as a whole. The share is of this side's own maximum; shares of different scales are not the same unit. */
export const ComparisonSide = z.strictObject({
  label: z.string(),
  framework: z.string(),
  frameworkName: z.string(),
  version: z.string(),
  asOf: Day,
  total: z.number().int(),
  of: z.number().int(),
  /** Total as a share of its own maximum, 0 to 1; null when there is nothing to take a share of. */
  share: z.number().min(0).max(1).nullable(),
  band: z.string().nullable(),
  /** Competencies with evidence that counts, or rated, of those that apply. */
  covered: z.number().int(),
  applicable: z.number().int(),
})
export type ComparisonSide = z.infer<typeof ComparisonSide>

/** Two frameworks, two dates or two raters side by side. One shape, so that every edge draws them the same way. */
export const Comparison = z.strictObject({
  kind: z.enum(['frameworks', 'dates', 'raters']),
  left: ComparisonSide,
  right: ComparisonSide,
  /** What must be known before the numbers are read: scales that differ, versions that changed. */
  warnings: z.array(z.string()),
  /** The result in sentences. */
  summary: z.array(z.string()),
  rows: z.array(ComparisonRow),
  /** Titles of the items that reasons name. */
  titles: z.record(z.string(), z.string()),
})
export type Comparison = z.infer<typeof Comparison>

/** The mark of what evidence supports. */
export function supportMark(competency: CompetencyReadiness): ComparisonMark {
  const { id, name, of, supported, claimed, claim, evidence } = competency
  const state =
    claim === 'not-applicable' || supported === null
      ? 'not-applicable'
      : supported === 0 && evidence.length === 0
        ? 'no-evidence'
        : 'supported'
  return { competency: id, name, value: supported, of, state, claimed }
}

/** One side of a comparison of assessments. */
export function sideOf(readiness: Readiness, label: string): ComparisonSide {
  const { supported } = readiness
  return {
    label,
    framework: readiness.framework,
    frameworkName: readiness.frameworkName,
    version: readiness.version,
    asOf: readiness.asOf,
    total: supported.total,
    of: supported.of,
    share: shareOf(supported.total, supported.of),
    band: supported.band,
    covered: supported.covered,
    applicable: supported.applicable,
  }
}

/** A total as a share of its own maximum; null when the maximum is zero. */
export function shareOf(total: number, of: number): number | null {
  return of === 0 ? null : total / of
}

/** Right minus left, where both say something on scales of equal height. */
export function differenceOf(left: ComparisonMark | null, right: ComparisonMark | null): number | null {
  if (left === null || right === null || left.of !== right.of) return null
  return left.value === null || right.value === null ? null : right.value - left.value
}
