import { beginsWithMark, withoutMark } from '@waymark/domain/cv/structure/blocks.ts'
import { headingKind } from '@waymark/domain/cv/structure/headings.ts'
import type { CvLine, CvLines } from '@waymark/domain/cv/cv.ts'
import { cleanLine, cleanText } from '../evidence/clean-text.ts'

/** More lines than this are no CV. */
export const maxLines = 20_000
const maxLine = 5000

/** A line without any form. */
export const plainLine: Omit<CvLine, 'text' | 'where'> = {
  heading: null,
  isBullet: false,
  size: null,
  isBold: false,
  isItalic: false,
  indent: null,
  gapBefore: false,
  continues: false,
}

/** Text as it is cut into lines everywhere here. */
export function rawLines(text: string): { text: string; number: number }[] {
  return cleanText(text.replace(/\f/g, '\n'))
    .split('\n', maxLines)
    .map((line, index) => ({ text: line.slice(0, maxLine), number: index + 1 }))
}

/** Several blanks or a tab inside a line part cells. */
export const celled = (text: string) =>
  text
    .trim()
    .split(/\t+| {3,}|\u00a0{3,}/)
    .map(cleanLine)
    .filter((cell) => cell !== '')
    .join('\t')

const numbered = /^\s*\(?\d{1,2}[.)]\s+(?=\p{Lu})/u
const rule = /^\s*[-=_*~#•.\u2500-\u257f\u2014]{3,}\s*$/u
const indentOf = (text: string) => text.replaceAll('\t', '    ').search(/\S/)

/** Reads plain or pasted text: bullets by any mark, headings underlined or in capitals, lines that were wrapped. */
export function textLines(text: string): CvLines {
  const lines: CvLine[] = []
  const raw = rawLines(text)
  const width = wrapWidth(raw.map((line) => line.text))
  let gap = false
  let open: OpenLine | null = null
  for (const { text: line, number } of raw) {
    if (line.trim() === '' || rule.test(line)) {
      const previous = lines.at(-1)
      const underlines =
        rule.test(line) && !gap && previous !== undefined && !previous.isBullet && previous.text.length < 60
      if (underlines) lines[lines.length - 1] = { ...previous, isBold: true }
      gap = true
      open = keptOpen(open)
      continue
    }
    const indent = indentOf(line)
    const isBullet = beginsWithMark(line) || (numbered.test(line) && headingKind(line) === null)
    const shown = isBullet ? withoutMark(line).replace(numbered, '') : line
    const continues: boolean = !isBullet && open !== null && !gap && follows(open, line, indent, width)
    lines.push({
      ...plainLine,
      text: celled(shown),
      where: `line ${number}`,
      isBullet,
      indent,
      gapBefore: gap,
      continues,
    })
    open = {
      text: line,
      indent: continues && open !== null ? open.indent : indent,
      isBullet: continues && open !== null ? open.isBullet : isBullet,
    }
    gap = false
  }
  return { format: 'text', pages: null, lines, links: [], doubts: [] }
}

interface OpenLine {
  readonly text: string
  readonly indent: number
  readonly isBullet: boolean
}

const keptOpen = (open: OpenLine | null) => (open?.isBullet === true ? open : null)

/** The width at which a text was wrapped; infinite when each paragraph is one line. */
function wrapWidth(lines: readonly string[]): number {
  const long = lines.map((line) => line.trimEnd().length).filter((length) => length >= 55)
  if (long.length < 4) return Infinity
  const longest = Math.max(...long)
  return longest > 130 ? Infinity : longest
}

/** A line goes on with the one above when it is set in under a bullet, or when the one above was full. */
function follows(open: OpenLine, line: string, indent: number, width: number): boolean {
  const word = /^\s*\S+/u.exec(line)?.[0].trim().length ?? 0
  const wasFull = open.text.trimEnd().length + 1 + word > width
  if (/\t|\S {3,}\S/u.test(line)) return false
  if (open.isBullet && indent > open.indent)
    return wasFull || /^\s*\p{Ll}/u.test(line) || !/[.!?;:]$/u.test(open.text.trimEnd())
  if (/\t|\S {3,}\S/u.test(open.text.trim())) return false
  if (wasFull && headingKind(line) === null) return true
  return /^\s*\p{Ll}/u.test(line) && open.text.length > 50 && !/[.!?:]$/u.test(open.text.trimEnd())
}
