import type { Evidence } from '../evidence/evidence.ts'
import type { PostingLexicon } from '../postings/lexicon.ts'
import type { Posting } from '../postings/posting.ts'
import { readPosting } from '../postings/read-posting.ts'
import type { PostingReading } from '../postings/read-posting.ts'
import { groundOf } from '../postings/reader.ts'
import type { Requirement } from '../postings/requirements.ts'
import { evidenceIndexOf } from './evidence-index.ts'
import { judge } from './judge.ts'
import type { Proof, Verdict } from './judge.ts'
import type { MatchState } from './states.ts'

/** A requirement with the verdict that stands: the reading's, or what the user corrected. */
export interface MatchedRequirement {
  readonly requirement: Requirement
  readonly weight: Requirement['weight']
  readonly verdict: Verdict
  /** What the user said of it, null where nothing. */
  readonly correction: Posting['corrections'][string] | null
}

/** An advertisement beside a person's evidence. */
export interface PostingMatch {
  readonly reading: PostingReading
  /** In the advertisement's order. What the user said is no requirement is left out. */
  readonly requirements: readonly MatchedRequirement[]
  /** Sentences that the user said are no requirements. */
  readonly setAside: readonly Requirement[]
  readonly counts: Readonly<Record<Requirement['weight'], Readonly<Record<MatchState, number>>>>
}

/** Matches an advertisement, requirement by requirement. The same facts give the same match. */
export function matchPosting(
  posting: Posting,
  evidence: readonly Evidence[],
  lexicon: PostingLexicon,
  today: string,
): PostingMatch {
  const ground = groundOf(lexicon)
  const index = evidenceIndexOf(evidence, ground.labeller)
  const reading = readPosting(posting.text, lexicon)
  const setAside: Requirement[] = []
  const requirements = reading.requirements.flatMap((requirement): readonly MatchedRequirement[] => {
    const correction = posting.corrections[requirement.key] ?? null
    if (correction?.weight === 'not-a-requirement') {
      setAside.push(requirement)
      return []
    }
    const verdict = judge(requirement, index, ground, today)
    return [
      {
        requirement,
        weight: correction?.weight ?? requirement.weight,
        verdict: correction === null ? verdict : corrected(verdict, correction, evidence),
        correction,
      },
    ]
  })
  return { reading, requirements, setAside, counts: countsOf(requirements) }
}

/**
 * The user's word stands, as far as it names evidence that is there: a "met" whose evidence was removed falls back to
 * what the reading says.
 */
function corrected(
  verdict: Verdict,
  { match, evidence: ids }: Posting['corrections'][string],
  evidence: readonly Evidence[],
): Verdict {
  const linked = ids.flatMap((id): readonly Proof[] => {
    const item = evidence.find((one) => one.id === id)
    return item === undefined ? [] : [{ evidence: id, title: item.title, shows: [], words: [] }]
  })
  const proof = [
    ...linked.map((link) => verdict.proof.find((known) => known.evidence === link.evidence) ?? link),
    ...verdict.proof.filter((known) => !linked.some((link) => link.evidence === known.evidence)),
  ]
  if (match === null || (match !== 'none' && linked.length === 0)) return { ...verdict, proof }
  const reason =
    match === 'none' ? 'You said that no evidence shows it.' : `You said so, by the evidence you linked.`
  return { ...verdict, proof, state: match, reason }
}

function countsOf(requirements: readonly MatchedRequirement[]): PostingMatch['counts'] {
  const empty = (): Record<MatchState, number> => ({ met: 0, partly: 0, none: 0, 'cannot-tell': 0 })
  const counts = { essential: empty(), desirable: empty() }
  for (const { weight, verdict } of requirements) counts[weight][verdict.state] += 1
  return counts
}
