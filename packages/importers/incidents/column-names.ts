import type { IncidentField } from '@waymark/domain/records/incident-columns.ts'

/** Names under which a column of a table is known, without case and signs, the likeliest first. */
const names: readonly (readonly [IncidentField, string])[] = [
  [
    'id',
    'id|incident id|incident number|number|incident|reference|key|issue key|tinyid|tiny id|ticket id|ticket|alert id|case number|incident key|incident ref|public id|sys id',
  ],
  [
    'title',
    'title|summary|name|description|short description|message|incident name|incident title|headline|subject|incident summary',
  ],
  [
    'service',
    'service|service name|affected service|impacted service|business service|system|component|components|product|application|app|configuration item|cmdb ci|service affected|affected services',
  ],
  ['severity', 'severity|sev|priority|priority name|impact level|severity level|incident severity'],
  ['status', 'status|state|incident state|incident status|current status'],
  [
    'started',
    'started|started at|start|start time|start date|starttime|created|created at|created on|createdat|opened|opened at|open time|date opened|impact start|impact started at|impact start date|occurred at|occurred|reported at|reported on|triggered at|triggered on|begin|began at|start timestamp|timestamp|incident start|start time utc|created date|incident date|datetime opened',
  ],
  [
    'detected',
    'detected|detected at|detected on|detection time|identified at|impact detect date|discovered at|time detected',
  ],
  [
    'acknowledged',
    'acknowledged|acknowledged at|acknowledged on|acked at|ack time|first acknowledged at|first ack|accepted at|response time stamp|responded at|first response at',
  ],
  [
    'mitigated',
    'mitigated|mitigated at|mitigated on|fixed at|impact end|impact ended at|restored at|monitoring at',
  ],
  [
    'resolved',
    'resolved|resolved at|resolved on|resolution time stamp|resolvedat|end|ended|end time|ended at|end date|endtime|resolution date|resolved date|closed|closed at|closed on|close time|date closed|end time utc|resolution timestamp|incident end|recovered at|datetime closed',
  ],
  [
    'minutes',
    'duration minutes|duration min|duration mins|downtime minutes|downtime min|minutes|duration in minutes|outage minutes|mttr minutes|mttr min|resolution minutes|resolution time minutes|time to resolve minutes|time to resolve min|resolution time min|outage duration minutes',
  ],
  ['seconds', 'duration seconds|duration s|duration sec|downtime seconds|duration in seconds'],
  ['duration', 'duration|downtime|outage duration|time to resolve|total duration|incident duration'],
  [
    'seconds-to-acknowledge',
    'seconds to first ack|seconds to ack|time to first ack seconds|time to acknowledge seconds|mtta seconds',
  ],
  ['seconds-to-resolve', 'seconds to resolve|time to resolve seconds|resolution time seconds|mttr seconds'],
  ['cause', 'root cause|cause|rootcause|root cause category|cause category|rca|caused by'],
  [
    'change',
    'change|change id|deployment|deployment id|caused by change|caused by deployment|release|commit',
  ],
  ['test', 'test|is test|is drill|drill'],
  ['auto-resolved', 'auto resolved|autoresolved|is auto resolved'],
  ['lead', 'incident lead|lead|commander|incident commander|owner|incident owner|incident manager'],
  [
    'responder',
    'responder|responders|assignee|assigned to|assigned to user name|resolved by|resolved by user name|acknowledged by|acknowledged by user name|on call',
  ],
  ['reporter', 'reporter|reported by|opened by|caller|created by'],
  [
    'postmortem',
    'postmortem|post mortem|postmortem url|post mortem url|postmortem link|rca url|rca link|retrospective url|postmortem document url',
  ],
]

/** The same with each name by itself. */
export const columnNames: readonly (readonly [IncidentField, readonly string[]])[] = names.map(
  ([field, list]) => [field, list.split('|')] as const,
)
