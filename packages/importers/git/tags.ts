import type { Git } from './run-git.ts'
import type { Identity } from './identity.ts'

/** One release: a tag of a final version, made by the user. */
export interface Release {
  readonly name: string
  /** Naming scheme that it belongs to: `v` of `v2.1.0`, `cli-v` of `cli-v0.4`. */
  readonly series: string
  /** Seconds since 1970. */
  readonly at: number
}

/** Releases that the user cut, and what was counted but not taken. */
export interface Releases {
  readonly mine: readonly Release[]
  readonly tags: number
  readonly preReleases: number
}

const versionName = /^(.*?)(\d+(?:[._]\d+)+|\d+)(.*)$/
const preRelease =
  /^[-._+~]?(?:rc|cr|alpha|beta|a|b|pre|preview|dev|snapshot|nightly|canary|next|milestone|m|ea|test|wip|draft|insiders?)(?![a-z])/i
const notRelease = /(?:nightly|snapshot|canary|backup|archive|build|ci|test|tmp|wip|deploy|draft)[-_/.]?$/i

/** Series of a tag's name; null when it is no version, `pre` when it is a candidate for one. */
export function seriesOf(name: string): { readonly series: string; readonly version: string } | 'pre' | null {
  const match = versionName.exec(name)
  if (match === null) return null
  const [, series = '', version = '', rest = ''] = match
  if (notRelease.test(series)) return null
  return preRelease.test(rest) || /(?:^|[-_/.])(?:rc|alpha|beta|pre)[-_.]?$/i.test(series)
    ? 'pre'
    : { series, version }
}

/** Reads the tags. Only annotated ones say who made them; of several on one commit in a series, the first counts. */
export async function readReleases(git: Git, identity: Identity): Promise<Releases> {
  const format = '%(refname:strip=2)%00%(objecttype)%00%(taggeremail)%00%(taggerdate:unix)%00%(*objectname)'
  const lines = (await git.text(['for-each-ref', `--format=${format}`, 'refs/tags']))
    .split('\n')
    .filter((line) => line !== '')
  const byTarget = new Map<string, Release>()
  let preReleases = 0
  for (const line of lines) {
    const [name = '', type, email = '', time, target = ''] = line.split('\0')
    const found = seriesOf(name)
    if (found === 'pre') preReleases += 1
    else if (
      found !== null &&
      type === 'tag' &&
      identity.emails.has(email.replace(/^<|>$/g, '').toLowerCase())
    ) {
      const at = Number(time)
      const key = `${found.series}\0${target}`
      if (Number.isFinite(at) && at > 0 && found.version.includes('.') && !byTarget.has(key)) {
        byTarget.set(key, { name, series: found.series, at })
      }
    }
  }
  return {
    mine: [...byTarget.values()].sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1)),
    tags: lines.length,
    preReleases,
  }
}
