import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { incidentClocks, type IncidentClock } from '@waymark/domain/records/record.ts'

type Clocks = { readonly [K in IncidentClock]: Instant | null }

const shown = (at: Instant) => `${at.slice(0, 16).replace('T', ' ')} UTC`

/** What cannot be in the order of the clocks: each must not come before the ones that it follows. */
export function clockDoubts(clocks: Clocks, now: Instant): string[] {
  const doubts: string[] = []
  for (const name of incidentClocks) {
    const at = clocks[name]
    if (at !== null && at > now) doubts.push(`It was ${name} at ${shown(at)}, which has not come yet.`)
  }
  const pairs: readonly (readonly [IncidentClock, IncidentClock])[] = [
    ['started', 'detected'],
    ['started', 'acknowledged'],
    ['started', 'mitigated'],
    ['started', 'resolved'],
    ['detected', 'acknowledged'],
    ['detected', 'resolved'],
    ['mitigated', 'resolved'],
  ]
  for (const [before, after] of pairs) {
    const [first, second] = [clocks[before], clocks[after]]
    if (first !== null && second !== null && second < first)
      doubts.push(`It was ${after} (${shown(second)}) before it was ${before} (${shown(first)}).`)
  }
  const [started, resolved] = [clocks.started, clocks.resolved]
  const year = 366 * 86_400_000
  if (started !== null && resolved !== null && Date.parse(resolved) - Date.parse(started) > year)
    doubts.push('It lasted more than a year, by its own times.')
  return doubts
}

/** A stated duration fits when it is the time between any two clocks that people measure it by. */
export function durationDoubt(minutes: number, clocks: Clocks, isRough = false): string[] {
  const spans = (['started', 'detected'] as const).flatMap((from) =>
    (['mitigated', 'resolved'] as const).flatMap((to) => {
      const [first, second] = [clocks[from], clocks[to]]
      return first === null || second === null ? [] : [(Date.parse(second) - Date.parse(first)) / 60_000]
    }),
  )
  const [first] = spans
  if (first === undefined) return []
  const tolerance = Math.max(isRough ? 10 : 1.5, minutes * (isRough ? 0.25 : 0.02))
  if (spans.some((span) => Math.abs(span - minutes) <= tolerance)) return []
  return [`It states ${inWords(minutes)}, but its times say ${inWords(first)}.`]
}

function inWords(minutes: number): string {
  const rounded = Math.round(minutes)
  const sign = rounded < 0 ? '−' : ''
  const all = Math.abs(rounded)
  const [hours, rest] = [Math.floor(all / 60), all % 60]
  if (hours === 0) return `${sign}${rest} min`
  return rest === 0 ? `${sign}${hours} h` : `${sign}${hours} h ${rest} min`
}
