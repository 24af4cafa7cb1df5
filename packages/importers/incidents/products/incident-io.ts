import { at, isRecord, listAt, numberAt, textAt } from '../json-value.ts'
import type { NotAnIncident, StatedIncident } from '../stated-incident.ts'
import { placeWith, type IncidentProduct } from './product.ts'

/** Categories of status in which an incident turned out to be none, or part of another. */
const none: ReadonlySet<string> = new Set(['declined', 'merged', 'canceled', 'triage'])

/** incident.io, version 2 of its API: named timestamps, roles, and how it was run. */
export const incidentIo: IncidentProduct = {
  name: 'incident.io',
  knows: (entry) =>
    isRecord(entry) &&
    'reference' in entry &&
    ('incident_status' in entry || 'incident_timestamp_values' in entry),
  read(entry, place): StatedIncident | NotAnIncident {
    const category = textAt(entry, 'incident_status.category') ?? ''
    if (none.has(category)) return { left: `incidents that were ${category}, by their status` }
    const reference = textAt(entry, 'reference')
    const id = textAt(entry, 'id')
    const moments = momentsOf(entry)
    const mode = textAt(entry, 'mode')
    const url = textAt(entry, 'postmortem_document_url')
    const seconds = listAt(entry, 'duration_metrics').find((metric) =>
      /incident duration|total duration/i.test(textAt(metric, 'duration_metric.name') ?? ''),
    )
    const stated = numberAt(seconds, 'value_seconds')
    return {
      place: placeWith(place, reference),
      identity: id === null && reference === null ? null : `incident-io:${id ?? reference ?? ''}`,
      title: textAt(entry, 'name'),
      service: serviceOf(entry),
      severity: textAt(entry, 'severity.name'),
      clocks: {
        started:
          moments('impact started', 'started at', 'started') ??
          moments('reported at') ??
          textAt(entry, 'created_at'),
        detected: moments('detected at', 'detected', 'identified at'),
        acknowledged: moments('accepted at', 'acknowledged at'),
        mitigated: moments('fixed at', 'mitigated at', 'impact ended'),
        resolved: moments('resolved at', 'closed at'),
      },
      statedMinutes: stated === null ? null : stated / 60,
      isTest: mode === 'test' || mode === 'tutorial',
      people: listAt(entry, 'incident_role_assignments').flatMap((assignment) => {
        const names = [textAt(assignment, 'assignee.email'), textAt(assignment, 'assignee.name')].filter(
          (name) => name !== null,
        )
        return names.length === 0 ? [] : [{ part: textAt(assignment, 'role.name') ?? 'responder', names }]
      }),
      postmortem: { required: null, where: url, published: null },
    }
  },
}

/** Its named timestamps, by the first of some names. */
function momentsOf(entry: unknown): (...names: readonly string[]) => string | null {
  const known = new Map<string, string>()
  for (const stamp of listAt(entry, 'incident_timestamp_values')) {
    const name = textAt(stamp, 'incident_timestamp.name')?.toLowerCase()
    const value = textAt(stamp, 'value.value', 'value')
    if (name !== undefined && value !== null) known.set(name, value)
  }
  return (...names) => names.map((name) => known.get(name) ?? null).find((value) => value !== null) ?? null
}

function serviceOf(entry: unknown): string | null {
  for (const field of listAt(entry, 'custom_field_entries')) {
    if (
      !/^(?:affected )?(?:services?|products?|components?)$/i.test(textAt(field, 'custom_field.name') ?? '')
    )
      continue
    const [value] = listAt(field, 'values')
    const named = textAt(value, 'value_catalog_entry.name', 'value_option.value', 'value_text')
    if (named !== null) return named
  }
  return at(entry, 'team') === undefined ? null : textAt(entry, 'team.name')
}
