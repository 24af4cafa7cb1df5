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

/**
 * Until when each kind of record is known. Silence after that says nothing: an export of June does not show that July
 * was quiet.
 */
export interface KnownUntil {
  readonly deployments: Instant
  readonly incidents: Instant
}

/** The records of one service, or of all together, ready to be measured. */
export interface DeliveryData {
  readonly changes: readonly ChangeRecord[]
  /** That reached, or may have reached, users: production, no candidates, not failed on the way. Oldest first. */
  readonly deployments: readonly DeploymentRecord[]
  /** Deployments left out of that, by reason. */
  readonly otherDeployments: readonly { readonly record: DeploymentRecord; readonly reason: string }[]
  readonly byKey: ReadonlyMap<string, DeploymentRecord>
  /** Real incidents: no tests, nothing that closed itself. Oldest first. */
  readonly incidents: readonly IncidentRecord[]
  readonly otherIncidents: readonly { readonly record: IncidentRecord; readonly reason: string }[]
  readonly slos: readonly SloRecord[]
  /** How each deployment failed, if it did. */
  readonly failures: ReadonlyMap<string, DeploymentFailure>
  readonly rules: CountingRules
  readonly known: KnownUntil
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
  const changes: ChangeRecord[] = []
  const found: DeploymentRecord[] = []
  const incidents: IncidentRecord[] = []
  const otherIncidents: { record: IncidentRecord; reason: string }[] = []
  const slos: SloRecord[] = []
  for (const record of records) {
    if (service !== null && record.service !== service) continue
    if (record.kind === 'change') changes.push(record)
    else if (record.kind === 'deployment') found.push(record)
    else if (record.kind === 'slo') slos.push(record)
    else if (record.kind === 'incident') {
      const reason = whyNoIncident(record)
      if (reason === null) incidents.push(record)
      else otherIncidents.push({ record, reason })
    }
  }
  const basis = strongestBasis(found)
  const deployments: DeploymentRecord[] = []
  const otherDeployments: { record: DeploymentRecord; reason: string }[] = []
  for (const record of found) {
    const reason = whyNoDeployment(record, basis, rules)
    if (reason === null) deployments.push(record)
    else otherDeployments.push({ record, reason })
  }
  deployments.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1))
  incidents.sort((a, b) => ((a.started ?? '') < (b.started ?? '') ? -1 : 1))
  const byKey = new Map(deployments.map((record) => [record.key, record]))
  const failures = failuresOf({ changes, deployments, byKey, incidents, rules })
  return {
    changes,
    deployments,
    otherDeployments,
    byKey,
    incidents,
    otherIncidents,
    slos,
    failures,
    rules,
    known,
  }
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
