import * as z from 'zod'
import {
  AttestationRequest,
  ReceivedAnswer,
  RequestState,
  SentRequest,
} from '@waymark/domain/evidence/attestation-request.ts'
import { withholdableFacts } from '@waymark/domain/evidence/attested-claim.ts'
import { attestationRelations, AttestationRequestId, EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { typed } from '@waymark/domain/text/typed.ts'
import { optional, ShortText } from '../operation/fields.ts'
import { fileOperation, operation } from '../operation/operation.ts'
import { UploadedFile } from './views.ts'

/** `fact`, or `item/fact` for one item only. */
const Withheld = z
  .string()
  .regex(
    new RegExp(`^(ev_[0-9a-z]{26}/)?(${withholdableFacts.join('|')})$`),
    `a fact to keep back is one of ${withholdableFacts.join(', ')}, or ITEM/fact`,
  )

const Asking = z.strictObject({
  evidence: z.array(EvidenceId).min(1).max(20).describe('the items to confirm'),
  name: ShortText.describe('whom you ask'),
  relation: z.enum(attestationRelations).describe('how they stand to you'),
  about: optional(ShortText).describe('your name, as they will read it'),
  note: optional(typed().min(1).max(2000)).describe('a line to them'),
  without: z
    .array(Withheld)
    .max(80)
    .default([])
    .describe('a fact to keep back: action, result, measures, happened; or ITEM/fact'),
  days: z.number().int().min(1).max(365).default(30).describe('how many days an answer is taken'),
})

const askErrors = ['EVIDENCE_UNKNOWN', 'EVIDENCE_PRIVATE'] as const

export const previewAttestation = operation({
  name: 'attest.preview',
  summary: 'Show exactly what a person would be sent; nothing is kept and nothing leaves.',
  effect: 'read',
  input: Asking,
  output: z.strictObject({
    request: SentRequest.omit({ id: true, askedAt: true }),
    /** For each item, facts that it states and that are not shown. */
    keptBack: z.array(z.strictObject({ evidence: EvidenceId, facts: z.array(z.string()) })),
  }),
  errors: askErrors,
  cli: { positionals: ['evidence...'] },
  examples: [
    {
      title: 'What your manager would read',
      input: { evidence: ['ev_01jv0000000000000000000001'], name: 'Ada Berg', relation: 'manager' },
      cli: 'attest preview ev_01jv0000000000000000000001 --name "Ada Berg" --relation manager',
    },
  ],
})

export const askAttestation = fileOperation({
  name: 'attest.ask',
  summary: 'Write a request to confirm evidence: a page that works without a network, or text for a message.',
  effect: 'write',
  input: Asking.extend({
    format: z
      .enum(['html', 'txt'])
      .default('html')
      .describe('a page for a browser, or text for a message; taken from the ending of --out when left out'),
  }),
  output: z.strictObject({
    name: z.string(),
    mediaType: z.string(),
    request: AttestationRequestId,
    items: z.number().int(),
    expires: z.string(),
    /** SHA-256 of the request as people compare it. */
    fingerprint: z.string(),
  }),
  errors: [...askErrors, 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['evidence...'] },
  examples: [
    {
      title: 'A page for your manager, without the figures',
      input: {
        evidence: ['ev_01jv0000000000000000000001'],
        name: 'Ada Berg',
        relation: 'manager',
        without: ['measures'],
      },
      cli: 'attest ask ev_01jv0000000000000000000001 --name "Ada Berg" --relation manager --without measures --out confirm.html',
    },
  ],
})

/** A request, what was shown, and what became of it. */
const RequestView = AttestationRequest.omit({
  seal: true,
  revision: true,
  items: true,
  answers: true,
}).extend({
  state: RequestState,
  /** SHA-256 of what was sent, as people compare it: the page shows the same. */
  fingerprint: z.string(),
  /** Days until the last day on which an answer is taken; negative afterwards. */
  daysLeft: z.number().int(),
  items: z.array(
    SentRequest.shape.items.element.extend({
      /** The item's title now; null when it is gone. */
      title: z.string().nullable(),
      answer: ReceivedAnswer.nullable(),
      /** Confirmed facts that the item words otherwise by now; while there is one, the confirmation does not count. */
      moved: z.array(z.string()),
      counts: z.boolean(),
    }),
  ),
})

export const listAttestations = operation({
  name: 'attest.list',
  summary: 'List whom you asked to confirm evidence, what they saw, what they said and whether it counts.',
  effect: 'read',
  input: z.strictObject({
    evidence: EvidenceId.nullable().default(null).describe('only requests about this item'),
  }),
  output: z.strictObject({ requests: z.array(RequestView) }),
  errors: [],
  cli: { positionals: ['evidence'] },
  examples: [{ title: 'All requests', input: {}, cli: 'attest list' }],
})

export const acceptAttestation = operation({
  name: 'attest.accept',
  summary:
    'Read an answer back: the file of the page, or a message with the filled text. Twice changes nothing.',
  effect: 'write',
  input: z.strictObject({
    file: UploadedFile.nullable().default(null).describe('the file itself'),
    path: z.string().nullable().default(null).describe('a file on this machine (command line only)'),
    text: z.string().max(500_000).nullable().default(null).describe('the message, pasted'),
  }),
  output: z.strictObject({
    request: RequestView,
    added: z.number().int(),
    /** Answers that were read before. */
    known: z.number().int(),
    /** Items that were left open. */
    open: z.number().int(),
    refused: z.array(z.strictObject({ where: z.string(), reason: z.string() })),
    /** Fingerprint of the key that signed it; null when it is not signed. */
    key: z.string().nullable(),
    /** Whether that key signed earlier answers under the same name: the first, the same, or another than before. */
    keySeen: z.enum(['first', 'same', 'other']).nullable(),
  }),
  errors: [
    'SOURCE_MISSING',
    'SOURCE_UNREADABLE',
    'FILE_TOO_LARGE',
    'PATH_NOT_ALLOWED',
    'REQUEST_UNKNOWN',
    'ANSWER_REFUSED',
  ],
  cli: { positionals: ['path'] },
  examples: [
    {
      title: 'What came back',
      input: { path: 'confirmation-ada-berg.json' },
      cli: 'attest accept confirmation-ada-berg.json',
    },
  ],
})

const request = AttestationRequestId.describe('its id, as "attest list" shows it')

export const withdrawAttestation = operation({
  name: 'attest.withdraw',
  summary: 'Take a request back: no answer to it is read any more. What was answered stays.',
  effect: 'write',
  input: z.strictObject({ request }),
  output: RequestView,
  errors: ['REQUEST_UNKNOWN'],
  cli: { positionals: ['request'] },
  examples: [
    {
      title: 'They left the company',
      input: { request: 'ar_01jv0000000000000000000001' },
      cli: 'attest withdraw ar_01jv0000000000000000000001',
    },
  ],
})

export const revokeAttestation = operation({
  name: 'attest.revoke',
  summary: 'Record that somebody took their answer back: it stays on record and no longer counts.',
  effect: 'write',
  input: z.strictObject({
    request,
    evidence: EvidenceId.nullable().default(null).describe('only about this item (default: all of them)'),
    reason: optional(typed().min(1).max(2000)).describe('what they said'),
  }),
  output: RequestView,
  errors: ['REQUEST_UNKNOWN', 'EVIDENCE_UNKNOWN'],
  cli: { positionals: ['request', 'evidence'] },
  examples: [
    {
      title: 'They asked you to',
      input: { request: 'ar_01jv0000000000000000000001', reason: 'She had another contract in mind' },
      cli: 'attest revoke ar_01jv0000000000000000000001 --reason "She had another contract in mind"',
    },
  ],
})

export const decideCorrection = operation({
  name: 'attest.decide',
  summary: 'Take a correction into the item, which then is confirmed in their wording, or leave yours.',
  effect: 'write',
  input: z.strictObject({
    request,
    evidence: EvidenceId.describe('the item that the correction is about'),
    take: z
      .boolean()
      .default(false)
      .describe('take their wording; without it yours stays and is not confirmed'),
  }),
  output: RequestView,
  errors: ['REQUEST_UNKNOWN', 'EVIDENCE_UNKNOWN', 'INPUT_INVALID'],
  cli: { positionals: ['request', 'evidence'] },
  examples: [
    {
      title: 'Hers is right',
      input: {
        request: 'ar_01jv0000000000000000000001',
        evidence: 'ev_01jv0000000000000000000001',
        take: true,
      },
      cli: 'attest decide ar_01jv0000000000000000000001 ev_01jv0000000000000000000001 --take',
    },
  ],
})
