import type { IncidentRecord, SloRecord } from '../records/record.ts'
import type { DeliveryData } from './delivery-data.ts'
import { startOf } from './incident-clocks.ts'
import type { Window } from './window.ts'

/** Time in which a service was up, by its incidents, with everything that limits the claim. */
export interface Availability {
  readonly service: string | null
  readonly measuredMinutes: number
  readonly downMinutes: number
  /** Share of the measured time; null when nothing was measured. */
  readonly share: number | null
  readonly incidents: readonly string[]
  /** Incidents that are still open or whose end is unknown: they could make it worse. */
  readonly endless: number
  readonly says: string
}

/** What is left of an objective's error budget. */
export interface ErrorBudget {
  readonly slo: string
  readonly title: string
  readonly target: number
  readonly budgetMinutes: number
  readonly usedMinutes: number
  /** Negative when more was used than there was. */
  readonly leftMinutes: number
}

/**
 * Availability over a window: time in which no incident of the rules' rank ran, over the time in which incidents would
 * have been seen. A partial outage counts whole. Overlapping incidents count once.
 */
export function availability(data: DeliveryData, window: Window, service: string | null): Availability {
  const all = data.incidents.all.filter((incident) => service === null || incident.service === service)
  const down = all.filter((incident) => (incident.severity.rank ?? 9) <= data.rules.downtimeRank)
  const unranked = all.filter((incident) => incident.severity.rank === null).length
  const first = all.map(startOf).find((start) => start !== null)
  const since = Math.max(Date.parse(window.start), first === undefined ? Infinity : Date.parse(first))
  const until = Math.min(Date.parse(window.end), Date.parse(data.known.incidents))
  const measuredMinutes = Math.max(0, until - since) / 60_000
  const { minutes, keys, endless } = union(down, since, until)
  const share = measuredMinutes > 0 ? 1 - minutes / measuredMinutes : null
  const limits = [
    `Incidents of rank ${data.rules.downtimeRank} or worse count as downtime, a partial outage as a whole one`,
    'time before the first incident on record is not counted as good',
    ...(unranked > 0 ? [`${unranked} incidents without a severity are not in it`] : []),
    ...(endless > 0 ? [`${endless} without an end are not in it`] : []),
  ]
  const says = `${limits.join('; ')}.`
  return { service, measuredMinutes, downMinutes: minutes, share, incidents: keys, endless, says }
}

function union(incidents: readonly IncidentRecord[], since: number, until: number) {
  const spans: [number, number][] = []
  const keys: string[] = []
  let endless = 0
  for (const incident of incidents) {
    const started = startOf(incident)
    const ended = incident.mitigated ?? incident.resolved
    if (started === null || Date.parse(started) >= until) continue
    if (ended === null) {
      endless += 1
      continue
    }
    const from = Math.max(since, Date.parse(started))
    const to = Math.min(until, Date.parse(ended))
    if (to <= from) continue
    spans.push([from, to])
    keys.push(incident.key)
  }
  spans.sort(([a], [b]) => a - b)
  let reached = -Infinity
  let total = 0
  for (const [from, to] of spans) {
    total += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return { minutes: total / 60_000, keys, endless }
}

/** Error budget of an objective over its own window, ending where the records end. */
export function errorBudget(data: DeliveryData, slo: SloRecord, window: Window): ErrorBudget {
  const end = window.end < data.known.incidents ? window.end : data.known.incidents
  const start = new Date(Date.parse(end) - slo.windowDays * 86_400_000).toISOString()
  const used = availability(data, { ...window, start, end }, slo.service).downMinutes
  const budgetMinutes = (1 - slo.target) * slo.windowDays * 24 * 60
  return {
    slo: slo.key,
    title: slo.title,
    target: slo.target,
    budgetMinutes,
    usedMinutes: used,
    leftMinutes: budgetMinutes - used,
  }
}
