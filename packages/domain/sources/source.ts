import * as z from 'zod'
import { Instant } from '../evidence/dates.ts'

/** What Waymark can read. `waymark-archive` is its own export. */
export const sourceKinds = [
  'linkedin',
  'json-resume',
  'cv',
  'brag-markdown',
  'notes',
  'git',
  'github',
  'gitlab',
  'incidents',
  'postmortem',
  'tracker',
  'decision-record',
  'changelog',
  'calendar',
  'slo',
  'waymark-archive',
] as const
export const SourceKind = z.enum(sourceKinds)
export type SourceKind = z.infer<typeof SourceKind>

/** Something in a source that was not taken, where it stands and why, so that its owner can mend it. */
export const Refusal = z.strictObject({
  /** File, row or line, and field as far as known: `Positions.csv row 4, Started On`. */
  where: z.string(),
  reason: z.string(),
})
export type Refusal = z.infer<typeof Refusal>

/** Something that was read: what, when, and with what doubts. */
export const Source = z.strictObject({
  /** `src_` and 26 characters derived from kind and content identity. */
  id: z.string().regex(/^src_[0-9a-z]{26}$/),
  kind: SourceKind,
  /** File name, or the repository's folder name. Never a full path: paths name people. */
  name: z.string().min(1).max(500),
  readAt: Instant,
  /** SHA-256 of the bytes, or the head commit of a repository. */
  fingerprint: z.string(),
  added: z.number().int().nonnegative(),
  updated: z.number().int().nonnegative(),
  duplicates: z.number().int().nonnegative(),
  refused: z.array(Refusal),
  /** Id of the source that took its place when the same file was read again with other content. */
  replacedBy: z.string().optional(),
  revision: z.number().int().positive(),
})
export type Source = z.infer<typeof Source>
