import type { CvText } from '../cv.ts'
import { partOf, type Block } from './blocks.ts'
import type { FoundDates } from './dates.ts'
import { isField, isLinkLabel } from './role-words.ts'
import { isPlace } from './places.ts'

/** The pieces of an entry's head: what names it, where it was and when. */
export interface HeadParts {
  readonly names: readonly NamePart[]
  readonly places: readonly CvText[]
  readonly urls: readonly string[]
  readonly dates: FoundDates | null
}

/** A piece that may be a title or an employer, and the line and look it comes from. */
export interface NamePart extends CvText {
  readonly line: number
  /** True when it stands in a cell of its own at the right of a name. */
  readonly isCell: boolean
  readonly isBold: boolean
  readonly isItalic: boolean
}

const url =
  /(?:https?:\/\/|www\.)[^\s)\]]+|(?<![\p{L}@.])[\p{L}\d-]+\.(?:com|org|io|net|dev|de|co\.uk|ai|app)(?:\/[^\s)\]]*)?(?![\p{L}])/iu

/** Takes a head apart at dates, tabs, bars, dashes, "at" and, for places, commas. */
export function headParts(head: readonly Block[], preferRange = true): HeadParts {
  const names: NamePart[] = []
  const places: CvText[] = []
  const urls: string[] = []
  const dates = datesOf(head, preferRange)
  for (const [line, block] of head.entries()) {
    const cut = dates?.block === block ? dates.found : null
    for (const [from, to] of cellsOf(block.text, cut)) {
      for (const piece of piecesOf(block, from, to)) {
        const found = url.exec(piece.text)
        if (found !== null && found[0].length > piece.text.length * 0.6) urls.push(found[0])
        else if (isLinkLabel(piece.text)) continue
        else if (isPlace(piece.text)) places.push(trimmed(piece))
        else {
          const name = trimmed(withoutPlace(piece, places))
          if (name.text !== '')
            names.push({
              ...name,
              line,
              isCell: block.text[from - 1] === '\t',
              isBold: block.isBold,
              isItalic: block.isItalic,
            })
        }
      }
    }
  }
  return { names, places, urls, dates: dates?.found ?? null }
}

function datesOf(head: readonly Block[], preferRange: boolean): { block: Block; found: FoundDates } | null {
  const all = head.flatMap((block) => block.dates.map((found) => ({ block, found })))
  return (
    (preferRange ? all.find(({ found }) => found.isRange) : undefined) ??
    all.find(({ block, found }) => block.text.length - (found.end - found.start) < 90) ??
    null
  )
}

/** Stretches of a line between tabs and around its dates. */
function cellsOf(text: string, cut: FoundDates | null): [number, number][] {
  const cells: [number, number][] = []
  let from = 0
  const close = (to: number) => {
    if (text.slice(from, to).trim() !== '') cells.push([from, to])
  }
  for (let at = 0; at < text.length; at += 1) {
    if (cut !== null && at === cut.start) {
      close(at)
      at = cut.end
      from = at
    }
    if (text[at] === '\t') {
      close(at)
      from = at + 1
    }
  }
  close(text.length)
  return cells
}

const parting =
  /\s+[|•·∙⋅◦▪–—―-]+\s+|\s*[|•·⋅]\s*|\s+@\s+|\s(?:at|bei|chez|presso)\s(?=\p{Lu})|\s*[–—―]\s*|\s-+(?=\p{L})|(?<=\p{L}{2}):\s+(?=\p{Lu})/u

function piecesOf(block: Block, from: number, to: number): CvText[] {
  const pieces: CvText[] = []
  const text = block.text.slice(from, to)
  let at = 0
  for (const match of text.matchAll(new RegExp(parting.source, 'gu'))) {
    if (insideParentheses(text, match.index)) continue
    pieces.push(partOf(block, from + at, from + match.index))
    at = match.index + match[0].length
  }
  pieces.push(partOf(block, from + at, to))
  return pieces.filter((piece) => /\p{L}|\p{N}{3}/u.test(piece.text))
}

const insideParentheses = (text: string, at: number) =>
  (text.slice(0, at).match(/[([]/g)?.length ?? 0) > (text.slice(0, at).match(/[)\]]/g)?.length ?? 0)

/** Without marks and brackets that stood around the dates. */
function trimmed(piece: CvText): CvText {
  const lead =
    /^[\s,;:|·•–—()[\]-]+(?=[\p{L}\p{N}"'“‘])|^[^\p{L}\p{N}"'“‘(.]+/u.exec(piece.text)?.[0].length ?? 0
  const body = piece.text.slice(lead)
  let end = body.replace(/[\s,;:|·•–—([-]+$/u, '').length
  if (body[end - 1] === ')' && !body.slice(0, end).includes('(')) end -= 1
  return partOf({ ...piece }, lead, lead + end)
}

/** Takes a place off the end: "Acme, Berlin, Germany", "Acme (Berlin)". */
function withoutPlace(piece: CvText, places: CvText[]): CvText {
  const brackets = /\s*[([]([^()[\]]+)[)\]]\s*$/u.exec(piece.text)
  if (brackets?.[1] !== undefined && isPlace(brackets[1])) {
    places.push(trimmed(partOf(piece, brackets.index, piece.text.length)))
    return partOf(piece, 0, brackets.index)
  }
  const commas = [...piece.text.matchAll(/,\s+/g)].map((match) => match.index)
  for (const at of commas.slice(-3)) {
    const tail = piece.text.slice(at + 1).trim()
    if (at > 0 && isPlace(tail)) {
      places.push(trimmed(partOf(piece, at + 1, piece.text.length)))
      return partOf(piece, 0, at)
    }
  }
  return piece
}

/** Cuts "Senior Engineer, Acme Inc." at the comma that parts two names; null when every comma belongs to a name. */
export function cutAtComma(part: NamePart): readonly [NamePart, NamePart] | null {
  for (const match of part.text.matchAll(/,\s+/g)) {
    const [first, second] = [part.text.slice(0, match.index), part.text.slice(match.index + match[0].length)]
    if (insideParentheses(part.text, match.index)) continue
    if (
      isField(second.split(/,\s+/)[0] ?? '') ||
      /^(?:inc|ltd|llc|gmbh|corp|s\.?a|and|und|co)(?![\p{L}-])/iu.test(second)
    )
      continue
    if (first.length < 2 || second.length < 2 || /^\p{Ll}/u.test(second)) continue
    const [left, right] = [
      partOf(part, 0, match.index),
      partOf(part, match.index + match[0].length, part.text.length),
    ]
    return [
      { ...part, ...left },
      { ...part, ...right },
    ]
  }
  return null
}
