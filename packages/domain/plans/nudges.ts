import * as z from 'zod'
import { dayOf, type Day, type Instant } from '../evidence/dates.ts'

/** Something that was left alone for long enough to be worth a word. It states a fact and its age, nothing else. */
export const Nudge = z.strictObject({
  kind: z.enum(['evidence', 'plan', 'rating']),
  /** The framework whose plan or rating it is; null for evidence. */
  framework: z.string().nullable(),
  /** The longer plan of that framework, when it is one. */
  roadmap: z.string().nullable(),
  /** Days since it was last touched. */
  days: z.number().int().positive(),
  /** One sentence for people. */
  text: z.string(),
})
export type Nudge = z.infer<typeof Nudge>

/**
 * Days after which something counts as left alone: four weeks without evidence, three without touching a running plan,
 * a quarter since the last rating of a role. Waymark's own choice, in line with monthly upkeep of a brag document (seed 3).
 */
export const restsFor = { evidence: 28, plan: 21, rating: 92 } as const satisfies Record<
  Nudge['kind'],
  number
>

/** What nudges look at. */
export interface Attention {
  readonly today: Day
  /** When each item of evidence was logged. */
  readonly logged: readonly Instant[]
  /** Running plans with open steps, and when each was last touched. */
  readonly plans: readonly {
    readonly framework: string
    readonly roadmap: string | null
    readonly name: string
    readonly touched: Instant
  }[]
  /** The newest rating of each role that was rated. */
  readonly rated: readonly { readonly framework: string; readonly name: string; readonly at: Instant }[]
}

/** What was left alone too long, evidence first, then plans, then ratings, each the longest first. */
export function nudgesFor({ today, logged, plans, rated }: Attention): Nudge[] {
  const age = (at: Instant): number => daysBetween(dayOf(at), today)
  const newest = logged.toSorted().at(-1)
  const candidates: Nudge[] = [
    ...(newest === undefined
      ? []
      : [
          nudge(
            'evidence',
            { framework: null, roadmap: null },
            age(newest),
            (time) => `Nothing was logged for ${time}.`,
          ),
        ]),
    ...longestFirst(
      plans.map(({ framework, roadmap, name, touched }) =>
        nudge(
          'plan',
          { framework, roadmap },
          age(touched),
          (time) => `The plan “${name}” was not touched for ${time}.`,
        ),
      ),
    ),
    ...longestFirst(
      rated.map(({ framework, name, at }) =>
        nudge(
          'rating',
          { framework, roadmap: null },
          age(at),
          (time) => `The last rating for ${name} is ${time} old.`,
        ),
      ),
    ),
  ]
  return candidates.filter(({ kind, days }) => days >= restsFor[kind])
}

/** Whole days from one day to another; negative when the other lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function nudge(
  kind: Nudge['kind'],
  of: Pick<Nudge, 'framework' | 'roadmap'>,
  days: number,
  say: (time: string) => string,
): Nudge {
  return { kind, ...of, days, text: say(inWeeksOrMonths(days)) }
}

function longestFirst(nudges: readonly Nudge[]): Nudge[] {
  return nudges.toSorted((a, b) => b.days - a.days)
}

/** `5 weeks`, `4 months`, `2 years`: no more exact than the reader needs, rounded down. */
function inWeeksOrMonths(days: number): string {
  if (days < 92) return counted(Math.floor(days / 7), 'week')
  if (days < 730) return counted(Math.floor(days / 30.44), 'month')
  return counted(Math.floor(days / 365.25), 'year')
}

function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}
