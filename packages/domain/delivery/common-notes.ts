import type { Figure } from './figure.ts'

/** A note that several figures carry, with their names, so that it is told once. */
export interface CommonNote {
  readonly note: string
  readonly names: readonly string[]
}

/** The notes that at least two figures share, in the order in which they are met. */
export function notesInCommon(figures: readonly Pick<Figure, 'name' | 'notes'>[]): readonly CommonNote[] {
  const names = new Map<string, Set<string>>()
  for (const { name, notes } of figures) {
    for (const note of notes) names.set(note, (names.get(note) ?? new Set()).add(name))
  }
  return [...names].flatMap(([note, of]) => (of.size < 2 ? [] : [{ note, names: [...of] }]))
}

/** The notes of a figure that no other figure carries. */
export function notesOfOwn(
  figure: Pick<Figure, 'notes'>,
  figures: readonly Pick<Figure, 'name' | 'notes'>[],
): readonly string[] {
  const common = new Set(notesInCommon(figures).map(({ note }) => note))
  return figure.notes.filter((note) => !common.has(note))
}
