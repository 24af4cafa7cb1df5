import type { DeliveryData } from './delivery-data.ts'
import { createExclusions, measurement, type Measurement, type Observation } from './measurement.ts'
import { millisecondsBetween, type Window } from './window.ts'

/** The clocks that reliability figures run between. */
export const incidentSpans = {
  detect: ['started', 'detected'],
  acknowledge: ['detected', 'acknowledged'],
  restore: ['started', 'restored'],
} as const
export type IncidentSpan = keyof typeof incidentSpans

/**
 * How long incidents of the window took between two of their clocks.
 * @param rank only incidents of this severity rank; null: all
 */
export function incidentTimes(
  data: DeliveryData,
  window: Window,
  span: IncidentSpan,
  rank: number | null,
): Measurement {
  const excluded = createExclusions()
  for (const { record, reason } of data.otherIncidents.in(window))
    if (rank === null || record.severity.rank === rank) excluded.add(reason)
  const observations: Observation[] = []
  let unknown = 0
  const [opening, closing] = incidentSpans[span]
  const incidents = rank === null ? data.incidents : data.ofRank.get(rank)
  for (const incident of incidents?.in(window) ?? []) {
    const from = opening === 'detected' ? (incident.detected ?? incident.started) : incident[opening]
    const to = closing === 'restored' ? (incident.mitigated ?? incident.resolved) : incident[closing]
    if (from === null || to === null) unknown += 1
    else if (to < from) excluded.add(`${closing} before ${opening}, by its clocks`)
    else observations.push({ key: incident.key, value: millisecondsBetween(from, to) })
  }
  return measurement('durations', {
    observations,
    coverage: { known: observations.length, total: observations.length + unknown },
    excluded: excluded.list(),
    refused: noneImported(data),
  })
}

/** Severity ranks among the incidents of a window, worst first; null stands for those without one. */
export function ranksIn(data: DeliveryData, window: Window): readonly (number | null)[] {
  return [...data.ofRank]
    .flatMap(([rank, of]) => (of.in(window).length > 0 ? [rank] : []))
    .toSorted((a, b) => (a ?? 9) - (b ?? 9))
}

/** Share of incidents that repeat an earlier one: same service, same cause, within the days that the rules name. */
export function repeats(data: DeliveryData, window: Window): Measurement {
  const observations: Observation[] = []
  let unknown = 0
  for (const { key } of data.incidents.in(window)) {
    const repeated = data.repeats.get(key)
    if (repeated === undefined) unknown += 1
    else observations.push({ key, value: repeated ? 1 : 0 })
  }
  return measurement('share', {
    observations,
    coverage: { known: observations.length, total: observations.length + unknown },
    notes: [`A repeat is the same service and cause within ${data.rules.repeatDays} days.`],
    refused: noneImported(data),
  })
}

/** Why nothing can be said of incidents at all. */
export function noneImported(data: DeliveryData): string | null {
  return data.incidents.all.length + data.otherIncidents.all.length === 0
    ? 'No incidents were imported.'
    : null
}
