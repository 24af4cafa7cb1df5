import { at, isRecord, listAt, numberAt, textAt, textsAt } from '../json-value.ts'
import type { StatedIncident } from '../stated-incident.ts'
import { placeWith, type IncidentProduct } from './product.ts'

/**
 * PagerDuty: incidents of its REST API and raw rows of its analytics. An incident opens when it is triggered, which is
 * taken as its start; when the trouble itself began is not in the export, so detection has no figure from here.
 * Urgency is how loudly somebody was called, not how bad it was, and is no severity.
 */
export const pagerduty: IncidentProduct = {
  name: 'PagerDuty',
  knows: (entry) =>
    isRecord(entry) &&
    'incident_number' in entry &&
    ('urgency' in entry || 'seconds_to_resolve' in entry || 'escalation_policy' in entry),
  read(entry, place): StatedIncident {
    const id = textAt(entry, 'id', 'incident_id') ?? textAt(entry, 'incident_number')
    const isResolved = textAt(entry, 'status') === 'resolved'
    const acknowledgements = listAt(entry, 'acknowledgements')
    return {
      place: placeWith(place, id),
      identity: id === null ? null : `pagerduty:${id}`,
      title: textAt(entry, 'title', 'summary', 'description'),
      service: textAt(entry, 'service.summary', 'service_name', 'service.name'),
      severity: textAt(entry, 'priority.summary', 'priority.name', 'priority_name'),
      clocks: {
        started: textAt(entry, 'created_at', 'created_on'),
        acknowledged: textAt(acknowledgements[0], 'at'),
        resolved:
          textAt(entry, 'resolved_at') ?? (isResolved ? textAt(entry, 'last_status_change_at') : null),
      },
      after: {
        acknowledged: numberAt(entry, 'seconds_to_first_ack'),
        resolved: numberAt(entry, 'seconds_to_resolve'),
      },
      isAutoResolved:
        at(entry, 'auto_resolved') === true || /service|integration/.test(resolver(entry) ?? ''),
      people: [
        ...named('assignee', textsAt(entry, 'assignments', 'assignee.summary', 'assignee.email')),
        ...named('responder', textsAt(entry, 'acknowledgements', 'acknowledger.summary')),
        ...named('resolver', person(entry, 'last_status_change_by', isResolved)),
        ...named('resolver', person(entry, 'resolved_by_user_name', true)),
      ],
    }
  },
}

/** The kind of thing that changed the status of a resolved incident last. */
function resolver(entry: unknown): string | null {
  return textAt(entry, 'status') === 'resolved' ? textAt(entry, 'last_status_change_by.type') : null
}

function person(entry: unknown, key: string, isTheirs: boolean): string[] {
  if (!isTheirs) return []
  const type = textAt(entry, `${key}.type`)
  if (type !== null && !type.startsWith('user')) return []
  const name = textAt(entry, `${key}.summary`, key)
  return name === null ? [] : [name]
}

const named = (part: string, names: readonly string[]) => names.map((name) => ({ part, names: [name] }))
