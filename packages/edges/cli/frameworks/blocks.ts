import type { Page } from '../terminal/page.ts'

/** Small building blocks of the framework view: an entry's title, a labelled list, a line of meaning. */

/** The title of one entry under a heading, with a note to it and the ids of the works that it rests on. */
export function entry(page: Page, name: string, note: string | null, sources: readonly string[]): void {
  page.words(`${name}${note === null ? '' : ` (${note})`}${cited(sources)}`, {
    indent: 2,
    paint: page.style.bold,
  })
}

/** The ids of the works that something rests on, to stand behind it: ` [almanac]`. Nothing for none. */
export function cited(sources: readonly string[]): string {
  return sources.length === 0 ? '' : ` [${sources.join(', ')}]`
}

/** A sentence, where there is one. */
export function sentence(page: Page, text: string | null, indent = 4): void {
  if (text !== null && text !== '') page.words(text, { indent })
}

/** A list under a quiet label; nothing for an empty one. */
export function labelled(page: Page, label: string, lines: readonly string[], indent = 4): void {
  if (lines.length === 0) return
  page.words(`${label}:`, { indent, paint: page.style.dim })
  points(page, lines, indent + 2)
}

/** One point per line. */
export function points(page: Page, lines: readonly string[], indent = 4): void {
  for (const line of lines) page.words(line, { indent, mark: page.style.marks.point })
}
