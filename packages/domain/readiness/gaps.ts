import type { Band, Competency, Framework } from '../frameworks/framework.ts'
import { bandAbove, highestPoints, highestTotal, listed, pointsFor } from '../frameworks/scales.ts'
import type { CompetencyReadiness, Gap } from './assessment.ts'
import type { Standing } from './totals.ts'
import { applies } from './totals.ts'

/** How many gaps are worked on at a time: the two or three that matter (seed 3). */
export const gapsAtATime = 3

interface Situation {
  readonly framework: Framework
  readonly band: Band | null
  readonly next: Band | null
  readonly applicable: ReadonlySet<string>
}

interface RankedGap {
  readonly gap: Gap
  /** Position in the current band's order of work; those not named come after all named. */
  readonly place: number
  readonly direct: number
}

/**
 * Every applicable competency below what the next band needs of it, the worst first: by distance, then by the order in
 * which the current band says to work, then by how many others suffer downstream, then by those that suffer directly,
 * then in the order of the framework. In the top band the highest point is the target.
 */
export function gapsOf(
  framework: Framework,
  competencies: readonly CompetencyReadiness[],
  standing: Standing,
): Gap[] {
  const band = standing.placed
  const next = band === null ? null : bandAbove(framework, band)
  const applicable = new Set(competencies.filter(applies).map((competency) => competency.id))
  const byId = new Map(framework.competencies.map((competency) => [competency.id, competency]))
  return competencies
    .flatMap((readiness) => {
      const competency = byId.get(readiness.id)
      const ranked =
        competency === undefined ? null : gapOf({ framework, band, next, applicable }, competency, readiness)
      return ranked === null ? [] : [ranked]
    })
    .sort(worstFirst)
    .map(({ gap }) => gap)
}

function worstFirst(a: RankedGap, b: RankedGap): number {
  return (
    b.gap.distance - a.gap.distance || a.place - b.place || b.gap.harm - a.gap.harm || b.direct - a.direct
  )
}

function gapOf(
  situation: Situation,
  competency: Competency,
  readiness: CompetencyReadiness,
): RankedGap | null {
  if (readiness.supported === null) return null
  const { framework, band, next, applicable } = situation
  const target = targetOf(framework, competency, readiness.of, next)
  const distance = target - readiness.supported
  if (distance <= 0) return null
  const suffering = downstreamOf(framework, competency.id).filter((id) => applicable.has(id))
  const drags = competency.drags.filter(
    (drag) => drag.competency !== competency.id && applicable.has(drag.competency),
  )
  const position = band?.focus.indexOf(competency.id) ?? -1
  const reasons = [
    distanceReason(readiness.supported, target, next),
    ...(band !== null && position >= 0 ? [focusReason(position, band.label)] : []),
    ...drags.map((drag) => `Holds back ${nameOf(framework, drag.competency)}: ${drag.because}`),
    ...downstreamReason(framework, suffering, new Set(drags.map((drag) => drag.competency))),
  ]
  return {
    gap: { competency: competency.id, name: competency.name, distance, harm: suffering.length, reasons },
    place: position >= 0 ? position : Infinity,
    direct: drags.length,
  }
}

/** The lowest value that reaches the even share of the next band's lowest total; the top of the scale without one. */
export function targetOf(
  framework: Framework,
  competency: Competency,
  highest: number,
  next: Band | null,
): number {
  if (next === null) return highest
  const share = (next.from * highestPoints(framework, competency)) / highestTotal(framework)
  let target = 0
  while (target < highest && pointsFor(framework, competency, target) < share) target += 1
  return target
}

/** Every competency that gets worse when one is weak, directly or through others; without itself. */
function downstreamOf(framework: Framework, start: string): string[] {
  const drags = new Map(framework.competencies.map((competency) => [competency.id, competency.drags]))
  const reached = new Set<string>()
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const drag of drags.get(id) ?? []) {
      if (reached.has(drag.competency)) continue
      reached.add(drag.competency)
      open.push(drag.competency)
    }
  }
  reached.delete(start)
  return [...reached].filter((id) => drags.has(id))
}

function distanceReason(supported: number, target: number, next: Band | null): string {
  return next === null
    ? `Evidence supports ${supported} of the ${target} that the scale reaches.`
    : `Evidence supports ${supported} of the ${target} that the next band (${next.label}) needs on average.`
}

function focusReason(position: number, label: string): string {
  const order = ['first', 'second', 'third'][position] ?? `number ${position + 1}`
  return `Comes ${order} at this stage: ${label}.`
}

function downstreamReason(
  framework: Framework,
  suffering: readonly string[],
  direct: ReadonlySet<string>,
): string[] {
  const indirect = suffering.filter((id) => !direct.has(id))
  if (indirect.length === 0) return []
  const names = listed(indirect.map((id) => nameOf(framework, id)))
  return [`Through these it also reaches ${names}: ${suffering.length} in all suffer when it is weak.`]
}

function nameOf(framework: Framework, id: string): string {
  return framework.competencies.find((competency) => competency.id === id)?.name ?? id
}
