/** Ranks of words that incident tools use, 1 the worst. High and low of a pager are urgency and are not among them. */
const words: readonly (readonly [RegExp, number])[] = [
  [/\b(?:critical|blocker|highest|urgent|emergency|catastrophic|severe)\b/, 1],
  [/\b(?:major|high|error)\b/, 2],
  [/\b(?:minor|medium|moderate|normal|warning|degraded|partial)\b/, 3],
  [/\b(?:low)\b/, 4],
  [/\b(?:lowest|trivial|cosmetic|informational|info|notice|negligible|none)\b/, 5],
]

const numbered = /(?:\b|_)(?:sev(?:erity)?|p|prio(?:rity)?|level|tier)?[\s:#_-]*([0-5])(?!\d)/i

/** The number in a severity such as `SEV-1`, `P2` or `2 - High`; null when there is none. */
export function severityNumber(stated: string): number | null {
  const digit = numbered.exec(stated)?.[1]
  return digit === undefined ? null : Number(digit)
}

/**
 * The rank from 1, the worst, to 5 that a stated severity means; null when its words tell none.
 * @param startsAtZero the source counts from 0, so that its 1 is the second worst
 */
export function rankOf(stated: string | null, startsAtZero: boolean): number | null {
  if (stated === null) return null
  const number = severityNumber(stated)
  if (number !== null) return Math.min(5, Math.max(1, startsAtZero ? number + 1 : number))
  const text = stated.toLowerCase().replaceAll('_', ' ')
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
