import { OperationError } from '@waymark/contracts/operation/errors.ts'

/**
 * Refuses to touch a workspace of another schema: a newer Waymark migrated it, possibly while this one was running.
 * @throws OperationError WORKSPACE_NEWER, or WORKSPACE_UNSAFE when it went back in time under a running program
 */
export function requireVersion(found: number, known: number): void {
  if (found === known) return
  if (found > known) throw newerWorkspace(found, known)
  throw new OperationError(
    'WORKSPACE_UNSAFE',
    `The workspace went back to schema ${found} while Waymark was running on schema ${known}; nothing was written.`,
    { mend: 'Start Waymark again.' },
  )
}

/** The refusal of a workspace that a newer Waymark has written. */
export function newerWorkspace(found: number, known: number): OperationError {
  return new OperationError(
    'WORKSPACE_NEWER',
    `This workspace was written by a newer Waymark (schema ${found}; this one knows ${known}).`,
    { mend: 'Update Waymark. Nothing was changed.' },
  )
}
