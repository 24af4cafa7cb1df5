import type { Band } from '@waymark/domain/frameworks/framework.ts'
import type { CompetencyReadiness } from '@waymark/domain/readiness/assessment.ts'

/**
 * Where each band stands on a strip from 0 to `top`, in percent. A band starts where the one before it ends, so that
 * the strip has no holes between 9 and 10.
 */
export function stripSegments(
  bands: readonly Band[],
  top: number,
): readonly { readonly band: Band; readonly from: number; readonly to: number }[] {
  const sorted = bands.toSorted((a, b) => a.from - b.from)
  return sorted.map((band, index) => ({
    band,
    from: index === 0 ? 0 : ((band.from - 0.5) / top) * 100,
    to: index === sorted.length - 1 ? 100 : ((band.to + 0.5) / top) * 100,
  }))
}

/** How a claim stands to its support. */
export type ClaimStanding = 'over' | 'under' | 'level' | 'unknown' | 'not-applicable'

export function standingOf({ supported, claimed, claim }: CompetencyReadiness): ClaimStanding {
  if (claim === 'not-applicable' || supported === null) return 'not-applicable'
  if (claimed === null) return 'unknown'
  if (claimed === supported) return 'level'
  return claimed > supported ? 'over' : 'under'
}

/** The next point above what is supported; null at the top and where the competency does not apply. */
export function nextPoint({
  supported,
  points,
}: CompetencyReadiness): CompetencyReadiness['points'][number] | null {
  if (supported === null) return null
  return points.filter(({ value }) => value > supported).toSorted((a, b) => a.value - b.value)[0] ?? null
}

/** The point that evidence supports, or null. */
export function supportedPoint({
  supported,
  points,
}: CompetencyReadiness): CompetencyReadiness['points'][number] | null {
  return points.find(({ value }) => value === supported) ?? null
}
