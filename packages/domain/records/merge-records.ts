import { sameValue, union } from '../evidence/same-value.ts'
import { inOrder, type SourcedRecord } from './pooled-record.ts'
import { incidentClocks } from './record.ts'
import type { ChangeRecord, DeploymentRecord, IncidentRecord, WorkRecord } from './record.ts'

/** Minutes that two systems' clocks and a writer's rounding may differ. */
const tolerance = 5

/** Most doubts that a record holds. */
const mostDoubts = 20

/** The closest source first; of equally close ones the order is by key, place and content, whoever was read first. */
export function closestFirst<R extends WorkRecord>(
  entries: readonly SourcedRecord<R>[],
): readonly SourcedRecord<R>[] {
  if (entries.length < 2) return entries
  return entries.toSorted(
    (a, b) =>
      a.closeness - b.closeness ||
      inOrder(a.record.key, b.record.key) ||
      inOrder(a.record.where, b.record.where) ||
      inOrder(JSON.stringify(a.record), JSON.stringify(b.record)),
  )
}

/** The record that the closest source gives, with its doubts and those that come from others. */
export function withDoubts<R extends WorkRecord>(record: R, doubts: readonly string[]): R {
  const all = [...new Set([...record.doubts, ...doubts])].slice(0, mostDoubts)
  return sameValue(all, record.doubts) ? record : { ...record, doubts: all }
}

/** What several sources say of one incident. Clocks on which they differ are doubts; none is averaged. */
export function mergeIncidents(kept: IncidentRecord, other: IncidentRecord): IncidentRecord {
  const merged: IncidentRecord = {
    ...kept,
    service: kept.service ?? other.service,
    severity: {
      stated: kept.severity.stated ?? other.severity.stated,
      rank: kept.severity.rank ?? other.severity.rank,
    },
    started: kept.started ?? other.started,
    detected: kept.detected ?? other.detected,
    acknowledged: kept.acknowledged ?? other.acknowledged,
    mitigated: kept.mitigated ?? other.mitigated,
    resolved: kept.resolved ?? other.resolved,
    day: kept.day ?? other.day,
    statedMinutes: kept.statedMinutes ?? other.statedMinutes,
    cause: kept.cause ?? other.cause,
    causedBy: kept.causedBy ?? other.causedBy,
    isTest: kept.isTest || other.isTest,
    isAutoResolved: kept.isAutoResolved && other.isAutoResolved,
    ownParts: union(kept.ownParts, other.ownParts, (a, b) => a.toLowerCase() === b.toLowerCase()).slice(
      0,
      20,
    ),
    others: largest(kept.others, other.others),
    postmortem: mergedPostmortem(kept, other),
    actions: union(kept.actions, other.actions, (a, b) => a.text.trim() === b.text.trim()).slice(0, 200),
  }
  return withDoubts(merged, [...other.doubts, ...incidentConflicts(kept, other)])
}

function largest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}

function mergedPostmortem(kept: IncidentRecord, other: IncidentRecord): IncidentRecord['postmortem'] {
  if (kept.postmortem === null || other.postmortem === null) return kept.postmortem ?? other.postmortem
  return {
    required: kept.postmortem.required ?? other.postmortem.required,
    where: kept.postmortem.where ?? other.postmortem.where,
    published: kept.postmortem.published ?? other.postmortem.published,
  }
}

function incidentConflicts(kept: IncidentRecord, other: IncidentRecord): string[] {
  const doubts = incidentClocks.flatMap((clock) => differingClock(clock, kept, other))
  const [a, b] = [kept.severity.rank, other.severity.rank]
  if (a !== null && b !== null && a !== b) {
    doubts.push(
      `Severity is ${kept.severity.stated ?? a} in ${kept.where} and ${other.severity.stated ?? b} in ${other.where}.`,
    )
  }
  if (kept.isTest !== other.isTest) {
    const [test, real] = kept.isTest ? [kept, other] : [other, kept]
    doubts.push(`It is a test in ${test.where} and none in ${real.where}.`)
  }
  return doubts
}

function differingClock(
  clock: (typeof incidentClocks)[number],
  kept: IncidentRecord,
  other: IncidentRecord,
): string[] {
  const [a, b] = [kept[clock], other[clock]]
  if (a === null || b === null) return []
  if (Math.abs(Date.parse(a) - Date.parse(b)) <= tolerance * 60_000) return []
  return [`It was ${clock} at ${minute(a)} in ${kept.where} and at ${minute(b)} in ${other.where}.`]
}

const minute = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`

/** What a forge and a repository say of one change. */
export function mergeChanges(kept: ChangeRecord, other: ChangeRecord): ChangeRecord {
  const by = kept.by === 'unknown' ? other.by : kept.by
  const merged: ChangeRecord = {
    ...kept,
    service: kept.service ?? other.service,
    by,
    reviewedBySelf: kept.reviewedBySelf || other.reviewedBySelf,
    authoredAt: earliest(kept.authoredAt, other.authoredAt),
    mergedAt: kept.mergedAt ?? other.mergedAt,
    isMerge: kept.isMerge && other.isMerge,
    reverts: [...new Set([...kept.reverts, ...other.reverts])].toSorted(inOrder).slice(0, 50),
    isRevert: kept.isRevert || other.isRevert,
    deployedIn: kept.deployedIn ?? other.deployedIn,
    isEmergency: kept.isEmergency || other.isEmergency,
  }
  const differs = other.by !== 'unknown' && by !== other.by
  const doubt = `It is by ${doer(by)} in ${kept.where} and by ${doer(other.by)} in ${other.where}.`
  return withDoubts(merged, differs ? [...other.doubts, doubt] : other.doubts)
}

const doer = (by: ChangeRecord['by']) =>
  ({ self: 'you', other: 'somebody else', bot: 'a program', unknown: 'somebody unknown' })[by]

function earliest(a: string | null, b: string | null): string | null {
  return a === null || b === null ? (a ?? b) : a < b ? a : b
}

/** What a forge and a repository say of one release. A release says more than the tag it was made from. */
export function mergeDeployments(kept: DeploymentRecord, other: DeploymentRecord): DeploymentRecord {
  const merged: DeploymentRecord = {
    ...kept,
    basis: kept.basis === 'tag' ? other.basis : kept.basis,
    service: kept.service ?? other.service,
    environment: kept.environment ?? other.environment,
    status: kept.status === 'unknown' ? other.status : kept.status,
    revision: kept.revision ?? other.revision,
    isPrerelease: kept.isPrerelease || other.isPrerelease,
    isEmergency: kept.isEmergency || other.isEmergency,
  }
  const [a, b] = [kept.revision, other.revision]
  const differs = a !== null && b !== null && !a.startsWith(b) && !b.startsWith(a)
  const doubt = `It is commit ${a ?? ''} in ${kept.where} and ${b ?? ''} in ${other.where}.`
  return withDoubts(merged, differs ? [...other.doubts, doubt] : other.doubts)
}

/** Records that nothing tells more of than their key: the closest source's, with a doubt where another says otherwise. */
export function mergeOthers<R extends WorkRecord>(kept: R, other: R): R {
  const same = sameValue(plain(kept), plain(other))
  const doubt = `${other.where} says otherwise than ${kept.where}; the latter is kept.`
  return withDoubts(kept, same ? other.doubts : [...other.doubts, doubt])
}

const plain = ({ where: _where, doubts: _doubts, ...said }: WorkRecord) => said
