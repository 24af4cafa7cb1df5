import type { Measured } from './measure.ts'

/** Something an import has to tell, with the file and line it is about. */
export interface Remark {
  readonly where: string
  readonly reason: string
}

/** A number of things in the source, and by what it is found again in the frameworks that were made of it. */
export interface SourceCount {
  readonly what: string
  readonly read: number
  readonly as: Measured
}

/** Past this many remarks of one sort nobody reads on; the rest is told as a number. */
const mostRemarks = 200

/** Gathers what an import reads, loses, guesses and refuses. */
export interface ImportLog {
  /** Counts things as they stand in the source. `as` names what they become. */
  count(what: string, number: number, as: Measured): void
  /** Content that the format could not hold. */
  lost(where: string, reason: string): void
  /** Something that the source does not say and the import decided. */
  guessed(where: string, reason: string): void
  /** A part that could not be read. */
  refused(where: string, reason: string): void
  readonly counts: readonly SourceCount[]
  readonly told: Readonly<Record<'lost' | 'guessed' | 'refused', readonly Remark[]>>
}

/** An empty log. */
export function createImportLog(): ImportLog {
  const counts = new Map<string, SourceCount>()
  const told = { lost: createList(), guessed: createList(), refused: createList() }
  return {
    count(what, number, as) {
      counts.set(what, { what, read: (counts.get(what)?.read ?? 0) + number, as })
    },
    lost: told.lost.add,
    guessed: told.guessed.add,
    refused: told.refused.add,
    get counts() {
      return [...counts.values()]
    },
    get told() {
      return { lost: told.lost.all(), guessed: told.guessed.all(), refused: told.refused.all() }
    },
  }
}

function createList(): {
  readonly add: (where: string, reason: string) => void
  readonly all: () => readonly Remark[]
} {
  const remarks: Remark[] = []
  const seen = new Set<string>()
  let more = 0
  return {
    add: (where, reason) => {
      const key = `${where}\n${reason}`
      if (seen.has(key)) return
      seen.add(key)
      if (remarks.length < mostRemarks) remarks.push({ where, reason })
      else more += 1
    },
    all: () =>
      more === 0 ? remarks : [...remarks, { where: 'in all', reason: `${more} more of this sort` }],
  }
}
