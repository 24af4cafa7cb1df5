import { isRecord, listAt, textAt, textsAt } from '../json-value.ts'
import type { NotAnIncident, StatedIncident } from '../stated-incident.ts'
import { placeWith, type IncidentProduct } from './product.ts'

const maintenance: ReadonlySet<string> = new Set(['scheduled', 'in_progress', 'verifying', 'completed'])

/** Statuspage: what was told to users. Planned maintenance is no incident. */
export const statuspage: IncidentProduct = {
  name: 'Statuspage',
  knows: (entry) =>
    isRecord(entry) &&
    'name' in entry &&
    'impact' in entry &&
    ('incident_updates' in entry || 'shortlink' in entry),
  read(entry, place): StatedIncident | NotAnIncident {
    const impact = textAt(entry, 'impact_override') ?? textAt(entry, 'impact')
    if (
      maintenance.has(textAt(entry, 'status') ?? '') ||
      impact === 'maintenance' ||
      textAt(entry, 'scheduled_for') !== null
    )
      return { left: 'planned maintenance' }
    const id = textAt(entry, 'id')
    const components = textsAt(entry, 'components', 'name')
    const monitoring = listAt(entry, 'incident_updates').find(
      (update) => textAt(update, 'status') === 'monitoring',
    )
    const published = textAt(entry, 'postmortem_published_at')
    const isIgnored = isRecord(entry) && entry['postmortem_ignored'] === true
    return {
      place: placeWith(place, id),
      identity: id === null ? null : `statuspage:${id}`,
      title: textAt(entry, 'name'),
      service: components.length === 1 ? (components[0] ?? null) : null,
      severity: impact,
      clocks: {
        started: textAt(entry, 'started_at', 'created_at'),
        mitigated: textAt(entry, 'monitoring_at') ?? textAt(monitoring, 'display_at', 'created_at'),
        resolved: textAt(entry, 'resolved_at'),
      },
      postmortem: {
        required: isIgnored ? false : null,
        where: published === null ? null : textAt(entry, 'shortlink'),
        published,
      },
    }
  },
}

/** Months of a status page's public history, each with its incidents. */
export const statusHistory: IncidentProduct = {
  name: 'Statuspage history',
  knows: (entry) =>
    isRecord(entry) &&
    'year' in entry &&
    listAt(entry, 'incidents').some((incident) => textAt(incident, 'code') !== null),
  read: (_entry, place): NotAnIncident => ({ left: `months without incidents (${place})` }),
}

/** The incidents of a month of a history: `Mar <var>3</var>, <var>10:15</var> - <var>11:40</var> UTC`. */
export function incidentsOfMonth(month: unknown): readonly unknown[] {
  const year = textAt(month, 'year') ?? ''
  return listAt(month, 'incidents').map((incident) => {
    const text = (textAt(incident, 'timestamp') ?? '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    const match =
      /^([A-Za-z]{3,9} \d{1,2}), (\d{1,2}:\d{2})(?: ?- ?(?:([A-Za-z]{3,9} \d{1,2}), )?(\d{1,2}:\d{2}))? ([A-Z]{2,5})$/.exec(
        text,
      )
    const [, day = '', from = '', endDay = day, to, zone = ''] = match ?? []
    return {
      id: textAt(incident, 'code'),
      name: textAt(incident, 'name'),
      impact: textAt(incident, 'impact'),
      shortlink: null,
      created_at: match === null ? text : `${day}, ${year} ${from} ${zone}`,
      resolved_at: to === undefined ? null : `${endDay}, ${year} ${to} ${zone}`,
    }
  })
}
