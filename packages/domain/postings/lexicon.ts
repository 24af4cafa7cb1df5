import * as z from 'zod'
import { Id, Ids, Line, repeated } from '../roles/parts.ts'
import type { RoleFault } from '../roles/parts.ts'

/** Fields that the entries of the lexicon belong to. */
export const lexiconAreas = [
  'leadership',
  'people',
  'delivery',
  'service',
  'suppliers',
  'finance',
  'governance',
  'security',
  'data',
  'growth',
  'technology',
  'language',
  'sector',
  'trait',
] as const
export const LexiconArea = z.enum(lexiconAreas)
export type LexiconArea = z.infer<typeof LexiconArea>

const Phrases = z.array(Line).max(80).default([])

/** One thing that an advertisement can ask for and an item of evidence can show, with the words for it. */
export const LexiconEntry = z.strictObject({
  id: Id,
  name: Line,
  area: LexiconArea,
  /** True for what nearly every advertisement asks for; such a word does not tell what this employer needs. */
  common: z.boolean().default(false),
  /** Phrases in the grammar of `roles/phrases.ts`. */
  phrases: Phrases,
  /** Names that are looked for letter by letter: "C#", "SAP". */
  exact: z.array(z.string().min(1).max(60)).max(30).default([]),
  /** Entries that are shown as well by whatever shows this one: AWS is cloud. Never the other way round. */
  is: Ids.default([]),
})
export type LexiconEntry = z.infer<typeof LexiconEntry>

/** A file of the lexicon: `lexicon/<name>.yaml`. */
export const LexiconFile = z.strictObject({
  format: z.literal('waymark/posting-lexicon@1'),
  entries: z.array(LexiconEntry).min(1).max(400),
})
export type LexiconFile = z.infer<typeof LexiconFile>

/** What a part of an advertisement is about, told by its heading. */
export const partKinds = [
  'about',
  'duties',
  'requirements',
  'essential',
  'desirable',
  'offer',
  'apply',
  'legal',
] as const
export const PartKind = z.enum(partKinds)
export type PartKind = z.infer<typeof PartKind>

const Cues = z.array(Line).min(1).max(120)

/** By which words an advertisement is read: `lexicon/reading.yaml`. */
export const ReadingWords = z.strictObject({
  format: z.literal('waymark/posting-reading@1'),
  /** Headings by kind; where two match, the one that stands first in this file wins. */
  headings: z
    .array(z.strictObject({ kind: PartKind, phrases: Cues }))
    .min(1)
    .max(12),
  /** Words that make the whole sentence desirable. */
  desirable: Cues,
  /** Words that make it essential even among what is desirable. */
  essential: Cues,
  /** Words by which a sentence outside such parts speaks of what a candidate must be or have. */
  asks: Cues,
  /** Words by which it does not after all. */
  notAsks: Cues,
  /** What drives an employer to advertise, and the words that tell. */
  problems: z
    .array(z.strictObject({ id: Id, says: Line, phrases: Cues }))
    .min(1)
    .max(30),
  /** Words that open examples or alternatives: any one of what follows is enough. */
  examples: Cues,
})
export type ReadingWords = z.infer<typeof ReadingWords>

/** All that postings are read and matched by. */
export interface PostingLexicon {
  readonly entries: readonly LexiconEntry[]
  readonly reading: ReadingWords
}

/** Doubled ids, and references to entries that no file holds. */
export function entryFaults(entries: readonly LexiconEntry[]): readonly RoleFault[] {
  const known = new Set(entries.map(({ id }) => id))
  return [
    ...repeated(entries, 'entries'),
    ...entries.flatMap(({ is, phrases, exact }, index) => [
      ...is.flatMap((id, place) =>
        known.has(id)
          ? []
          : [{ path: ['entries', index, 'is', place], message: `no entry has the id "${id}"` }],
      ),
      ...(phrases.length + exact.length === 0
        ? [{ path: ['entries', index], message: 'it has no words' }]
        : []),
    ]),
  ]
}
