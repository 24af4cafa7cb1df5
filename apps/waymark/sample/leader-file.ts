import { readFileSync } from 'node:fs'
import * as z from 'zod'
import {
  attestationRelations,
  Confidentiality,
  Decision,
  Measure,
  OutcomeKind,
  Scope,
  Stakeholder,
} from '@waymark/domain/evidence/evidence.ts'
import { ActionStatus } from '@waymark/domain/plans/plan.ts'
import { Refusal, sourceKinds } from '@waymark/domain/sources/source.ts'

/** Whole months before the month in which the sample is entered, so that it never ages. */
const MonthsAgo = z.number().int().min(0).max(240)
const DaysAgo = z.number().int().min(1).max(700)
const Text = z.string().min(1)
const Key = z.string().regex(/^[a-z0-9-]+$/)

const SampleAttestation = z.strictObject({
  by: Text,
  relation: z.enum(attestationRelations),
  monthsAgo: MonthsAgo,
  statement: Text,
  checkableAt: Text,
})

const SampleItem = z.strictObject({
  key: Key,
  title: Text,
  from: MonthsAgo,
  /** Null while it goes on. */
  to: MonthsAgo.nullable(),
  ongoing: z.boolean().default(false),
  situation: Text.nullable().default(null),
  task: Text.nullable().default(null),
  action: Text.nullable().default(null),
  result: Text.nullable().default(null),
  outcome: OutcomeKind.nullable().default(null),
  measures: z.array(Measure).default([]),
  scope: Scope.nullable().default(null),
  decision: Decision.nullable().default(null),
  stakeholders: z.array(Stakeholder).default([]),
  handover: z
    .strictObject({ owner: Text, monthsAgo: MonthsAgo, how: Text.nullable() })
    .nullable()
    .default(null),
  links: z.array(z.strictObject({ framework: Key, competency: Key, reason: Text })).default([]),
  attestations: z.array(SampleAttestation).default([]),
  confidentiality: Confidentiality.default('internal'),
  /** Key of the source that it was read in; null when it was logged. */
  source: Key.nullable().default(null),
  place: Text.nullable().default(null),
})
export type SampleItem = z.infer<typeof SampleItem>

const SampleSource = z.strictObject({
  key: Key,
  kind: z.enum(sourceKinds),
  name: Text,
  monthsAgo: MonthsAgo,
  origin: z.enum(['document', 'record']),
  refused: z.array(Refusal),
})
export type SampleSource = z.infer<typeof SampleSource>

const SampleAssessment = z.strictObject({
  daysAgo: DaysAgo,
  ratings: z
    .array(
      z.strictObject({
        competency: Key,
        value: z.number().int(),
        reason: Text.nullable(),
        evidence: z.array(Key),
      }),
    )
    .min(1),
})
export type SampleAssessment = z.infer<typeof SampleAssessment>

const SamplePlan = z.strictObject({
  daysAgo: DaysAgo,
  gaps: z.array(Key).min(1),
  /** Actions that moved since, by the plan material that they came from. */
  moved: z.array(
    z.strictObject({ material: Text, status: ActionStatus, daysAgo: DaysAgo, evidence: z.array(Key) }),
  ),
})
export type SamplePlan = z.infer<typeof SamplePlan>

/** A fictional leader: what happened to them, told in months and days before now. */
export const LeaderFile = z.strictObject({
  leader: z.strictObject({ name: Text, role: Text, organisation: Text, note: Text }),
  framework: Key,
  sources: z.array(SampleSource),
  items: z.array(SampleItem).min(1),
  assessments: z.array(SampleAssessment),
  plan: SamplePlan,
})
export type LeaderFile = z.infer<typeof LeaderFile>

/** The sample leader as it is kept beside this file. */
export function readLeader(): LeaderFile {
  return LeaderFile.parse(JSON.parse(readFileSync(new URL('leader.json', import.meta.url), 'utf8')))
}
