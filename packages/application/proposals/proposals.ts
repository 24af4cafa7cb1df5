import { listProposals, showProposal } from '@waymark/contracts/proposals/operations.ts'
import { inOrder } from '@waymark/domain/records/pooled-record.ts'
import type { Proposal, ProposalState } from '@waymark/domain/proposals/proposal.ts'
import { sourcesById } from '../evidence/views.ts'
import { handle } from '../handlers.ts'
import { detailOf, proposalNamed, summaryOf } from './views.ts'

const list = handle(listProposals, async (services, { state, source, text, limit, offset }) => {
  const [all, sources] = await Promise.all([services.store.list('proposal'), sourcesById(services)])
  const counts: Record<ProposalState, number> = { open: 0, accepted: 0, merged: 0, refused: 0 }
  for (const proposal of all) counts[proposal.state] += 1
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter(
    (proposal) =>
      (state === null || proposal.state === state) &&
      (source === null || proposal.sources.includes(source)) &&
      says(proposal, words),
  )
  const shown = found.toSorted(newestFirst).slice(offset, offset + limit)
  return {
    output: { items: shown.map((proposal) => summaryOf(proposal, sources)), total: found.length, counts },
  }
})

function says({ facts, why }: Proposal, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const told = `${facts.title} ${why}`.toLowerCase()
  return words.every((word) => told.includes(word))
}

const lastDay = ({ facts: { happened } }: Proposal) => happened.to ?? happened.from ?? ''

function newestFirst(a: Proposal, b: Proposal): number {
  return inOrder(lastDay(b), lastDay(a)) || inOrder(a.key, b.key)
}

const show = handle(showProposal, async (services, { id }) => ({
  output: await detailOf(services, await proposalNamed(services, id)),
}))

/** Looking at the inbox. */
export const proposalHandlers = { 'proposals.list': list, 'proposals.show': show } as const
