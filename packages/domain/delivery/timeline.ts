import type { Instant } from '../evidence/dates.ts'
import type { Window } from './window.ts'

/** Things by the moment at which they count, so that a window finds its own without looking at all. */
export interface Timeline<T> {
  /** All, in order of their moments. Those without a moment are in no timeline. */
  readonly all: readonly T[]
  /** Those of a window, in order. */
  readonly in: (window: Window) => readonly T[]
  /** The moment of the first; null for none. */
  readonly first: Instant | null
}

/** Orders things by their moments; equal moments by `key`, so that the order they came in does not matter. */
export function timelineOf<T extends { readonly key: string }>(
  things: readonly T[],
  momentOf: (thing: T) => Instant | null,
): Timeline<T> {
  const placed: { readonly moment: Instant; readonly thing: T }[] = []
  for (const thing of things) {
    const moment = momentOf(thing)
    if (moment !== null) placed.push({ moment, thing })
  }
  placed.sort((a, b) => compare(a.moment, b.moment) || compare(a.thing.key, b.thing.key))
  const moments = placed.map(({ moment }) => moment)
  const all = placed.map(({ thing }) => thing)
  return {
    all,
    in: ({ start, end }) => all.slice(firstFrom(moments, start), firstFrom(moments, end)),
    first: moments[0] ?? null,
  }
}

/** Place of the first moment that is not before an instant, by halving. */
function firstFrom(moments: readonly Instant[], instant: Instant): number {
  let low = 0
  let high = moments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((moments[middle] ?? '') < instant) low = middle + 1
    else high = middle
  }
  return low
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
