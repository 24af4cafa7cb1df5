import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { damagedWorkspace } from './damaged-workspace.ts'

const SqliteError = z.object({
  code: z.literal('ERR_SQLITE_ERROR'),
  errcode: z.number(),
  message: z.string(),
})

// Primary result codes, the low byte of an extended one (sqlite.org/rescode.html).
const BUSY = 5
const LOCKED = 6
const READ_ONLY = 8
const IO_ERROR = 10
const CORRUPT = 11
const FULL = 13
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

/** The primary result code of an error that SQLite raised, or null for any other error. */
export function sqliteCodeOf(error: unknown): number | null {
  const parsed = SqliteError.safeParse(error)
  return parsed.success ? parsed.data.errcode & 0xff : null
}

/** True when another connection holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  const code = sqliteCodeOf(error)
  return code === BUSY || code === LOCKED
}

/** True when the file is no sound database. */
export function isDamaged(error: unknown): boolean {
  const code = sqliteCodeOf(error)
  return code === CORRUPT || code === NOT_A_DATABASE
}

/** Says an expected failure of SQLite in the product's codes; anything else is returned as it is. */
export function asOperationError(error: unknown, path: string): unknown {
  const code = sqliteCodeOf(error)
  if (isBusy(error)) return workspaceBusy()
  if (isDamaged(error)) return damagedWorkspace(path)
  if (code === FULL || code === READ_ONLY || code === IO_ERROR || code === CANNOT_OPEN) {
    return new OperationError('OUTPUT_UNWRITABLE', `${path} cannot be written; nothing was changed.`, {
      where: path,
      mend: 'Free some disk space, or give yourself permission to write there, and try again.',
    })
  }
  return error
}

export function workspaceBusy(): OperationError {
  return new OperationError('WORKSPACE_BUSY', 'Another Waymark process is writing to this workspace.', {
    mend: 'Wait for it to finish, or stop it, and try again.',
  })
}
