import { secondsIn, timeUnit } from '@waymark/domain/quantities/units.ts'

/** A length of time as a text states it. */
export interface StatedDuration {
  readonly minutes: number
  /** Said to be about that much: `~1 h`, `almost an hour`. */
  readonly isRough: boolean
  /** How much of the text it takes up. */
  readonly length: number
}

const rough = String.raw`(?:~|≈|about|around|approximately|approx\.?|roughly|nearly|almost|over|more than|less than|under|just over|just under|at least|up to|some)\s*`
const amount = String.raw`(\d{1,4}(?:[.,]\d{1,2})?|an?|one|two|three|four|five|six|ten|half an?)[\s-]*(days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])\.?`
const parts = new RegExp(
  `^(${rough})?${amount}(?:\\s*(?:,|and|&|,\\s*and)?\\s*${amount})?(?:\\s*(?:,|and|&|,\\s*and)?\\s*${amount})?`,
  'i',
)
const words: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['ten', 10],
  ['half a', 0.5],
  ['half an', 0.5],
])

/**
 * The length of time that a text begins with: `1 hour and 48 minutes`, `1h 2m`, `42 minutes 17 seconds`, `~1hr`,
 * `half an hour`, `0:43`, `01:23:45`. Null when it begins with none.
 */
export function readDuration(text: string): StatedDuration | null {
  const lead = text.length - text.trimStart().length
  const trimmed = text.trimStart()
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?!\d)(?!\s*(?:[ap]\.?m|utc|[–—-]))/i.exec(
    trimmed,
  )
  if (clock !== null) {
    const minutes = Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60
    return { minutes, isRough: false, length: lead + clock[0].length }
  }
  const match = parts.exec(trimmed)
  if (match === null) return null
  let seconds = 0
  let last = Number.POSITIVE_INFINITY
  for (const at of [2, 4, 6]) {
    const [count, unit] = [match[at], match[at + 1]]
    if (count === undefined || unit === undefined) continue
    const factor = secondsIn.get(unitOf(unit)) ?? 0
    // `1 hour 2 hours` is no one length.
    if (factor >= last) return null
    last = factor
    seconds += factor * (words.get(count.toLowerCase()) ?? Number(count.replace(',', '.')))
  }
  return seconds <= 0
    ? null
    : { minutes: seconds / 60, isRough: match[1] !== undefined, length: lead + match[0].length }
}

const unitOf = (word: string) => (word.toLowerCase() === 'm' ? 'min' : (timeUnit(word) ?? ''))
