import type { Day } from '../evidence/dates.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Competency, Framework } from '../frameworks/framework.ts'
import { highestPoint, scaleOf } from '../frameworks/scales.ts'
import type { ItemAccount } from './account.ts'
import { accountOf } from './account.ts'
import type { CompetencyReadiness, Readiness, Suggestion } from './assessment.ts'
import { gapsOf } from './gaps.ts'
import { newestByRater } from './raters.ts'
import type { Rating } from './rating.ts'
import { suggestFor } from './suggest.ts'
import { supportOf } from './support.ts'
import { claimedTotal, nextBandOf, supportedHalf, supportedTotal } from './totals.ts'

/** What an assessment is made of. Nothing else is read: the same input gives the same output. */
export interface AssessmentInput {
  readonly framework: Framework
  readonly evidence: readonly Evidence[]
  readonly ratings: readonly Rating[]
  /** The day of assessment: what is dated later does not count, and recency is measured from here. */
  readonly asOf: Day
  /** Also suggest unlinked items per competency. Left out by default, because it reads every word. */
  readonly withSuggestions?: boolean
}

/** How many suggestions one competency shows at most. */
const mostSuggestions = 20

/**
 * All of one framework at one day: what evidence supports beside what is claimed, total, band, coverage, over- and
 * under-claims and gaps, each with its reasons. Pure; the order of evidence and ratings does not matter.
 * What is read of an item is memoised by object identity, so a second assessment of the same items is fast.
 */
export function assessReadiness(input: AssessmentInput): Readiness {
  const { framework, asOf } = input
  const evidence = inOrder(input.evidence)
  const linked = linkedTo(framework, evidence, asOf)
  const claims = newestClaims(framework, input.ratings)
  const suggested = input.withSuggestions === true ? suggestionsIn(framework, evidence) : new Map()
  const competencies = framework.competencies.map((competency) => ({
    ...readinessOf(framework, competency, linked.get(competency.id) ?? [], claims.get(competency.id), asOf),
    suggested: suggested.get(competency.id) ?? [],
  }))
  const standing = supportedTotal(framework, competencies)
  return {
    framework: framework.id,
    frameworkName: framework.name,
    version: framework.version,
    asOf,
    supported: supportedHalf(standing, competencies),
    claimed: claimedTotal(framework, competencies),
    competencies,
    gaps: gapsOf(framework, competencies, standing),
    overClaims: claimsThat(competencies, (claimed, supported) => claimed > supported),
    underClaims: claimsThat(competencies, (claimed, supported) => claimed < supported),
    nextBand: nextBandOf(framework, standing),
  }
}

function inOrder(evidence: readonly Evidence[]): readonly Evidence[] {
  const isOrdered = evidence.every((item, index) => index === 0 || (evidence[index - 1]?.id ?? '') <= item.id)
  if (isOrdered) return evidence
  return evidence.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function linkedTo(
  framework: Framework,
  evidence: readonly Evidence[],
  asOf: Day,
): ReadonlyMap<string, readonly ItemAccount[]> {
  const linked = new Map<string, ItemAccount[]>(framework.competencies.map(({ id }) => [id, []]))
  for (const item of evidence) {
    let account: ItemAccount | null = null
    for (const link of item.competencies) {
      if (link.framework !== framework.id) continue
      const list = linked.get(link.competency)
      if (list === undefined || list.at(-1)?.item === item) continue
      account ??= accountOf(item, asOf)
      list.push(account)
    }
  }
  return linked
}

/**
 * The person's own newest rating of each competency. Other people's ratings and agreed scores are no claims, and a
 * claim on a point that the scale no longer has is history only.
 */
function newestClaims(framework: Framework, ratings: readonly Rating[]): ReadonlyMap<string, Rating> {
  const own = newestByRater(framework.id, ratings).get('self')
  const scales = new Map(framework.competencies.map((entry) => [entry.id, scaleOf(framework, entry).points]))
  const fits = ({ competency, value }: Rating): boolean =>
    value === null || (scales.get(competency)?.some((point) => point.value === value) ?? false)
  return new Map([...(own ?? [])].filter(([, rating]) => fits(rating)))
}

function readinessOf(
  framework: Framework,
  competency: Competency,
  linked: readonly ItemAccount[],
  claim: Rating | undefined,
  asOf: Day,
): Omit<CompetencyReadiness, 'suggested'> {
  const identity = { id: competency.id, name: competency.name, of: highestPoint(framework, competency) }
  if (claim?.value === null) {
    const reason = `Marked as not applicable${claim.reason === null ? '.' : `: ${claim.reason}`}`
    return {
      ...identity,
      supported: null,
      claimed: null,
      claim: 'not-applicable',
      evidence: [],
      reasons: [reason],
      missing: [],
      setAside: [],
      points: [],
    }
  }
  return {
    ...identity,
    claimed: claim?.value ?? null,
    claim: claim === undefined ? 'unknown' : 'rated',
    ...supportOf(framework, competency, linked, asOf),
  }
}

function claimsThat(
  competencies: readonly CompetencyReadiness[],
  differs: (claimed: number, supported: number) => boolean,
): string[] {
  return competencies
    .filter(({ claimed, supported }) => claimed !== null && supported !== null && differs(claimed, supported))
    .map((competency) => competency.id)
}

function suggestionsIn(framework: Framework, evidence: readonly Evidence[]): Map<string, Suggestion[]> {
  const suggested = new Map<string, Suggestion[]>()
  for (const item of evidence) {
    for (const { competency, words, reason } of suggestFor(item, framework)) {
      const list = suggested.get(competency) ?? []
      suggested.set(competency, list)
      list.push({ evidence: item.id, words, reason })
    }
  }
  for (const [competency, list] of suggested) {
    const best = list.toSorted((a, b) => b.words.length - a.words.length)
    suggested.set(competency, best.slice(0, mostSuggestions))
  }
  return suggested
}
