import { isRecord, listAt, textAt, textsAt } from '../incidents/json-value.ts'

/** What an entry of a forge's JSON is, in the forge's own words. */
export interface ForgeChange {
  readonly number: string
  readonly title: string
  readonly url: string | null
  readonly author: string | null
  readonly created: string | null
  readonly firstCommit: string | null
  readonly merged: string | null
  readonly mergeCommit: string | null
  readonly reviewers: readonly string[]
  readonly labels: readonly string[]
  readonly branch: string | null
}

/** A deployment or a release. */
export interface ForgeDeployment {
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly basis: 'deployment' | 'release'
  readonly environment: string | null
  readonly at: string | null
  readonly status: string | null
  readonly revision: string | null
  readonly isPrerelease: boolean
}

/** What an entry turned out to be; `other` says what is not read. */
export type ForgeEntry =
  | { readonly change: ForgeChange }
  | { readonly deployment: ForgeDeployment }
  | { readonly other: string }

/** Which forge wrote an entry, by fields that only it has; null when none did. */
export function forgeOf(entry: unknown): 'github' | 'gitlab' | null {
  if (!isRecord(entry)) return null
  const url = textAt(entry, 'url', 'html_url', 'web_url') ?? ''
  const has = (...keys: readonly string[]) => keys.some((key) => Object.hasOwn(entry, key))
  const isGitLab =
    (has('iid') && has('web_url', 'merge_status', 'merge_commit_sha', 'sha')) ||
    (has('_links') && has('tag_name') && has('released_at')) ||
    (has('deployable') && has('environment'))
  if (isGitLab) return 'gitlab'
  const isGitHub =
    (has('mergedAt', 'merged_at') && has('number')) ||
    (has('tagName', 'tag_name') && has('isPrerelease', 'prerelease')) ||
    (has('isDraft') && has('baseRefName')) ||
    (has('environment') && has('statuses_url', 'commitOid', 'latestStatus')) ||
    url.startsWith('https://api.github.com/repos/')
  return isGitHub ? 'github' : null
}

/** Reads one entry of either forge. Times stay texts. */
export function forgeEntry(entry: unknown): ForgeEntry {
  const number = textAt(entry, 'number', 'iid')
  const title = textAt(entry, 'title')
  const tag = textAt(entry, 'tagName', 'tag_name')
  if (tag !== null) return { deployment: releaseOf(entry, tag) }
  if (isRecord(entry) && Object.hasOwn(entry, 'environment')) return { deployment: deploymentOf(entry) }
  if (number === null || title === null) return { other: 'entries without a number and a title' }
  if (
    isRecord(entry) &&
    !['mergedAt', 'merged_at', 'merge_commit_sha'].some((key) => Object.hasOwn(entry, key))
  )
    return { other: 'issues' }
  return { change: changeOf(entry, number, title) }
}

function changeOf(entry: unknown, number: string, title: string): ForgeChange {
  const commits = listAt(entry, 'commits')
  const authored = commits.flatMap((commit) => textAt(commit, 'authoredDate', 'commit.author.date') ?? [])
  return {
    number,
    title,
    url: textAt(entry, 'url', 'html_url', 'web_url'),
    author: textAt(entry, 'author.login', 'user.login', 'author.username'),
    created: textAt(entry, 'createdAt', 'created_at'),
    firstCommit: authored.toSorted()[0] ?? null,
    merged: textAt(entry, 'mergedAt', 'merged_at'),
    mergeCommit: textAt(entry, 'mergeCommit.oid', 'merge_commit_sha', 'squash_commit_sha'),
    reviewers: [
      ...textsAt(entry, 'reviews', 'author.login', 'user.login'),
      ...textsAt(entry, 'latestReviews', 'author.login'),
      ...textsAt(entry, 'approved_by', 'user.username'),
    ],
    labels: textsAt(entry, 'labels', 'name'),
    branch: textAt(entry, 'headRefName', 'head.ref', 'source_branch'),
  }
}

function releaseOf(entry: unknown, tag: string): ForgeDeployment {
  return {
    id: tag,
    name: textAt(entry, 'name') ?? tag,
    url: textAt(entry, 'url', 'html_url', '_links.self'),
    basis: 'release',
    environment: null,
    at: textAt(entry, 'publishedAt', 'published_at', 'released_at', 'createdAt', 'created_at'),
    status: null,
    revision: textAt(entry, 'commit.id', 'tagCommit.oid'),
    isPrerelease: flagAt(entry, 'isPrerelease', 'prerelease', 'upcoming_release'),
  }
}

function deploymentOf(entry: unknown): ForgeDeployment {
  return {
    id: textAt(entry, 'id', 'iid', 'node_id') ?? '',
    name: textAt(entry, 'ref', 'environment.name', 'environment') ?? 'deployment',
    url: textAt(entry, 'url', 'web_url'),
    basis: 'deployment',
    environment: textAt(entry, 'environment.name', 'environment'),
    at: textAt(
      entry,
      'latestStatus.createdAt',
      'finished_at',
      'updatedAt',
      'updated_at',
      'createdAt',
      'created_at',
    ),
    status: textAt(entry, 'latestStatus.state', 'status', 'state'),
    revision: textAt(entry, 'commitOid', 'sha'),
    isPrerelease: false,
  }
}

function flagAt(entry: unknown, ...keys: readonly string[]): boolean {
  return isRecord(entry) && keys.some((key) => entry[key] === true)
}
