import * as fc from 'fast-check'
import type { ChangeRecord, DeploymentRecord, IncidentRecord, WorkRecord } from '../records/record.ts'

/** An instant some hours after the first of 2026. */
export const hour = (hours: number): string =>
  new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000).toISOString()

const common = (key: string) => ({ key, where: key, title: key, service: 'shop', doubts: [] })

/** A change as a repository records it. */
export function aChange(key: string, facts: Partial<ChangeRecord> = {}): ChangeRecord {
  return {
    kind: 'change',
    ...common(key),
    by: 'other',
    reviewedBySelf: false,
    authoredAt: hour(0),
    mergedAt: hour(1),
    isMerge: false,
    reverts: [],
    isRevert: false,
    deployedIn: null,
    isEmergency: false,
    ...facts,
  }
}

/** A deployment to production at an hour. */
export function aDeployment(
  key: string,
  at: number,
  facts: Partial<DeploymentRecord> = {},
): DeploymentRecord {
  return {
    kind: 'deployment',
    ...common(key),
    basis: 'deployment',
    environment: 'production',
    at: hour(at),
    status: 'succeeded',
    revision: null,
    isPrerelease: false,
    isEmergency: false,
    ...facts,
  }
}

/** An incident that begins at an hour and lasts some hours. */
export function anIncident(
  key: string,
  started: number,
  lasted: number,
  facts: Partial<IncidentRecord> = {},
): IncidentRecord {
  return {
    kind: 'incident',
    ...common(key),
    severity: { stated: 'SEV-2', rank: 2 },
    started: hour(started),
    detected: null,
    acknowledged: null,
    mitigated: null,
    resolved: hour(started + lasted),
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
    ...facts,
  }
}

/** Records of a small invented world: deployments, the changes in them, incidents. */
export const worlds: fc.Arbitrary<readonly WorkRecord[]> = fc
  .record({
    deployments: fc.array(fc.record({ at: fc.integer({ min: 0, max: 2000 }), emergency: fc.boolean() }), {
      maxLength: 25,
    }),
    changes: fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 2000 }), into: fc.nat(30), reverts: fc.option(fc.nat(30)) }),
      { maxLength: 40 },
    ),
    incidents: fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 2000 }),
        lasted: fc.integer({ min: -5, max: 200 }),
        rank: fc.option(fc.integer({ min: 1, max: 5 })),
        cause: fc.constantFrom(null, 'Disk full', 'disk: FULL', 'Bad deploy'),
        causedBy: fc.option(fc.nat(30)),
      }),
      { maxLength: 25 },
    ),
  })
  .map(({ deployments, changes, incidents }) => [
    ...deployments.map(({ at, emergency }, number) =>
      aDeployment(`d${number}`, at, { isEmergency: emergency }),
    ),
    ...changes.map(({ at, into, reverts }, number) =>
      aChange(`c${number}`, {
        authoredAt: hour(at),
        mergedAt: hour(at + 1),
        deployedIn: `d${into}`,
        isRevert: reverts !== null,
        reverts: reverts === null ? [] : [`c${reverts}`],
      }),
    ),
    ...incidents.map(({ at, lasted, rank, cause, causedBy }, number) =>
      anIncident(`i${number}`, at, lasted, {
        severity: { stated: null, rank },
        cause,
        causedBy: causedBy === null ? null : `d${causedBy}`,
      }),
    ),
  ])
