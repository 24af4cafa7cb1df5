import { sameValue } from '@waymark/domain/evidence/same-value.ts'
import { batchesOf, type RecordBatch } from '@waymark/domain/records/record-batch.ts'
import type { WorkRecord } from '@waymark/domain/records/record.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Services } from '../handlers.ts'

/**
 * The changes after which a source's batches hold exactly these records: batches that say the same stay, others are
 * replaced, and those that hold nothing any more go.
 * @param stored the batches of this source as they are
 */
export function batchChanges(
  services: Services,
  source: string,
  records: readonly WorkRecord[],
  stored: readonly RecordBatch[],
): readonly Change[] {
  const known = new Map(stored.map((batch) => [batch.id, batch]))
  const changes: Change[] = []
  for (const group of batchesOf(records)) {
    const id = services.ids.derive('rb', [source, group.kind, group.month, group.part].join('\n'))
    const before = known.get(id) ?? null
    known.delete(id)
    if (before !== null && sameRecords(before.records, group.records)) continue
    const after: RecordBatch = { id, source, ...group, revision: (before?.revision ?? 0) + 1 }
    changes.push({ kind: 'record-batch', id, before, after })
  }
  for (const before of known.values())
    changes.push({ kind: 'record-batch', id: before.id, before, after: null })
  return changes
}

const sameRecords = (a: readonly WorkRecord[], b: readonly WorkRecord[]) =>
  a.length === b.length && a.every((record, at) => sameValue(record, b[at]))
