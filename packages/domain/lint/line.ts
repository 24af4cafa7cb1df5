import type { Quantity } from '../quantities/quantity.ts'
import type { Finder, Span, Vocabulary } from './words.ts'

/** A line of a CV with its quantities and the lists to look into. */
export interface Line {
  readonly text: string
  readonly quantities: readonly Quantity[]
  readonly lists: Vocabulary['lists']
}

/** The first phrase of a list that says that something happened: not what for ("to improve"), not what is wished. */
export function claimed(list: Finder, text: string): Span | null {
  return (
    list
      .all(text)
      .find(
        ({ start }) =>
          !/\b(?:to|could|would|will|should|may|can|aimed at|responsible for|focus on|focused on|how to)\s+(?:\p{L}+ly\s+)?$/iu.test(
            text.slice(0, start),
          ),
      ) ?? null
  )
}
