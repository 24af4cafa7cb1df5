import type { Instant } from '../evidence/dates.ts'
import type { IncidentRecord } from '../records/record.ts'
import type { DeliveryData } from './delivery-data.ts'
import { createExclusions, measurement, type Measurement, type Observation } from './measurement.ts'
import { isIn, millisecondsBetween, type Window } from './window.ts'

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
  for (const { record, reason } of data.otherIncidents)
    if (isIn(window, startOf(record)) && isOfRank(record, rank)) excluded.add(reason)
  const observations: Observation[] = []
  let unknown = 0
  const [opening, closing] = incidentSpans[span]
  for (const incident of data.incidents) {
    if (!isIn(window, startOf(incident)) || !isOfRank(incident, rank)) continue
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
  const ranks = data.incidents
    .filter((incident) => isIn(window, startOf(incident)))
    .map((incident) => incident.severity.rank)
  return [...new Set(ranks)].toSorted((a, b) => (a ?? 9) - (b ?? 9))
}

/** Share of incidents that repeat an earlier one: same service, same cause, within the days that the rules name. */
export function repeats(data: DeliveryData, window: Window): Measurement {
  const last = new Map<string, Instant>()
  const observations: Observation[] = []
  let unknown = 0
  for (const incident of data.incidents) {
    const started = startOf(incident)
    if (started === null) continue
    const what = signatureOf(incident)
    if (what === null) {
      if (isIn(window, started)) unknown += 1
      continue
    }
    const before = last.get(what)
    last.set(what, started)
    if (!isIn(window, started)) continue
    const near =
      before !== undefined && millisecondsBetween(before, started) <= data.rules.repeatDays * 86_400_000
    observations.push({ key: incident.key, value: near ? 1 : 0 })
  }
  return measurement('share', {
    observations,
    coverage: { known: observations.length, total: observations.length + unknown },
    notes: [`A repeat is the same service and cause within ${data.rules.repeatDays} days.`],
    refused: noneImported(data),
  })
}

/** Same service, same cause, without case, punctuation and order of words; null when either is not stated. */
function signatureOf(incident: IncidentRecord): string | null {
  if (incident.service === null || incident.cause === null) return null
  const words = incident.cause.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? null : `${incident.service.toLowerCase()}\n${words.toSorted().join(' ')}`
}

/** When an incident began, as far as it is known. */
export function startOf(incident: IncidentRecord): Instant | null {
  return incident.started ?? incident.detected ?? incident.acknowledged
}

function isOfRank(incident: IncidentRecord, rank: number | null): boolean {
  return rank === null || incident.severity.rank === rank
}

/** Why nothing can be said of incidents at all. */
export function noneImported(data: DeliveryData): string | null {
  return data.incidents.length + data.otherIncidents.length === 0 ? 'No incidents were imported.' : null
}
