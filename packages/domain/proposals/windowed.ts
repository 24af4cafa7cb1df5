import type { PooledRecord } from '../records/pooled-record.ts'
import { inOrder } from '../records/pooled-record.ts'
import { momentOf, type WorkRecord } from '../records/record.ts'
import { windowOf, type CalendarWindow, type WindowLength } from './calendar-window.ts'
import { serviceKey } from './draft-proposal.ts'

/** Records of one place in one window. */
export interface Windowed<R extends WorkRecord> {
  readonly window: CalendarWindow
  /** What the records have in common: a service, a purpose. */
  readonly place: string
  readonly entries: readonly PooledRecord<R>[]
}

/** Records by place and window, in the order of both. Records without a date are left out. */
export function windowed<R extends WorkRecord>(
  entries: readonly PooledRecord<R>[],
  length: WindowLength,
  placeOf: (record: R) => string = serviceKey,
): readonly Windowed<R>[] {
  const groups = new Map<string, { window: CalendarWindow; place: string; entries: PooledRecord<R>[] }>()
  for (const entry of entries) {
    const at = momentOf(entry.record)
    if (at === null) continue
    const window = windowOf(at, length)
    const place = placeOf(entry.record)
    const key = `${place}\n${window.from}`
    const group = groups.get(key) ?? { window, place, entries: [] }
    group.entries.push(entry)
    groups.set(key, group)
  }
  return [...groups]
    .toSorted(([a], [b]) => inOrder(a, b))
    .map(([, group]) => ({ ...group, entries: group.entries.toSorted(byTime) }))
}

function byTime(a: PooledRecord, b: PooledRecord): number {
  return inOrder(momentOf(a.record) ?? '', momentOf(b.record) ?? '') || inOrder(a.record.key, b.record.key)
}
