import { OperationError } from '@waymark/contracts/operation/errors.ts'

/**
 * Whether a SQLite release keeps acknowledged writes when several processes write one file.
 *
 * From 3.7.0 to 3.51.2 a race between two checkpoints could skip committed pages ("WAL-reset bug"). Mended in 3.51.3,
 * 3.50.7 and 3.44.6; 3.52.0 was withdrawn (sqlite.org, Write-Ahead Logging, section 11).
 */
export function isSafeSqliteVersion(version: string): boolean {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)
  if (match === null) return false
  const [major = 0, minor = 0, patch = 0] = match.slice(1).map(Number)
  if (major !== 3) return major > 3
  if (minor === 44) return patch >= 6
  if (minor === 50) return patch >= 7
  if (minor === 51) return patch >= 3
  if (minor === 52) return patch >= 1
  return minor > 52
}

/**
 * Refuses a SQLite that can lose acknowledged writes.
 * @throws OperationError WORKSPACE_UNSAFE
 */
export function requireSafeSqlite(version: string): void {
  if (isSafeSqliteVersion(version)) return
  throw new OperationError(
    'WORKSPACE_UNSAFE',
    `SQLite ${version} can lose acknowledged writes when several processes use one workspace.`,
    {
      where: 'SQLite version',
      mend: 'Start Waymark with the Node that the repository pins (SQLite 3.51.3 or newer).',
    },
  )
}
