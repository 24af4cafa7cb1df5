import * as z from 'zod'
import { Instant } from '@waymark/domain/evidence/dates.ts'
import { HistoryEvent } from '@waymark/domain/history/entities.ts'
import { Nudge } from '@waymark/domain/plans/nudges.ts'
import { fileOperation, operation } from '../operation/operation.ts'

/** Counts and dates of the workspace: what the first page and `status` show. */
export const WorkspaceView = z.strictObject({
  /** `mine`: the user's own data. `sample`: the fictional leader. */
  showing: z.enum(['mine', 'sample']),
  /** True while the shown workspace holds nothing at all. */
  empty: z.boolean(),
  evidence: z.number().int(),
  unlinked: z.number().int(),
  sources: z.number().int(),
  ratings: z.number().int(),
  /** Items of the last 365 days with a stated outcome kind and result: the "one business-visible outcome a year" tracker (seed 3). */
  outcomesThisYear: z.number().int(),
  /** What was left alone too long. */
  nudges: z.array(Nudge),
  latest: z.array(HistoryEvent),
  engine: z.enum(['sqlite', 'postgresql']),
  version: z.string(),
})
export type WorkspaceView = z.infer<typeof WorkspaceView>

export const showWorkspace = operation({
  name: 'workspace.show',
  summary: 'Show what the workspace holds.',
  effect: 'read',
  input: z.strictObject({}),
  output: WorkspaceView,
  errors: [],
  examples: [{ title: 'Status', input: {}, cli: 'status' }],
})

export const initWorkspace = operation({
  name: 'workspace.init',
  summary: 'Create the workspace, or confirm that it is there.',
  effect: 'write',
  surfaces: ['cli'],
  input: z.strictObject({}),
  output: z.strictObject({ home: z.string(), created: z.boolean() }),
  errors: ['OUTPUT_UNWRITABLE'],
  examples: [{ title: 'In the default place', input: {}, cli: 'init' }],
})

export const enterSample = operation({
  name: 'workspace.enter-sample',
  summary: 'Explore the sample leader; your own workspace stays untouched.',
  effect: 'write',
  surfaces: ['http'],
  input: z.strictObject({}),
  output: WorkspaceView,
  errors: [],
  examples: [{ title: 'Enter', input: {}, cli: '' }],
})

export const leaveSample = operation({
  name: 'workspace.leave-sample',
  summary: 'Leave the sample for good and return to your own workspace.',
  effect: 'write',
  surfaces: ['http'],
  input: z.strictObject({}),
  output: WorkspaceView,
  errors: [],
  examples: [{ title: 'Leave', input: {}, cli: '' }],
})

/** A verified copy of the workspace. */
export const Backup = z.strictObject({
  name: z.string(),
  at: Instant,
  reason: z.enum(['asked', 'before-migration', 'before-restore', 'before-import', 'daily']),
  bytes: z.number().int(),
  evidence: z.number().int(),
})
export type Backup = z.infer<typeof Backup>

export const createBackup = operation({
  name: 'workspace.backup',
  summary: 'Make a verified copy of the workspace.',
  effect: 'write',
  surfaces: ['cli'],
  input: z.strictObject({}),
  output: Backup,
  errors: ['BACKUP_INVALID', 'OUTPUT_UNWRITABLE'],
  examples: [{ title: 'Now', input: {}, cli: 'backup' }],
})

export const listBackups = operation({
  name: 'workspace.backups',
  summary: 'List the verified copies, newest first.',
  effect: 'read',
  surfaces: ['cli'],
  input: z.strictObject({}),
  output: z.strictObject({ backups: z.array(Backup) }),
  errors: [],
  examples: [{ title: 'All', input: {}, cli: 'backup list' }],
})

export const restoreBackup = operation({
  name: 'workspace.restore',
  summary: 'Return the workspace to a verified copy; the present state is copied first.',
  effect: 'write',
  surfaces: ['cli'],
  input: z.strictObject({ name: z.string().min(1).describe('name of the backup, or "latest"') }),
  output: z.strictObject({ restored: Backup, savedAs: Backup }),
  errors: ['BACKUP_UNKNOWN', 'BACKUP_INVALID', 'WORKSPACE_BUSY'],
  cli: { positionals: ['name'] },
  examples: [{ title: 'The newest', input: { name: 'latest' }, cli: 'restore latest' }],
})

export const exportArchive = fileOperation({
  name: 'workspace.export',
  summary: 'Write everything to one archive of open files that imports back unchanged.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['OUTPUT_UNWRITABLE'],
  examples: [{ title: 'To a file', input: {}, cli: 'export --out waymark.zip' }],
})

export const doctor = operation({
  name: 'workspace.doctor',
  summary: 'Check the workspace: engine, pragmas, integrity, search index, files, backups.',
  effect: 'read',
  surfaces: ['cli'],
  input: z.strictObject({}),
  output: z.strictObject({
    healthy: z.boolean(),
    checks: z.array(
      z.strictObject({ name: z.string(), ok: z.boolean(), found: z.string(), mend: z.string().nullable() }),
    ),
  }),
  errors: [],
  examples: [{ title: 'Check', input: {}, cli: 'doctor' }],
})
