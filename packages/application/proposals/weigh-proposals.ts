import { refreshFacts } from '@waymark/domain/evidence/edit.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Evidence, EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import { sameValue } from '@waymark/domain/evidence/same-value.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { restsOnPool } from '@waymark/domain/proposals/from-records.ts'
import { inOrder } from '@waymark/domain/records/pooled-record.ts'
import type { ProposedEvidence, Proposal } from '@waymark/domain/proposals/proposal.ts'
import { revised } from '../commit.ts'
import type { Services } from '../handlers.ts'
import { comparable, factsOf } from '../sources/candidates.ts'
import type { World } from '../sources/world.ts'

/** A proposal with what it rests on and what it would become. */
export interface Proposing extends ProposedEvidence {
  readonly sources: readonly string[]
  /** Id of the item that it becomes when it is accepted. */
  readonly becomes: string
}

/** What reading brought to the inbox. */
export interface ProposalOutcome {
  readonly id: string
  /**
   * `new`; `changed`: other figures; `known`: the same as before; `refused`: it stays refused; `accepted`: its item
   * follows.
   */
  readonly state: 'new' | 'changed' | 'known' | 'refused' | 'accepted'
  readonly proposal: Proposal
  readonly changes: readonly Change[]
}

/** What one proposal changes: the inbox, and the item that it became. A refused one stays refused, whatever it says. */
export function weighProposal(
  services: Services,
  world: World,
  proposing: Proposing,
  at: Instant,
): ProposalOutcome {
  const { becomes, ...proposed } = proposing
  const id = services.ids.derive('pr', proposed.key)
  const before = world.proposals.get(id) ?? null
  if (before === null) return firstSeen(world, { id, at, becomes, proposed })
  const sources = restsOnPool(proposed.key) ? proposed.sources : stillThere(world, before, proposed)
  const after = revised(before, { ...proposed, sources: sources.toSorted(inOrder).slice(0, 100) }, at)
  const moved = !saysTheSame(before, after)
  const changes: Change[] = moved ? [{ kind: 'proposal', id, before, after }] : []
  if (before.state === 'refused') return { id, state: 'refused', proposal: moved ? after : before, changes }
  if (before.state === 'open')
    return { id, state: moved ? 'changed' : 'known', proposal: moved ? after : before, changes }
  const item = before.evidence === null ? undefined : world.known.byId.get(before.evidence)
  if (before.state === 'accepted' && item !== undefined)
    changes.push(...refreshed(item, before.facts, proposed.facts, at))
  return { id, state: changes.length > 0 ? 'accepted' : 'known', proposal: moved ? after : before, changes }
}

/** Two copies of a repository propose the same: a proposal of a reader rests on both while they are there. */
function stillThere(world: World, before: Proposal, proposed: { readonly sources: readonly string[] }) {
  const earlier = before.sources.filter((source) => world.sources.has(source))
  return [...new Set([...earlier, ...proposed.sources])]
}

/** One that is new, or whose item was there before there were proposals: that one counts as accepted. */
function firstSeen(
  world: World,
  found: {
    readonly id: string
    readonly at: Instant
    readonly becomes: string
    readonly proposed: Omit<Proposing, 'becomes'>
  },
): ProposalOutcome {
  const { id, at, becomes, proposed } = found
  const item = world.known.byId.get(becomes)
  const proposal: Proposal = {
    ...proposed,
    sources: proposed.sources.toSorted(inOrder).slice(0, 100),
    id,
    state: item === undefined ? 'open' : 'accepted',
    evidence: item === undefined ? null : becomes,
    reason: null,
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }
  const changes: Change[] = [{ kind: 'proposal', id, before: null, after: proposal }]
  if (item === undefined) return { id, state: 'new', proposal, changes }
  return {
    id,
    state: 'accepted',
    proposal,
    changes: [...changes, ...refreshed(item, null, proposed.facts, at)],
  }
}

/** An accepted item follows its records, except where the user changed it. */
function refreshed(
  item: Evidence,
  previous: EvidenceFacts | null,
  now: EvidenceFacts,
  at: Instant,
): Change[] {
  const stored = factsOf(item)
  const facts = refreshFacts(stored, previous, now)
  if (comparable(facts) === comparable(stored)) return []
  return [{ kind: 'evidence', id: item.id, before: item, after: revised(item, facts, at) }]
}

function saysTheSame(a: Proposal, b: Proposal): boolean {
  const content = ({ revision: _r, updatedAt: _u, ...said }: Proposal) => said
  return sameValue(content(a), content(b))
}

/** Open proposals that nothing proposes any more go; what the user decided on stays. */
export function withdrawn(
  world: World,
  isOurs: (proposal: Proposal) => boolean,
  stillProposed: ReadonlySet<string>,
): readonly Change[] {
  return [...world.proposals.values()].flatMap((before): Change[] =>
    before.state === 'open' && isOurs(before) && !stillProposed.has(before.id)
      ? [{ kind: 'proposal', id: before.id, before, after: null }]
      : [],
  )
}
