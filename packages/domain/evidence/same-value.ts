/** Whether two plain values say the same: equal down to the last field, whatever the order of the fields. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = new Map<string, unknown>(Object.entries(a))
  const right = new Map<string, unknown>(Object.entries(b))
  if (left.size !== right.size || Array.isArray(a) !== Array.isArray(b)) return false
  return [...left].every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
}

/** A list with the members of another that it does not have yet, in order. */
export function union<T>(first: readonly T[], second: readonly T[], same: (a: T, b: T) => boolean): T[] {
  return second.reduce<T[]>(
    (all, member) => (all.some((known) => same(known, member)) ? all : [...all, member]),
    [...first],
  )
}

/** A text without what never tells two statements apart: case, runs of white space, and a full stop at the end. */
export function foldedText(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '')
}

/** Whether a text holds another as a whole run of its paragraphs. */
export function saysText(text: string, other: string): boolean {
  const own = paragraphsOf(text)
  const wanted = paragraphsOf(other)
  return own.some((_, start) => wanted.every((paragraph, index) => own[start + index] === paragraph))
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).map(foldedText)
}
