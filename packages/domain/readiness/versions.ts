import * as z from 'zod'
import { Instant } from '../evidence/dates.ts'
import type { Framework } from '../frameworks/framework.ts'
import { highestPoint } from '../frameworks/scales.ts'
import type { Rating } from './rating.ts'
import { isNewer, raterKey, raterLabel } from './raters.ts'

/** One competency that was rated on an earlier version, and what became of it. */
export const VersionChange = z.strictObject({
  kind: z.enum(['removed', 'renamed', 'scale-changed', 'point-gone']),
  competency: z.string(),
  /** What it was called then; its id when that was not kept. */
  calledThen: z.string(),
  /** What it is called now; null when it is gone. */
  calledNow: z.string().nullable(),
  text: z.string(),
})
export type VersionChange = z.infer<typeof VersionChange>

/** A rating as it was given, told by the names of its own time. */
export const EarlierRating = z.strictObject({
  version: z.string(),
  competency: z.string(),
  name: z.string(),
  rater: z.string(),
  value: z.number().int().nullable(),
  /** Highest point then; null when it was not kept. */
  of: z.number().int().nullable(),
  reason: z.string().nullable(),
  at: Instant,
})
export type EarlierRating = z.infer<typeof EarlierRating>

/** What moved between the versions that were rated and the present one, as far as the ratings tell. */
export const FrameworkChanges = z.strictObject({
  framework: z.string(),
  frameworkName: z.string(),
  version: z.string(),
  versions: z.array(
    z.strictObject({
      version: z.string(),
      ratings: z.number().int(),
      /** First and last rating given on it. */
      from: Instant,
      to: Instant,
      changes: z.array(VersionChange),
      /** Present competencies that nobody rated on that version: new since, or left out then. */
      notRatedThen: z.array(z.strictObject({ competency: z.string(), name: z.string() })),
    }),
  ),
  /** The newest rating of each rater on competencies that the present version no longer has: kept, never counted. */
  earlier: z.array(EarlierRating),
  /** What cannot be told, in sentences. */
  limits: z.array(z.string()),
})
export type FrameworkChanges = z.infer<typeof FrameworkChanges>

/**
 * What moved between each version that was rated and the present one. Only the framework's present version is loaded,
 * so the past is read from the ratings: the names and heights that they kept.
 */
export function changesOf(framework: Framework, ratings: readonly Rating[]): FrameworkChanges {
  const own = ratings.filter((rating) => rating.framework === framework.id)
  const present = new Set(framework.competencies.map(({ id }) => id))
  const byVersion = Map.groupBy(own, (rating) => rating.frameworkVersion)
  const versions = [...byVersion]
    .filter(([version]) => version !== framework.version)
    .toSorted(([a], [b]) => compareVersions(a, b))
    .map(([version, given]) => versionOf(framework, version, given))
  const silent = own.some(
    (rating) => rating.as === undefined && rating.frameworkVersion !== framework.version,
  )
  return {
    framework: framework.id,
    frameworkName: framework.name,
    version: framework.version,
    versions,
    earlier: newestOf(own.filter((rating) => !present.has(rating.competency))).map(earlierRating),
    limits: [
      ...(versions.length > 0
        ? [
            'Only what was rated is known of an earlier version: a competency that nobody rated left no trace.',
          ]
        : []),
      ...(silent
        ? ['Some ratings were given before names and scales were kept with them; they are told by id.']
        : []),
    ],
  }
}

function versionOf(
  framework: Framework,
  version: string,
  given: readonly Rating[],
): FrameworkChanges['versions'][number] {
  const rated = new Set(given.map(({ competency }) => competency))
  const times = given.map(({ at }) => at).toSorted()
  return {
    version,
    ratings: given.length,
    from: times[0] ?? '',
    to: times.at(-1) ?? '',
    changes: newestOf(given)
      .filter(
        (rating, index, all) => all.findIndex((other) => other.competency === rating.competency) === index,
      )
      .flatMap((rating) => changesSince(framework, rating)),
    notRatedThen: framework.competencies
      .filter(({ id }) => !rated.has(id))
      .map(({ id, name }) => ({ competency: id, name })),
  }
}

function changesSince(framework: Framework, rating: Rating): VersionChange[] {
  const now = framework.competencies.find(({ id }) => id === rating.competency)
  const then = rating.as?.name ?? now?.name ?? rating.competency
  const change = (kind: VersionChange['kind'], text: string): VersionChange => ({
    kind,
    competency: rating.competency,
    calledThen: then,
    calledNow: now?.name ?? null,
    text,
  })
  if (now === undefined)
    return [
      change('removed', `“${then}” is no longer part of it, or goes by another id. Its ratings are kept.`),
    ]
  const top = highestPoint(framework, now)
  const changes: VersionChange[] = []
  if (then !== now.name) changes.push(change('renamed', `“${then}” is now called “${now.name}”.`))
  if (rating.as !== undefined && rating.as.top !== top)
    changes.push(
      change('scale-changed', `“${now.name}” was rated up to ${rating.as.top} and now goes to ${top}.`),
    )
  if (rating.value !== null && rating.value > top)
    changes.push(
      change(
        'point-gone',
        `A rating of ${rating.value} has no place on the present scale, so it is not counted.`,
      ),
    )
  return changes
}

/** The newest rating of each rater for each competency, in order of competency and rater. */
function newestOf(ratings: readonly Rating[]): Rating[] {
  const newest = new Map<string, Rating>()
  for (const rating of ratings) {
    const key = `${rating.competency} ${raterKey(rating.rater)}`
    const known = newest.get(key)
    if (known === undefined || isNewer(rating, known)) newest.set(key, rating)
  }
  return [...newest].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, rating]) => rating)
}

function earlierRating(rating: Rating): EarlierRating {
  return {
    version: rating.frameworkVersion,
    competency: rating.competency,
    name: rating.as?.name ?? rating.competency,
    rater: raterLabel(rating.rater),
    value: rating.value,
    of: rating.as?.top ?? null,
    reason: rating.reason,
    at: rating.at,
  }
}

/** Order of MAJOR.MINOR.PATCH. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (const at of [0, 1, 2]) {
    const step = (left[at] ?? 0) - (right[at] ?? 0)
    if (step !== 0) return step
  }
  return a < b ? -1 : a > b ? 1 : 0
}
