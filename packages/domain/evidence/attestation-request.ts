import * as z from 'zod'
import { typed } from '../text/typed.ts'
import { Day, daysBetween, Instant } from './dates.ts'
import { Attestation, AttestationRequestId, AttestedClaim, EvidenceId } from './evidence.ts'

/** `cannot-confirm` is an answer: asked, and they do not know. It is neither a no nor a pass. */
export const attestationAnswers = ['confirmed', 'corrected', 'declined', 'cannot-confirm'] as const
export const AttestationAnswer = z.enum(attestationAnswers)
export type AttestationAnswer = z.infer<typeof AttestationAnswer>

/** What goes to one person: for each item only the facts that were chosen. Nothing else of the workspace is in it. */
export const SentRequest = z.strictObject({
  id: AttestationRequestId,
  asked: Attestation.pick({ by: true, relation: true }),
  /** Whom the items are about, when they gave a name. */
  about: typed().max(200).nullable(),
  /** A line from the one who asks. */
  note: typed().max(2000).nullable(),
  askedAt: Instant,
  /** The last day on which an answer is taken. */
  expires: Day,
  items: z
    .array(z.strictObject({ evidence: EvidenceId, claim: AttestedClaim }))
    .min(1)
    .max(20),
})
export type SentRequest = z.infer<typeof SentRequest>

/** What they answer about one item. */
export const GivenAnswer = z.strictObject({
  evidence: EvidenceId,
  answer: AttestationAnswer,
  /** How they know: they were there, they saw the figures, … Empty when not said. */
  howTheyKnow: typed().max(2000),
  /** Their own words; empty when they added none. */
  statement: typed().max(10_000),
  /** The wording that they would confirm; only with `corrected`. */
  corrected: AttestedClaim.nullable(),
})
export type GivenAnswer = z.infer<typeof GivenAnswer>

/** An answer as it is kept. */
export const ReceivedAnswer = GivenAnswer.extend({
  at: Instant,
  /** The day on which they answered, as their machine said; null when it was not told. */
  answeredOn: Day.nullable(),
  /** A file of the form, or text of a message. Only a file can be signed. */
  way: z.enum(['file', 'text']),
  /** Fingerprint of the key that signed it; null when it is not signed. */
  key: z.string().nullable(),
  /** What the user did with a correction; null where none was made. */
  suggestion: z.enum(['open', 'taken', 'refused']).nullable(),
  /** Since when it no longer counts because they took it back, and why; null while it stands. */
  revoked: z.strictObject({ at: Instant, reason: typed().max(2000).nullable() }).nullable(),
})
export type ReceivedAnswer = z.infer<typeof ReceivedAnswer>

/** A confirmation asked of one person, as the workspace remembers it, and what they answered. */
export const AttestationRequest = SentRequest.extend({
  /** Keyed hash over what was sent, so that a changed file is noticed when it comes back. */
  seal: z.string(),
  /** Since when no answer is taken; null while one is. */
  withdrawnAt: Instant.nullable(),
  answers: z.array(ReceivedAnswer).max(20),
  revision: z.number().int().positive(),
})
export type AttestationRequest = z.infer<typeof AttestationRequest>

/** What is sent of a request that is kept. */
export function sentPart({
  id,
  asked,
  about,
  note,
  askedAt,
  expires,
  items,
}: AttestationRequest): SentRequest {
  return { id, asked, about, note, askedAt, expires, items }
}

/** Where a request stands. One that was answered whole stays answered, whatever happens to it later. */
export const RequestState = z.enum(['waiting', 'answered', 'expired', 'withdrawn'])
export type RequestState = z.infer<typeof RequestState>

/** Where a request stands on a day. */
export function stateOfRequest(
  { items, answers, withdrawnAt, expires }: AttestationRequest,
  today: Day,
): RequestState {
  if (answers.length >= items.length) return 'answered'
  if (withdrawnAt !== null) return 'withdrawn'
  return today > expires ? 'expired' : 'waiting'
}

/** A request that asks something of the user. */
export const RequestReminder = z.strictObject({
  request: AttestationRequestId,
  by: z.string(),
  /** `waiting`: they have few days left. `expired`: no answer came in time. `corrected`: their wording waits. */
  why: z.enum(['waiting', 'expired', 'corrected']),
  /** Days until the last day on which an answer is taken; negative afterwards. */
  daysLeft: z.number().int(),
})
export type RequestReminder = z.infer<typeof RequestReminder>

/** How many days before its end a request is worth a reminder, and how many days after it is still worth asking anew. */
const reminded = { before: 7, after: 30 } as const

/** Requests that one should do something about: corrections first, then by their last day. */
export function remindersOf(requests: readonly AttestationRequest[], today: Day): RequestReminder[] {
  return requests
    .flatMap((request) => {
      const daysLeft = daysBetween(today, request.expires)
      const why = reasonToRemind(request, today, daysLeft)
      return why === null ? [] : [{ request: request.id, by: request.asked.by, why, daysLeft }]
    })
    .toSorted(
      (a, b) => Number(b.why === 'corrected') - Number(a.why === 'corrected') || a.daysLeft - b.daysLeft,
    )
}

function reasonToRemind(
  request: AttestationRequest,
  today: Day,
  daysLeft: number,
): RequestReminder['why'] | null {
  if (request.answers.some(({ suggestion, revoked }) => suggestion === 'open' && revoked === null))
    return 'corrected'
  const state = stateOfRequest(request, today)
  if (state === 'waiting' && daysLeft <= reminded.before) return 'waiting'
  return state === 'expired' && -daysLeft <= reminded.after ? 'expired' : null
}
