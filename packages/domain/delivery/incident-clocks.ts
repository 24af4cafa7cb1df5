import type { Instant } from '../evidence/dates.ts'
import type { IncidentRecord } from '../records/record.ts'

/** When an incident began, as far as it is known. */
export function startOf(incident: IncidentRecord): Instant | null {
  return incident.started ?? incident.detected ?? incident.acknowledged
}

/**
 * For each incident whose service and cause are stated, whether it repeats one that began at most so many days before.
 * @param incidents oldest first
 */
export function repeatsIn(incidents: readonly IncidentRecord[], days: number): ReadonlyMap<string, boolean> {
  const last = new Map<string, number>()
  const repeats = new Map<string, boolean>()
  for (const incident of incidents) {
    const started = startOf(incident)
    const what = signatureOf(incident)
    if (started === null || what === null) continue
    const at = Date.parse(started)
    const before = last.get(what)
    repeats.set(incident.key, before !== undefined && at - before <= days * 86_400_000)
    last.set(what, at)
  }
  return repeats
}

/** Same service, same cause, without case, punctuation and order of words; null when either is not stated. */
function signatureOf(incident: IncidentRecord): string | null {
  if (incident.service === null || incident.cause === null) return null
  const words = incident.cause.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? null : `${incident.service.toLowerCase()}\n${words.toSorted().join(' ')}`
}
