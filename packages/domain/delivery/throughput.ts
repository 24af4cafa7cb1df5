import type { ChangeRecord } from '../records/record.ts'
import type { DeliveryData } from './delivery-data.ts'
import { createExclusions, measurement, type Measurement, type Observation } from './measurement.ts'
import { millisecondsBetween, weeksKnown, type Window } from './window.ts'

/**
 * How long changes took until users had them: from the first commit's author date, or from the merge, to the first
 * deployment that contains them, over the deployments of the window.
 */
export function leadTime(data: DeliveryData, window: Window, clock: 'authored' | 'merged'): Measurement {
  const excluded = createExclusions()
  const observations: Observation[] = []
  let waiting = 0
  const [first] = data.deployments.all
  for (const change of data.byDelivery.in(window)) {
    const deployment = data.byKey.get(change.deployedIn ?? '')
    const why =
      whyNoChange(change) ?? (deployment?.key === first?.key && deployment !== undefined ? firstEver : null)
    if (why !== null) excluded.add(why)
    else if (deployment === undefined) waiting += 1
    else {
      const from = clock === 'authored' ? change.authoredAt : change.mergedAt
      if (from === null) excluded.add(`without a time at which it was ${clock}`)
      else if (from > deployment.at) excluded.add('deployed before it was made, by its clocks')
      else observations.push({ key: change.key, value: millisecondsBetween(from, deployment.at) })
    }
  }
  return measurement('durations', {
    observations,
    coverage: { known: observations.length, total: observations.length + waiting },
    excluded: excluded.list(),
    refused: noneDeployed(data) ?? (data.changes.length === 0 ? 'No changes were imported.' : null),
    notes:
      waiting > 0
        ? [`${waiting} changes of the window are in no deployment yet, or none that is known.`]
        : [],
  })
}

/** The first deployment on record holds everything that came before it, so its changes say nothing of waiting. */
const firstEver = 'in the first deployment on record, which has none before it'

function whyNoChange(change: ChangeRecord): string | null {
  if (change.isMerge) return 'merge commits'
  return change.by === 'bot' ? 'made by a program' : null
}

/** How often something was put in front of users: deployments of the window by the weeks that are known. */
export function frequency(data: DeliveryData, window: Window): Measurement {
  const deployments = data.deployments.in(window)
  const left = createExclusions()
  for (const { reason } of data.otherDeployments.in(window)) left.add(reason)
  const weeks = weeksKnown(window, data.deployments.first, data.known.deployments)
  const days = new Set(deployments.map((deployment) => deployment.at.slice(0, 10))).size
  return measurement('rate', {
    observations: deployments.map((deployment) => ({ key: deployment.key, value: 1 })),
    exposure: weeks,
    excluded: left.list(),
    basis: [{ name: 'days (UTC) with at least one', count: days }],
    refused:
      noneDeployed(data) ??
      (weeks <= 0 ? 'The window lies before the first record or after the last reading.' : null),
  })
}

/** What the deployments of the data rest on, for its name: `deployment`, `release` or `tag`. */
export function basisOf(data: DeliveryData): 'deployment' | 'release' | 'tag' | null {
  return data.deployments.all[0]?.basis ?? null
}

/** Why nothing can be said of deployments at all. */
export function noneDeployed(data: DeliveryData): string | null {
  if (data.deployments.all.length > 0) return null
  return data.otherDeployments.all.length > 0
    ? 'None of the deployments on record counts as production.'
    : 'No deployments, releases or tags were imported.'
}
