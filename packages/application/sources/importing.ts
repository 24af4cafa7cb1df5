import { importSources, type InboxReport, type SourceReport } from '@waymark/contracts/sources/operations.ts'
import { commitChanges } from '../commit.ts'
import { handle } from '../handlers.ts'
import { proposeFromPool } from '../proposals/proposing.ts'
import type { ProposalOutcome } from '../proposals/weigh-proposals.ts'
import { importArchive } from './archives.ts'
import { inputsOf } from './inputs.ts'
import { takeIn, type Reading } from './reading.ts'
import { openWorld, type World } from './world.ts'

const importAll = handle(importSources, async (services, input, call) => {
  const at = services.clock.now()
  const inputs = await inputsOf(services, input, call)
  const options = { kind: input.kind, authors: input.author, signal: call.signal, progress: call.progress }
  const accept = input.accept === null ? null : new Set(input.accept)
  const world = await openWorld(services)
  const readings: Reading[] = []
  const archives: SourceReport[] = []
  for (const source of inputs) {
    const kind = input.kind ?? (await services.sources.recognise(source))
    if (kind === 'waymark-archive') {
      archives.push(await importArchive(services, source, input.dryRun, at))
      continue
    }
    for (const result of await services.sources.read(source, options)) {
      readings.push(await takeIn(services, world, result, { accept, at, replaces: null }))
    }
  }
  const proposed = readings.flatMap((reading) => reading.proposed)
  if (recordsMoved(world)) proposed.push(...proposeFromPool(services, world, at))
  const changes = world.changes()
  if (!input.dryRun && changes.length > 0) {
    const names = readings.map((reading) => reading.report.source).join(', ')
    await commitChanges(services, call, {
      operation: importSources.name,
      summary: `Imported ${names}`.slice(0, 500),
      at,
      changes,
    })
  }
  return {
    output: {
      sources: [...readings.map((reading) => reading.report), ...archives],
      candidates: input.dryRun ? readings.flatMap((reading) => reading.candidates) : [],
      inbox: inboxReport(world, proposed, input.dryRun),
    },
  }
})

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

/** Reading sources. */
export const importHandlers = { 'sources.import': importAll } as const
