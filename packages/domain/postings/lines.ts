/** A line of an advertisement without its marks, with its place in the text. */
export interface PostingLine {
  readonly text: string
  /** Offsets (UTF-16 code units) of the clean words. */
  readonly start: number
  readonly end: number
  readonly bullet: boolean
  /** Set apart as a heading by Markdown, or by bold type that covers the whole line. */
  readonly marked: boolean
}

const bulletMark = /^(?:[-*•·▪◦‣–—+o➢✓✔○●■]|\\[-*+]|\(?(?:\d{1,2}|[a-z])[.)])\s+/u
const opening = /^(?:[\s>]|\*\*|__|_(?=\S)|\*(?=\S)|`)+/u
const closing = /(?:[\s]|\*\*|__|(?<=\S)[_*]|`)+$/u
/** A line of this many characters that holds inline bullets was a list before somebody copied it. */
const longLine = 400
const inlineBullet = /\s[*•·▪]\s+(?=\S)/gu

/**
 * The lines of a text. Lists that were copied into one line are taken apart again at their bullets, and before headings
 * that are known; nothing is moved, so every offset points into the given text.
 */
export function linesOf(text: string, headingBreaks: RegExp): readonly PostingLine[] {
  const lines: PostingLine[] = []
  let at = 0
  for (const raw of text.split('\n')) {
    for (const [from, to, isBullet] of stretches(raw, headingBreaks)) {
      const line = cleanLine(raw.slice(from, to), at + from, isBullet)
      if (line !== null) lines.push(line)
    }
    at += raw.length + 1
  }
  return lines
}

type Stretch = readonly [from: number, to: number, bullet: boolean]

function stretches(raw: string, headingBreaks: RegExp): readonly Stretch[] {
  const bullets = raw.length < longLine ? [] : Array.from(raw.matchAll(inlineBullet))
  if (bullets.length < 3) return [[0, raw.length, false]]
  const cuts = new Map<number, boolean>(bullets.map((match) => [match.index + match[0].length, true]))
  for (const match of raw.matchAll(headingBreaks)) {
    cuts.set(match.index, false)
    const behind = match.index + match[0].length
    if (!cuts.has(behind)) cuts.set(behind, false)
  }
  const places = [...cuts].toSorted(([a], [b]) => a - b)
  const whole: Stretch[] = []
  let from = 0
  let bullet = false
  for (const [place, isBullet] of places) {
    if (place > from) whole.push([from, place, bullet])
    from = place
    bullet = isBullet
  }
  whole.push([from, raw.length, bullet])
  return whole.flatMap((stretch) => withoutTail(raw, stretch))
}

/** A bullet of a list that lost its line breaks holds one sentence; what follows in the last one is prose. */
function withoutTail(raw: string, [from, to, bullet]: Stretch): readonly Stretch[] {
  const end = bullet && to - from > 160 ? raw.slice(from, to).search(/[.!](?=\s?\p{Lu})/u) : -1
  return end < 0
    ? [[from, to, bullet]]
    : [
        [from, from + end + 1, true],
        [from + end + 1, to, false],
      ]
}

function cleanLine(raw: string, offset: number, isBullet: boolean): PostingLine | null {
  let from = /^\s*/.exec(raw)?.[0].length ?? 0
  let to = raw.replace(/(?:\s|\s[*•·▪])+$/u, '').length
  const head = /^#{1,6}\s+/.exec(raw.slice(from, to))
  from += head?.[0].length ?? 0
  const mark = bulletMark.exec(raw.slice(from, to))
  from += mark?.[0].length ?? 0
  const bold = /^\s*(\*\*|__)[^*_]+\1\s*:?\s*$/u.test(raw.slice(from, to))
  from += opening.exec(raw.slice(from, to))?.[0].length ?? 0
  to = from + raw.slice(from, to).replace(closing, '').length
  if (to <= from || !/[\p{L}\p{N}]/u.test(raw.slice(from, to))) return null
  return {
    text: raw.slice(from, to),
    start: offset + from,
    end: offset + to,
    bullet: isBullet || mark !== null,
    marked: head !== null || (bold && mark === null),
  }
}

const sentenceEnd =
  /(?<=[.!?;])(?<!\b(?:e\.g|i\.e|etc|ca|approx|incl|z\.\s?B|St|Dr|No|vs|Sr|Jr|Inc|Ltd|U\.S)\.)["”’)]?\s+(?=[\p{Lu}\p{N}"“(])/u

/** The sentences of a line, each with its place; a line without an end of sentence is one. */
export function sentencesOf(line: PostingLine): readonly { text: string; start: number; end: number }[] {
  const sentences: { text: string; start: number; end: number }[] = []
  let at = 0
  for (const part of line.text.split(sentenceEnd)) {
    const from = line.text.indexOf(part, at)
    at = from + part.length
    if (part.trim() !== '') sentences.push({ text: part, start: line.start + from, end: line.start + at })
  }
  return sentences
}
