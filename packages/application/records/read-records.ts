import { closenessOf } from '@waymark/domain/records/closeness.ts'
import { poolOf } from '@waymark/domain/records/pool.ts'
import type { PooledRecord, RecordPool, RecordTypes } from '@waymark/domain/records/pooled-record.ts'
import type { RecordBatch } from '@waymark/domain/records/record-batch.ts'
import type { RecordKind } from '@waymark/domain/records/record.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import type { Services } from '../handlers.ts'
import type { Store } from '../ports/store.ts'

const pools = new WeakMap<Store, { readonly token: string; readonly pool: Promise<RecordPool> }>()

/** All records of work of all sources, each thing once, by kind. Computed once for each state of the workspace. */
export async function recordPool({ store }: Pick<Services, 'store'>): Promise<RecordPool> {
  const token = await store.changeToken()
  const known = pools.get(store)
  if (known?.token === token) return known.pool
  const pool = readPool(store)
  pools.set(store, { token, pool })
  pool.catch(() => pools.delete(store))
  return pool
}

async function readPool(store: Store): Promise<RecordPool> {
  const [batches, sources] = await Promise.all([store.list('record-batch'), store.list('source')])
  return pooled(batches, sources)
}

/** What batches hold together, given the sources that they are of. */
export function pooled(batches: readonly RecordBatch[], sources: readonly Source[]): RecordPool {
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]))
  return poolOf(batches, (source) => closenessOf(kinds.get(source) ?? null))
}

/** All records of one kind, each thing once, ordered by key. */
export async function allRecords<K extends RecordKind>(
  services: Pick<Services, 'store'>,
  kind: K,
): Promise<readonly RecordTypes[K][]> {
  const pool = await recordPool(services)
  const entries: readonly PooledRecord<RecordTypes[K]>[] = pool[kind]
  return entries.map((entry) => entry.record)
}
