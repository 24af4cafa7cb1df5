import * as z from 'zod'
import { Day, Instant } from '../evidence/dates.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { attestationRelations, EvidenceId, Measure, Period } from '../evidence/evidence.ts'
import type { Framework } from '../frameworks/framework.ts'
import { scaleOf } from '../frameworks/scales.ts'
import { canonicalText } from '../text/canonical.ts'
import { typed } from '../text/typed.ts'

/** What a rater is shown of an item: what happened and what came of it. No names of third persons, no attestations. */
export const SharedEvidence = z.strictObject({
  id: EvidenceId,
  title: z.string(),
  action: z.string().nullable(),
  result: z.string().nullable(),
  measures: z.array(Measure),
  happened: Period,
})
export type SharedEvidence = z.infer<typeof SharedEvidence>

/** One competency as a rater is asked about it, with its anchors and the shared items that are linked to it. */
export const RatingQuestion = z.strictObject({
  competency: z.string(),
  name: z.string(),
  question: z.string(),
  meaning: z.string(),
  points: z.array(z.strictObject({ value: z.number().int(), label: z.string(), anchor: z.string() })).min(2),
  evidence: z.array(SharedEvidence),
})
export type RatingQuestion = z.infer<typeof RatingQuestion>

/** What is asked of whom. It is sealed: a changed word is noticed when the file comes back. */
export const Invitation = z.strictObject({
  id: z.string().regex(/^in_[0-9a-z]{26}$/),
  framework: z.string(),
  frameworkName: z.string(),
  frameworkVersion: z.string(),
  rater: z.strictObject({
    name: typed().min(1).max(200),
    relation: z.enum(attestationRelations),
  }),
  /** Whom the rating is about, when they gave a name. */
  about: z.string().max(200).nullable(),
  invitedAt: Instant,
  questions: z.array(RatingQuestion).min(1).max(500),
})
export type Invitation = z.infer<typeof Invitation>

/**
 * An invitation that went out, as the workspace remembers it: whom, when, and what they were shown. What came back is
 * found by the ratings that name it.
 */
export const SentInvitation = Invitation.omit({ questions: true }).extend({
  /** How many competencies were asked about. */
  questions: z.number().int().positive(),
  /** Items that they were shown. */
  shared: z.array(EvidenceId).max(200),
  /** Since when no answer to it is taken; null while one is. */
  withdrawnAt: Instant.nullable(),
  revision: z.number().int().positive(),
})
export type SentInvitation = z.infer<typeof SentInvitation>

/** One answer. `value: null` says that it does not apply; an answer left out says nothing. */
export const RatingAnswer = z.strictObject({
  competency: z.string(),
  value: z.number().int().nonnegative().nullable(),
  /** What the rater saw: a behaviour with an example. */
  note: typed().max(2000).nullable().default(null),
})
export type RatingAnswer = z.infer<typeof RatingAnswer>

/** The file that goes out blank and comes back filled. */
export const RatingFile = z.strictObject({
  format: z.literal('waymark/rating@1'),
  invitation: Invitation,
  /** Keyed hash of the invitation; only the workspace that wrote it can make or check it. */
  seal: z.string().regex(/^[0-9a-f]{64}$/),
  /** The day on which it was filled, as the rater's machine said; null in a blank file. */
  filledOn: Day.nullable(),
  /** Answers are parsed one by one, so that one bad row does not lose the others. */
  answers: z.array(z.unknown()).max(1000),
})
export type RatingFile = z.infer<typeof RatingFile>

/** What of an item leaves the machine with a rating file. */
export function sharedOf({ id, title, action, result, measures, happened }: Evidence): SharedEvidence {
  return { id, title, action, result, measures, happened }
}

/** Every competency of a framework as a question with its anchors and the shared items that are linked to it. */
export function questionsOf(framework: Framework, shared: readonly Evidence[]): RatingQuestion[] {
  return framework.competencies.map((competency) => ({
    competency: competency.id,
    name: competency.name,
    question: competency.question,
    meaning: competency.meaning,
    points: scaleOf(framework, competency).points.map(({ value, label, anchor }) => ({
      value,
      label,
      anchor,
    })),
    evidence: shared
      .filter((item) =>
        item.competencies.some(
          (link) => link.framework === framework.id && link.competency === competency.id,
        ),
      )
      .map(sharedOf),
  }))
}

/**
 * Why an item may not go to a person of that relation; null when it may. Private items go to nobody. Internal ones go
 * to everyone but a customer, who stands outside.
 */
export function reasonNotToShare(item: Evidence, relation: Invitation['rater']['relation']): string | null {
  if (item.confidentiality === 'private') return 'it is private'
  if (item.confidentiality === 'internal' && relation === 'customer')
    return 'it is internal and a customer stands outside'
  return null
}

/** The text that the seal is made over: a re-saved file still matches. */
export function sealedText(invitation: Invitation): string {
  return canonicalText(invitation)
}
