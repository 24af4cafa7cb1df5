import type { Posting } from '../postings/posting.ts'
import type { PostingMatch } from './match.ts'
import { prospects } from './states.ts'
import type { Prospect } from './states.ts'

/** A posting among others, with why it stands where it does. */
export interface RankedPosting {
  readonly posting: Posting
  readonly match: PostingMatch
  readonly prospect: Prospect
  readonly why: readonly string[]
}

/** Fewer must-haves that evidence can answer than this tell nothing. */
const leastAnswerable = 2
/** At most this part of the must-haves without any evidence still is close (seed 3: without proof one is not fully qualified). */
const mostMissing = 1 / 3

/**
 * Orders postings by where an evening is spent best: first those whose must-haves evidence answers, what is telling
 * before what every posting asks for, then the one that closes sooner. Closed ones come last.
 */
export function rankPostings(
  matched: readonly { readonly posting: Posting; readonly match: PostingMatch }[],
  today: string,
): readonly RankedPosting[] {
  return matched
    .map(({ posting, match }) => {
      const facts = factsOf(match)
      const isClosed = posting.closes !== null && posting.closes < today
      return { posting, match, facts, isClosed, prospect: prospectOf(facts) }
    })
    .toSorted(
      (a, b) =>
        Number(a.isClosed) - Number(b.isClosed) ||
        prospects.indexOf(a.prospect) - prospects.indexOf(b.prospect) ||
        b.facts.tellingShare - a.facts.tellingShare ||
        b.facts.share - a.facts.share ||
        (a.posting.closes ?? '9999').localeCompare(b.posting.closes ?? '9999') ||
        a.posting.id.localeCompare(b.posting.id),
    )
    .map(({ posting, match, facts, isClosed, prospect }) => ({
      posting,
      match,
      prospect,
      why: whyOf(posting, facts, isClosed, today),
    }))
}

interface Facts {
  readonly answerable: number
  readonly met: number
  readonly partly: number
  readonly missing: readonly string[]
  readonly unknown: number
  /** Met counts one, partly a half, of the must-haves that evidence can answer; 0 where there is none. */
  readonly share: number
  readonly tellingShare: number
}

function factsOf({ requirements }: PostingMatch): Facts {
  const musts = requirements.filter(({ weight }) => weight === 'essential')
  const answerable = musts.filter(({ verdict }) => verdict.state !== 'cannot-tell')
  const shareOf = (list: typeof musts): number =>
    list.reduce(
      (sum, { verdict }) => sum + (verdict.state === 'met' ? 1 : verdict.state === 'partly' ? 0.5 : 0),
      0,
    ) / Math.max(1, list.length)
  return {
    answerable: answerable.length,
    met: answerable.filter(({ verdict }) => verdict.state === 'met').length,
    partly: answerable.filter(({ verdict }) => verdict.state === 'partly').length,
    missing: answerable
      .filter(({ verdict }) => verdict.state === 'none')
      .map(({ requirement }) => requirement.text),
    unknown: musts.length - answerable.length,
    share: shareOf(answerable),
    tellingShare: shareOf(answerable.filter(({ requirement }) => requirement.telling)),
  }
}

function prospectOf({ answerable, met, missing }: Facts): Prospect {
  if (answerable < leastAnswerable) return 'cannot-tell'
  if (missing.length === 0 && met * 2 >= answerable) return 'ready'
  return missing.length <= answerable * mostMissing ? 'close' : 'far'
}

function whyOf(
  { closes }: Posting,
  { answerable, met, partly, missing, unknown }: Facts,
  isClosed: boolean,
  today: string,
): readonly string[] {
  const days = closes === null ? null : daysBetween(today, closes)
  return [
    answerable === 0
      ? 'It names no must-have that evidence can answer.'
      : `Of ${answerable} must-haves that evidence can answer: ${met} met, ${partly} partly, ${missing.length} without evidence.`,
    ...missing.slice(0, 3).map((text) => `No evidence: ${text}`),
    ...(missing.length > 3 ? [`And ${missing.length - 3} more without evidence.`] : []),
    ...(unknown > 0 ? [`${unknown} must-haves only you can answer.`] : []),
    ...(isClosed ? [`It closed on ${closes ?? ''}.`] : []),
    ...(days !== null && days >= 0 && days <= 14 ? [`It closes in ${days} days.`] : []),
  ]
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
