import * as z from 'zod'
import { EvidenceFacts, EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { ProposalId } from '@waymark/domain/proposals/proposal.ts'
import { Refusal, Source, SourceKind } from '@waymark/domain/sources/source.ts'
import { UploadedFile } from '../evidence/views.ts'
import { operation } from '../operation/operation.ts'
import { ColumnReading } from './columns.ts'

/** One thing understood in a source: what it would become, and what would happen on acceptance. */
export const Candidate = z.strictObject({
  id: EvidenceId,
  facts: EvidenceFacts,
  /**
   * `new`; `known`: the same content is there already; `changed`: the same item with other facts, your edits stay;
   * `removed`: it was here and you removed it, so it does not come back by itself.
   */
  state: z.enum(['new', 'known', 'changed', 'removed']),
  /** The place it was read from. */
  where: z.string(),
})
export type Candidate = z.infer<typeof Candidate>

export const SourceReport = z.strictObject({
  source: z.string(),
  kind: SourceKind,
  added: z.number().int(),
  updated: z.number().int(),
  duplicates: z.number().int(),
  refused: z.array(Refusal),
  /** What was read, by part: rows read and kept. */
  parts: z.array(z.strictObject({ name: z.string(), read: z.number().int(), kept: z.number().int() })),
  /** Parts of the source that were not even opened, and why (third-party personal data). */
  notRead: z.array(z.string()),
  /** Records of work that the source gave. */
  records: z.number().int(),
  /** How a table of no known product was read, for its owner to confirm; left out for everything else. */
  columns: ColumnReading.optional(),
  /** How much of it was known before: a source read again with the same content says nothing new. */
  isKnown: z.boolean(),
})
export type SourceReport = z.infer<typeof SourceReport>

/** A source with what is kept of it now. */
export const SourceView = Source.extend({
  /** Records of work that it gave. */
  records: z.number().int(),
  /** How many of them do not add up. */
  doubtful: z.number().int(),
  /** Proposals that rest on it and wait for a decision. */
  open: z.number().int(),
  /** True when this machine knows where it lies, so that it can be read again. */
  canRefresh: z.boolean(),
})
export type SourceView = z.infer<typeof SourceView>

/** Id of a source. */
const SourceId = z.string().regex(/^src_[0-9a-z]{26}$/, 'a source id looks like src_ and 26 characters')

/** What reading proposes as evidence, before the user decides. */
export const ProposalNews = z.strictObject({
  id: ProposalId,
  title: z.string(),
  why: z.string(),
  /** How many records are behind it. */
  recordCount: z.number().int(),
  state: z.enum(['new', 'changed', 'known', 'refused', 'accepted']),
})
export type ProposalNews = z.infer<typeof ProposalNews>

export const InboxReport = z.strictObject({
  /** Proposals that were not there before. */
  added: z.number().int(),
  /** Open ones whose figures moved. */
  changed: z.number().int(),
  /** Accepted ones whose item followed its records. */
  refreshed: z.number().int(),
  /** Open ones that the records no longer bear out. */
  withdrawn: z.number().int(),
  /** How many wait for a decision afterwards. */
  open: z.number().int(),
  /** The proposals themselves; filled on a dry run. */
  proposals: z.array(ProposalNews),
})
export type InboxReport = z.infer<typeof InboxReport>

/** What reading some sources did, or would do. */
export const ImportReport = z.strictObject({
  sources: z.array(SourceReport),
  /** What was understood; filled on a dry run. */
  candidates: z.array(Candidate),
  /** What it did, or would do, to the inbox of proposals. */
  inbox: InboxReport,
  /** What lies in named folders, or was to be read again, and was not read, with the reason. */
  left: z.array(Refusal),
})
export type ImportReport = z.infer<typeof ImportReport>

export const importSources = operation({
  name: 'sources.import',
  summary:
    'Read what tells of your work: CVs, exports, records, repositories, folders of them, or a Waymark archive.',
  effect: 'write',
  input: z.strictObject({
    path: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('files, folders or repositories on this machine'),
    file: z.array(UploadedFile).max(20).default([]).describe('files sent with the request'),
    kind: SourceKind.nullable().default(null).describe('what it is, when Waymark cannot tell'),
    dryRun: z.boolean().default(false).describe('show what would happen and change nothing'),
    accept: z
      .array(EvidenceId)
      .max(100_000)
      .nullable()
      .default(null)
      .describe('only these candidates (default: all)'),
    author: z
      .array(z.string().min(3).max(200))
      .max(50)
      .default([])
      .describe('your names and e-mail addresses in it (default for a repository: its configured user)'),
    map: z
      .array(
        z
          .string()
          .min(2)
          .max(300)
          .regex(/=[a-z-]*$/, 'a mapping is column=meaning'),
      )
      .max(500)
      .default([])
      .describe('what a column of a table of incidents means: Opened=started; Notes= is not read'),
    acceptColumns: z
      .boolean()
      .default(false)
      .describe('take the columns of a table as proposed, and remember them'),
    dates: z
      .enum(['day-first', 'month-first'])
      .nullable()
      .default(null)
      .describe('how dates such as 03/04/2024 are meant'),
    zone: z
      .string()
      .max(60)
      .nullable()
      .default(null)
      .describe('time zone of times in a table that state none, as Europe/Oslo (default: UTC)'),
  }),
  output: ImportReport,
  errors: [
    'SOURCE_MISSING',
    'SOURCE_UNREADABLE',
    'SOURCE_KIND_UNKNOWN',
    'FILE_TOO_LARGE',
    'PATH_NOT_ALLOWED',
    'ARCHIVE_INVALID',
    'CANCELLED',
  ],
  cli: { positionals: ['path...'] },
  examples: [
    {
      title: 'A table of incidents of your own',
      input: { path: ['outages.csv'], map: ['Opened=started', 'Fixed=resolved'], dates: 'day-first' },
      cli: "import outages.csv --map 'Opened=started' --map 'Fixed=resolved' --dates day-first",
    },
    {
      title: 'Look before taking',
      input: { path: ['linkedin.zip'], dryRun: true },
      cli: 'import linkedin.zip --dry-run',
    },
    {
      title: 'A repository and a brag document',
      input: { path: ['../service', 'wins.md'] },
      cli: 'import ../service wins.md',
    },
  ],
})

export const refreshSources = operation({
  name: 'sources.refresh',
  summary: 'Read sources again where they lie on this machine; new files in their folders too.',
  effect: 'write',
  input: z.strictObject({
    id: z.array(SourceId).max(1000).default([]).describe('only these (default: all)'),
    again: z.boolean().default(false).describe('read them even when their content has not changed'),
  }),
  output: ImportReport,
  errors: ['SOURCE_UNKNOWN', 'CANCELLED'],
  cli: { positionals: ['id...'] },
  examples: [{ title: 'All of them', input: {}, cli: 'sources refresh' }],
})

export const removeSource = operation({
  name: 'sources.remove',
  summary: 'Remove a source with its records and what waits in the inbox because of it; evidence stays.',
  effect: 'write',
  input: z.strictObject({ id: z.array(SourceId).min(1).max(1000) }),
  output: z.strictObject({
    removed: z.array(SourceId),
    /** Records of work that went with it. */
    records: z.number().int(),
    inbox: InboxReport,
  }),
  errors: ['SOURCE_UNKNOWN'],
  cli: { positionals: ['id...'] },
  examples: [
    {
      title: 'One source',
      input: { id: ['src_01jv0000000000000000000001'] },
      cli: 'sources remove src_01jv0000000000000000000001',
    },
  ],
})

export const listSources = operation({
  name: 'sources.list',
  summary: 'List what was read, when, and with what doubts.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ sources: z.array(SourceView) }),
  errors: [],
  examples: [{ title: 'All sources', input: {}, cli: 'sources list' }],
})
