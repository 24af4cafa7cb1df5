/** One record with what it adds to a figure. */
export interface Observation {
  /** Key of the record. */
  readonly key: string
  /** Milliseconds, for durations; 1 or 0 for shares; 1 for rates. */
  readonly value: number
}

/** Records left out of a figure, by reason. */
export interface Exclusion {
  readonly reason: string
  readonly count: number
}

/** What was counted for a figure in a window, before any statistic. */
export interface Measurement {
  /**
   * `durations`: each observation is a length of time. `share`: how many observations are 1. `rate`: how many
   * observations per unit of exposure.
   */
  readonly kind: 'durations' | 'share' | 'rate'
  readonly observations: readonly Observation[]
  /** Weeks or releases, for a rate. */
  readonly exposure: number
  /** Of how many eligible records the figure knows what it needs; null when nothing can be missing. */
  readonly coverage: { readonly known: number; readonly total: number } | null
  readonly excluded: readonly Exclusion[]
  /** How many observations rest on which kind of link or clock, strongest first. */
  readonly basis: readonly { readonly name: string; readonly count: number }[]
  /** What must be said with the figure. */
  readonly notes: readonly string[]
  /** Why there can be no figure at all, whatever the numbers. */
  readonly refused: string | null
}

/** Gathers why records are left out. */
export interface Exclusions {
  readonly add: (reason: string, count?: number) => void
  readonly list: () => readonly Exclusion[]
}

export function createExclusions(): Exclusions {
  const counts = new Map<string, number>()
  return {
    add: (reason, count = 1) => {
      if (count > 0) counts.set(reason, (counts.get(reason) ?? 0) + count)
    },
    list: () =>
      [...counts]
        .map(([reason, count]) => ({ reason, count }))
        .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  }
}

/** A measurement with the usual blanks filled. */
export function measurement(
  kind: Measurement['kind'],
  facts: Partial<Omit<Measurement, 'kind'>>,
): Measurement {
  return {
    kind,
    observations: [],
    exposure: 0,
    coverage: null,
    excluded: [],
    basis: [],
    notes: [],
    refused: null,
    ...facts,
  }
}
