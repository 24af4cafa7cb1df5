import type { DeploymentRecord } from '@waymark/domain/records/record.ts'
import { clip } from '../evidence/clean-text.ts'
import { createCollection } from '../evidence/collection.ts'
import type { FileContent, FileContext, FileFormat, OpenedFile } from '../sources/file-format.ts'
import { versionsIn, type ChangelogVersion } from './changelog-versions.ts'

const limit = 5 * 1024 * 1024
const named =
  /^(?:change[-_ ]?log|changes|history|release[-_ ]?notes|releases|news)\b.*\.(?:md|markdown|mdown|txt|rst|adoc)$/i
const titled = /^\s*(?:#{1,2}\s+)?(?:\*\*)?(?:change\s?log|release notes|version history|releases)\b/im

/** Changelogs: Keep a Changelog, the conventional form of tools, and their relatives. */
export const changelogFormat: FileFormat = {
  kind: 'changelog',
  title: 'Changelog (Markdown, text)',
  limit,
  recognises: ({ text, name, bytes, members }, wanted) => {
    if (text === null || members !== null || bytes.length > limit) return false
    if (!/\.(?:md|markdown|mdown|txt|rst|adoc)$/i.test(name) && wanted !== 'changelog') return false
    if (wanted !== 'changelog' && !named.test(name) && !titled.test(text.slice(0, 1500))) return false
    return versionsIn(text).length >= (wanted === 'changelog' ? 1 : 2)
  },
  read: readChangelog,
}

async function readChangelog(file: OpenedFile, { pace }: FileContext): Promise<FileContent> {
  const collection = createCollection()
  await pace.breathe()
  const versions = versionsIn(file.text ?? '')
  const records = new Map<string, DeploymentRecord>()
  const now = new Date().toISOString()
  let undated = 0
  let untied = 0
  for (const version of versions) {
    const { date, tag, line } = version
    if (date === null) undated += 1
    else if (tag === null) untied += 1
    else if (date > now.slice(0, 10))
      collection.refuse({
        where: `${file.name} line ${line}`,
        reason: `${version.version} is dated ${date}, which has not come`,
      })
    else {
      const record = releaseOf(version, tag, date, file.name)
      if (!records.has(record.key)) records.set(record.key, record)
    }
  }
  for (const record of records.values()) collection.record(record)
  collection.count(`${file.name}: versions`, versions.length, records.size)
  if (undated > 0) collection.notRead(`${undated} × versions without a date that can be read`)
  if (untied > 0)
    collection.refuse({
      where: file.name,
      reason: `${untied} dated versions name no tag of a repository, so that nobody could tell them from the releases in its history; read the repository itself`,
    })
  collection.notRead('what changed in each version: whose work it was is not said')
  return collection.finish()
}

function releaseOf(
  { version, line, isYanked }: ChangelogVersion,
  { name, repository }: NonNullable<ChangelogVersion['tag']>,
  date: string,
  file: string,
): DeploymentRecord {
  return {
    kind: 'deployment',
    key: clip(`changelog:${repository.toLowerCase()}:${name}`, 300),
    where: clip(`${file} line ${line}`, 500),
    title: clip(name, 500),
    service: clip(repository, 500),
    doubts: ['a changelog gives the day of a release, not its time'],
    basis: 'release',
    environment: null,
    at: `${date}T00:00:00.000Z`,
    status: isYanked ? 'rolled-back' : 'unknown',
    revision: null,
    isPrerelease: /\d[-.]?(?:alpha|beta|rc|pre|preview|dev|snapshot|canary|next|m\d)/i.test(version),
    isEmergency: false,
  }
}
