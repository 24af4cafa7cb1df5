import { at, isRecord, listAt, numberAt, textAt, textsAt } from '../json-value.ts'
import type { NotAnIncident, StatedIncident } from '../stated-incident.ts'
import { placeWith, type IncidentProduct } from './product.ts'

/** FireHydrant: milestones are its clocks, and the end of the retrospective is told without guessing. */
export const fireHydrant: IncidentProduct = {
  name: 'FireHydrant',
  knows: (entry) =>
    isRecord(entry) &&
    ('current_milestone' in entry || 'retrospective_completed_at' in entry) &&
    'name' in entry,
  read(entry, place): StatedIncident | NotAnIncident {
    if (textAt(entry, 'discarded_at') !== null) return { left: 'incidents that were discarded' }
    const id = textAt(entry, 'id')
    const when = (...types: readonly string[]) => {
      const found = listAt(entry, 'milestones').find((milestone) =>
        types.includes(textAt(milestone, 'type', 'slug') ?? ''),
      )
      return textAt(found, 'occurred_at')
    }
    const completed =
      textAt(entry, 'retrospective_completed_at') ?? when('postmortem_completed', 'retrospective_completed')
    return {
      place: placeWith(place, textAt(entry, 'number')),
      identity: id === null ? null : `firehydrant:${id}`,
      title: textAt(entry, 'name'),
      service: textsAt(entry, 'services', 'name')[0] ?? null,
      severity: textAt(entry, 'severity.slug', 'severity', 'priority'),
      clocks: {
        started: when('started') ?? textAt(entry, 'started_at', 'created_at'),
        detected: when('detected') ?? textAt(entry, 'detected_at'),
        acknowledged: when('acknowledged') ?? textAt(entry, 'acknowledged_at'),
        mitigated: when('mitigated') ?? textAt(entry, 'mitigated_at'),
        resolved: when('resolved') ?? textAt(entry, 'resolved_at'),
      },
      isTest: textsAt(entry, 'tag_list').some((tag) => /^(?:test|training|gameday|drill)$/i.test(tag)),
      people: listAt(entry, 'role_assignments').flatMap((assignment) => {
        const names = [textAt(assignment, 'user.email'), textAt(assignment, 'user.name')].filter(
          (name) => name !== null,
        )
        const part = textAt(assignment, 'incident_role.name') ?? 'responder'
        return names.length === 0 ? [] : [{ part, names }]
      }),
      postmortem: {
        required: null,
        where: textAt(entry, 'report_url', 'incident_url'),
        published: completed,
      },
    }
  },
}

/** Rootly: JSON:API resources with the clocks by name. */
export const rootly: IncidentProduct = {
  name: 'Rootly',
  knows: (entry) =>
    (textAt(entry, 'type') === 'incidents' && 'sequential_id' in attributesOf(entry)) ||
    isRootly(attributesOf(entry)),
  read(entry, place): StatedIncident | NotAnIncident {
    const id = textAt(entry, 'id')
    const of = attributesOf(entry)
    const status = textAt(of, 'status') ?? ''
    if (status === 'cancelled' || textAt(of, 'cancelled_at') !== null)
      return { left: 'incidents that were cancelled' }
    return {
      place: placeWith(place, textAt(of, 'sequential_id')),
      identity: id === null ? null : `rootly:${id}`,
      title: textAt(of, 'title'),
      service:
        textsAt(of, 'services', 'name', 'attributes.name')[0] ??
        textsAt(of, 'services.data', 'attributes.name')[0] ??
        null,
      severity: textAt(of, 'severity.data.attributes.name', 'severity.name', 'severity'),
      clocks: {
        started: textAt(of, 'started_at', 'created_at'),
        detected: textAt(of, 'detected_at'),
        acknowledged: textAt(of, 'acknowledged_at'),
        mitigated: textAt(of, 'mitigated_at'),
        resolved: textAt(of, 'resolved_at'),
      },
      isTest: /test|example/.test(textAt(of, 'kind') ?? ''),
    }
  },
}

const attributesOf = (entry: unknown): Readonly<Record<string, unknown>> => {
  const attributes = at(entry, 'attributes')
  return isRecord(attributes) ? attributes : {}
}
const isRootly = (of: Readonly<Record<string, unknown>>) =>
  'slug' in of && 'title' in of && 'mitigated_at' in of && 'started_at' in of

/** Datadog: when customers felt it, and when it was noticed. */
export const datadog: IncidentProduct = {
  name: 'Datadog',
  knows: (entry) => {
    const of = attributesOf(entry)
    return (
      'title' in of &&
      ('customer_impact_start' in of || 'customer_impact_scope' in of || 'customer_impacted' in of)
    )
  },
  read(entry, place): StatedIncident {
    const of = attributesOf(entry)
    const id = textAt(entry, 'id')
    const field = (name: string) => at(of, `fields.${name}.value`)
    const [service] = listAt({ value: field('services') }, 'value')
    const cause = field('root_cause')
    const severity = textAt({ value: field('severity') }, 'value') ?? textAt(of, 'severity')
    const toDetect = numberAt(of, 'time_to_detect')
    const started = textAt(of, 'customer_impact_start') ?? textAt(of, 'created')
    return {
      place: placeWith(place, textAt(of, 'public_id')),
      identity: id === null ? null : `datadog:${id}`,
      title: textAt(of, 'title'),
      service: typeof service === 'string' ? service : null,
      severity: severity === 'UNKNOWN' ? null : severity,
      clocks: {
        started,
        detected: toDetect === null ? null : textAt(of, 'detected'),
        mitigated: textAt(of, 'customer_impact_end'),
        resolved: textAt(of, 'resolved'),
      },
      cause: typeof cause === 'string' ? cause : null,
      isTest: at(of, 'is_test') === true,
      people: [
        textAt(
          entry,
          'relationships.commander_user.data.attributes.email',
          'attributes.commander.data.attributes.email',
        ),
      ].flatMap((name) => (name === null ? [] : [{ part: 'incident commander', names: [name] }])),
    }
  },
}

/** Jira and Jira Service Management: issues whose type is an incident. */
export const jiraIncidents: IncidentProduct = {
  name: 'Jira Service Management',
  knows: (entry) =>
    isRecord(entry) && 'key' in entry && isIncidentType(textAt(entry, 'fields.issuetype.name')),
  read(entry, place): StatedIncident | NotAnIncident {
    if (!isIncidentType(textAt(entry, 'fields.issuetype.name')))
      return { left: 'issues of another type than incident' }
    const key = textAt(entry, 'key')
    return {
      place: placeWith(place, key),
      identity: key === null ? null : `jira:${key}`,
      title: textAt(entry, 'fields.summary'),
      service: textsAt(entry, 'fields.components', 'name')[0] ?? null,
      severity: textAt(entry, 'fields.priority.name'),
      clocks: {
        started: textAt(entry, 'fields.created'),
        resolved: textAt(entry, 'fields.resolutiondate'),
      },
      people: ['assignee', 'reporter'].flatMap((part) => {
        const names = [
          textAt(entry, `fields.${part}.emailAddress`),
          textAt(entry, `fields.${part}.displayName`),
        ].filter((name) => name !== null)
        return names.length === 0 ? [] : [{ part, names }]
      }),
    }
  },
}

/** Whether a type of issue is an incident: `Incident`, `[System] Incident`, `Major incident`. */
export function isIncidentType(type: string | null): boolean {
  return type !== null && /^(?:\[system\]\s*)?(?:major |production |security )?incident$/i.test(type.trim())
}
