import { OperationError } from '@waymark/contracts/operation/errors.ts'

/** A workspace whose database is damaged or lost. Nothing but a restore helps, and nothing else is done to it. */
export function damagedWorkspace(
  path: string,
  what = 'is damaged or is not a Waymark database',
): OperationError {
  return new OperationError('WORKSPACE_UNSAFE', `${path} ${what}.`, {
    where: path,
    mend: 'Return to the newest verified copy with "waymark restore latest".',
  })
}

/** Thrown while opening when there is no database although copies of one are kept: never to be taken for a new start. */
export class LostDatabase extends Error {
  override readonly name = 'LostDatabase'
}
