/** What a figure counts. `percent` includes percentage points; `ratio` is a score out of a whole, 8.4/10. */
export const quantityKinds = ['percent', 'money', 'time', 'count', 'ratio', 'multiple'] as const
export type QuantityKind = (typeof quantityKinds)[number]

/** A figure where it stands in a text. */
export interface Quantity {
  readonly kind: QuantityKind
  /**
   * Offsets (UTF-16 code units) of the number with its sign, currency and magnitude and, except for counts, its unit.
   * Hedges ("about"), rates ("a year") and what is counted ("engineers") stand outside.
   */
  readonly start: number
  readonly end: number
  /** In `unit`: 1200000 for "$1.2m". Null when the digits can be read in two ways: "3.400". */
  readonly value: number | null
  /** Upper end of a range: 7 in "5-7". */
  readonly high: number | null
  /** Currency sign or unit in one canonical spelling, for counts the word that is counted; null when none is named. */
  readonly unit: string | null
  /** The time it counts for: `week` in "6 tickets a week". */
  readonly per: string | null
  /** True after "about", "~" and before "+". */
  readonly approximate: boolean
  /** Whether a text gives it as the state before or after a change. */
  readonly side: 'before' | 'after' | null
}

/** A figure as read at one place, before what surrounds it is looked at. */
export interface Figure {
  readonly kind: QuantityKind
  readonly value: number | null
  readonly unit: string | null
  readonly end: number
  /** Written in words: "twelve". */
  readonly inWords: boolean
  /** Nothing but the number says what it is: no sign, currency, unit or magnitude. */
  readonly bare: boolean
  readonly approximate: boolean
}
