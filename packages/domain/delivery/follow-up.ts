import { addDays, dayOf, type Day } from '../evidence/dates.ts'
import type { FollowUpAction, IncidentRecord } from '../records/record.ts'
import type { DeliveryData } from './delivery-data.ts'
import { startOf } from './incident-clocks.ts'
import { noneImported } from './incidents.ts'
import { measurement, type Measurement, type Observation } from './measurement.ts'
import { isIn, type Window } from './window.ts'

/** Share of the postmortems that were due by now and came out in time. One that is not due yet is not counted. */
export function postmortemsOnTime(data: DeliveryData, window: Window): Measurement {
  const observations: Observation[] = []
  let unknown = 0
  let notDue = 0
  for (const incident of data.incidents.in(window)) {
    if (!needsPostmortem(incident, data)) continue
    const ended = incident.resolved ?? incident.mitigated
    const published = incident.postmortem?.published ?? null
    if (ended === null || (published === null && incident.postmortem?.where != null)) unknown += 1
    else {
      const due = addDays(dayOf(ended), data.rules.postmortemDays)
      if (published === null && due >= dayOf(data.known.incidents)) notDue += 1
      else
        observations.push({ key: incident.key, value: published !== null && dayOf(published) <= due ? 1 : 0 })
    }
  }
  return measurement('share', {
    observations,
    coverage: { known: observations.length, total: observations.length + unknown },
    excluded: notDue > 0 ? [{ reason: 'not due yet', count: notDue }] : [],
    notes: [
      `On time means published within ${data.rules.postmortemDays} days of the end. Where a source does not say, incidents of rank ${data.rules.postmortemRank} or worse need one.`,
    ],
    refused:
      noneImported(data) ??
      (data.incidents.all.every((incident) => incident.postmortem === null)
        ? 'No source says which incidents had a postmortem.'
        : null),
  })
}

function needsPostmortem(incident: IncidentRecord, data: DeliveryData): boolean {
  const required = incident.postmortem?.required ?? null
  if (required !== null) return required
  const { rank } = incident.severity
  return incident.postmortem !== null || (rank !== null && rank <= data.rules.postmortemRank)
}

/** Share of the actions due in the window that were closed by their day. */
export function actionsOnTime(data: DeliveryData, window: Window): Measurement {
  const observations: Observation[] = []
  let unknown = 0
  let undated = 0
  const today = dayOf(data.known.incidents)
  for (const incident of data.incidents.all) {
    for (const [at, action] of incident.actions.entries()) {
      if (action.due === null) {
        if (isIn(window, startOf(incident))) undated += 1
        continue
      }
      if (action.due < window.from || action.due > window.to || action.due >= today) continue
      const kept = wasKept(action, action.due)
      if (kept === null) unknown += 1
      else observations.push({ key: `${incident.key}#${at + 1}`, value: kept ? 1 : 0 })
    }
  }
  return measurement('share', {
    observations,
    coverage: { known: observations.length, total: observations.length + unknown },
    excluded: undated > 0 ? [{ reason: 'without a due date', count: undated }] : [],
    refused:
      noneImported(data) ??
      (data.incidents.all.every((incident) => incident.actions.length === 0)
        ? 'No source tells the actions that followed.'
        : null),
  })
}

/** Null when it is not known whether, or when, the action was closed. */
function wasKept(action: FollowUpAction, due: Day): boolean | null {
  if (action.done !== null) return action.done <= due
  return action.state === 'open' ? false : null
}
