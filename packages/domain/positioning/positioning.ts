import * as z from 'zod'
import type { Evidence, OutcomeKind } from '../evidence/evidence.ts'
import { intentOf } from '../evidence/intent.ts'
import { hasQuality } from '../evidence/strength.ts'
import { wordsOf } from '../evidence/words.ts'
import { typed } from '../text/typed.ts'

/**
 * What one leads with: the problem that one solves, and the headline over it ("I build … by leading … to achieve …",
 * seed 3). Breadth comes second, as added value.
 */
export const Positioning = z.strictObject({
  problem: typed().max(500),
  build: typed().max(300),
  leading: typed().max(300),
  achieve: typed().max(300),
  /** What breadth adds once the problem is solved. */
  breadth: typed().max(500),
  /** Evidence that shows the problem solved. */
  evidence: z.array(z.string()).max(20),
})
export type Positioning = z.infer<typeof Positioning>

/** Id of the setting that keeps it. */
export const positioningSetting = 'positioning'

/** Before anything was chosen. */
export const blankPositioning: Positioning = {
  problem: '',
  build: '',
  leading: '',
  achieve: '',
  breadth: '',
  evidence: [],
}

/** The headline, with a blank in place of each part that is not there. */
export function headlineOf({ build, leading, achieve }: Positioning): string {
  const or = (part: string) => (part === '' ? '…' : part.replace(/[.]+$/, ''))
  return `I build ${or(build)} by leading ${or(leading)} to achieve ${or(achieve)}${achieve === '' ? '' : '.'}`
}

/** A kind of problem that evidence shows solved. */
export interface ProblemCandidate {
  readonly outcome: OutcomeKind
  /** Items that show it, the strongest and newest first. */
  readonly evidence: readonly string[]
  /** How many of them are measured, confirmed by others, and reach beyond one team. */
  readonly measured: number
  readonly attested: number
  readonly beyondOneTeam: number
  /** The newest year in which it was shown; null when none is dated. */
  readonly newest: string | null
}

/**
 * What one could lead with: outcomes by what shows them. Order: items that are both measured and recent weigh most,
 * because a specialism without a recent track record convinces nobody (seed 3, positioning of generalists).
 * @param since items from this year on are recent
 */
export function problemCandidates(evidence: readonly Evidence[], since: string): readonly ProblemCandidate[] {
  const groups = Map.groupBy(
    evidence.filter((item) => item.outcome !== null && intentOf(item) === null),
    (item) => item.outcome,
  )
  const candidates: ProblemCandidate[] = []
  for (const [outcome, items] of groups) {
    if (outcome === null) continue
    const ordered = items.toSorted((a, b) => weight(b, since) - weight(a, since) || (a.id < b.id ? -1 : 1))
    const years = items.flatMap((item) => yearOf(item) ?? [])
    candidates.push({
      outcome,
      evidence: ordered.map(({ id }) => id),
      measured: items.filter((item) => hasQuality(item, 'measured')).length,
      attested: items.filter((item) => hasQuality(item, 'attested')).length,
      beyondOneTeam: items.filter((item) => hasQuality(item, 'several-teams')).length,
      newest: years.toSorted().at(-1) ?? null,
    })
  }
  const total = (candidate: ProblemCandidate) =>
    evidence
      .filter((item) => item.outcome === candidate.outcome)
      .reduce((sum, item) => sum + weight(item, since), 0)
  return candidates.toSorted((a, b) => total(b) - total(a) || (a.outcome < b.outcome ? -1 : 1))
}

function weight(item: Evidence, since: string): number {
  const recent = (yearOf(item) ?? '') >= since ? 2 : 1
  const qualities = ['result', 'measured', 'attested', 'several-teams'] as const
  return recent * qualities.filter((quality) => hasQuality(item, quality)).length
}

const yearOf = ({ happened }: Evidence): string | null => (happened.to ?? happened.from)?.slice(0, 4) ?? null

/** Something in a positioning that its reader would stumble over. */
export interface PositioningFinding {
  readonly part: 'problem' | 'build' | 'leading' | 'achieve' | 'breadth' | 'evidence'
  readonly says: string
}

/** Titles that tell a seat and no problem. */
const titles =
  /\b(?:c[a-z]o|vp|director|head|manager|lead|leader|executive|generalist|professional|expert|guru|ninja)\b/gi

const blanks = [
  ['build', 'what you build'],
  ['leading', 'whom or what you lead to get there'],
  ['achieve', 'what the business gets of it'],
] as const

/** Checks a positioning: problem first, no stack of titles, an outcome at the end, evidence behind it. */
export function checkPositioning(
  positioning: Positioning,
  evidence: readonly Evidence[],
): readonly PositioningFinding[] {
  const findings: PositioningFinding[] = []
  const say = (part: PositioningFinding['part'], says: string) => findings.push({ part, says })
  if (positioning.problem === '')
    say('problem', 'Name one problem that you solve; everything else follows it.')
  else if (wordsOf(positioning.problem).length > 40)
    say('problem', 'More than forty words: a problem that needs a page is several problems.')
  const stacked = positioning.problem.match(titles) ?? []
  if (stacked.length > 1)
    say('problem', `A stack of titles (${stacked.join(', ')}) says who you were, not what you solve.`)
  for (const [part, what] of blanks) if (positioning[part] === '') say(part, `Still blank: ${what}.`)
  if (
    positioning.achieve !== '' &&
    !/\d/.test(positioning.achieve) &&
    wordsOf(positioning.achieve).length < 3
  )
    say('achieve', 'Name what the business felt, with its figure where you have one.')
  const known = new Set(evidence.map(({ id }) => id))
  const shown = positioning.evidence.filter((id) => known.has(id))
  if (shown.length === 0)
    say('evidence', 'No evidence is named for it: a specialism needs a recent track record.')
  return findings
}
