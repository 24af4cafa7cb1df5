import * as z from 'zod'
import { attestationRelations, EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { Instant } from '@waymark/domain/evidence/dates.ts'
import { CalibrationView } from '@waymark/domain/readiness/compare-raters.ts'
import { InvitationState } from '@waymark/domain/readiness/invitations.ts'
import { Invitation, SentInvitation } from '@waymark/domain/readiness/rating-file.ts'
import { UploadedFile } from '../evidence/views.ts'
import { optional, ShortText } from '../operation/fields.ts'
import { fileOperation, operation } from '../operation/operation.ts'
import { typed } from '@waymark/domain/text/typed.ts'

export const inviteRater = fileOperation({
  name: 'raters.invite',
  summary:
    'Write a rating file for someone else: the questions, the anchors and the evidence that you share.',
  effect: 'write',
  input: z.strictObject({
    framework: z.string(),
    name: ShortText.describe('who will rate'),
    relation: z.enum(attestationRelations).describe('how they stand to you'),
    about: optional(ShortText).describe('your name, as the form shows it'),
    evidence: z
      .array(EvidenceId)
      .max(200)
      .default([])
      .describe('an item to show them; nothing is shared unless it is named'),
    format: z
      .enum(['html', 'json'])
      .default('html')
      .describe('a form for a browser, or the bare file; taken from the ending of --out when left out'),
  }),
  output: z.strictObject({
    name: z.string(),
    mediaType: z.string(),
    invitation: z.string(),
    questions: z.number().int(),
    shared: z.number().int(),
  }),
  errors: ['FRAMEWORK_UNKNOWN', 'EVIDENCE_UNKNOWN', 'EVIDENCE_PRIVATE', 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['framework'] },
  examples: [
    {
      title: 'A form for your manager',
      input: { framework: 'it-director', name: 'Ada Berg', relation: 'manager' },
      cli: 'raters invite it-director --name "Ada Berg" --relation manager --out rate-me.html',
    },
  ],
})

export const acceptRating = operation({
  name: 'raters.accept',
  summary: 'Read a filled rating file back; the same file twice changes nothing.',
  effect: 'write',
  input: z.strictObject({
    file: UploadedFile.nullable().default(null).describe('the file itself'),
    path: z.string().nullable().default(null).describe('a file on this machine (command line only)'),
  }),
  output: z.strictObject({
    framework: z.string(),
    rater: z.strictObject({ name: z.string(), relation: z.enum(attestationRelations) }),
    added: z.number().int(),
    /** Answers that were read before. */
    known: z.number().int(),
    /** Questions that were left open. Open is neither zero nor a pass. */
    open: z.number().int(),
    refused: z.array(z.strictObject({ where: z.string(), reason: z.string() })),
  }),
  errors: [
    'SOURCE_MISSING',
    'SOURCE_UNREADABLE',
    'FILE_TOO_LARGE',
    'PATH_NOT_ALLOWED',
    'RATING_FILE_REFUSED',
  ],
  cli: { positionals: ['path'] },
  examples: [
    {
      title: 'What came back',
      input: { path: 'rating-ada-berg.json' },
      cli: 'raters accept rating-ada-berg.json',
    },
  ],
})

/** An invitation and what became of it. */
const InvitationView = SentInvitation.omit({ revision: true, shared: true }).extend({
  state: InvitationState,
  /** Competencies that were answered. */
  answered: z.number().int(),
  answeredAt: Instant.nullable(),
  /** What they were shown; an item that is gone since has no title. */
  shared: z.array(z.strictObject({ id: EvidenceId, title: z.string().nullable() })),
})

export const listInvitations = operation({
  name: 'raters.list',
  summary: 'List whom you asked to rate, when, what they saw, and what came back.',
  effect: 'read',
  input: z.strictObject({ framework: z.string().nullable().default(null) }),
  output: z.strictObject({ invitations: z.array(InvitationView) }),
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [{ title: 'All that are out', input: {}, cli: 'raters list' }],
})

export const withdrawInvitation = operation({
  name: 'raters.withdraw',
  summary: 'Take an invitation back: no answer to it is read any more. Undo gives it out again.',
  effect: 'write',
  input: z.strictObject({ invitation: Invitation.shape.id.describe('its id, as "raters list" shows it') }),
  output: InvitationView,
  errors: ['RATER_UNKNOWN'],
  cli: { positionals: ['invitation'] },
  examples: [
    {
      title: 'They left the company',
      input: { invitation: 'in_01jv0000000000000000000001' },
      cli: 'raters withdraw in_01jv0000000000000000000001',
    },
  ],
})

export const compareRaters = operation({
  name: 'raters.compare',
  summary: 'Show yourself, the evidence and every rater beside each other, the largest differences first.',
  effect: 'read',
  input: z.strictObject({ framework: z.string() }),
  output: CalibrationView,
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [
    {
      title: 'Before the debrief',
      input: { framework: 'it-director' },
      cli: 'raters compare it-director',
    },
  ],
})

export const agreeRating = operation({
  name: 'raters.agree',
  summary: 'Record what a debrief agreed: a point, or that it does not apply; with the reason and who moved.',
  effect: 'write',
  input: z.strictObject({
    framework: z.string(),
    competency: z.string(),
    value: z
      .number()
      .int()
      .nonnegative()
      .nullable()
      .default(null)
      .describe('the agreed scale point; left out when you agree that it does not apply'),
    reason: typed().min(1).max(2000).describe('the evidence that settled it'),
    moved: z.array(ShortText).max(50).default([]).describe('who changed their mind: self or a name'),
  }),
  output: CalibrationView,
  errors: ['FRAMEWORK_UNKNOWN', 'COMPETENCY_UNKNOWN', 'RATING_OUT_OF_SCALE', 'RATER_UNKNOWN'],
  cli: { positionals: ['framework', 'competency', 'value'] },
  examples: [
    {
      title: 'You moved down',
      input: {
        framework: 'it-director',
        competency: 'vendor-command',
        value: 2,
        reason: 'One renegotiation is shown, not two',
        moved: ['self'],
      },
      cli: 'raters agree it-director vendor-command 2 --reason "One renegotiation is shown, not two" --moved self',
    },
    {
      title: 'It is no part of this job',
      input: {
        framework: 'it-director',
        competency: 'vendor-command',
        reason: 'Procurement holds every contract here',
      },
      cli: 'raters agree it-director vendor-command --reason "Procurement holds every contract here"',
    },
  ],
})
