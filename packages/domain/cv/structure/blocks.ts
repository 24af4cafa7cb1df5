import type { CvDoubt, CvLine, CvLines, CvText } from '../cv.ts'
import { findDates, type FoundDates } from './dates.ts'

/** A paragraph, bullet or line of its own, with its lines put together and its place in the whole text. */
export interface Block extends CvText {
  readonly isBullet: boolean
  readonly heading: number | null
  readonly size: number | null
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly indent: number
  readonly gapBefore: boolean
  readonly dates: readonly FoundDates[]
}

const bulletMark =
  /^\s*(?:[•·▪▫●○◦‣⁃∙➢➤►▶▸✓✔✅➔→»★☆❖■□♦◆◇⬥∗§\uf0b7\uf0a7\uf0d8\uf076\uf0fc*+–—-]|o(?=\s+\p{Lu}))\s+/u

/** A bullet's text without its mark. */
export function withoutMark(text: string): string {
  return text.replace(bulletMark, '')
}

/** True when a line begins with a mark that only bullets have. */
export function beginsWithMark(text: string): boolean {
  return bulletMark.test(text)
}

/** Puts lines together into blocks; a word that was divided at a line's end becomes whole again. */
export function blocksOf(lines: CvLines): { readonly text: string; readonly blocks: readonly Block[] } {
  const texts: { line: CvLine; text: string }[] = []
  for (const line of lines.lines) {
    const text = line.text
      .replace(/\s*(?:\.{4,}|…{2,}|_{4,}|(?:\. ){4,}\.?)\s*/g, '\t')
      .replace(/[ \u00a0]*\t[ \t\u00a0]*/g, '\t')
      .replace(/[ \u00a0\u2000-\u200a\u202f]+/g, ' ')
      .trim()
    if (text === '') continue
    const last = texts.at(-1)
    if (line.continues && last !== undefined) last.text = joined(last.text, text)
    else texts.push({ line, text: line.isBullet ? withoutMark(text) : text })
  }
  let offset = 0
  const blocks = texts.map(({ line, text }): Block => {
    const start = offset
    offset += text.length + 1
    return {
      text,
      start,
      end: start + text.length,
      where: line.where,
      isBullet: line.isBullet,
      heading: line.heading,
      size: line.size,
      isBold: line.isBold,
      isItalic: line.isItalic,
      indent: line.indent ?? 0,
      gapBefore: line.gapBefore,
      dates: findDates(text),
    }
  })
  return { text: blocks.map((block) => block.text).join('\n'), blocks }
}

/**
 * Two lines of one paragraph. A hyphen at the end of a line divides a word when a small letter follows; a soft hyphen
 * always does. Whether "multi-" keeps its hyphen cannot be known, so only common dividing is undone.
 */
function joined(first: string, second: string): string {
  if (first.endsWith('\u00ad')) return first.slice(0, -1) + second
  if (/\p{Ll}[-‐]$/u.test(first) && /^\p{Ll}{2}/u.test(second) && !keepsHyphen(first))
    return first.slice(0, -1) + second
  return /[-‐–/]$/u.test(first) && /\S[-‐–/]$/u.test(first) ? first + second : `${first} ${second}`
}

const prefixes = new Set(
  'multi cross co self non high low end full part real large small long short open cloud data well pre post anti inter micro first second third two three event customer user client server test state world company team on off in out up down over under award object service model machine deep time mission business'.split(
    ' ',
  ),
)

function keepsHyphen(line: string): boolean {
  const word = /(\p{L}+)[-‐]$/u.exec(line)?.[1] ?? ''
  return prefixes.has(word.toLowerCase()) || /\p{L}[-‐]\p{L}+[-‐]$/u.test(line)
}

/** Part of a block as a text of its own, without the space around it. */
export function partOf(block: CvText, from: number, to: number): CvText {
  const raw = block.text.slice(from, to)
  const lead = raw.length - raw.trimStart().length
  const text = raw.trim()
  const start = block.start + from + lead
  return { text, start, end: start + text.length, where: block.where }
}

/** A block as plain text with its place. */
export function textOf({ text, start, end, where }: CvText): CvText {
  return { text, start, end, where }
}

/** What is said of something not understood. */
export function doubtOf(block: CvText, reason: string): CvDoubt {
  return {
    where: block.where,
    text: block.text.length > 160 ? `${block.text.slice(0, 159)}…` : block.text,
    reason,
  }
}
