import { listSources, removeSource, type SourceView } from '@waymark/contracts/sources/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { inOrder } from '@waymark/domain/records/pooled-record.ts'
import type { RecordBatch } from '@waymark/domain/records/record-batch.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import { commitChanges } from '../commit.ts'
import { handle, type Services } from '../handlers.ts'
import { proposeFromPool } from '../proposals/proposing.ts'
import { inboxReport, recordsMoved } from './inbox.ts'
import { withoutRecords } from './reading.ts'
import { openWorld } from './world.ts'

const list = handle(listSources, async ({ store, sourcePlaces }) => {
  const [sources, batches, proposals, places] = await Promise.all([
    store.list('source'),
    store.list('record-batch'),
    store.list('proposal'),
    sourcePlaces.all(),
  ])
  const kept = Map.groupBy(batches, (batch) => batch.source)
  const open = proposals.filter(({ state }) => state === 'open')
  const shown = sources
    .filter((source) => source.replacedBy === undefined)
    .toSorted((a, b) => inOrder(b.readAt, a.readAt) || inOrder(a.name, b.name) || inOrder(a.id, b.id))
  return {
    output: {
      sources: shown.map((source): SourceView => {
        const own = kept.get(source.id) ?? []
        return {
          ...source,
          records: own.reduce((sum, { records }) => sum + records.length, 0),
          doubtful: own.reduce((sum, { records }) => sum + doubtfulIn(records), 0),
          open: open.filter((proposal) => proposal.sources.includes(source.id)).length,
          canRefresh: places.has(source.id),
        }
      }),
    },
  }
})

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
  await services.sourcePlaces.forget(sources.map((source) => source.id))
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
