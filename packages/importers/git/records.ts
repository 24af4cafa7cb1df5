import type { ChangeRecord, DeploymentRecord, Doer } from '@waymark/domain/records/record.ts'
import { cleanLine, clip } from '../evidence/clean-text.ts'
import { flag } from './commit-table.ts'
import type { Reading } from './history.ts'
import type { People } from './people.ts'
import { firstReleases } from './released-line.ts'
import type { Reverts } from './reverts.ts'
import { isProductSeries, type ReleaseTag } from './tags.ts'

/** Months before the newest commit of the line from which commits are kept as records. */
export const recordMonths = 36
/** Changes that are kept as records, the newest. */
const maxChanges = 50_000
const monthSeconds = 30.436875 * 86_400

/** The first second from which on commits are kept, counted back from a newest. */
export function recordsSince(newest: number): number {
  return Math.floor(newest - recordMonths * monthSeconds)
}

/** What the records of a repository are made of. */
export interface RecordSource {
  readonly reading: Reading
  readonly reverts: Reverts
  readonly releases: readonly ReleaseTag[]
  readonly subjects: ReadonlyMap<number, string>
  readonly name: string
  /** Id of the repository: its first commit. */
  readonly root: string
  readonly since: number
}

/** Records, with how many commits of the line are older or too many. */
export interface GitRecords {
  readonly changes: readonly ChangeRecord[]
  readonly deployments: readonly DeploymentRecord[]
  readonly older: number
  readonly undated: number
  readonly beyond: number
  /** Which release shipped a change is not told, because the tags count several products. */
  readonly isSeveralProducts: boolean
}

/** Identity of a commit among all records: its id, wherever it was read. */
export const changeKey = (hash: string) => `git:commit:${hash}`

/** Identity of a tag within a repository. */
export const tagKey = (root: string, name: string) => clip(`git:tag:${root}:${name}`, 300)

/** The commits of the released line and the releases cut from it, as records. */
export function recordsOf(source: RecordSource): GitRecords {
  const { reading, since } = source
  const { table, line } = reading
  const shipping = shippingTags(source.releases, source.name)
  const first = firstReleases(table, shipping ?? [])
  const rows: number[] = []
  let older = 0
  let undated = 0
  for (const row of line.rows) {
    const at = table.columns.committed[row] ?? 0
    if (at === 0) undated += 1
    else if (at < since) older += 1
    else rows.push(row)
  }
  const kept = rows.slice(-maxChanges)
  const keyOf = (number: number | undefined) => {
    const tag = number === undefined || number < 0 ? undefined : shipping?.[number]
    return tag === undefined ? null : tagKey(source.root, tag.name)
  }
  return {
    changes: kept.map((row) => changeOf(source, row, keyOf(first[row]))),
    deployments: source.releases.map((tag) => deploymentOf(source, tag)),
    older,
    undated,
    beyond: rows.length - kept.length,
    isSeveralProducts: shipping === null,
  }
}

/**
 * The final versions by which changes were shipped, oldest first: those named for the product as a whole, or the only
 * series there is. Null where several parts are released under names of their own: which of them shipped a change cannot be told.
 */
function shippingTags(releases: readonly ReleaseTag[], name: string): readonly ReleaseTag[] | null {
  const final = releases.filter((tag) => !tag.isPrerelease)
  const product = final.filter((tag) => isProductSeries(tag.series, name))
  if (product.length > 0) return product
  return new Set(final.map((tag) => tag.series)).size > 1 ? null : final
}

const instant = (at: number | undefined) =>
  at === undefined || at === 0 ? null : new Date(at * 1000).toISOString()

const namingSelf = flag.reviewedBySelf | flag.helpedBySelf | flag.namesSelf | flag.coAuthoredBySelf

function changeOf(source: RecordSource, row: number, deployedIn: string | null): ChangeRecord {
  const { reading, reverts, name } = source
  const { table, people, line } = reading
  const { columns } = table
  const hash = table.ids.hex(row)
  const by = doerOf(people, columns.author[row])
  const authored = columns.authored[row] ?? 0
  const merged = columns.committed[line.enteredBy[row] ?? row] ?? 0
  const doubts: string[] = []
  if (authored === 0) doubts.push('Its author date cannot be.')
  else if (merged > 0 && authored > merged)
    doubts.push('It was merged before it was written, by its own dates.')
  const isRevert = table.has(row, flag.revert) || table.has(row, flag.reapply)
  return {
    kind: 'change',
    key: changeKey(hash),
    where: clip(`${name}, commit ${hash.slice(0, 12)}`, 500),
    title: source.subjects.get(row) || `Commit ${hash.slice(0, 12)}`,
    service: name,
    doubts,
    by,
    reviewedBySelf: by !== 'self' && table.has(row, namingSelf),
    authoredAt: instant(authored),
    mergedAt: instant(merged),
    isMerge: table.has(row, flag.merge),
    reverts: (reverts.targets.get(row) ?? []).slice(0, 50).map((target) => changeKey(table.ids.hex(target))),
    isRevert,
    deployedIn,
    isEmergency: table.has(row, flag.emergency),
  }
}

function doerOf(people: People, identity: number | undefined): Doer {
  const person = people.person[identity ?? -1]
  if (person === undefined) return 'unknown'
  if (people.self[person] === true) return 'self'
  return people.bot[person] === true ? 'bot' : 'other'
}

function deploymentOf({ root, name }: RecordSource, tag: ReleaseTag): DeploymentRecord {
  return {
    kind: 'deployment',
    key: tagKey(root, tag.name),
    where: clip(`${name}, tag ${cleanLine(tag.name)}`, 500),
    title: clip(cleanLine(tag.name), 500) || 'tag',
    service: name,
    doubts: tag.isAnnotated ? [] : ['The tag does not say when it was made; this is the time of its commit.'],
    basis: 'tag',
    environment: null,
    at: new Date(tag.at * 1000).toISOString(),
    status: 'unknown',
    revision: tag.target,
    isPrerelease: tag.isPrerelease,
    isEmergency: /hot-?fix|emergency/i.test(tag.name),
  }
}
