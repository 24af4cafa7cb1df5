import type { DeliveryData } from './delivery-data.ts'
import { figureIds, type FigureId } from './definitions.ts'
import { figureOf, type Figure } from './figure.ts'
import { actionsOnTime, postmortemsOnTime } from './follow-up.ts'
import { incidentTimes, ranksIn, repeats } from './incidents.ts'
import { emergencyChanges, failRate, perRelease, recoveryTime, reworkRate } from './instability.ts'
import type { Measurement } from './measurement.ts'
import { basisOf, frequency, leadTime } from './throughput.ts'
import type { Window } from './window.ts'

/**
 * What a figure counts in a window: the one place that ties an id to its rule, used for the figure, for each step of
 * its trend and for the records behind it.
 */
export function measure(
  id: FigureId,
  data: DeliveryData,
  window: Window,
  rank: number | null = null,
): Measurement {
  switch (id) {
    case 'change-lead-time':
      return leadTime(data, window, 'authored')
    case 'merge-to-deploy':
      return leadTime(data, window, 'merged')
    case 'deployment-frequency':
      return frequency(data, window)
    case 'failed-deployment-recovery':
      return recoveryTime(data, window)
    case 'change-fail-rate':
      return failRate(data, window)
    case 'deployment-rework-rate':
      return reworkRate(data, window)
    case 'time-to-detect':
      return incidentTimes(data, window, 'detect', rank)
    case 'time-to-acknowledge':
      return incidentTimes(data, window, 'acknowledge', rank)
    case 'time-to-restore':
      return incidentTimes(data, window, 'restore', rank)
    case 'repeat-incidents':
      return repeats(data, window)
    case 'incidents-per-release':
      return perRelease(data, window, 'incidents')
    case 'reverts-per-release':
      return perRelease(data, window, 'reverts')
    case 'emergency-changes':
      return emergencyChanges(data, window)
    case 'postmortems-on-time':
      return postmortemsOnTime(data, window)
    case 'actions-on-time':
      return actionsOnTime(data, window)
  }
}

/** Figures that are shown by severity as well. */
const bySeverity: ReadonlySet<FigureId> = new Set([
  'time-to-detect',
  'time-to-acknowledge',
  'time-to-restore',
])

/** Every figure over a window with its trend, reliability times by severity too. */
export function figuresOf(data: DeliveryData, window: Window, steps: readonly Window[]): readonly Figure[] {
  const ranks = ranksIn(data, window).filter((rank) => rank !== null)
  return figureIds.flatMap((id) => {
    const wanted = bySeverity.has(id) && ranks.length > 1 ? [null, ...ranks] : [null]
    return wanted.map((rank) => named(figure(id, rank, data, window, steps), data))
  })
}

function figure(
  id: FigureId,
  rank: number | null,
  data: DeliveryData,
  window: Window,
  steps: readonly Window[],
): Figure {
  return figureOf(
    id,
    rank,
    measure(id, data, window, rank),
    steps.map((step) => ({ from: step.from, to: step.to, measured: measure(id, data, step, rank) })),
    data.rules.coverageFloor,
  )
}

/** Tags are no deployments: where they stand in, the figure says so in its name. */
function named(found: Figure, data: DeliveryData): Figure {
  const basis = basisOf(data)
  if (basis === null || basis === 'deployment') return found
  const note = `Rests on ${basis}s: no deployments are recorded.`
  const rests =
    found.family === 'throughput' ||
    found.unit === 'per release' ||
    found.id.startsWith('change-') ||
    found.id.startsWith('deployment-')
  if (!rests) return found
  const name = found.id === 'deployment-frequency' ? 'Release frequency' : found.name
  return { ...found, name, notes: [note, ...found.notes] }
}
