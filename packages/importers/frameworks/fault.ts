/** The way from a document's root to a part of it: keys and zero-based list positions. */
export type Path = readonly (string | number)[]

/** A place in a text file, counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** One thing wrong, or doubtful, in a framework file, and how to mend it. */
export interface Fault extends Position {
  /** Path and sentence: `competencies[3].drags[0].competency names "…"; did you mean "…"?` */
  readonly message: string
  readonly severity: 'error' | 'warning'
}

/** `competencies[3].drags[0].competency`; the empty path is "the framework". */
export function pathInWords(path: Path): string {
  if (path.length === 0) return 'the framework'
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
}

/** Where a fault stands: `it-director.yaml line 41 column 9`. */
export function placeInWords(file: string, position: Position): string {
  return `${file} line ${position.line} column ${position.column}`
}
