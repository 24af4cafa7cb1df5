import { tokensOf } from '../roles/phrases.ts'
import type { PostingLexicon, ReadingWords } from './lexicon.ts'
import { sentencesOf } from './lines.ts'
import { partsOf } from './parts.ts'
import type { PostingPart } from './parts.ts'
import { groundOf } from './reader.ts'
import type { ReadingGround } from './reader.ts'
import { requirementsOf } from './requirements.ts'
import type { Requirement } from './requirements.ts'

/** A sentence that tells what the employer needs solved. */
export interface ProblemQuote {
  readonly problem: string
  readonly says: string
  readonly text: string
  /** Offsets (UTF-16 code units) into the advertisement's text. */
  readonly start: number
  readonly end: number
}

/** A skill with the words that the advertisement has for it, in the advertisement's order. */
export interface AskedSkill {
  readonly id: string
  readonly name: string
  readonly words: string
}

/** What an advertisement says, and nothing that it does not. */
export interface PostingReading {
  readonly parts: readonly PostingPart[]
  readonly requirements: readonly Requirement[]
  /** Empty: the advertisement does not tell what problem it is about. */
  readonly problem: readonly ProblemQuote[]
  readonly skills: readonly AskedSkill[]
}

/** Reads an advertisement. The same text and lexicon give the same reading. */
export function readPosting(text: string, lexicon: PostingLexicon): PostingReading {
  const ground = groundOf(lexicon)
  const parts = partsOf(text, ground)
  const requirements = requirementsOf(text, ground)
  return {
    parts,
    requirements,
    problem: problemOf(parts, requirements, ground),
    skills: skillsOf(requirements),
  }
}

const mostQuotes = 3
/** Words of a sentence at most: a longer one is a paragraph that says everything. */
const longestQuote = 60

/** What the candidate will do, what the employer does for its customers, praise, and the law against discrimination are no problem of its own. */
const ofOthers =
  /\byou(?:r|['’]ll|['’]re)?\b|\b(?:race|religion|disability|orientation|award|awards|named one of|recogni[sz]ed as|trust us|trusted by)\b|\bhelp(?:s|ing)?\b[^.]{0,60}\b(?:customers?|compan(?:y|ies)|businesses|organi[sz]ations|enterprises|people|teams)\b|\b(?:customers|companies|businesses|organi[sz]ations|enterprises|brands)\b[^.]{0,40}\b(?:to|can|who)\b/iu

/**
 * The sentences outside requirements and offers that tell why the employer advertises (seed 3: the problem behind the
 * advertisement comes before the list of duties). Sentences about the state of things count before tasks.
 */
function problemOf(
  parts: readonly PostingPart[],
  requirements: readonly Requirement[],
  ground: ReadingGround,
): readonly ProblemQuote[] {
  const quotes = parts.flatMap((part) => {
    if (part.kind !== 'about' && part.kind !== 'duties') return []
    return part.lines.flatMap((line) =>
      (line.bullet ? [] : sentencesOf(line)).flatMap((sentence) => {
        const tokens = tokensOf(sentence.text)
        if (ofOthers.test(sentence.text)) return []
        if (tokens.length < 5 || tokens.length > longestQuote) return []
        if (requirements.some(({ start, end }) => start < sentence.end && sentence.start < end)) return []
        const hits = ground.problems.find(tokens)
        const [first] = hits
        if (first === undefined) return []
        const kinds = new Set(hits.map(({ value }) => value.id)).size
        return [{ quote: quoteOf(first.value, sentence), rank: kinds + (part.kind === 'about' ? 1 : 0) }]
      }),
    )
  })
  return quotes
    .toSorted((a, b) => b.rank - a.rank || a.quote.start - b.quote.start)
    .slice(0, mostQuotes)
    .map(({ quote }) => quote)
    .toSorted((a, b) => a.start - b.start)
}

function quoteOf(
  problem: ReadingWords['problems'][number],
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
): ProblemQuote {
  return { problem: problem.id, says: problem.says, text: text.replaceAll(/\*\*|__/gu, ''), start, end }
}

function skillsOf(requirements: readonly Requirement[]): readonly AskedSkill[] {
  const seen = new Set<string>()
  return requirements.flatMap(({ labels, terms, text }) =>
    [
      ...labels
        .filter(({ entry }) => !entry.common && entry.area !== 'trait')
        .map(({ entry, start, end }) => ({
          id: entry.id,
          name: entry.name,
          words: text.slice(start, end),
          start,
        })),
      ...terms.map((term) => ({
        id: `“${term.text}”`,
        name: term.text,
        words: term.text,
        start: term.start,
      })),
    ]
      .toSorted((a, b) => a.start - b.start)
      .flatMap(({ id, name, words }) => {
        if (seen.has(id)) return []
        seen.add(id)
        return [{ id, name, words }]
      }),
  )
}
