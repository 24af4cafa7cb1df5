import type { Instant } from '@waymark/domain/evidence/dates.ts'

/** A time zone as a text names it: minutes east of Greenwich, or a region whose clock changes over the year. */
export type Zone = { readonly minutes: number } | { readonly region: string }

/** Abbreviations that mean one thing. `CST` and `IST` mean several and are not among them. */
const abbreviations: ReadonlyMap<string, number> = new Map([
  ['Z', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['WET', 0],
  ['WEST', 60],
  ['BST', 60],
  ['CET', 60],
  ['CEST', 120],
  ['EET', 120],
  ['EEST', 180],
  ['MSK', 180],
  ['SGT', 480],
  ['HKT', 480],
  ['JST', 540],
  ['KST', 540],
  ['AEST', 600],
  ['AEDT', 660],
  ['NZST', 720],
  ['NZDT', 780],
  ['EST', -300],
  ['EDT', -240],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
  ['HST', -600],
])

const regions: ReadonlyMap<string, string> = new Map([
  ['PT', 'America/Los_Angeles'],
  ['PACIFIC', 'America/Los_Angeles'],
  ['US/PACIFIC', 'America/Los_Angeles'],
  ['PACIFIC TIME', 'America/Los_Angeles'],
  ['MT', 'America/Denver'],
  ['MOUNTAIN', 'America/Denver'],
  ['CT', 'America/Chicago'],
  ['CENTRAL', 'America/Chicago'],
  ['ET', 'America/New_York'],
  ['EASTERN', 'America/New_York'],
])

/** Zones that a text may name without saying which of several it means. */
const several: ReadonlySet<string> = new Set(['CST', 'IST', 'AST', 'ECT'])

/** Source of an expression for the zones that are understood or known to be ambiguous. */
export const zonePattern = `(?:(?:UTC|GMT)\\s?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}(?!\\d)|(?:${[
  ...abbreviations.keys(),
  ...several,
  ...regions.keys(),
]
  .toSorted((a, b) => b.length - a.length)
  .join('|')})(?![A-Za-z])|[A-Z][a-z]+/[A-Z][A-Za-z_]+)`

/** What a zone text means; `ambiguous` when it means several; null when it is none. */
export function readZone(text: string): Zone | 'ambiguous' | null {
  const name = text.trim().toUpperCase()
  const offset = /^(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(name)
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    return minutes > 14 * 60 ? null : { minutes: offset[1] === '-' ? -minutes : minutes }
  }
  const minutes = abbreviations.get(name)
  if (minutes !== undefined) return { minutes }
  if (several.has(name)) return 'ambiguous'
  const region = regions.get(name) ?? (text.includes('/') ? text.trim() : null)
  return region !== null && isRegion(region) ? { region } : null
}

/** True for a name of the time zone database, such as `Europe/Oslo`. */
export function isRegion(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A moment on a wall clock. */
export interface WallClock {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** The instant at which a wall clock of a zone shows a time. In the hour that a clock skips or repeats: the earlier offset. */
export function instantIn(zone: Zone, wall: WallClock): Instant {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
  if ('minutes' in zone) return new Date(asUtc - zone.minutes * 60_000).toISOString()
  const first = asUtc - offsetAt(zone.region, asUtc)
  return new Date(asUtc - offsetAt(zone.region, first)).toISOString()
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far the clocks of a region are ahead of Greenwich at an instant, in milliseconds. */
function offsetAt(region: string, at: number): number {
  let format = formats.get(region)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: region,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(region, format)
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - Math.floor(at / 1000) * 1000
}
