import { cleanText } from '../evidence/clean-text.ts'
import type { ImportLog } from './import-log.ts'

/** Longest passage that the framework format holds. */
const longest = 2000

/**
 * A text of a source as passages that the format holds: cleaned, empty ones left out, long ones divided between
 * sentences. Nothing is cut off.
 */
export function passages(text: string): string[] {
  const clean = cleanText(text)
  if (clean === '') return []
  if (clean.length <= longest) return [clean]
  const cut = Math.max(clean.lastIndexOf('. ', longest - 1), clean.lastIndexOf('\n', longest - 1))
  const at = cut < longest / 2 ? longest : cut + 1
  return [...passages(clean.slice(0, at)), ...passages(clean.slice(at))]
}

/** A text as the one passage that a field has room for; what does not fit is told as lost. Null when empty. */
export function onePassage(text: string, where: string, log: ImportLog): string | null {
  const [first, ...rest] = passages(text)
  if (first === undefined) return null
  if (rest.length > 0)
    log.lost(where, `is longer than ${longest} characters; ${rest.join(' ').length} were left out`)
  return first
}

/** A list that is not longer than the format holds; what is left over is told as lost. */
export function atMost<T>(items: readonly T[], most: number, where: string, log: ImportLog): T[] {
  if (items.length > most) log.lost(where, `has ${items.length} entries; a framework holds ${most} here`)
  return items.slice(0, most)
}

/** The statements of a numbered list that stands in one string; the string itself when it is none. */
export function numberedItems(text: string): string[] {
  const clean = cleanText(text)
  const marks = [...clean.matchAll(/^\s*(\d{1,2})[.)]\s+/gm)]
  const numbered =
    marks.length > 1 && marks[0]?.index === 0 && marks.every((mark, index) => Number(mark[1]) === index + 1)
  if (!numbered) return passages(clean)
  return marks.flatMap((mark, index) =>
    passages(clean.slice(mark.index + mark[0].length, marks[index + 1]?.index)),
  )
}
