import * as z from 'zod'
import type { EntityKind, EntityOf } from '@waymark/domain/history/entities.ts'
import type { Reader } from '../engine/engine.ts'
import { DocumentRow } from './document-cache.ts'
import type { DocumentCache } from './document-cache.ts'
import { tableOf } from './tables.ts'

const bodiesAtOnce = 1000

/** Names one exact version of a document. */
export const Head = z.object({ id: z.string(), written_by: z.number() })
export type Head = z.infer<typeof Head>

/** One document, or null. */
export async function readDocument<K extends EntityKind>(
  reader: Reader,
  kind: K,
  id: string,
  cache: DocumentCache<K>,
): Promise<EntityOf<K> | null> {
  const [row] = await reader.all(`select id, written_by, body from ${tableOf[kind]} where id = :id`, { id })
  return row === undefined ? null : cache.read(DocumentRow.parse(row))
}

/** All documents of a kind by id. */
export async function readAll<K extends EntityKind>(
  reader: Reader,
  kind: K,
  cache: DocumentCache<K>,
): Promise<readonly EntityOf<K>[]> {
  const rows = await reader.all(`select id, written_by from ${tableOf[kind]} order by id`)
  return readVersions(reader, kind, z.array(Head).parse(rows), cache)
}

/** The documents that heads name, in their order; texts are fetched only of versions that were never parsed. */
export async function readVersions<K extends EntityKind>(
  reader: Reader,
  kind: K,
  heads: readonly Head[],
  cache: DocumentCache<K>,
): Promise<readonly EntityOf<K>[]> {
  const found = new Map<string, EntityOf<K>>()
  const missing: string[] = []
  for (const { id, written_by } of heads) {
    const document = cache.find(id, written_by)
    if (document === null) missing.push(id)
    else found.set(id, document)
  }
  for (let from = 0; from < missing.length; from += bodiesAtOnce) {
    const ids = JSON.stringify(missing.slice(from, from + bodiesAtOnce))
    const rows = await reader.all(
      `select id, written_by, body from ${tableOf[kind]} where id in (${reader.dialect.ids})`,
      { ids },
    )
    for (const row of z.array(DocumentRow).parse(rows)) found.set(row.id, cache.read(row))
  }
  return heads.flatMap(({ id }) => found.get(id) ?? [])
}
