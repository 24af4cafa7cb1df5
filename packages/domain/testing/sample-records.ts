import type {
  ChangeRecord,
  DeploymentRecord,
  IncidentRecord,
  MeetingRecord,
  WorkItemRecord,
} from '../records/record.ts'

const common = (key: string) => ({
  key,
  where: `row ${key}`,
  title: `Record ${key}`,
  service: null,
  doubts: [],
})

/** An incident of one hour in which nobody is named. */
export function anIncident(key: string, more: Partial<IncidentRecord> = {}): IncidentRecord {
  return {
    kind: 'incident',
    ...common(key),
    title: 'Checkout rejects card payments',
    service: 'payments',
    severity: { stated: null, rank: null },
    started: '2026-03-02T10:00:00.000Z',
    detected: null,
    acknowledged: null,
    mitigated: null,
    resolved: '2026-03-02T11:00:00.000Z',
    day: null,
    statedMinutes: null,
    cause: null,
    causedBy: null,
    isTest: false,
    isAutoResolved: false,
    ownParts: [],
    others: null,
    postmortem: null,
    actions: [],
    ...more,
  }
}

/** An incident that began on a day at ten and lasted some minutes. */
export function incidentOn(
  key: string,
  day: string,
  minutes: number,
  more: Partial<IncidentRecord> = {},
): IncidentRecord {
  const started = `${day}T10:00:00.000Z`
  const resolved = new Date(Date.parse(started) + minutes * 60_000).toISOString()
  return anIncident(key, { started, resolved, ...more })
}

/** A change by the user that was merged. */
export function aChange(key: string, more: Partial<ChangeRecord> = {}): ChangeRecord {
  return {
    kind: 'change',
    ...common(key),
    title: 'Cache tax rates (#12)',
    service: 'acme/shop',
    by: 'self',
    reviewedBySelf: false,
    authoredAt: '2026-03-01T10:00:00.000Z',
    mergedAt: '2026-03-02T10:00:00.000Z',
    isMerge: false,
    reverts: [],
    isRevert: false,
    deployedIn: null,
    isEmergency: false,
    ...more,
  }
}

/** A tag. */
export function aDeployment(key: string, more: Partial<DeploymentRecord> = {}): DeploymentRecord {
  return {
    kind: 'deployment',
    ...common(key),
    title: 'v1.4.0',
    service: 'shop',
    basis: 'tag',
    environment: null,
    at: '2026-03-03T10:00:00.000Z',
    status: 'unknown',
    revision: null,
    isPrerelease: false,
    isEmergency: false,
    ...more,
  }
}

/** A finished story of which the user was the assignee. */
export function aWorkItem(key: string, more: Partial<WorkItemRecord> = {}): WorkItemRecord {
  return {
    kind: 'work-item',
    ...common(key),
    service: 'Ledger',
    type: 'Story',
    status: 'Done',
    ownParts: ['assignee'],
    created: '2026-02-02T10:00:00.000Z',
    resolved: '2026-04-20T10:00:00.000Z',
    due: null,
    labels: [],
    parent: null,
    ...more,
  }
}

/** A one-to-one that the user called. */
export function aMeeting(key: string, day: string, more: Partial<MeetingRecord> = {}): MeetingRecord {
  return {
    kind: 'meeting',
    ...common(key),
    title: 'one-on-one',
    series: 'series-1',
    purpose: 'one-on-one',
    starts: `${day}T09:00:00.000Z`,
    minutes: 30,
    others: 1,
    isOrganisedBySelf: true,
    ...more,
  }
}
