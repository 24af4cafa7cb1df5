import { createHash } from 'node:crypto'
import type { ReadItem } from '@waymark/contracts/sources/reading.ts'
import {
  blankFacts,
  EvidenceFacts,
  factNames,
  type FactName,
  type Origin,
} from '@waymark/domain/evidence/evidence.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { clip, identityText } from './clean-text.ts'

/** Limits of the fields of an item, as the domain's schema has them. */
const titleMax = 300
const proseMax = 10_000

/** The facts that an importer states; whatever it leaves out is unknown and stays empty. */
export type StatedFacts = { readonly title: string } & {
  readonly [K in Exclude<FactName, 'title'>]?: EvidenceFacts[K]
}

/** Where a thing was read and what vouches for it. */
export interface Reading {
  /** Id of the source, or null in tests that do not care. */
  readonly source: string | null
  /** Place inside the source, in the words that a person would use to find it. */
  readonly place: string
  readonly origin: Origin
  /** Facts that came another way than the rest, such as a figure computed from records. */
  readonly otherwise?: Partial<Record<FactName, Origin>>
}

/** An item, or why there is none. */
export type Outcome = { readonly item: ReadItem } | { readonly refusal: Refusal }

/** Makes an item of what was read: every stated fact carries its provenance, and the domain's schema has the last word. */
export function itemOf(key: string, stated: StatedFacts, reading: Reading): Outcome {
  const facts: EvidenceFacts = {
    ...blankFacts(clip(stated.title, titleMax)),
    ...withoutUndefined(stated),
    title: clip(stated.title, titleMax),
    situation: prose(stated.situation),
    task: prose(stated.task),
    action: prose(stated.action),
    result: prose(stated.result),
  }
  const parsed = EvidenceFacts.safeParse({ ...facts, provenance: provenanceOf(facts, reading) })
  if (parsed.success) return { item: { key, where: reading.place, facts: parsed.data } }
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') ?? 'facts'
  return { refusal: { where: `${reading.place}, ${field}`, reason: issue?.message ?? 'cannot be kept' } }
}

function withoutUndefined(stated: StatedFacts): Partial<EvidenceFacts> {
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
}

function prose(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : clip(trimmed, proseMax)
}

function provenanceOf(facts: EvidenceFacts, reading: Reading): EvidenceFacts['provenance'] {
  const byOrigin = new Map<Origin, FactName[]>()
  for (const fact of factNames) {
    if (!isStated(facts, fact)) continue
    const origin = reading.otherwise?.[fact] ?? reading.origin
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), fact])
  }
  return [...byOrigin].map(([origin, names]) => ({
    facts: names,
    origin,
    source: reading.source,
    place: clip(reading.place, 500),
  }))
}

function isStated(facts: EvidenceFacts, fact: FactName): boolean {
  if (fact === 'happened') return (facts.happened.from ?? facts.happened.to) !== null
  const value = facts[fact]
  return Array.isArray(value) ? value.length > 0 : value !== null
}

/** A key from the content that makes a thing what it is. Case, punctuation and spacing do not count. */
export function contentKey(what: string, ...parts: readonly string[]): string {
  const content = parts.map(identityText).join('\u0000')
  return `${what}:${createHash('sha256').update(content).digest('hex').slice(0, 32)}`
}
