import { Instant } from '@waymark/domain/evidence/dates.ts'
import type { ChangeRecord, DeploymentRecord } from '@waymark/domain/records/record.ts'
import { clip, identityText } from '../evidence/clean-text.ts'
import { createCollection, type Collection } from '../evidence/collection.ts'
import { changeKey } from '../git/records.ts'
import { elementsOf, findList, type JsonList } from '../incidents/json-elements.ts'
import type { FileContent, FileContext, FileFormat, OpenedFile } from '../sources/file-format.ts'
import { forgeEntry, forgeOf, type ForgeChange, type ForgeDeployment } from './forge-entries.ts'

const samples = 10

/** Pull requests, releases and deployments of GitHub as JSON: `gh … --json`, or answers of its API. */
export const githubFormat = formatOf('github', 'GitHub pull requests, releases, deployments (JSON)')
/** The same of GitLab: `glab … -F json`, or answers of its API. */
export const gitlabFormat = formatOf('gitlab', 'GitLab merge requests, releases, deployments (JSON)')

function formatOf(kind: 'github' | 'gitlab', title: string): FileFormat {
  return {
    kind,
    title,
    limit: 160 * 1024 * 1024,
    recognises: (file) => forgeIn(file) === kind,
    read: (file, context) => readForge(kind, file, context),
  }
}

function listIn({ text, members }: OpenedFile): JsonList | null {
  if (text === null || members !== null || !/^\s*(?:\ufeff)?\s*[[{]/.test(text.slice(0, 2000))) return null
  return findList(text)
}

function forgeIn(file: OpenedFile): 'github' | 'gitlab' | null {
  const list = listIn(file)
  if (list === null) return null
  for (const element of elementsOf(file.text ?? '', list)) {
    const forge = 'value' in element ? forgeOf(element.value) : null
    if (forge !== null) return forge
    if (element.number >= samples) return null
  }
  return null
}

interface Reading {
  readonly kind: 'github' | 'gitlab'
  readonly name: string
  readonly own: ReadonlySet<string>
  readonly collection: Collection
}

async function readForge(
  kind: 'github' | 'gitlab',
  file: OpenedFile,
  { pace, options }: FileContext,
): Promise<FileContent> {
  const collection = createCollection()
  const list = listIn(file)
  const own = new Set(options.authors.map(identityText))
  const reading: Reading = { kind, name: file.name, own, collection }
  const left = new Map<string, number>()
  const seen = new Set<string>()
  let read = 0
  let kept = 0
  for (const element of list === null ? [] : elementsOf(file.text ?? '', list)) {
    await pace.breathe()
    read += 1
    const place = `${file.name} entry ${element.number}`
    if ('fault' in element) {
      collection.refuse({ where: place, reason: element.fault })
      continue
    }
    const entry = forgeEntry(element.value)
    if ('other' in entry) left.set(entry.other, (left.get(entry.other) ?? 0) + 1)
    else {
      const record =
        'change' in entry
          ? changeRecord(entry.change, reading, place)
          : deploymentRecord(entry.deployment, reading, place)
      if (record === null || seen.has(record.key)) continue
      seen.add(record.key)
      collection.record(record)
      kept += 1
    }
  }
  collection.count(`${file.name}: entries`, read, kept)
  for (const [what, count] of left) collection.notRead(`${count} ${what}`)
  if (read === 30)
    collection.refuse({
      where: file.name,
      reason:
        'holds exactly 30 entries, the most that gh gives unless --limit says otherwise; export again with a larger limit if there are more',
    })
  return collection.finish()
}

/** A merged request. Open and closed ones changed nothing that users met. */
function changeRecord(change: ForgeChange, reading: Reading, place: string): ChangeRecord | null {
  const merged = instantOf(change.merged)
  if (merged === null) {
    reading.collection.notRead('requests that were not merged')
    return null
  }
  const reverted = /^revert\b/i.test(change.title)
  return {
    kind: 'change',
    key:
      change.mergeCommit === null
        ? `${reading.kind}:${change.url ?? change.number}`
        : changeKey(change.mergeCommit),
    where: change.url === null ? place : clip(change.url, 500),
    title: clip(change.title, 500),
    service: serviceOf(change.url),
    doubts: [],
    by: doerOf(change.author, reading.own),
    reviewedBySelf: change.reviewers.some((reviewer) => reading.own.has(identityText(reviewer))),
    authoredAt: instantOf(change.firstCommit) ?? instantOf(change.created),
    mergedAt: merged,
    isMerge: false,
    reverts: [],
    isRevert: reverted,
    deployedIn: null,
    isEmergency:
      change.labels.some((label) => /\b(?:hotfix|emergency|incident)\b/i.test(label)) ||
      /^(?:hotfix|emergency)\//i.test(change.branch ?? ''),
  }
}

function deploymentRecord(
  deployment: ForgeDeployment,
  reading: Reading,
  place: string,
): DeploymentRecord | null {
  const at = instantOf(deployment.at)
  if (at === null) {
    reading.collection.refuse({ where: place, reason: 'states no time at which it was deployed or released' })
    return null
  }
  const service = serviceOf(deployment.url)
  return {
    kind: 'deployment',
    key: clip(`${reading.kind}:${service ?? ''}:${deployment.basis}:${deployment.id}`, 300),
    where: deployment.url === null ? place : clip(deployment.url, 500),
    title: clip(deployment.name, 500),
    service,
    doubts: [],
    basis: deployment.basis,
    environment: deployment.environment === null ? null : clip(deployment.environment, 500),
    at,
    status: statusOf(deployment.status),
    revision: deployment.revision === null ? null : clip(deployment.revision, 100),
    isPrerelease: deployment.isPrerelease || /-(?:alpha|beta|rc|dev|nightly|snapshot)/i.test(deployment.id),
    isEmergency: /\bhotfix\b/i.test(deployment.name),
  }
}

function statusOf(stated: string | null): DeploymentRecord['status'] {
  const word = stated?.toLowerCase() ?? ''
  if (/^(?:success|active|inactive|completed|deployed)$/.test(word)) return 'succeeded'
  if (/^(?:failure|failed|error|canceled|cancelled)$/.test(word)) return 'failed'
  return /roll(?:ed)?.?back/.test(word) ? 'rolled-back' : 'unknown'
}

function doerOf(author: string | null, own: ReadonlySet<string>): ChangeRecord['by'] {
  if (author === null) return 'unknown'
  if (/\[bot\]$|^(?:dependabot|renovate|github-actions)\b|^app\//i.test(author)) return 'bot'
  return own.has(identityText(author)) ? 'self' : 'other'
}

/** `owner/name` of the repository that an address belongs to. */
function serviceOf(url: string | null): string | null {
  const path = url === null ? null : /^https?:\/\/[^/]+\/(?:api\/v3\/)?(?:repos\/)?(.+)$/.exec(url)?.[1]
  if (path === null || path === undefined) return null
  const [project] = path.split(/\/-\/|\/(?:pull|pulls|releases|deployments|merge_requests|issues)(?:\/|$)/)
  return project === undefined || project === '' ? null : clip(project, 500)
}

function instantOf(text: string | null): Instant | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}T/.test(text)) return null
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? null : (Instant.safeParse(time.toISOString()).data ?? null)
}
