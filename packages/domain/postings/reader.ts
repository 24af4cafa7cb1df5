import { tokensOf } from '../roles/phrases.ts'
import type { Token } from '../roles/phrases.ts'
import { createLabeller } from './labels.ts'
import type { Labeller } from './labels.ts'
import type { PartKind, PostingLexicon, ReadingWords } from './lexicon.ts'
import { createPhraseIndex } from './phrase-index.ts'
import type { PhraseIndex } from './phrase-index.ts'

/** The lexicon, ready to be looked up. Built once per lexicon; every reading shares it. */
export interface ReadingGround {
  readonly labeller: Labeller
  readonly headings: PhraseIndex<PartKind>
  /** Rank of a kind: of two that a heading's words name, the smaller one wins. */
  readonly rankOf: (kind: PartKind) => number
  readonly desirable: PhraseIndex<true>
  readonly essential: PhraseIndex<true>
  readonly asks: PhraseIndex<true>
  readonly notAsks: PhraseIndex<true>
  readonly examples: PhraseIndex<true>
  readonly problems: PhraseIndex<ReadingWords['problems'][number]>
}

const grounds = new WeakMap<PostingLexicon, ReadingGround>()

/** What readings of this lexicon rest on. */
export function groundOf(lexicon: PostingLexicon): ReadingGround {
  const known = grounds.get(lexicon)
  if (known !== undefined) return known
  const { reading, entries } = lexicon
  const cues = (phrases: readonly string[]): PhraseIndex<true> =>
    createPhraseIndex(phrases.map((phrase) => [phrase, true] as const))
  const order = reading.headings.map(({ kind }) => kind)
  const ground: ReadingGround = {
    labeller: createLabeller(entries),
    headings: createPhraseIndex(
      reading.headings.flatMap(({ kind, phrases }) => phrases.map((phrase) => [phrase, kind] as const)),
    ),
    rankOf: (kind) => order.indexOf(kind),
    desirable: cues(reading.desirable),
    essential: cues(reading.essential),
    asks: cues(reading.asks),
    notAsks: cues(reading.notAsks),
    examples: cues(reading.examples),
    problems: createPhraseIndex(
      reading.problems.flatMap((problem) => problem.phrases.map((phrase) => [phrase, problem] as const)),
    ),
  }
  grounds.set(lexicon, ground)
  return ground
}

/** True when any phrase of an index stands among the words. */
export function says(index: PhraseIndex<true>, words: string | readonly Token[]): boolean {
  return index.find(typeof words === 'string' ? tokensOf(words) : words).length > 0
}
