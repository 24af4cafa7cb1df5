import * as z from 'zod'
import type { Reader } from '../engine/engine.ts'

const BodyRow = z.object({ body: z.string() })
// In stored JSON a quote inside a text is escaped, so this matches the field itself and nothing that a user typed.
const hashField = /"sha256":"([0-9a-f]{64})"/g

/** Hashes of all files that an item names now or named once (an undo may bring it back), in order. */
export async function referencedFiles(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.all(
    `select body from evidence where body like :named
      union all select before_body from event_change where before_body like :named
      union all select after_body from event_change where after_body like :named`,
    { named: '%"sha256":"%' },
  )
  const hashes = rows.flatMap((row) =>
    [...BodyRow.parse(row).body.matchAll(hashField)].map(([, hash]) => hash),
  )
  return [...new Set(hashes.filter((hash) => hash !== undefined))].sort()
}
