import * as z from 'zod'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { EvidenceFilter, SearchHit } from '@waymark/application/ports/store.ts'
import { DocumentRow } from '../documents/document-cache.ts'
import type { DocumentCache } from '../documents/document-cache.ts'
import { Head, readVersions } from '../documents/document-reader.ts'
import type { Engine } from '../engine/engine.ts'
import { excerptOf } from './excerpt.ts'
import { conditionsOf, orderOf } from './evidence-query.ts'
import { proseOf, wordsOf } from './words.ts'

const Count = z.object({ count: z.coerce.number() })

/** One page of what a filter lets through, and how many there are in all. */
export interface EvidencePage {
  readonly items: readonly Evidence[]
  readonly total: number
}

/** Reads a page and its total from one committed state. */
export async function readEvidencePage(
  engine: Engine,
  filter: EvidenceFilter,
  cache: DocumentCache<'evidence'>,
): Promise<EvidencePage> {
  const { where, values } = conditionsOf(filter, engine.dialect)
  return engine.snapshot(async (reader) => {
    const [count] = await reader.all(`select count(*) as count from evidence e ${where}`, values)
    const heads = await reader.all(
      `select e.id, e.written_by from evidence e ${where}
        order by ${orderOf[filter.sort]} limit :limit offset :offset`,
      { ...values, limit: filter.limit, offset: filter.offset },
    )
    const items = await readVersions(reader, 'evidence', z.array(Head).parse(heads), cache)
    return { items, total: Count.parse(count).count }
  })
}

/** So many matches are weighed against each other; of more, the newest come first. */
const mostWeighed = 500

async function matchesOf(engine: Engine, match: string, limit: number): Promise<readonly unknown[]> {
  const { search, crowded } = engine.dialect
  if (crowded === null) return engine.all(search, { match, limit })
  const [row] = await engine.all(crowded.crowd, { match, most: mostWeighed + 1 })
  const isCrowd = Count.parse(row).count > mostWeighed
  return engine.all(isCrowd ? crowded.search : search, { match, limit })
}

/** Items that hold every word of a query, best match first. A query without a word finds nothing. */
export async function searchEvidence(
  engine: Engine,
  query: string,
  limit: number,
  cache: DocumentCache<'evidence'>,
): Promise<readonly SearchHit[]> {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const rows = await matchesOf(engine, engine.dialect.matchOf(words), limit)
  return z
    .array(DocumentRow)
    .parse(rows)
    .map((row) => {
      const evidence = cache.read(row)
      return { evidence, excerpt: excerptOf([proseOf(evidence), evidence.title], words) }
    })
}
