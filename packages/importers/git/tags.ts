import type { Git } from './run-git.ts'
import type { Identity } from './identity.ts'

/** One tag that names a version, or a candidate for one. */
export interface ReleaseTag {
  readonly name: string
  /** Naming scheme that it belongs to: `v` of `v2.1.0`, `cli-v` of `cli-v0.4`. */
  readonly series: string
  /** Seconds since 1970: when the tag was made, or of its commit when the tag itself does not say. */
  readonly at: number
  readonly isAnnotated: boolean
  readonly isMine: boolean
  readonly isPrerelease: boolean
  /** Id of the commit. */
  readonly target: string
}

/** What the tags say, and what was counted but not taken. */
export interface Tags {
  /** Oldest first; of several on one commit in a series, the first. */
  readonly releases: readonly ReleaseTag[]
  readonly count: number
  readonly preReleases: number
}

const dated = /^(.*?)((?:19|20)\d\d)([-._]?)(0[1-9]|1[0-2])\3(0[1-9]|[12]\d|3[01])(?:[-._T]?\d{1,6})?$/
const versionName = /^(.*?)(\d+(?:[._]\d+)+|\d+)(.*)$/
const preRelease =
  /^[-._+~]?(?:rc|cr|alpha|beta|a|b|pre|preview|dev|snapshot|nightly|canary|next|milestone|m|ea|test|wip|draft|insiders?)(?![a-z])/i
const notRelease = /(?:nightly|snapshot|canary|backup|archive|build|ci|test|tmp|wip|deploy|draft)[-_/.]?$/i

/** Build metadata: another build of a version that has its own tag (`v2.54.0+dedupelabels`), by the rules of SemVer no version of its own. */
const anotherBuild = /^(?:\.\d+)*\+[a-z]/i

/** Series of a tag's name; null when it is no version, `pre` when it is a candidate for one. */
export function seriesOf(name: string): { readonly series: string; readonly version: string } | 'pre' | null {
  const match = versionName.exec(name)
  if (match === null) return null
  const day = dated.exec(name)
  const [, series = '', version = '', rest = ''] =
    day === null ? match : [name, day[1], `${day[2]}.${day[4]}`, '']
  if (notRelease.test(series) || anotherBuild.test(rest)) return null
  return preRelease.test(rest) || /(?:^|[-_/.])(?:rc|alpha|beta|pre)[-_.]?$/i.test(series)
    ? 'pre'
    : { series, version }
}

/** The series whose names say nothing of a part: those of the product as a whole. */
export function isProductSeries(series: string, repository: string): boolean {
  const word = series
    .toLowerCase()
    .replace(/[-_/.@]+$/, '')
    .replace(/[-_/.@]v$/, '')
  return ['', 'v', 'r', 'rel', 'release', 'releases', 'version', repository.toLowerCase()].includes(word)
}

/** Reads the tags of commits. Only annotated ones say when and by whom they were made. */
export async function readTags(git: Git, identity: Identity, latest: number): Promise<Tags> {
  const format = [
    'refname:strip=2',
    'objecttype',
    'objectname',
    'taggeremail',
    'taggerdate:unix',
    'committerdate:unix',
    '*objecttype',
    '*objectname',
    '*committerdate:unix',
  ]
    .map((field) => `%(${field})`)
    .join('%00')
  const lines = (await git.text(['for-each-ref', `--format=${format}`, 'refs/tags'])).split('\n')
  const byTarget = new Map<string, ReleaseTag>()
  let preReleases = 0
  let count = 0
  for (const line of lines) {
    if (line === '') continue
    count += 1
    const tag = tagIn(line, identity, latest)
    if (tag === null) continue
    if (tag.isPrerelease) preReleases += 1
    const key = `${tag.isPrerelease ? tag.name : tag.series}\0${tag.target}`
    const known = byTarget.get(key)
    if (known === undefined || isBefore(tag, known)) byTarget.set(key, tag)
  }
  const releases = [...byTarget.values()].sort((a, b) => (isBefore(a, b) ? -1 : 1))
  return { releases, count, preReleases }
}

const isBefore = (a: ReleaseTag, b: ReleaseTag) => a.at < b.at || (a.at === b.at && a.name < b.name)

function tagIn(line: string, identity: Identity, latest: number): ReleaseTag | null {
  const [name = '', type, id = '', email = '', tagged, committed, targetType, target = '', targetTime] =
    line.split('\0')
  const isAnnotated = type === 'tag'
  if (isAnnotated ? targetType !== 'commit' : type !== 'commit') return null
  const found = seriesOf(name)
  const at = [Number(tagged), Number(isAnnotated ? targetTime : committed)].find(
    (time) => Number.isFinite(time) && time > 0 && time <= latest,
  )
  if (found === null || at === undefined) return null
  // A bare number (`7`) is a version only of those who count so; it is too often something else.
  if (found !== 'pre' && !found.version.includes('.') && !/[._]/.test(found.version)) return null
  return {
    name,
    series: found === 'pre' ? '' : found.series,
    at,
    isAnnotated,
    isMine: isAnnotated && identity.emails.has(email.replace(/^<|>$/g, '').toLowerCase()),
    isPrerelease: found === 'pre',
    target: isAnnotated ? target : id,
  }
}
