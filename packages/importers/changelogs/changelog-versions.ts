import type { Day } from '@waymark/domain/evidence/dates.ts'
import { readClock } from '../incidents/clock-reader.ts'

/** A version as a changelog heads it. */
export interface ChangelogVersion {
  readonly line: number
  /** As written, without brackets: `1.4.0`, `v2.0.0-rc.1`. */
  readonly version: string
  /** Null when the heading gives none, or one whose day and month could be swapped. */
  readonly date: Day | null
  /** The tag and the repository that its link names; null without such a link. */
  readonly tag: { readonly name: string; readonly repository: string } | null
  readonly isYanked: boolean
}

const versionSource = String.raw`v?\d{1,4}\.\d{1,5}(?:\.\d{1,5}){0,2}(?:[-.+]?(?:alpha|beta|rc|pre|preview|dev|snapshot|canary|next|m)?[.-]?\d*){0,3}`
const heading = new RegExp(
  String.raw`^(?:version\s+|release\s+)?\[?(?:version\s+|release\s+)?(${versionSource})\]?(?=[\s:(\[–—/,-]|$)(.*)$`,
  'i',
)
const longest = 500
const mostLines = 200_000

/** The headings of versions in a changelog, whichever of the usual forms it has. Code is left out. */
export function versionsIn(text: string): readonly ChangelogVersion[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/, mostLines)
  const references = referencesIn(lines)
  const versions: ChangelogVersion[] = []
  let isCode = false
  for (const [at, raw] of lines.entries()) {
    if (/^\s*(?:```|~~~)/.test(raw)) isCode = !isCode
    if (isCode || raw.length > longest) continue
    const marked = /^ {0,3}#{1,3}\s+(.*)$/.exec(raw)?.[1]
    const underlined = /^(?:-{3,}|={3,})\s*$/.test(lines[at + 1] ?? '') ? raw.trim() : undefined
    const title = marked ?? underlined
    const version = title === undefined ? null : versionOf(title.trim(), at + 1, references)
    if (version !== null) versions.push(version)
  }
  return versions
}

/** `[1.4.0]: https://…` at the end of a file. */
function referencesIn(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const found =
        line.length > longest
          ? null
          : /^\s{0,3}\[([^\]]{1,60})\]:\s*<?(https?:\/\/\S{1,400}?)>?\s*$/.exec(line)
      return found === null ? [] : [[(found[1] ?? '').toLowerCase(), found[2] ?? ''] as const]
    }),
  )
}

function versionOf(
  title: string,
  line: number,
  references: ReadonlyMap<string, string>,
): ChangelogVersion | null {
  const link = /\]\((https?:\/\/[^\s)]{1,400})\)/.exec(title)?.[1] ?? null
  const plain = title
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/<a [^>]*>|<\/a>|\*\*|`/gi, '')
    .trim()
  const found = heading.exec(plain)
  if (found === null) return null
  const [, version = '', rest = ''] = found
  const url = link ?? references.get(version.toLowerCase()) ?? null
  return {
    line,
    version,
    date: dateIn(rest),
    tag: url === null ? null : tagIn(url),
    isYanked: /\byanked\b/i.test(rest),
  }
}

/** The one date that stands beside a version. */
function dateIn(rest: string): Day | null {
  const text = rest
    .replaceAll(/\[?yanked\]?/gi, '')
    .replaceAll(/^[\s:([–—/,-]+|[\s)\].*_]+$/g, '')
    .replace(/^(?:released?|on)\s+/i, '')
  const iso = /^\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0]
  return readClock(iso ?? text, { order: null, zone: { minutes: 0 } }).day
}

/** The tag that a link leads to, or compares up to, and the repository that it belongs to. */
function tagIn(url: string): ChangelogVersion['tag'] {
  const parts =
    /^https?:\/\/(?:www\.)?[^/]+\/(.{3,200}?)(?:\/-)?\/(?:(?:compare\/[^/].*?\.\.\.?)|(?:releases\/tag|tags|tree|releases)\/)([^/?#]{1,100})$/.exec(
      url.replace(/\/$/, ''),
    )
  const [repository, name] = [parts?.[1], parts?.[2]]
  if (repository === undefined || name === undefined || name.toUpperCase() === 'HEAD') return null
  try {
    return { repository, name: decodeURIComponent(name) }
  } catch {
    return null
  }
}
