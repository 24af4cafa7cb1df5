import { incidentIo } from './incident-io.ts'
import { opsgenieAlerts, opsgenieIncidents } from './opsgenie.ts'
import { datadog, fireHydrant, jiraIncidents, rootly } from './others.ts'
import { pagerduty } from './pagerduty.ts'
import type { IncidentProduct } from './product.ts'
import { statusHistory, statuspage } from './statuspage.ts'

/** Every product whose JSON is known; the first that knows an entry reads the file. */
export const incidentProducts: readonly IncidentProduct[] = [
  pagerduty,
  opsgenieAlerts,
  opsgenieIncidents,
  incidentIo,
  fireHydrant,
  datadog,
  rootly,
  statuspage,
  statusHistory,
  jiraIncidents,
]
