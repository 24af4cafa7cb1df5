import type { Instant } from '../evidence/dates.ts'
import type { ChangeRecord, DeploymentRecord, IncidentRecord } from '../records/record.ts'
import type { CountingRules } from './counting-rules.ts'

/**
 * How a failure is tied to its deployment, strongest first. `stated`: a record names it, or it was rolled back.
 * `reverted`: a change in it was taken back by a later deployment. `hotfix`: the next deployment is marked as
 * unplanned. `near`: an incident started soon after, which proves nothing and is in no headline.
 */
export const failureTiers = ['stated', 'reverted', 'hotfix', 'near'] as const
export type FailureTier = (typeof failureTiers)[number]

/** A deployment that failed after it reached users. */
export interface DeploymentFailure {
  readonly deployment: string
  readonly tier: FailureTier
  /** Keys of incidents that are tied to it in that tier. */
  readonly incidents: readonly string[]
  /** The deployment that mended it, where the records show one. */
  readonly mendedBy: string | null
  /** When users were well again, by the incident's clock or by the mending deployment. */
  readonly mendedAt: Instant | null
  readonly since: Instant
}

interface Material {
  readonly changes: readonly ChangeRecord[]
  /** Oldest first. */
  readonly deployments: readonly DeploymentRecord[]
  readonly byKey: ReadonlyMap<string, DeploymentRecord>
  readonly incidents: readonly IncidentRecord[]
  readonly rules: CountingRules
}

/** Every deployment that failed, in the strongest tier that ties a failure to it. */
export function failuresOf(material: Material): ReadonlyMap<string, DeploymentFailure> {
  const failures = new Map<string, DeploymentFailure>()
  const add = (failure: DeploymentFailure) => {
    const known = failures.get(failure.deployment)
    if (known === undefined) failures.set(failure.deployment, failure)
    else if (known.tier === failure.tier)
      failures.set(failure.deployment, { ...known, incidents: [...known.incidents, ...failure.incidents] })
  }
  for (const failure of stated(material)) add(failure)
  for (const failure of reverted(material)) add(failure)
  for (const failure of hotfixed(material)) add(failure)
  for (const failure of near(material)) add(failure)
  return failures
}

function* stated({ changes, deployments, byKey, incidents }: Material): Iterable<DeploymentFailure> {
  const deployedIn = new Map(changes.map((change) => [change.key, change.deployedIn]))
  for (const incident of incidents) {
    if (incident.causedBy === null) continue
    const deployment = byKey.get(incident.causedBy) ?? byKey.get(deployedIn.get(incident.causedBy) ?? '')
    if (deployment === undefined) continue
    yield {
      deployment: deployment.key,
      tier: 'stated',
      incidents: [incident.key],
      mendedBy: null,
      mendedAt: incident.mitigated ?? incident.resolved,
      since: incident.started ?? incident.detected ?? deployment.at,
    }
  }
  for (const [deployment, next] of withNext(deployments)) {
    if (deployment.status === 'rolled-back') yield mendedByNext(deployment, 'stated', next)
  }
}

function* reverted({ changes, byKey }: Material): Iterable<DeploymentFailure> {
  const byChange = new Map(changes.map((change) => [change.key, change]))
  for (const change of changes) {
    const mend = byKey.get(change.deployedIn ?? '')
    if (mend === undefined) continue
    for (const key of change.reverts) {
      const broken = byKey.get(byChange.get(key)?.deployedIn ?? '')
      // Taken back before it was released: users never met it.
      if (broken === undefined || broken.key === mend.key || broken.at > mend.at) continue
      yield mendedByNext(broken, 'reverted', mend)
    }
  }
}

function* hotfixed({ deployments }: Material): Iterable<DeploymentFailure> {
  for (const [deployment, next] of withNext(deployments)) {
    if (next !== null && next.isEmergency) yield mendedByNext(deployment, 'hotfix', next)
  }
}

function* near({ deployments, incidents, rules }: Material): Iterable<DeploymentFailure> {
  const byService = Map.groupBy(deployments, (deployment) => deployment.service)
  for (const incident of incidents) {
    const since = incident.started ?? incident.detected
    if (since === null || incident.causedBy !== null) continue
    const deployment = lastBefore(byService.get(incident.service) ?? [], since)
    if (deployment === null) continue
    if (Date.parse(since) - Date.parse(deployment.at) > rules.nearHours * 3_600_000) continue
    yield {
      deployment: deployment.key,
      tier: 'near',
      incidents: [incident.key],
      mendedBy: null,
      mendedAt: incident.mitigated ?? incident.resolved,
      since,
    }
  }
}

function mendedByNext(
  deployment: DeploymentRecord,
  tier: FailureTier,
  mend: DeploymentRecord | null,
): DeploymentFailure {
  return {
    deployment: deployment.key,
    tier,
    incidents: [],
    mendedBy: mend?.key ?? null,
    mendedAt: mend?.at ?? null,
    since: deployment.at,
  }
}

/** Each deployment with the next one of the same service. */
function* withNext(
  deployments: readonly DeploymentRecord[],
): Iterable<readonly [DeploymentRecord, DeploymentRecord | null]> {
  for (const [, ofService] of Map.groupBy(deployments, (deployment) => deployment.service)) {
    for (const [at, deployment] of ofService.entries()) yield [deployment, ofService[at + 1] ?? null]
  }
}

/** The newest deployment that is no later than an instant, by halving. `deployments` run oldest first. */
function lastBefore(deployments: readonly DeploymentRecord[], instant: Instant): DeploymentRecord | null {
  let low = 0
  let high = deployments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((deployments[middle]?.at ?? '') <= instant) low = middle + 1
    else high = middle
  }
  return deployments[low - 1] ?? null
}
