import { stripVTControlCharacters } from 'node:util'

const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u
// Made on first use: it takes longer than most commands that print plain words.
let segmenter: Intl.Segmenter | null = null
const onlyAscii = /^[\u0020-\u007E]*$/

/**
 * Text that is safe to show: imported words cannot move the cursor, recolour the screen or turn the direction of a line.
 * Line breaks and tabs become spaces unless `keepLines`.
 */
export function clean(text: string, keepLines = false): string {
  // Most of what is shown; the signs below take longer to compile than a short command has.
  if (onlyAscii.test(text)) return text
  const shown = stripVTControlCharacters(text)
    .replace(/\r\n?/g, '\n')
    .replace(keepLines ? /\t/g : /[\n\t]+/g, ' ')
  return shown.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (sign) =>
    sign === '\n' ? sign : '',
  )
}

/** Columns that a text takes, colours not counted. */
export function widthOf(text: string): number {
  const plain = text.includes('\u001B') ? stripVTControlCharacters(text) : text
  if (onlyAscii.test(plain)) return plain.length
  let width = 0
  for (const { segment } of graphemes(plain)) width += wide.test(segment) ? 2 : 1
  return width
}

/** Cut to a number of columns, with a mark where something is left out. Takes text without colours. */
export function fit(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text
  const room = Math.max(0, width - widthOf(ellipsis))
  let cut = ''
  let used = 0
  for (const { segment } of graphemes(text)) {
    const next = used + widthOf(segment)
    if (next > room) break
    cut += segment
    used = next
  }
  return `${cut.trimEnd()}${ellipsis}`
}

/** Filled up with spaces to a number of columns. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const blank = ' '.repeat(Math.max(0, width - widthOf(text)))
  return side === 'left' ? text + blank : blank + text
}

/** Lines of at most `width` columns, broken between words; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ').filter((part) => part !== '')) {
      if (line === '') line = word
      else if (widthOf(line) + 1 + widthOf(word) <= width) line += ` ${word}`
      else {
        lines.push(line)
        line = word
      }
    }
    lines.push(line)
  }
  return lines
}

function graphemes(text: string): Iterable<{ readonly segment: string }> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}
