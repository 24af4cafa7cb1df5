import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { proposalsFromRecords, restsOnPool } from '@waymark/domain/proposals/from-records.ts'
import type { SourceKind } from '@waymark/domain/sources/source.ts'
import type { Services } from '../handlers.ts'
import type { ReadResult } from '../ports/services.ts'
import { pooled } from '../records/read-records.ts'
import type { World } from '../sources/world.ts'
import { weighProposal, withdrawn, type ProposalOutcome } from './weigh-proposals.ts'

/** Id of the item that a proposal becomes. Those of a reader become what the reader's items were. */
export function becomesOf(services: Services, key: string, kind: SourceKind | null): string {
  return services.ids.derive('ev', restsOnPool(key) ? `proposal\n${key}` : `${kind ?? 'proposal'}\n${key}`)
}

/** What a reader itself proposes. Its earlier open proposals that it no longer makes are withdrawn. */
export function proposeFromReader(
  services: Services,
  world: World,
  result: ReadResult,
  source: string,
  at: Instant,
): readonly ProposalOutcome[] {
  const outcomes = result.proposals.map((proposed) => {
    const provenance = proposed.facts.provenance.map((entry) => ({ ...entry, source }))
    const becomes = becomesOf(services, proposed.key, result.kind)
    const proposing = { ...proposed, facts: { ...proposed.facts, provenance }, sources: [source], becomes }
    const outcome = weighProposal(services, world, proposing, at)
    world.apply(outcome.changes)
    return outcome
  })
  const still = new Set(outcomes.map(({ id }) => id))
  const isOurs = (proposal: { readonly key: string; readonly sources: readonly string[] }) =>
    !restsOnPool(proposal.key) && proposal.sources.length === 1 && proposal.sources[0] === source
  world.apply(withdrawn(world, isOurs, still))
  return outcomes
}

/** What all records together propose, computed anew whenever records moved. */
export function proposeFromPool(services: Services, world: World, at: Instant): readonly ProposalOutcome[] {
  const pool = pooled([...world.batches.values()], [...world.sources.values()])
  const outcomes = proposalsFromRecords(pool).map((proposed) => {
    const becomes = becomesOf(services, proposed.key, null)
    const outcome = weighProposal(services, world, { ...proposed, becomes }, at)
    world.apply(outcome.changes)
    return outcome
  })
  const still = new Set(outcomes.map(({ id }) => id))
  world.apply(withdrawn(world, ({ key }) => restsOnPool(key), still))
  return outcomes
}
