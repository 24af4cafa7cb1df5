import { importSources, type SourceReport } from '@waymark/contracts/sources/operations.ts'
import { commitChanges } from '../commit.ts'
import { handle } from '../handlers.ts'
import { proposeFromPool } from '../proposals/proposing.ts'
import { importArchive } from './archives.ts'
import { inboxReport, recordsMoved } from './inbox.ts'
import { inputsOf } from './inputs.ts'
import { takeIn, type Reading } from './reading.ts'
import { openWorld } from './world.ts'

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

/** Reading sources. */
export const importHandlers = { 'sources.import': importAll } as const
