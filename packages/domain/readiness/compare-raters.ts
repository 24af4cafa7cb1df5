import * as z from 'zod'
import { Instant } from '../evidence/dates.ts'
import type { Framework } from '../frameworks/framework.ts'
import { highestPoint } from '../frameworks/scales.ts'
import { Coefficient, coefficientFor, Differences, differencesBetween } from './agreement.ts'
import type { Points } from './agreement.ts'
import type { CompetencyReadiness, Readiness } from './assessment.ts'
import type { Rating } from './rating.ts'
import { newestByRater, raterKey, raterLabel } from './raters.ts'

/** One rater as the calibration view names them. */
export const RaterView = z.strictObject({
  key: z.string(),
  label: z.string(),
  /** `self`, or how they stand to the person. */
  relation: z.string(),
  /** Competencies they gave a point. */
  rated: z.number().int(),
  /** When their newest rating was given; null when there is none. */
  at: Instant.nullable(),
})
export type RaterView = z.infer<typeof RaterView>

export const RaterMark = z.strictObject({
  rater: z.string(),
  /** The point; null when they did not rate it or hold that it does not apply. */
  value: z.number().int().nullable(),
  state: z.enum(['rated', 'unknown', 'not-applicable']),
  /** Their words beside it. */
  note: z.string().nullable(),
  /** The framework version that they rated when it is not the present one. */
  earlierVersion: z.string().nullable(),
})
export type RaterMark = z.infer<typeof RaterMark>

export const CalibrationRow = z.strictObject({
  competency: z.string(),
  name: z.string(),
  of: z.number().int(),
  /** What evidence supports. It is a rule's result, not one more rater. */
  supported: z.number().int().nullable(),
  marks: z.array(RaterMark),
  /** Highest minus lowest point that people gave; null with fewer than two points. */
  spread: z.number().int().nullable(),
  /** The score agreed in a debrief, or null until there was one. */
  agreed: z
    .strictObject({
      value: z.number().int().nullable(),
      note: z.string().nullable(),
      at: Instant,
      moved: z.array(z.strictObject({ rater: z.string(), from: z.number().int().nullable() })),
    })
    .nullable(),
})
export type CalibrationRow = z.infer<typeof CalibrationRow>

/** Self, evidence and every rater beside each other, the largest differences first. */
export const CalibrationView = z.strictObject({
  framework: z.string(),
  frameworkName: z.string(),
  version: z.string(),
  raters: z.array(RaterView),
  rows: z.array(CalibrationRow),
  pairs: z.array(z.strictObject({ first: z.string(), second: z.string(), differences: Differences })),
  coefficient: Coefficient,
  /** What to look at before the numbers: all-top answers, ratings of an earlier version, few raters. */
  notes: z.array(z.string()),
})
export type CalibrationView = z.infer<typeof CalibrationView>

/** How a rater gave the top point everywhere becomes worth telling from this many competencies on. */
const tellingAllTop = 5

/**
 * Self, evidence-supported and each other rater per competency, with raw differences and the one coefficient that the
 * data justify. Rows come by spread, the largest first, then in the order of the framework. No mean is formed.
 */
export function calibrate(
  framework: Framework,
  readiness: Readiness,
  ratings: readonly Rating[],
): CalibrationView {
  const newest = newestByRater(framework.id, ratings)
  const agreed = newest.get('agreed')
  const people = [...newest].filter(([key]) => key !== 'agreed').toSorted(selfFirst)
  const rows = readiness.competencies.map((competency) => rowOf(framework, competency, people, agreed))
  const points = new Map(people.map(([key]) => [key, pointsOf(rows, key)]))
  const raters = people.map(([key, given]) => raterView(given, points.get(key)?.size ?? 0))
  const tops = new Map(framework.competencies.map((entry) => [entry.id, highestPoint(framework, entry)]))
  const telling = raters.filter(({ rated }) => rated > 0)
  return {
    framework: framework.id,
    frameworkName: framework.name,
    version: framework.version,
    raters,
    rows: rows.toSorted((a, b) => (b.spread ?? -1) - (a.spread ?? -1)),
    pairs: pairsIn(raters, points),
    coefficient: coefficientFor(
      telling.map(({ key }) => points.get(key) ?? new Map()),
      tops,
    ),
    notes: notesOn(rows, raters, points, tops),
  }
}

type Given = readonly [key: string, ratings: ReadonlyMap<string, Rating>]

function selfFirst([a]: Given, [b]: Given): number {
  if (a === 'self' || b === 'self') return a === b ? 0 : a === 'self' ? -1 : 1
  return a < b ? -1 : 1
}

function rowOf(
  framework: Framework,
  competency: CompetencyReadiness,
  people: readonly Given[],
  agreed: ReadonlyMap<string, Rating> | undefined,
): CalibrationRow {
  const marks = people.map(([key, given]) => markOf(framework, key, given.get(competency.id), competency.of))
  const values = marks.flatMap(({ value }) => (value === null ? [] : [value]))
  const debrief = agreed?.get(competency.id)
  return {
    competency: competency.id,
    name: competency.name,
    of: competency.of,
    supported: competency.supported,
    marks,
    spread: values.length < 2 ? null : Math.max(...values) - Math.min(...values),
    agreed: debrief === undefined ? null : agreedOf(debrief),
  }
}

function markOf(framework: Framework, key: string, rating: Rating | undefined, of: number): RaterMark {
  if (rating === undefined || (rating.value !== null && rating.value > of))
    return { rater: key, value: null, state: 'unknown', note: null, earlierVersion: null }
  return {
    rater: key,
    value: rating.value,
    state: rating.value === null ? 'not-applicable' : 'rated',
    note: rating.reason,
    earlierVersion: rating.frameworkVersion === framework.version ? null : rating.frameworkVersion,
  }
}

function agreedOf({ value, reason, at, rater }: Rating): CalibrationRow['agreed'] {
  const moved = rater !== 'self' && rater.by === 'debrief' ? rater.moved : []
  return { value, note: reason, at, moved }
}

function pointsOf(rows: readonly CalibrationRow[], key: string): Points {
  return new Map(
    rows.flatMap(({ competency, marks }) => {
      const value = marks.find(({ rater }) => rater === key)?.value ?? null
      return value === null ? [] : [[competency, value] as const]
    }),
  )
}

function raterView(given: ReadonlyMap<string, Rating>, rated: number): RaterView {
  const all = [...given.values()]
  const at = all.map((rating) => rating.at).reduce((latest, next) => (next > latest ? next : latest), '')
  const rater = all[0]?.rater ?? 'self'
  const relation = rater === 'self' ? 'self' : rater.by === 'invited' ? rater.relation : 'debrief'
  return { key: raterKey(rater), label: raterLabel(rater), relation, rated, at: at === '' ? null : at }
}

function pairsIn(
  raters: readonly RaterView[],
  points: ReadonlyMap<string, Points>,
): CalibrationView['pairs'] {
  return raters.flatMap((first, index) =>
    raters.slice(index + 1).map((second) => ({
      first: first.key,
      second: second.key,
      differences: differencesBetween(
        points.get(first.key) ?? new Map(),
        points.get(second.key) ?? new Map(),
      ),
    })),
  )
}

function notesOn(
  rows: readonly CalibrationRow[],
  raters: readonly RaterView[],
  points: ReadonlyMap<string, Points>,
  tops: ReadonlyMap<string, number>,
): string[] {
  const allTop = raters.filter(({ key, rated }) => {
    const given = [...(points.get(key) ?? [])]
    return rated >= tellingAllTop && given.every(([competency, value]) => value === tops.get(competency))
  })
  const apart = rows.filter(({ spread }) => spread !== null && spread > 1).length
  const older = new Set(
    rows.flatMap(({ marks }) => marks.flatMap(({ earlierVersion }) => earlierVersion ?? [])),
  )
  return [
    ...(raters.length < 2 ? ['Nobody else has rated yet.'] : []),
    ...(apart > 0
      ? [
          `${apart} ${apart === 1 ? 'competency lies' : 'competencies lie'} more than one step apart: talk about the evidence there first.`,
        ]
      : []),
    ...allTop.map(
      ({ label }) => `${label} gave the top point everywhere, which tells little about any one competency.`,
    ),
    ...(older.size > 0 ? [`Some ratings were given on framework version ${[...older].join(', ')}.`] : []),
  ]
}
