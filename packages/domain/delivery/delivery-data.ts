import type { Instant } from '../evidence/dates.ts'
import type {
  ChangeRecord,
  DeploymentRecord,
  IncidentRecord,
  SloRecord,
  WorkRecord,
} from '../records/record.ts'
import type { CountingRules } from './counting-rules.ts'
import { failuresOf, type DeploymentFailure } from './failures.ts'
import { repeatsIn, startOf } from './incident-clocks.ts'
import { timelineOf, type Timeline } from './timeline.ts'

/**
 * Until when each kind of record is known. Silence after that says nothing: an export of June does not show that July
 * was quiet.
 */
export interface KnownUntil {
  readonly deployments: Instant
  readonly incidents: Instant
}

/** A record that does not count, and why. */
export interface LeftOut<R extends WorkRecord> {
  readonly key: string
  readonly record: R
  readonly reason: string
}

/** The records of one service, or of all together, ready to be measured. */
export interface DeliveryData {
  readonly changes: readonly ChangeRecord[]
  /** Changes by when users got them, or else by their merge. */
  readonly byDelivery: Timeline<ChangeRecord>
  /** Changes by when they entered the released branch. */
  readonly byMerge: Timeline<ChangeRecord>
  /** What reached, or may have reached, users: production, no candidates, not failed on the way. */
  readonly deployments: Timeline<DeploymentRecord>
  readonly otherDeployments: Timeline<LeftOut<DeploymentRecord>>
  readonly byKey: ReadonlyMap<string, DeploymentRecord>
  /** Real incidents by their beginning: no tests, nothing that closed itself. */
  readonly incidents: Timeline<IncidentRecord>
  readonly ofRank: ReadonlyMap<number | null, Timeline<IncidentRecord>>
  readonly otherIncidents: Timeline<LeftOut<IncidentRecord>>
  /** For each incident whose service and cause are stated: whether it repeats an earlier one. */
  readonly repeats: ReadonlyMap<string, boolean>
  readonly slos: readonly SloRecord[]
  /** How each deployment failed, if it did. */
  readonly failures: ReadonlyMap<string, DeploymentFailure>
  readonly rules: CountingRules
  readonly known: KnownUntil
}

interface Sorted {
  readonly changes: ChangeRecord[]
  readonly deployments: DeploymentRecord[]
  readonly incidents: IncidentRecord[]
  readonly otherIncidents: LeftOut<IncidentRecord>[]
  readonly slos: SloRecord[]
}

/**
 * Sorts records into what is measured and what is left out.
 * @param service only its records; null: all together, which blends unlike things
 */
export function deliveryData(
  records: readonly WorkRecord[],
  service: string | null,
  rules: CountingRules,
  known: KnownUntil,
): DeliveryData {
  const sorted = sortedByKind(records, service)
  const { changes, slos } = sorted
  const basis = strongestBasis(sorted.deployments)
  const reasons = Map.groupBy(sorted.deployments, (record) => whyNoDeployment(record, basis, rules))
  const deployments = timelineOf(reasons.get(null) ?? [], (record) => record.at)
  const left = [...reasons].flatMap(([reason, found]) =>
    reason === null ? [] : found.map((record) => ({ key: record.key, record, reason })),
  )
  const incidents = timelineOf(sorted.incidents, startOf)
  const byKey = new Map(deployments.all.map((record) => [record.key, record]))
  return {
    changes,
    byDelivery: timelineOf(changes, (change) => byKey.get(change.deployedIn ?? '')?.at ?? change.mergedAt),
    byMerge: timelineOf(changes, (change) => change.mergedAt ?? change.authoredAt),
    deployments,
    otherDeployments: timelineOf(left, ({ record }) => record.at),
    byKey,
    incidents,
    ofRank: new Map(
      [...Map.groupBy(incidents.all, (incident) => incident.severity.rank)].map(([rank, of]) => [
        rank,
        timelineOf(of, startOf),
      ]),
    ),
    otherIncidents: timelineOf(sorted.otherIncidents, ({ record }) => startOf(record)),
    repeats: repeatsIn(incidents.all, rules.repeatDays),
    slos,
    failures: failuresOf({
      changes,
      deployments: deployments.all,
      byKey,
      incidents: incidents.all,
      rules,
    }),
    rules,
    known,
  }
}

function sortedByKind(records: readonly WorkRecord[], service: string | null): Sorted {
  const sorted: Sorted = { changes: [], deployments: [], incidents: [], otherIncidents: [], slos: [] }
  for (const record of records) {
    if (service !== null && record.service !== service) continue
    if (record.kind === 'change') sorted.changes.push(record)
    else if (record.kind === 'deployment') sorted.deployments.push(record)
    else if (record.kind === 'slo') sorted.slos.push(record)
    else if (record.kind === 'incident') {
      const reason = whyNoIncident(record)
      if (reason === null) sorted.incidents.push(record)
      else sorted.otherIncidents.push({ key: record.key, record, reason })
    }
  }
  return sorted
}

/** Tags and releases stand in for deployments only where no deployment was recorded; the two are never added up. */
function strongestBasis(records: readonly DeploymentRecord[]): DeploymentRecord['basis'] {
  if (records.some((record) => record.basis === 'deployment')) return 'deployment'
  return records.some((record) => record.basis === 'release') ? 'release' : 'tag'
}

function whyNoDeployment(
  record: DeploymentRecord,
  basis: DeploymentRecord['basis'],
  rules: CountingRules,
): string | null {
  if (record.basis !== basis) return `a ${record.basis}, while ${basis}s are recorded`
  if (record.isPrerelease) return 'a candidate or other pre-release'
  const { environment } = record
  if (environment !== null && !rules.production.some((name) => sameName(name, environment)))
    return `in ${environment}, not in production`
  if (record.status === 'failed') return 'failed before it reached users'
  return null
}

function whyNoIncident(record: IncidentRecord): string | null {
  if (record.isTest) return 'a test or exercise'
  return record.isAutoResolved ? 'closed by itself' : null
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
