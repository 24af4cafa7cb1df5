import type { DatabaseSync } from 'node:sqlite'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

/** A pragma as it is set, and what reading it back must give. */
export interface Setting {
  readonly pragma: string
  readonly set: string
  readonly expect: string | number
}

/**
 * What every connection needs so that an acknowledged write survives a power cut and a damaged file is noticed.
 * `synchronous` 2 is FULL: the write-ahead log is flushed before a commit returns.
 */
export function safeSettings(busyTimeoutMs: number): readonly Setting[] {
  return [
    { pragma: 'busy_timeout', set: String(busyTimeoutMs), expect: busyTimeoutMs },
    { pragma: 'journal_mode', set: 'WAL', expect: 'wal' },
    { pragma: 'synchronous', set: 'FULL', expect: 2 },
    { pragma: 'fullfsync', set: 'ON', expect: 1 },
    { pragma: 'checkpoint_fullfsync', set: 'ON', expect: 1 },
    { pragma: 'foreign_keys', set: 'ON', expect: 1 },
    { pragma: 'trusted_schema', set: 'OFF', expect: 0 },
    { pragma: 'cell_size_check', set: 'ON', expect: 1 },
    { pragma: 'mmap_size', set: '0', expect: 0 },
  ]
}

/**
 * Applies settings to a connection and reads each one back.
 * @throws OperationError WORKSPACE_UNSAFE when one did not take
 */
export function applySettings(database: DatabaseSync, settings: readonly Setting[]): void {
  for (const { pragma, set } of settings) database.exec(`pragma ${pragma} = ${set}`)
  const [wrong] = settingsThatDiffer(database, settings)
  if (wrong === undefined) return
  throw new OperationError(
    'WORKSPACE_UNSAFE',
    `The database did not accept ${wrong.pragma} = ${wrong.set} (it says ${wrong.found}), so a power cut could lose what you wrote.`,
    { where: wrong.pragma, mend: 'Keep the workspace on a local disk and start the Node that Waymark pins.' },
  )
}

/** Settings whose value on a connection is not the expected one, with what was found. */
export function settingsThatDiffer(
  database: DatabaseSync,
  settings: readonly Setting[],
): readonly (Setting & { readonly found: string })[] {
  return settings.flatMap((setting) => {
    const row = database.prepare(`pragma ${setting.pragma}`).get()
    const found = row === undefined ? setting.expect : Object.values(row)[0]
    return found === setting.expect ? [] : [{ ...setting, found: String(found) }]
  })
}
