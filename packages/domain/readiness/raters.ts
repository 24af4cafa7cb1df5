import type { Rater, Rating } from './rating.ts'

/** What tells raters apart: `self`, `agreed`, or the person's name and relation. */
export function raterKey(rater: Rater): string {
  if (rater === 'self') return 'self'
  return rater.by === 'debrief' ? 'agreed' : `${rater.relation}:${rater.name.toLowerCase()}`
}

/** What a rater is called on a page. */
export function raterLabel(rater: Rater): string {
  if (rater === 'self') return 'You'
  return rater.by === 'debrief' ? 'Agreed' : rater.name
}

/** True for the person's own claims: the only ratings that readiness reads as claimed. */
export function isOwn(rating: Rating): boolean {
  return rating.rater === 'self'
}

/** True when `rating` was given after `known`; of two at one instant the one with the later id. */
export function isNewer(rating: Rating, known: Rating): boolean {
  return rating.at > known.at || (rating.at === known.at && rating.id > known.id)
}

/** The newest rating of each rater for each competency of one framework: rater key → competency → rating. */
export function newestByRater(
  framework: string,
  ratings: readonly Rating[],
): ReadonlyMap<string, ReadonlyMap<string, Rating>> {
  const newest = new Map<string, Map<string, Rating>>()
  for (const rating of ratings) {
    if (rating.framework !== framework) continue
    const key = raterKey(rating.rater)
    const own = newest.get(key) ?? new Map<string, Rating>()
    newest.set(key, own)
    const known = own.get(rating.competency)
    if (known === undefined || isNewer(rating, known)) own.set(rating.competency, rating)
  }
  return newest
}
