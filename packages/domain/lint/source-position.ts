/** How much of a line is looked for in the file: enough to be found, short enough to stand on one line there. */
const needleLength = 48

/** A line and column in a file, from 1. */
export interface FilePosition {
  readonly line: number
  readonly column: number
}

/**
 * Finds where words of a CV stand in the file that it was read from. Words are looked for as they are and as JSON writes
 * them; `where` ("line 31") gives the line where the words were joined or cleaned on the way. Null when neither helps.
 */
export function createPositions(file: string): (words: string, where: string) => FilePosition | null {
  const lines = file.split(/\r\n|\r|\n/)
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    starts.push(at)
    at += line.length + 1
  }
  const joined = lines.join('\n')
  return (words, where) => {
    const stated = /^line (\d+)/.exec(where)?.[1]
    const from = stated === undefined ? 0 : (starts[Number(stated) - 1] ?? 0)
    const offset = offsetOf(joined, words, from)
    if (offset !== null) return positionOf(starts, offset)
    return stated === undefined ? null : { line: Number(stated), column: 1 }
  }
}

function offsetOf(file: string, words: string, from: number): number | null {
  const needle = words.trim().slice(0, needleLength)
  if (needle === '') return null
  for (const wanted of [needle, JSON.stringify(needle).slice(1, -1)]) {
    const found = file.indexOf(wanted, from)
    if (found !== -1) return found
    const anywhere = file.indexOf(wanted)
    if (anywhere !== -1) return anywhere
  }
  return null
}

function positionOf(starts: readonly number[], offset: number): FilePosition {
  const line = starts.findLastIndex((start) => start <= offset)
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
}
