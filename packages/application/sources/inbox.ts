import type { InboxReport } from '@waymark/contracts/sources/operations.ts'
import type { ProposalOutcome } from '../proposals/weigh-proposals.ts'
import type { World } from './world.ts'

/** Proposals rest on all records together; they are computed again only when those moved. */
export function recordsMoved(world: World): boolean {
  return world.changes().some(({ kind }) => kind === 'record-batch')
}

/** What became of the inbox. */
export function inboxReport(
  world: World,
  proposed: readonly ProposalOutcome[],
  withProposals: boolean,
): InboxReport {
  const counted = (state: ProposalOutcome['state']) =>
    proposed.filter((outcome) => outcome.state === state).length
  const gone = world
    .changes()
    .filter((change) => change.kind === 'proposal' && change.before !== null && change.after === null)
  return {
    added: counted('new'),
    changed: counted('changed'),
    refreshed: counted('accepted'),
    withdrawn: gone.length,
    open: [...world.proposals.values()].filter(({ state }) => state === 'open').length,
    proposals: withProposals
      ? proposed.map(({ id, state, proposal: { facts, why, recordCount } }) => ({
          id,
          state,
          title: facts.title,
          why,
          recordCount,
        }))
      : [],
  }
}
