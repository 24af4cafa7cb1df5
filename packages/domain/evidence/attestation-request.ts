import * as z from 'zod'
import { Day, Instant } from './dates.ts'
import { Attestation, EvidenceId, Measure } from './evidence.ts'

/** `ar_` and 26 characters. */
export const AttestationRequestId = z.string().regex(/^ar_[0-9a-z]{26}$/)

/** What a colleague is shown: only these facts of the item, as they stood when asked. */
export const AttestedClaim = z.strictObject({
  title: z.string(),
  action: z.string().nullable(),
  result: z.string().nullable(),
  measures: z.array(Measure),
  happened: z.string(),
})
export type AttestedClaim = z.infer<typeof AttestedClaim>

/** `cannot-confirm` is an answer: asked, and they do not know. It is neither a no nor a pass. */
export const attestationAnswers = ['confirmed', 'corrected', 'declined', 'cannot-confirm'] as const
export const AttestationAnswer = z.enum(attestationAnswers)

/** A confirmation asked of one person for one item, and what became of it. */
export const AttestationRequest = z.strictObject({
  id: AttestationRequestId,
  evidence: EvidenceId,
  asked: z.strictObject({ name: z.string().min(1).max(200), relation: Attestation.shape.relation }),
  claim: AttestedClaim,
  note: z.string().max(2000).nullable(),
  /** Keyed hash over what was sent, so that a changed file is noticed when it comes back. */
  seal: z.string(),
  askedAt: Instant,
  expires: Day,
  state: z.enum(['waiting', 'withdrawn', ...attestationAnswers]),
  answer: z
    .strictObject({
      at: Instant,
      /** Their words. */
      statement: z.string().max(10_000),
      /** What they would rather have it say. */
      correction: z.string().max(10_000).nullable(),
      /** How they know: they were there, they saw the figures, … */
      howTheyKnow: z.string().max(2000),
    })
    .nullable(),
  revision: z.number().int().positive(),
})
export type AttestationRequest = z.infer<typeof AttestationRequest>
