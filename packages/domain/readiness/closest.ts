import * as z from 'zod'
import { Day } from '../evidence/dates.ts'
import type { Band, Framework } from '../frameworks/framework.ts'
import { highestTotal, listed } from '../frameworks/scales.ts'
import type { CompetencyReadiness, Readiness } from './assessment.ts'
import { shareOf } from './compare.ts'
import { targetOf } from './gaps.ts'
import { applies } from './totals.ts'

const BandDistance = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** Lowest total that falls in it, scaled to the competencies that apply. */
  from: z.number().int(),
  /** Scale points between what evidence supports and that total; 0 when it is reached. */
  pointsAway: z.number().int().nonnegative(),
})

/** How one framework stands to the evidence. */
export const Placement = z.strictObject({
  framework: z.string(),
  frameworkName: z.string(),
  version: z.string(),
  total: z.number().int(),
  of: z.number().int(),
  /** Total as a share of its own maximum; null when nothing applies. */
  share: z.number().min(0).max(1).nullable(),
  band: z.string().nullable(),
  covered: z.number().int(),
  applicable: z.number().int(),
  /** The band whose level is asked for: the framework's highest. */
  asked: z.string(),
  /** Applicable competencies that evidence supports at the level which that band needs. */
  atLevel: z.number().int(),
  bands: z.array(BandDistance),
  /** Competencies without evidence for which unlinked items may speak, by their words. They count for nothing yet. */
  mayCount: z.number().int(),
  reasons: z.array(z.string()),
})
export type Placement = z.infer<typeof Placement>

/** Which role the evidence is closest to. */
export const Closest = z.strictObject({
  asOf: Day,
  /** How the order was made, in sentences. */
  order: z.array(z.string()),
  /** Frameworks with enough evidence, the closest first. */
  placed: z.array(Placement),
  /** Frameworks that cannot be placed, in order of name; that is not a last place. */
  unplaced: z.array(Placement.extend({ needed: z.number().int(), says: z.string() })),
})
export type Closest = z.infer<typeof Closest>

/** The order in words, as every edge tells it. */
const orderInWords = [
  'A framework is placed when at least half of the competencies that apply have evidence that counts.',
  'Placed ones are ordered by the share of competencies that evidence supports at the level which the highest band needs on average.',
  'Ties go to the framework with the larger share of competencies that have evidence, then to the larger share of its own maximum, then by name.',
  'Scales differ between frameworks, so there is no common score, and no percentile: nobody else is in the comparison.',
]

/** A framework with its assessment. */
interface Assessed {
  readonly framework: Framework
  readonly readiness: Readiness
}

/**
 * All frameworks by how close the evidence is to each.
 *
 * Placed: at least half of the applicable competencies (rounded up) have a counting item. The order of the placed ones
 * is, first to last: (1) the share of applicable competencies whose supported point is at least the even share of the
 * highest band's lowest total, rounded up (the same level that gaps are measured against); (2) the share of applicable
 * competencies with evidence; (3) the total as a share of its own maximum; (4) name. The others are not ranked at all,
 * because little evidence says little about the role, not that it is far. Pure; the order of the input does not matter.
 */
export function closestOf(assessed: readonly Assessed[], asOf: string): Closest {
  const all = assessed.map(({ framework, readiness }) => placementOf(framework, readiness))
  const placed = all.filter(hasEnough).sort(closestFirst)
  const unplaced = all
    .filter((entry) => !hasEnough(entry))
    .sort(byName)
    .map((entry) => ({ ...entry, needed: neededFor(entry), says: tooFew(entry) }))
  return { asOf, order: orderInWords, placed, unplaced }
}

function neededFor({ applicable }: Placement): number {
  return Math.max(1, Math.ceil(applicable / 2))
}

function hasEnough(entry: Placement): boolean {
  return entry.covered >= neededFor(entry)
}

function mayCountReason(names: readonly string[]): string[] {
  if (names.length === 0) return []
  return [
    `Unlinked evidence may speak for ${listed(names)}, by its words. Link what does; nothing counts before.`,
  ]
}

function tooFew(entry: Placement): string {
  const { covered, applicable } = entry
  const have = covered === 1 ? 'has' : 'have'
  return applicable === 0
    ? 'No competency of it applies, so it cannot be placed.'
    : `${covered} of ${applicable} competencies ${have} evidence; too few to place. It takes ${neededFor(entry)}.`
}

function closestFirst(a: Placement, b: Placement): number {
  return (
    b.atLevel * a.applicable - a.atLevel * b.applicable ||
    b.covered * a.applicable - a.covered * b.applicable ||
    b.total * a.of - a.total * b.of ||
    byName(a, b)
  )
}

function byName(a: Placement, b: Placement): number {
  return compareText(a.frameworkName, b.frameworkName) || compareText(a.framework, b.framework)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function placementOf(framework: Framework, readiness: Readiness): Placement {
  const { supported } = readiness
  const bands = framework.bands.toSorted((a, b) => a.from - b.from)
  const highest = bands.at(-1)
  if (highest === undefined) throw new RangeError(`framework ${framework.id} has no band`)
  const applicable = readiness.competencies.filter(applies)
  const asked = new Map(framework.competencies.map((competency) => [competency.id, competency]))
  const at = applicable.filter(({ id, supported: point, of }) => {
    const competency = asked.get(id)
    return competency !== undefined && (point ?? 0) >= targetOf(framework, competency, of, highest)
  })
  return {
    framework: framework.id,
    frameworkName: framework.name,
    version: framework.version,
    total: supported.total,
    of: supported.of,
    share: shareOf(supported.total, supported.of),
    band: supported.band,
    covered: supported.covered,
    applicable: supported.applicable,
    asked: highest.label,
    atLevel: at.length,
    mayCount: applicable.filter(mayGain).length,
    bands: bands.map((band) => distanceTo(framework, band, supported)),
    reasons: reasonsOf(
      readiness,
      highest,
      at.map(({ name }) => name),
    ),
  }
}

/** True when nothing counts for a competency yet and an unlinked item speaks of it. */
function mayGain({ evidence, suggested }: CompetencyReadiness): boolean {
  return evidence.length === 0 && suggested.length > 0
}

function distanceTo(
  framework: Framework,
  band: Band,
  supported: Readiness['supported'],
): Placement['bands'][number] {
  const from = Math.ceil((band.from * supported.of) / highestTotal(framework))
  return { id: band.id, label: band.label, from, pointsAway: Math.max(0, from - supported.total) }
}

function reasonsOf(readiness: Readiness, highest: Band, at: readonly string[]): string[] {
  const { supported, competencies } = readiness
  const applicable = competencies.filter(applies)
  const without = applicable.filter(({ evidence }) => evidence.length === 0).map(({ name }) => name)
  const left = competencies.length - applicable.length
  return [
    `${at.length} of ${supported.applicable} competencies stand at the level that “${highest.label}” needs on average${at.length === 0 ? '.' : `: ${listed(at)}.`}`,
    without.length === 0
      ? 'Every competency has evidence that counts.'
      : `Without evidence: ${listed(without)}.`,
    ...mayCountReason(applicable.filter(mayGain).map(({ name }) => name)),
    ...(left > 0 ? [`${left} left out as not applicable.`] : []),
  ]
}
