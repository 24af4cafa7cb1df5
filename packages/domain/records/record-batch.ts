import * as z from 'zod'
import { inOrder } from './pooled-record.ts'
import { momentOf, RecordKind, WorkRecord } from './record.ts'

/** Most records in one batch; a busy month is split. */
export const batchLimit = 1000

/**
 * Records of one kind that one source gave for one month, kept as one document: a hundred thousand incidents are a few
 * hundred documents, and importing, undoing, exporting and history stay what they are for everything else.
 */
export const RecordBatch = z.strictObject({
  /** `rb_` and 26 characters derived from source, kind, month and part. */
  id: z.string().regex(/^rb_[0-9a-z]{26}$/),
  /** Id of the source that was read. */
  source: z.string(),
  kind: RecordKind,
  /** `YYYY-MM` of the records, or `undated`. */
  month: z.string().regex(/^(\d{4}-\d{2}|undated)$/),
  /** Which part of a busy month, from 0. */
  part: z.number().int().nonnegative(),
  records: z.array(WorkRecord).min(1).max(batchLimit),
  revision: z.number().int().positive(),
})
export type RecordBatch = z.infer<typeof RecordBatch>

/** A batch before it has identity. */
export type RecordGroup = Pick<RecordBatch, 'kind' | 'month' | 'part' | 'records'>

/** Splits records into batches: by kind and month, in order of their keys, so that the same records give the same batches. */
export function batchesOf(records: readonly WorkRecord[]): readonly RecordGroup[] {
  const byMonth = Map.groupBy(records, (record) => `${record.kind} ${monthOf(record)}`)
  const groups: RecordGroup[] = []
  for (const [, together] of [...byMonth].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = together
    if (first === undefined) continue
    const ordered = eachOnce(together)
    for (let part = 0; part * batchLimit < ordered.length; part += 1) {
      const from = part * batchLimit
      groups.push({
        kind: first.kind,
        month: monthOf(first),
        part,
        records: ordered.slice(from, from + batchLimit),
      })
    }
  }
  return groups
}

/** In order of their keys and, where one key is told several times, of what is told; the same telling once. */
function eachOnce(records: readonly WorkRecord[]): readonly WorkRecord[] {
  const sorted = records.toSorted((a, b) => inOrder(a.key, b.key) || inOrder(textOf(a), textOf(b)))
  return sorted.filter((record, at) => {
    const before = sorted[at - 1]
    return before?.key !== record.key || textOf(before) !== textOf(record)
  })
}

const textOf = (record: WorkRecord) => JSON.stringify(record)

const monthOf = (record: WorkRecord) => momentOf(record)?.slice(0, 7) ?? 'undated'
