import * as z from 'zod'
import { Cited, Fact, Id, Line, repeated } from './parts.ts'
import type { RoleFault } from './parts.ts'

/** The two ladders between which one chooses a direction for the next years. */
export const laneIds = ['ic', 'leadership'] as const
export const LaneId = z.enum(laneIds)
export type LaneId = z.infer<typeof LaneId>

/** One ladder: what one does on it, and where its safe ground is while AI takes over routine work. */
export const LaneAbout = z.strictObject({
  id: LaneId,
  name: Line,
  meaning: Fact,
  /** Rungs, lowest first, as the sources name them. */
  ladder: z
    .array(z.strictObject({ name: Line, role: Id.nullable().default(null) }))
    .min(2)
    .max(12),
  does: z.array(Fact).max(20),
  /** Where its work moves while AI takes the routine. */
  moves: z.array(Fact).max(20).default([]),
  /** What keeps one's place on it. */
  safe: z.array(Fact).max(20),
})
export type LaneAbout = z.infer<typeof LaneAbout>

/** A statement to agree with or not. */
export const LaneQuestion = z.strictObject({ id: Id, lane: LaneId, text: Line, sources: Cited })
export type LaneQuestion = z.infer<typeof LaneQuestion>

/** Both ladders and the self-test between them: `roles/lanes.yaml`. */
export const Lanes = z.strictObject({
  format: z.literal('waymark/lanes@1'),
  lanes: z.array(LaneAbout).length(2),
  /** What to know before choosing. */
  choosing: z.array(Fact).max(20).default([]),
  questions: z.array(LaneQuestion).min(2).max(40),
})
export type Lanes = z.infer<typeof Lanes>

/** Doubled ids. */
export function lanesFaults(lanes: Lanes): readonly RoleFault[] {
  return [...repeated(lanes.lanes, 'lanes'), ...repeated(lanes.questions, 'questions')]
}

/** How many statements of one lane were agreed with. */
export const LaneTally = z.strictObject({
  lane: LaneId,
  yes: z.number().int(),
  no: z.number().int(),
  open: z.number().int(),
  of: z.number().int(),
})
export type LaneTally = z.infer<typeof LaneTally>

/** A direction for now, or none: `undecided` is a result like the others, `open` means too little was answered. */
export const Leaning = z.strictObject({
  outcome: z.enum(['ic', 'leadership', 'undecided', 'open']),
  tallies: z.array(LaneTally),
  /** Why, in sentences. */
  reasons: z.array(z.string()),
})
export type Leaning = z.infer<typeof Leaning>

/** The lanes must differ by at least this share of agreement; less is overlap (seed 3: many people sit in it). */
const apart = 0.25

/**
 * Counts the self-test. Lanes have different numbers of statements, so shares of what was answered are compared
 * (seed 3: notice which side gets more yes). Nothing is stored.
 */
export function leaningOf(lanes: Lanes, yes: readonly string[], no: readonly string[]): Leaning {
  const tallies = lanes.lanes.map(({ id }) => tallyOf(lanes, id, new Set(yes), new Set(no)))
  const reasons = tallies.map((tally) => tallyInWords(tally, lanes))
  if (tallies.some((tally) => tally.yes + tally.no < tally.of / 2))
    return {
      outcome: 'open',
      tallies,
      reasons: [
        ...reasons,
        'Fewer than half of the statements of a lane are answered, so nothing can be said yet.',
      ],
    }
  const [first, second] = tallies.toSorted((a, b) => shareOf(b) - shareOf(a))
  if (first === undefined || second === undefined || shareOf(first) - shareOf(second) < apart)
    return {
      outcome: 'undecided',
      tallies,
      reasons: [...reasons, undecidedBecause(tallies)],
    }
  return {
    outcome: first.lane,
    tallies,
    reasons: [...reasons, 'It is a direction for the next years, not for life.'],
  }
}

function tallyOf(lanes: Lanes, lane: LaneId, yes: ReadonlySet<string>, no: ReadonlySet<string>): LaneTally {
  const own = lanes.questions.filter((question) => question.lane === lane)
  const agreed = own.filter(({ id }) => yes.has(id)).length
  const refused = own.filter(({ id }) => no.has(id) && !yes.has(id)).length
  return { lane, yes: agreed, no: refused, open: own.length - agreed - refused, of: own.length }
}

function shareOf({ yes, no }: LaneTally): number {
  return yes + no === 0 ? 0 : yes / (yes + no)
}

function tallyInWords(tally: LaneTally, lanes: Lanes): string {
  const name = lanes.lanes.find(({ id }) => id === tally.lane)?.name ?? tally.lane
  const open = tally.open === 0 ? '' : `, ${tally.open} open`
  return `${name}: ${tally.yes} of ${tally.of} statements are true of you${open}.`
}

function undecidedBecause(tallies: readonly LaneTally[]): string {
  return tallies.every((tally) => shareOf(tally) >= 0.5)
    ? 'Both lanes fit. That is common, above all early on; choose one for the next few years by where you can show impact, scarce skills and mobility.'
    : 'Neither lane stands out. Try a rotation that shows you more of either before you choose.'
}
