import type { ReadItem } from '@waymark/contracts/sources/reading.ts'
import type { ProposedEvidence } from '@waymark/domain/proposals/proposal.ts'
import type { WorkRecord } from '@waymark/domain/records/record.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import type { Outcome } from './item.ts'
import type { FileContent } from '../sources/file-format.ts'

/** More refusals than this are counted, not listed: nobody reads them, and a hostile file could make millions. */
const maxRefusals = 1000
/** More items than this in one source are refused. A life's work fits many times over. */
const maxItems = 20_000

/** Why what follows in a source was left out. */
export const tooManyItems = `more than ${maxItems} items in one source; the rest was left out`

/** What a reader gathers while it goes through a source. */
export interface Collection {
  readonly refuse: (refusal: Refusal) => void
  /** Takes an item or notes why there is none. */
  readonly add: (outcome: Outcome) => void
  readonly record: (record: WorkRecord) => void
  readonly propose: (proposal: ProposedEvidence) => void
  /** Says how many entries of a part were read and how many gave something. */
  readonly count: (part: string, read: number, kept: number) => void
  readonly notRead: (reason: string) => void
  /** How many items were taken so far. */
  readonly size: () => number
  /** True when no more items are taken, so that reading on is of no use. */
  readonly isFull: () => boolean
  readonly finish: () => FileContent
}

export function createCollection(): Collection {
  const items: ReadItem[] = []
  const records: WorkRecord[] = []
  const proposals: ProposedEvidence[] = []
  const refused: Refusal[] = []
  const parts = new Map<string, { read: number; kept: number }>()
  const notRead = new Set<string>()
  const refuse = (refusal: Refusal) => refused.push(refusal)
  return {
    refuse,
    add(outcome) {
      if ('refusal' in outcome) refuse(outcome.refusal)
      else if (items.length < maxItems) items.push(outcome.item)
      else refuse({ where: outcome.item.where, reason: tooManyItems })
    },
    record: (record) => records.push(record),
    propose: (proposal) => proposals.push(proposal),
    count(part, read, kept) {
      const known = parts.get(part) ?? { read: 0, kept: 0 }
      parts.set(part, { read: known.read + read, kept: known.kept + kept })
    },
    notRead: (reason) => notRead.add(reason),
    size: () => items.length,
    isFull: () => items.length >= maxItems,
    finish() {
      const told = toldApart(items)
      return {
        items: told.items,
        records,
        proposals,
        refused: shortened([...refused, ...told.refused]),
        parts: [...parts].map(([name, counts]) => ({ name, ...counts })),
        notRead: [...notRead],
      }
    },
  }
}

function shortened(refused: readonly Refusal[]): Refusal[] {
  if (refused.length <= maxRefusals) return [...refused]
  const more = refused.length - maxRefusals
  return [...refused.slice(0, maxRefusals), { where: `${more} more places`, reason: 'not listed here' }]
}

/**
 * Things with the same content at different times are different occasions: a role held twice. They are numbered by
 * date, so that the order of rows does not matter. At the same time they are one thing told twice: the fullest stays.
 */
function toldApart(items: readonly ReadItem[]): { readonly items: ReadItem[]; readonly refused: Refusal[] } {
  const byKey = Map.groupBy(items, (item) => item.key)
  const refused: Refusal[] = []
  const keys = new Map<ReadItem, string>()
  for (const [key, alike] of byKey) {
    const occasions = [...Map.groupBy(alike, whenOf)].sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [index, [, told]] of occasions.entries()) {
      const [kept, ...others] = told.toSorted(fullestFirst)
      if (kept !== undefined) keys.set(kept, index === 0 ? key : `${key}#${index + 1}`)
      for (const other of others) {
        refused.push({ where: other.where, reason: `says the same as ${kept?.where ?? 'another place'}` })
      }
    }
  }
  const kept = items.flatMap((item) => {
    const key = keys.get(item)
    return key === undefined ? [] : [{ ...item, key }]
  })
  return { items: kept, refused }
}

const whenOf = ({ facts: { happened } }: ReadItem) => `${happened.from ?? ''}|${happened.to ?? ''}`

function fullestFirst(a: ReadItem, b: ReadItem): number {
  const [left, right] = [contentOf(a), contentOf(b)]
  return right.length - left.length || (left < right ? -1 : 1)
}

const contentOf = ({ facts: { provenance: _places, ...content } }: ReadItem) => JSON.stringify(content)
