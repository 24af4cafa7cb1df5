import type { Band, Framework } from '../frameworks/framework.ts'
import { bandAbove, bandFor, highestTotal, pointsFor } from '../frameworks/scales.ts'
import type { CompetencyReadiness, Readiness } from './assessment.ts'

/** More than this share of competencies that do not apply, and a total says too little to place it in a band. */
const mostNotApplicable = 1 / 3

/** A total with the place it takes in the framework's bands. */
export interface Standing {
  readonly total: number
  readonly of: number
  /** The band of the total scaled to the whole framework, told or not. */
  readonly placed: Band | null
  /** True when enough competencies apply to tell the band. */
  readonly telling: boolean
}

/**
 * Places a total in the bands. Bands are given for the whole framework; where competencies do not apply the total is
 * scaled to it in proportion and rounded down, so leaving one out never rounds up to a better band.
 */
export function standingOf(
  framework: Framework,
  competencies: readonly CompetencyReadiness[],
  total: number,
): Standing {
  const applicable = competencies.filter(applies)
  const of = pointsOf(framework, applicable, (competency) => competency.of)
  const full = highestTotal(framework)
  const scaled = of === 0 ? 0 : Math.floor((total * full) / of)
  const left = competencies.length - applicable.length
  return {
    total,
    of,
    placed: bandFor(framework, scaled),
    telling: left <= competencies.length * mostNotApplicable,
  }
}

/** What the scale values of competencies add up to, by the points that their scales state. */
function pointsOf(
  framework: Framework,
  competencies: readonly CompetencyReadiness[],
  valueOf: (competency: CompetencyReadiness) => number,
): number {
  const byId = new Map(framework.competencies.map((competency) => [competency.id, competency]))
  return competencies.reduce((sum, readiness) => {
    const competency = byId.get(readiness.id)
    const value = valueOf(readiness)
    return sum + (competency === undefined ? value : pointsFor(framework, competency, value))
  }, 0)
}

/** True unless the user said that it does not apply. */
export function applies(competency: CompetencyReadiness): boolean {
  return competency.claim !== 'not-applicable'
}

/** What evidence supports in all. */
export function supportedTotal(framework: Framework, competencies: readonly CompetencyReadiness[]): Standing {
  const total = pointsOf(framework, competencies, (competency) => competency.supported ?? 0)
  return standingOf(framework, competencies, total)
}

/** What is claimed in all: null until something is rated; without a band until everything applicable is. */
export function claimedTotal(
  framework: Framework,
  competencies: readonly CompetencyReadiness[],
): Readiness['claimed'] {
  const rated = competencies.filter((competency) => competency.claim === 'rated')
  if (rated.length === 0) return null
  const total = pointsOf(framework, rated, (competency) => competency.claimed ?? 0)
  const standing = standingOf(framework, competencies, total)
  const whole = rated.length === competencies.filter(applies).length
  const band = whole && standing.telling ? standing.placed : null
  return { total, of: standing.of, band: band?.label ?? null, bandId: band?.id ?? null, rated: rated.length }
}

/** The supported half of a readiness, with the share of applicable competencies that any evidence speaks for. */
export function supportedHalf(
  standing: Standing,
  competencies: readonly CompetencyReadiness[],
): Readiness['supported'] {
  const applicable = competencies.filter(applies)
  const covered = applicable.filter((competency) => competency.evidence.length > 0).length
  const band = standing.telling ? standing.placed : null
  return {
    total: standing.total,
    of: standing.of,
    band: band?.label ?? null,
    bandId: band?.id ?? null,
    coverage: applicable.length === 0 ? 0 : covered / applicable.length,
    covered,
    applicable: applicable.length,
  }
}

/** The band above, with the points of the applicable competencies that still lie between. */
export function nextBandOf(framework: Framework, standing: Standing): Readiness['nextBand'] {
  if (standing.placed === null || !standing.telling) return null
  const next = bandAbove(framework, standing.placed)
  if (next === null) return null
  const full = highestTotal(framework)
  const pointsAway = Math.ceil((next.from * standing.of) / full) - standing.total
  return { id: next.id, label: next.label, pointsAway }
}
