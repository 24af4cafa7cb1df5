import * as z from 'zod'
import { canonicalText } from '../text/canonical.ts'
import { Day } from './dates.ts'
import { GivenAnswer, SentRequest } from './attestation-request.ts'
import type { AttestedClaim } from './evidence.ts'
import { sameValue } from './same-value.ts'

/** The file that goes out: what is asked, and its seal. */
export interface RequestFile {
  readonly request: SentRequest
  /** Keyed hash of the request; only the workspace that wrote it can make or check it. Hexadecimal. */
  readonly seal: string
  /** SHA-256 of the request, hexadecimal: both sides can read it out to each other. */
  readonly digest: string
}

/** Public half of a key on the curve P-256, as JSON Web Key (RFC 7517). */
export const AnswerKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[\w-]{43}$/),
  y: z.string().regex(/^[\w-]{43}$/),
})
export type AnswerKey = z.infer<typeof AnswerKey>

/** The file that comes back. */
export const AnswerFile = z.strictObject({
  format: z.literal('waymark/attestation-answer@1'),
  request: SentRequest,
  seal: z.string().regex(/^[0-9a-f]{64}$/),
  answeredOn: Day.nullable(),
  /** Answers are parsed one by one, so that one bad answer does not lose the others. */
  answers: z.array(z.unknown()).max(100),
  /** Null where the browser could make no key. */
  key: AnswerKey.nullable(),
  /** ECDSA with SHA-256 over `signedText`, base64url of the 64 bytes r‖s; null without a key. */
  signature: z
    .string()
    .regex(/^[\w-]{86}$/)
    .nullable(),
})
export type AnswerFile = z.infer<typeof AnswerFile>

/** The text that an answer's signature is made over: all of the file but the signature itself. */
export function signedText({ signature: _signature, ...rest }: AnswerFile): string {
  return canonicalText(rest)
}

/** The text whose SHA-256 is the fingerprint of a key: its thumbprint input by RFC 7638. */
export function thumbprintText({ crv, kty, x, y }: AnswerKey): string {
  return canonicalText({ crv, kty, x, y })
}

/** A hash as people compare it: its first 16 hexadecimal digits in groups of four. */
export function fingerprintOf(hash: string): string {
  return hash.slice(0, 16).match(/.{4}/g)?.join(' ') ?? ''
}

/** One answer that fits what was asked, or why it does not. */
export function answerFor(request: SentRequest, raw: unknown): GivenAnswer | string {
  const parsed = GivenAnswer.safeParse(raw)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return [issue?.path.map(String).join('.'), issue?.message].filter(Boolean).join(': ') || 'it is no answer'
  }
  const answer = parsed.data
  const asked = request.items.find(({ evidence }) => evidence === answer.evidence)
  if (asked === undefined) return `${answer.evidence} was not asked about`
  if (answer.answer === 'corrected') return correction(asked.claim, answer)
  if (answer.corrected !== null) return `it is “${answer.answer}” and yet has another wording`
  if (answer.answer === 'confirmed' && answer.howTheyKnow === '') return 'it does not say how they know'
  return answer
}

/** A correction changes what was shown; it states nothing about what was kept back. */
function correction(shown: AttestedClaim, answer: GivenAnswer): GivenAnswer | string {
  const { corrected } = answer
  if (answer.howTheyKnow === '') return 'it does not say how they know'
  if (corrected === null || sameValue(corrected, shown))
    return answer.statement === '' ? 'it corrects nothing' : { ...answer, corrected: null }
  const beyond =
    (shown.action === null && corrected.action !== null) ||
    (shown.result === null && corrected.result !== null) ||
    corrected.measures.length !== shown.measures.length ||
    corrected.measures.some(
      ({ name, unit }, index) => name !== shown.measures[index]?.name || unit !== shown.measures[index]?.unit,
    ) ||
    !sameValue(corrected.happened, shown.happened)
  return beyond ? 'it changes what was not shown' : answer
}
