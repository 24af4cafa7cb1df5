import type { CvText } from '../cv/cv.ts'
import type { LintPlace } from './finding.ts'
import type { Span } from './words.ts'

/** The place of a piece of a CV, or of a part of it. */
export type PlaceOf = (source: CvText, part?: Span) => LintPlace

/** Finds lines and columns in a CV's text. */
export function placesIn(text: string): PlaceOf {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (source, part) => {
    // A part counts in the piece's words; where reading joined lines, these may be fewer than the source's.
    const start = part === undefined ? source.start : Math.min(source.start + part.start, source.end)
    const end = part === undefined ? source.end : Math.min(source.start + part.end, source.end)
    const line = lineAt(starts, start)
    return { start, end, line: line + 1, column: start - (starts[line] ?? 0) + 1, where: source.where }
  }
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
