import type { DeliveryData } from './delivery-data.ts'
import { failureTiers, type DeploymentFailure, type FailureTier } from './failures.ts'
import { createExclusions, measurement, type Measurement, type Observation } from './measurement.ts'
import { noneDeployed } from './throughput.ts'
import { millisecondsBetween, type Window } from './window.ts'

const tierNames: Readonly<Record<FailureTier, string>> = {
  stated: 'named by a record or rolled back',
  reverted: 'a change in it was taken back later',
  hotfix: 'the next deployment is marked as unplanned',
  near: 'an incident began soon after (not counted)',
}

const isHeadline = (failure: DeploymentFailure | undefined): failure is DeploymentFailure =>
  failure !== undefined && failure.tier !== 'near'

/** Share of deployments that needed immediate work. Nearness in time is counted apart and is no failure. */
export function failRate(data: DeliveryData, window: Window): Measurement {
  const deployments = data.deployments.in(window)
  const found = deployments.map((deployment) => data.failures.get(deployment.key))
  return measurement('share', {
    observations: deployments.map((deployment, at) => ({
      key: deployment.key,
      value: isHeadline(found[at]) ? 1 : 0,
    })),
    basis: failureTiers.map((tier) => ({
      name: tierNames[tier],
      count: found.filter((failure) => failure?.tier === tier).length,
    })),
    notes:
      data.incidents.all.length === 0
        ? [
            'No incidents were imported: only what was taken back or hotfixed is seen, so the true share may be higher.',
          ]
        : [],
    refused: noneDeployed(data) ?? whyBlind(data),
  })
}

/** Nothing that could show a failure was imported: zero would be an invention. */
function whyBlind(data: DeliveryData): string | null {
  const shows =
    data.incidents.all.length > 0 ||
    data.changes.length > 0 ||
    data.deployments.all.some(({ status, isEmergency }) => status === 'rolled-back' || isEmergency)
  return shows ? null : 'Nothing that could show a failure was imported: neither incidents nor changes.'
}

/** Share of deployments that were made only because another had failed or an incident ran. */
export function reworkRate(data: DeliveryData, window: Window): Measurement {
  const mending = new Set<string>()
  for (const failure of data.failures.values())
    if (failure.tier !== 'near' && failure.mendedBy !== null) mending.add(failure.mendedBy)
  const deployments = data.deployments.in(window)
  const marked = deployments.filter((deployment) => deployment.isEmergency).length
  const observations = deployments.map((deployment) => ({
    key: deployment.key,
    value: deployment.isEmergency || mending.has(deployment.key) ? 1 : 0,
  }))
  const all = observations.filter((observation) => observation.value === 1).length
  return measurement('share', {
    observations,
    basis: [
      { name: 'marked as unplanned', count: marked },
      { name: 'takes back or replaces what failed', count: all - marked },
    ],
    refused: noneDeployed(data) ?? whyBlind(data),
  })
}

/** How long users were without: from the beginning of a failed deployment's harm until they were well again. */
export function recoveryTime(data: DeliveryData, window: Window): Measurement {
  const excluded = createExclusions()
  const observations: Observation[] = []
  let open = 0
  for (const deployment of data.deployments.in(window)) {
    const failure = data.failures.get(deployment.key)
    if (!isHeadline(failure)) continue
    if (failure.mendedAt === null) open += 1
    else if (failure.mendedAt < failure.since) excluded.add('mended before it began, by its clocks')
    else
      observations.push({ key: deployment.key, value: millisecondsBetween(failure.since, failure.mendedAt) })
  }
  return measurement('durations', {
    observations,
    coverage: { known: observations.length, total: observations.length + open },
    excluded: excluded.list(),
    refused: noneDeployed(data) ?? whyBlind(data),
  })
}

/** Events by release: incidents that began, or changes taken back, over the deployments of the window. */
export function perRelease(data: DeliveryData, window: Window, of: 'incidents' | 'reverts'): Measurement {
  const releases = data.deployments.in(window).length
  const found =
    of === 'incidents'
      ? data.incidents.in(window)
      : data.byMerge.in(window).filter((change) => change.isRevert)
  const source = of === 'incidents' ? data.incidents.all : data.changes
  return measurement('rate', {
    observations: found.map(({ key }) => ({ key, value: 1 })),
    exposure: releases,
    refused:
      noneDeployed(data) ??
      (source.length === 0 ? `No ${of === 'incidents' ? 'incidents' : 'changes'} were imported.` : null) ??
      (releases === 0 ? 'Nothing was released in the window.' : null),
  })
}

/** Share of changes that were marked as unplanned. */
export function emergencyChanges(data: DeliveryData, window: Window): Measurement {
  const changes = data.byMerge.in(window).filter((change) => !change.isMerge && change.by !== 'bot')
  return measurement('share', {
    observations: changes.map((change) => ({ key: change.key, value: change.isEmergency ? 1 : 0 })),
    refused:
      data.changes.length === 0
        ? 'No changes were imported.'
        : data.changes.some((change) => change.isEmergency)
          ? null
          : 'No change on record is marked as unplanned: none was, or nobody marks them.',
  })
}
