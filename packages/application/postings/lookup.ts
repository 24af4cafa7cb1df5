import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type {
  MatchedView,
  PostingMatchView,
  PostingSummary,
  PostingView,
} from '@waymark/contracts/postings/views.ts'
import type { PostingMatch, MatchedRequirement } from '@waymark/domain/matching/match.ts'
import { matchPosting } from '@waymark/domain/matching/match.ts'
import type { PostingLexicon } from '@waymark/domain/postings/lexicon.ts'
import type { Posting } from '@waymark/domain/postings/posting.ts'
import { readPosting } from '@waymark/domain/postings/read-posting.ts'
import type { PostingReading } from '@waymark/domain/postings/read-posting.ts'
import type { Requirement } from '@waymark/domain/postings/requirements.ts'
import { identifyRole } from '@waymark/domain/roles/identify.ts'
import type { Services } from '../handlers.ts'

/** @throws OperationError POSTING_UNKNOWN */
export async function postingNamed(services: Services, id: string): Promise<Posting> {
  const found = await services.store.get('posting', id)
  if (found !== null) return found
  throw new OperationError('POSTING_UNKNOWN', `There is no posting ${id}.`, {
    field: 'id',
    mend: '"postings list" shows those that are kept.',
  })
}

/** A posting without its text. */
export function summaryOf(posting: Posting): PostingSummary {
  const { text: _text, corrections: _corrections, ...summary } = posting
  return summary
}

/** A posting with what was read in it. */
export async function readingView(services: Services, posting: Posting): Promise<PostingView> {
  const reading = readPosting(posting.text, await services.postings.lexicon())
  return { posting, reading: await viewOfReading(services, posting, reading) }
}

/** A posting beside all evidence. */
export async function matchView(services: Services, posting: Posting): Promise<PostingMatchView> {
  const [lexicon, evidence] = await Promise.all([services.postings.lexicon(), services.store.evidence()])
  const match = matchPosting(posting, evidence, lexicon, services.clock.today())
  return {
    posting,
    reading: await viewOfReading(services, posting, match.reading),
    requirements: match.requirements.map(matchedView),
    setAside: match.setAside.map(({ key, text }) => ({ key, text })),
    counts: match.counts,
    items: evidence.length,
  }
}

/** The match of a posting without its view, for lists. */
export async function matchOf(
  services: Services,
  posting: Posting,
  lexicon: PostingLexicon,
): Promise<PostingMatch> {
  return matchPosting(posting, await services.store.evidence(), lexicon, services.clock.today())
}

async function viewOfReading(
  services: Services,
  { text, title }: Posting,
  { parts, requirements, problem, skills }: PostingReading,
): Promise<PostingView['reading']> {
  const { outcome, roles, summary } = identifyRole(text, await services.roles.lexicon(), title)
  return {
    parts: parts.map(({ heading, kind, lines }) => ({ heading, kind, lines: lines.length })),
    requirements: requirements.map(requirementView),
    problem: problem.map(({ says, text: quote, start, end }) => ({ says, text: quote, start, end })),
    skills: skills.map(({ name, words }) => ({ name, words })),
    role: { outcome, roles: [...roles], summary },
  }
}

function requirementView({ key, text, start, end, weight, weightWhy, telling, facts }: Requirement) {
  return {
    key,
    text,
    start,
    end,
    weight,
    weightWhy,
    telling,
    facts: facts.map(({ kind, words }) => ({ kind, words })),
  }
}

function matchedView({ requirement, weight, verdict, correction }: MatchedRequirement): MatchedView {
  const linked = new Set(correction?.evidence)
  return {
    ...requirementView(requirement),
    weight,
    weightWhy: correction?.weight == null ? requirement.weightWhy : 'you said so',
    state: verdict.state,
    reason: verdict.reason,
    proof: verdict.proof.map((proof) => ({
      evidence: proof.evidence,
      title: proof.title,
      shows: [...proof.shows],
      words: [...proof.words],
      linked: linked.has(proof.evidence),
    })),
    missing: [...verdict.missing],
    corrected: correction !== null && (correction.weight !== null || correction.match !== null),
    note: correction?.note ?? null,
  }
}
