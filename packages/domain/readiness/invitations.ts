import * as z from 'zod'
import { Instant } from '../evidence/dates.ts'
import type { SentInvitation } from './rating-file.ts'
import type { Rating } from './rating.ts'

/** What became of an invitation. One that was answered stays answered, withdrawn or not. */
export const InvitationState = z.enum(['waiting', 'answered', 'withdrawn'])
export type InvitationState = z.infer<typeof InvitationState>

/** Where an invitation stands. */
export interface InvitationStanding {
  readonly state: InvitationState
  /** Competencies that were answered. */
  readonly answered: number
  /** When the newest answer was taken; null when there is none. */
  readonly answeredAt: Instant | null
}

/** Where an invitation stands, by the ratings that came back to it. */
export function standingOfInvitation(
  invitation: Pick<SentInvitation, 'id' | 'withdrawnAt'>,
  ratings: readonly Rating[],
): InvitationStanding {
  const own = ratings.filter(
    ({ rater }) => rater !== 'self' && rater.by === 'invited' && rater.invite === invitation.id,
  )
  const answeredAt = own.reduce<Instant | null>(
    (latest, { at }) => (latest === null || at > latest ? at : latest),
    null,
  )
  const state = own.length > 0 ? 'answered' : invitation.withdrawnAt === null ? 'waiting' : 'withdrawn'
  return { state, answered: new Set(own.map(({ competency }) => competency)).size, answeredAt }
}

const order = { waiting: 0, answered: 1, withdrawn: 2 } as const satisfies Record<InvitationState, number>

/** Those that wait come first, in each state the newest first. */
export function byUrgency(
  a: { readonly state: InvitationState; readonly invitedAt: Instant },
  b: { readonly state: InvitationState; readonly invitedAt: Instant },
): number {
  return (
    order[a.state] - order[b.state] || (a.invitedAt < b.invitedAt ? 1 : a.invitedAt > b.invitedAt ? -1 : 0)
  )
}
