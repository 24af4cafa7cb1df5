import * as z from 'zod'
import { Backup } from '@waymark/contracts/workspace/operations.ts'

/** The file that makes a folder of copies a backup; it is written last. */
export const copyManifestFile = 'manifest.json'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

/** What a backup holds, so that a restore can prove it whole. */
export const CopyManifest = z.strictObject({
  format: z.literal('waymark-backup'),
  version: z.literal(1),
  engine: z.enum(['sqlite', 'postgresql']),
  at: Backup.shape.at,
  reason: Backup.shape.reason,
  schemaVersion: z.number().int().positive(),
  /** Rows of each table of facts. */
  rows: z.record(z.string(), count),
  files: z.array(z.strictObject({ path: z.string(), bytes: count, sha256 })),
  /** Attachments that items name and that were lost before the copy was made. */
  missing: z.array(sha256),
})
export type CopyManifest = z.infer<typeof CopyManifest>

/** A backup as people see it. */
export function backupOf(name: string, manifest: CopyManifest): Backup {
  return {
    name,
    at: manifest.at,
    reason: manifest.reason,
    bytes: manifest.files.reduce((sum, file) => sum + file.bytes, 0),
    evidence: manifest.rows['evidence'] ?? 0,
  }
}
