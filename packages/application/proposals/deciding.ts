import {
  acceptProposals,
  mergeProposal,
  refuseProposals,
  reopenProposals,
} from '@waymark/contracts/proposals/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { applyEdit, type EvidenceEdit } from '@waymark/domain/evidence/edit.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Proposal } from '@waymark/domain/proposals/proposal.ts'
import { commitChanges, revised } from '../commit.ts'
import { requireRevision } from '../evidence/keeping.ts'
import { linkOf, mergedFacts } from '../evidence/linking.ts'
import { evidenceNamed } from '../evidence/views.ts'
import { locateCompetency, type LocatedCompetency } from '../frameworks/lookup.ts'
import { handle, type Services } from '../handlers.ts'
import { becomesOf } from './proposing.ts'
import { allProposalsNamed } from './views.ts'

/** What may be decided on: an open proposal. @throws OperationError INPUT_INVALID */
function requireOpen(proposal: Proposal): void {
  if (proposal.state === 'open') return
  throw new OperationError('INPUT_INVALID', `“${proposal.facts.title}” was ${proposal.state} already.`, {
    field: 'id',
    mend: 'Undo that change, or put it back with "proposals reopen".',
  })
}

function decidedOn(before: Proposal, facts: Partial<Proposal>, at: Instant): Change & { kind: 'proposal' } {
  return { kind: 'proposal', id: before.id, before, after: revised(before, facts, at) }
}

const counted = (proposals: readonly Proposal[]) => {
  const [first] = proposals
  return proposals.length === 1 && first !== undefined
    ? `“${first.facts.title}”`
    : `${proposals.length} proposals`
}

const accept = handle(acceptProposals, async (services, input, call) => {
  const { id, competency, revision, ...edit } = input
  const proposals = await allProposalsNamed(services, id)
  const isEdited = Object.values(edit).some((value) => value !== undefined)
  if (isEdited && proposals.length > 1) {
    throw new OperationError('INPUT_INVALID', 'Facts can be changed in one proposal at a time.', {
      field: 'id',
      mend: 'Accept that one by itself, and the others together.',
    })
  }
  proposals.forEach(requireOpen)
  for (const proposal of proposals)
    if (proposals.length === 1) requireRevision(proposal, revision, `“${proposal.facts.title}”`)
  const places = await Promise.all(
    competency.map((reference) => locateCompetency(services.frameworks, reference)),
  )
  const at = services.clock.now()
  const accepted = await Promise.all(
    proposals.map((proposal) => itemFrom(services, proposal, { edit, places, at })),
  )
  await commitChanges(services, call, {
    operation: acceptProposals.name,
    summary: `Accepted ${counted(proposals)}`.slice(0, 500),
    at,
    changes: accepted.flatMap(({ proposal, before, evidence }): Change[] => [
      decidedOn(proposal, { state: 'accepted', evidence: evidence.id }, at),
      { kind: 'evidence', id: evidence.id, before, after: evidence },
    ]),
  })
  return {
    output: { accepted: accepted.map(({ proposal, evidence }) => ({ proposal: proposal.id, evidence })) },
  }
})

/** The item that a proposal becomes, with what the user changed in it and linked it to. */
async function itemFrom(
  services: Services,
  proposal: Proposal,
  { edit, places, at }: { edit: EvidenceEdit; places: readonly LocatedCompetency[]; at: Instant },
) {
  const [source] = proposal.sources
  const kind = source === undefined ? null : ((await services.store.get('source', source))?.kind ?? null)
  const id = becomesOf(services, proposal.key, kind)
  const before = await services.store.get('evidence', id)
  const facts = applyEdit(proposal.facts, edit)
  const bare: Evidence =
    before === null ? { ...facts, id, createdAt: at, updatedAt: at, revision: 1 } : revised(before, facts, at)
  const links = places.map((place) => linkOf(bare, place, null))
  return { proposal, before, evidence: { ...bare, competencies: [...bare.competencies, ...links] } }
}

const merge = handle(mergeProposal, async (services, { into, id }, call) => {
  const before = await evidenceNamed(services, into)
  const proposals = await allProposalsNamed(services, id)
  proposals.forEach(requireOpen)
  const at = services.clock.now()
  const facts = mergedFacts(
    before,
    proposals.map((proposal) => proposal.facts),
  )
  const after = revised(before, facts, at)
  await commitChanges(services, call, {
    operation: mergeProposal.name,
    summary: `Merged ${counted(proposals)} into “${before.title}”`.slice(0, 500),
    at,
    changes: [
      { kind: 'evidence', id: into, before, after },
      ...proposals.map((proposal) => decidedOn(proposal, { state: 'merged', evidence: into }, at)),
    ],
  })
  return { output: { evidence: after, merged: proposals.map((proposal) => proposal.id) } }
})

const refuse = handle(refuseProposals, async (services, { id, reason }, call) => {
  const proposals = await allProposalsNamed(services, id)
  proposals.forEach(requireOpen)
  const at = services.clock.now()
  const changes = proposals.map((proposal) => decidedOn(proposal, { state: 'refused', reason }, at))
  await commitChanges(services, call, {
    operation: refuseProposals.name,
    summary: `Refused ${counted(proposals)}`.slice(0, 500),
    at,
    changes,
  })
  return { output: { proposals: changes.flatMap((change) => change.after ?? []) } }
})

const reopen = handle(reopenProposals, async (services, { id }, call) => {
  const proposals = await allProposalsNamed(services, id)
  for (const proposal of proposals) await requireReopenable(services, proposal)
  const at = services.clock.now()
  const changes = proposals.map((proposal) =>
    decidedOn(proposal, { state: 'open', reason: null, evidence: null }, at),
  )
  await commitChanges(services, call, {
    operation: reopenProposals.name,
    summary: `Put ${counted(proposals)} back into the inbox`.slice(0, 500),
    at,
    changes,
  })
  return { output: { proposals: changes.flatMap((change) => change.after ?? []) } }
})

/** An accepted proposal stays so while its item is there: two copies of one thing help nobody. */
async function requireReopenable(services: Services, proposal: Proposal): Promise<void> {
  const { state, evidence, facts } = proposal
  if (state === 'refused') return
  if (state === 'open') {
    throw new OperationError('INPUT_INVALID', `“${facts.title}” is open already.`, {
      field: 'id',
      mend: '"proposals list" shows what waits for you.',
    })
  }
  if (evidence === null || (await services.store.get('evidence', evidence)) === null) return
  throw new OperationError('INPUT_INVALID', `“${facts.title}” is evidence now.`, {
    field: 'id',
    mend: `Remove the item ${evidence} first, or undo the change that took it in.`,
  })
}

/** Deciding on proposals. */
export const decidingHandlers = {
  'proposals.accept': accept,
  'proposals.merge': merge,
  'proposals.refuse': refuse,
  'proposals.reopen': reopen,
} as const
