import { listSources, removeSource, type SourceView } from '@waymark/contracts/sources/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Proposal } from '@waymark/domain/proposals/proposal.ts'
import type { RecordBatch } from '@waymark/domain/records/record-batch.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import { commitChanges } from '../commit.ts'
import { handle, type Services } from '../handlers.ts'
import { proposeFromPool } from '../proposals/proposing.ts'
import { inboxReport, recordsMoved } from './inbox.ts'
import { withoutRecords } from './reading.ts'
import { openWorld } from './world.ts'

const list = handle(listSources, async ({ store }) => {
  const [sources, batches, proposals] = await Promise.all([
    store.list('source'),
    store.list('record-batch'),
    store.list('proposal'),
  ])
  const shown = sources
    .filter((source) => source.replacedBy === undefined)
    .toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1))
  return { output: { sources: shown.map((source) => viewOf(source, batches, proposals)) } }
})

function viewOf(source: Source, batches: readonly RecordBatch[], proposals: readonly Proposal[]): SourceView {
  const own = batches.filter((batch) => batch.source === source.id)
  return {
    ...source,
    records: own.reduce((sum, { records }) => sum + records.length, 0),
    doubtful: own.reduce((sum, { records }) => sum + doubtfulIn(records), 0),
    open: proposals.filter(({ state, sources }) => state === 'open' && sources.includes(source.id)).length,
  }
}

const doubtfulIn = (records: RecordBatch['records']) =>
  records.filter(({ doubts }) => doubts.length > 0).length

/** @throws OperationError SOURCE_UNKNOWN */
export async function sourceNamed({ store }: Services, id: string): Promise<Source> {
  const source = await store.get('source', id)
  if (source === null) {
    throw new OperationError('SOURCE_UNKNOWN', `There is no source ${id}.`, {
      field: 'id',
      mend: '"sources list" shows the ids.',
    })
  }
  return source
}

const remove = handle(removeSource, async (services, { id }, call) => {
  const sources = await Promise.all([...new Set(id)].map((one) => sourceNamed(services, one)))
  const at = services.clock.now()
  const world = await openWorld(services)
  const records = sources
    .flatMap((source) => world.batchesOf(source.id))
    .reduce((sum, batch) => sum + batch.records.length, 0)
  for (const before of sources) {
    world.apply([
      ...withoutRecords(world, before.id),
      { kind: 'source', id: before.id, before, after: null } satisfies Change,
    ])
  }
  const proposed = recordsMoved(world) ? proposeFromPool(services, world, at) : []
  const [first] = sources
  await commitChanges(services, call, {
    operation: removeSource.name,
    summary:
      sources.length === 1 && first !== undefined
        ? `Removed the source ${first.name}`.slice(0, 500)
        : `Removed ${sources.length} sources`,
    at,
    changes: world.changes(),
  })
  return {
    output: {
      removed: sources.map((source) => source.id),
      records,
      inbox: inboxReport(world, proposed, false),
    },
  }
})

/** What was read, and taking it away again. */
export const sourceHandlers = { 'sources.list': list, 'sources.remove': remove } as const
