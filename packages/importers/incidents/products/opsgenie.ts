import { at, isRecord, listAt, numberAt, textAt, textsAt } from '../json-value.ts'
import type { NotAnIncident, StatedIncident } from '../stated-incident.ts'
import { placeWith, type IncidentProduct } from './product.ts'

/** Opsgenie's incidents, which people declare. */
export const opsgenieIncidents: IncidentProduct = {
  name: 'Opsgenie',
  knows: (entry) =>
    isRecord(entry) &&
    'tinyId' in entry &&
    !('alias' in entry) &&
    ('impactStartDate' in entry || 'message' in entry),
  read(entry, place): StatedIncident {
    const id = textAt(entry, 'id', 'tinyId')
    return {
      place: placeWith(place, textAt(entry, 'tinyId')),
      identity: id === null ? null : `opsgenie:incident:${id}`,
      title: textAt(entry, 'message', 'title'),
      service: textsAt(entry, 'impactedServices', 'name')[0] ?? textsAt(entry, 'services', 'name')[0] ?? null,
      severity: textAt(entry, 'priority'),
      clocks: {
        started: textAt(entry, 'impactStartDate', 'createdAt'),
        detected: textAt(entry, 'impactDetectDate'),
        resolved: textAt(entry, 'impactEndDate', 'resolvedAt', 'closedAt'),
      },
      people: respondersOf(entry),
    }
  },
}

/**
 * Opsgenie's alerts, which machines raise. One that somebody took up is to its team what others call an incident; one
 * that nobody touched is noise and is counted only.
 */
export const opsgenieAlerts: IncidentProduct = {
  name: 'Opsgenie alerts',
  knows: (entry) => isRecord(entry) && 'tinyId' in entry && 'alias' in entry,
  read(entry, place): StatedIncident | NotAnIncident {
    const id = textAt(entry, 'id', 'tinyId')
    const acknowledgedBy = textAt(entry, 'report.acknowledgedBy')
    const isTaken = at(entry, 'acknowledged') === true || acknowledgedBy !== null
    if (!isTaken) return { left: 'alerts that nobody acknowledged: an alert is not an incident' }
    const closedBy = textAt(entry, 'report.closedBy')
    const closed = numberAt(entry, 'report.closeTime')
    const taken = numberAt(entry, 'report.ackTime')
    const owner = textAt(entry, 'owner')
    return {
      place: placeWith(place, textAt(entry, 'tinyId')),
      identity: id === null ? null : `opsgenie:alert:${id}`,
      title: textAt(entry, 'message'),
      service: textAt(entry, 'entity', 'source'),
      severity: textAt(entry, 'priority'),
      clocks: { started: textAt(entry, 'createdAt') },
      after: {
        acknowledged: taken === null ? null : taken / 1000,
        resolved: closed === null ? null : closed / 1000,
      },
      isAutoResolved: closedBy !== null && /^(?:system|alert api|.*integration.*)$/i.test(closedBy),
      people: [
        ...(owner === null || owner === '' ? [] : [{ part: 'owner', names: [owner] }]),
        ...(acknowledgedBy === null ? [] : [{ part: 'responder', names: [acknowledgedBy] }]),
        ...respondersOf(entry),
      ],
    }
  },
}

function respondersOf(entry: unknown): { part: string; names: string[] }[] {
  return listAt(entry, 'responders')
    .filter((responder) => textAt(responder, 'type') === 'user')
    .map((responder) => ({
      part: 'responder',
      names: [textAt(responder, 'username', 'name'), textAt(responder, 'id')].filter((name) => name !== null),
    }))
}
