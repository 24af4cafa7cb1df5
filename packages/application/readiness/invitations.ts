import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { OutputOf } from '@waymark/contracts/operation/operation.ts'
import { listInvitations, withdrawInvitation } from '@waymark/contracts/readiness/raters-operations.ts'
import { byUrgency, standingOfInvitation } from '@waymark/domain/readiness/invitations.ts'
import type { Invitation, SentInvitation } from '@waymark/domain/readiness/rating-file.ts'
import { commitChanges } from '../commit.ts'
import { frameworkNamed } from '../frameworks/lookup.ts'
import { handle, type Services } from '../handlers.ts'

type InvitationView = OutputOf<typeof withdrawInvitation>

/**
 * Refuses an answer to an invitation that was withdrawn. One from before invitations were kept is open.
 * @throws OperationError RATING_FILE_REFUSED
 */
export async function requireOpen(services: Services, { id, rater }: Invitation): Promise<void> {
  const sent = await services.store.get('rating-invitation', id)
  if (sent === null || sent.withdrawnAt === null) return
  throw new OperationError(
    'RATING_FILE_REFUSED',
    `The invitation to ${rater.name} was withdrawn on ${sent.withdrawnAt.slice(0, 10)}; nothing was read.`,
    { where: 'invitation', mend: 'Undo the withdrawal in the history, or invite them again.' },
  )
}

async function viewsOf(services: Services, sent: readonly SentInvitation[]): Promise<InvitationView[]> {
  const ratings = await services.store.list('rating')
  const titles = new Map((await services.store.evidence()).map(({ id, title }) => [id, title]))
  return sent
    .map(({ revision: _revision, ...invitation }) => ({
      ...invitation,
      ...standingOfInvitation(invitation, ratings),
      shared: invitation.shared.map((id) => ({ id, title: titles.get(id) ?? null })),
    }))
    .toSorted(byUrgency)
}

const list = handle(listInvitations, async (services, input) => {
  const only = input.framework === null ? null : await frameworkNamed(services.frameworks, input.framework)
  const sent = await services.store.list('rating-invitation')
  const wanted = sent.filter(({ framework }) => only === null || framework === only.id)
  return { output: { invitations: await viewsOf(services, wanted) } }
})

const withdraw = handle(withdrawInvitation, async (services, input, call) => {
  const before = await services.store.get('rating-invitation', input.invitation)
  if (before === null)
    throw new OperationError('RATER_UNKNOWN', `There is no invitation "${input.invitation}".`, {
      field: 'invitation',
      mend: '"raters list" shows those that are out.',
    })
  const at = services.clock.now()
  const after =
    before.withdrawnAt === null ? { ...before, withdrawnAt: at, revision: before.revision + 1 } : before
  if (after !== before)
    await commitChanges(services, call, {
      operation: withdrawInvitation.name,
      summary: `Withdrew the invitation of ${before.rater.name} to rate ${before.frameworkName}`,
      at,
      changes: [{ kind: 'rating-invitation', id: before.id, before, after }],
    })
  const [view] = await viewsOf(services, [after])
  if (view === undefined) throw new RangeError('an invitation has a view')
  return { output: view }
})

/** Invitations that are out, and taking one back. */
export const invitationHandlers = { 'raters.list': list, 'raters.withdraw': withdraw } as const
