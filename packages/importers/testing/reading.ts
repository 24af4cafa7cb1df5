import { createHash } from 'node:crypto'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { ReadItem, ReadOptions, ReadResult, SourceInput } from '@waymark/contracts/sources/reading.ts'
import { EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import { createSourceReader } from '../source-reader.ts'

/** A reader whose source ids are plain hashes. */
export const reader = createSourceReader({
  derive: (prefix, content) => `${prefix}_${createHash('sha256').update(content).digest('hex').slice(0, 26)}`,
})

export function options(more: Partial<ReadOptions> = {}): ReadOptions {
  return { kind: null, authors: [], signal: new AbortController().signal, progress: () => undefined, ...more }
}

/** Reads one file of bytes or text. */
export async function readFileContent(
  name: string,
  content: string | Uint8Array,
  more: Partial<ReadOptions> = {},
): Promise<ReadResult> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const [result] = await reader.read({ from: 'bytes', name, bytes }, options(more))
  if (result === undefined) throw new Error('nothing was read')
  return result
}

/** The expected failure of a reading. Any other outcome is an error of the test. */
export async function failureOf(
  input: SourceInput,
  more: Partial<ReadOptions> = {},
): Promise<OperationError> {
  try {
    await reader.read(input, options(more))
  } catch (error) {
    if (error instanceof OperationError) return error
    throw error
  }
  throw new Error('the reading was expected to fail')
}

/**
 * Reads hostile bytes and says what is wrong with the outcome, or null: it may be an expected failure, or a result
 * whose items are valid, have distinct keys and carry provenance, and whose refusals say where and why.
 */
export async function faultWith(name: string, bytes: Uint8Array): Promise<string | null> {
  try {
    const [result] = await reader.read({ from: 'bytes', name, bytes }, options())
    return result === undefined ? 'nothing was read' : faultIn(result)
  } catch (error) {
    return error instanceof OperationError ? null : `threw ${String(error)}`
  }
}

function faultIn({ items, refused }: ReadResult): string | null {
  const keys = new Set(items.map((item) => item.key))
  if (keys.size !== items.length) return 'two items have one key'
  const bad = items.find((item) => !EvidenceFacts.safeParse(item.facts).success)
  if (bad !== undefined) return `invalid facts at ${bad.where}`
  const bare = items.find((item) =>
    item.facts.provenance.every((entry) => !entry.facts.includes('title') || entry.place === null),
  )
  if (bare !== undefined) return `no provenance at ${bare.where}`
  const mute = refused.find((refusal) => refusal.where === '' || refusal.reason === '')
  return mute === undefined ? null : 'a refusal says nothing'
}

/** An item by its title, with its key; for tests that compare two readings. */
export function titlesAndKeys(items: readonly ReadItem[]): string[] {
  return items.map((item) => `${item.key} ${item.facts.title}`).sort()
}

/** The one item with a title. */
export function itemTitled(result: ReadResult, title: string): ReadItem {
  const found = result.items.filter((item) => item.facts.title === title)
  const [only] = found
  if (only === undefined || found.length > 1) {
    throw new Error(
      `${found.length} items are titled “${title}” among: ${result.items.map((item) => item.facts.title).join(' | ')}`,
    )
  }
  return only
}
