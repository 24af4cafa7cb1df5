import * as z from 'zod'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { PostingId } from '@waymark/domain/postings/posting.ts'
import { typed } from '@waymark/domain/text/typed.ts'
import { UploadedFile } from '../evidence/views.ts'
import { operation } from '../operation/operation.ts'
import { MatchCounts, PostingMatchView, PostingSummary, PostingView, Prospect, RankedView } from './views.ts'

const id = PostingId.describe('id of a posting')
const sample = 'jp_00000000000000000000000001'

export const addPosting = operation({
  name: 'postings.add',
  summary:
    'Keep job advertisements: pasted, from a file (text, Markdown, HTML, PDF, DOCX), or all of a folder.',
  effect: 'write',
  input: z.strictObject({
    path: z.string().min(1).nullable().default(null).describe('a file or folder on this machine'),
    text: z.string().min(1).max(200_000).nullable().default(null).describe('the advertisement itself'),
    file: UploadedFile.nullable().default(null).describe('a file sent with the request'),
    title: typed().min(1).max(300).nullable().default(null).describe('the role (default: its first line)'),
    employer: typed().max(300).nullable().default(null).describe('who hires'),
    url: z.string().max(2000).nullable().default(null).describe('where it was found'),
    closes: Day.nullable().default(null).describe('last day to apply'),
  }),
  output: z.strictObject({
    added: z.array(PostingSummary.extend({ requirements: z.number().int(), essential: z.number().int() })),
    /** Postings that were kept already; nothing was changed. */
    known: z.array(PostingSummary),
    refused: z.array(z.strictObject({ where: z.string(), reason: z.string() })),
  }),
  errors: [
    'SOURCE_MISSING',
    'SOURCE_UNREADABLE',
    'SOURCE_KIND_UNKNOWN',
    'FILE_TOO_LARGE',
    'PATH_NOT_ALLOWED',
    'FRAMEWORK_INVALID',
    'CANCELLED',
  ],
  cli: { positionals: ['path'] },
  examples: [
    {
      title: 'A file',
      input: { path: 'head-of-it.pdf', employer: 'Acme', closes: '2026-12-12' },
      cli: 'postings add head-of-it.pdf --employer Acme --closes 2026-12-12',
    },
    {
      title: 'A text',
      input: { text: 'Head of IT\n\nRequirements\n- ITIL' },
      cli: "postings add --text 'Head of IT\n\nRequirements\n- ITIL'",
    },
  ],
})

export const listPostings = operation({
  name: 'postings.list',
  summary: 'List the postings that are kept, newest first.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    postings: z.array(PostingSummary.extend({ prospect: Prospect, counts: MatchCounts })),
  }),
  errors: ['FRAMEWORK_INVALID'],
  examples: [{ title: 'All', input: {}, cli: 'postings list' }],
})

export const showPosting = operation({
  name: 'postings.show',
  summary:
    'Show what a posting asks for, the problem behind it, which role it is, and its skills in its own order.',
  effect: 'read',
  input: z.strictObject({ id }),
  output: PostingView,
  errors: ['POSTING_UNKNOWN', 'FRAMEWORK_INVALID'],
  cli: { positionals: ['id'] },
  examples: [{ title: 'One', input: { id: sample }, cli: `postings show ${sample}` }],
})

export const matchOnePosting = operation({
  name: 'postings.match',
  summary: 'Match a posting to your evidence, requirement by requirement, must-haves first.',
  effect: 'read',
  input: z.strictObject({ id }),
  output: PostingMatchView,
  errors: ['POSTING_UNKNOWN', 'FRAMEWORK_INVALID'],
  cli: { positionals: ['id'] },
  examples: [{ title: 'One', input: { id: sample }, cli: `postings match ${sample}` }],
})

export const comparePostings = operation({
  name: 'postings.compare',
  summary: 'Order postings by which one to spend the evening on, and say why.',
  effect: 'read',
  input: z.strictObject({ ids: z.array(id).max(200).default([]).describe('ids of postings (default: all)') }),
  output: z.strictObject({ postings: z.array(RankedView) }),
  errors: ['POSTING_UNKNOWN', 'FRAMEWORK_INVALID'],
  cli: { positionals: ['ids...'] },
  examples: [{ title: 'All', input: {}, cli: 'postings compare' }],
})

export const correctPosting = operation({
  name: 'postings.correct',
  summary:
    'Correct what was read: weight, verdict, evidence or a note for one requirement, or what is kept of the posting.',
  effect: 'write',
  input: z.strictObject({
    id,
    requirement: z.string().min(1).max(200).nullable().default(null).describe('key of the requirement'),
    weight: z
      .enum(['essential', 'desirable', 'not-a-requirement', 'as-read'])
      .optional()
      .describe('what it is; as-read takes your correction back'),
    match: z
      .enum(['met', 'partly', 'none', 'as-read'])
      .optional()
      .describe('how evidence answers it; met and partly need linked evidence'),
    link: z.array(EvidenceId).max(50).default([]).describe('evidence that shows it'),
    unlink: z.array(EvidenceId).max(50).default([]).describe('evidence that does not'),
    note: typed().max(1000).nullable().optional().describe('what is worth remembering'),
    title: typed().min(1).max(300).optional().describe('the role'),
    employer: typed().max(300).nullable().optional().describe('who hires'),
    url: z.string().max(2000).nullable().optional().describe('where it was found'),
    closes: Day.nullable().optional().describe('last day to apply'),
  }),
  output: PostingMatchView,
  errors: ['POSTING_UNKNOWN', 'EVIDENCE_UNKNOWN', 'FRAMEWORK_INVALID'],
  cli: { positionals: ['id', 'requirement'] },
  examples: [
    {
      title: 'It is only desirable',
      input: { id: sample, requirement: 'itil', weight: 'desirable' },
      cli: `postings correct ${sample} itil --weight desirable`,
    },
  ],
})

export const removePosting = operation({
  name: 'postings.remove',
  summary: 'Remove a posting; undo brings it back.',
  effect: 'write',
  input: z.strictObject({ id }),
  output: z.strictObject({ removed: PostingId }),
  errors: ['POSTING_UNKNOWN'],
  cli: { positionals: ['id'] },
  examples: [{ title: 'One', input: { id: sample }, cli: `postings remove ${sample}` }],
})
