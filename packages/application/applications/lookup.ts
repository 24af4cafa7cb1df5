import type { ApplicationView } from '@waymark/contracts/applications/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Application } from '@waymark/domain/applications/application.ts'
import { lastMoved } from '@waymark/domain/applications/follow.ts'
import { commitChanges, revised } from '../commit.ts'
import type { Call, Services } from '../handlers.ts'

/** @throws OperationError APPLICATION_UNKNOWN */
export async function applicationNamed(services: Services, id: string): Promise<Application> {
  const found = await services.store.get('application', id)
  if (found !== null) return found
  throw new OperationError('APPLICATION_UNKNOWN', `There is no application ${id}.`, {
    field: 'id',
    mend: '"applications list" shows those that are kept.',
  })
}

/** @throws OperationError POSTING_UNKNOWN */
export async function requirePosting(services: Services, posting: string | null | undefined): Promise<void> {
  if (posting == null || (await services.store.get('posting', posting)) !== null) return
  throw new OperationError('POSTING_UNKNOWN', `There is no posting ${posting}.`, {
    field: 'posting',
    mend: '"postings list" shows those that are kept.',
  })
}

export function viewOf(application: Application): ApplicationView {
  return { ...application, lastMoved: lastMoved(application) }
}

/** Keeps the next version of an application and answers with it. */
export async function keepChanged(
  services: Services,
  call: Call,
  before: Application,
  change: { readonly operation: string; readonly summary: string; readonly facts: Partial<Application> },
): Promise<{ readonly output: ApplicationView }> {
  const at = services.clock.now()
  const after = revised(before, change.facts, at)
  const [kept] = await commitChanges(services, call, {
    operation: change.operation,
    summary: change.summary,
    at,
    changes: [{ kind: 'application', id: before.id, before, after }],
  })
  return { output: viewOf(kept?.kind === 'application' && kept.after !== null ? kept.after : after) }
}
