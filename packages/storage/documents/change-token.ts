import * as z from 'zod'
import type { Reader } from '../engine/engine.ts'

const TokenRow = z.object({ generation: z.string(), seq: z.coerce.number() })

/**
 * Names a state of the workspace: the newest event, within a generation that is renewed whenever the whole history is
 * exchanged (restore, exact import). Equal tokens mean equal contents, also across restarts.
 */
export async function readChangeToken(reader: Reader): Promise<string> {
  const [row] = await reader.all(
    'select generation, (select coalesce(max(seq), 0) from event) as seq from workspace',
  )
  const { generation, seq } = TokenRow.parse(row)
  return `${generation}-${seq}`
}
