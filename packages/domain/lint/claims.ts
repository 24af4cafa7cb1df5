import type { LineFeature } from './features.ts'
import type { Line } from './line.ts'
import type { Finder, Span } from './words.ts'

/** What was chosen and what was given up for it. */
export function tradeoffIn({ text, lists }: Line): Span | null {
  const not = lists.noTradeoff.all(text)
  return (
    lists.tradeoff.all(text).find((span) => {
      if (not.some((other) => span.start < other.end && other.start < span.end)) return false
      const isFigure = /^\s(?:the planned |an? average |about |over )?[\d$€£]/u.test(text.slice(span.end))
      return !isFigure || !/^(?:instead|rather)/iu.test(text.slice(span.start, span.end))
    }) ?? null
  )
}

/**
 * "Helped", "involved in", "worked on" at the head of a line that does not go on to say what was one's own. "Worked with
 * Legal to …" says whom one dealt with and is left alone.
 */
export function unclearIn({ text, lists }: Line, namesOthers: boolean): Span | null {
  const head =
    /^(?:\p{L}+ly\s|(?:was|were|is|am|been|has|have|i|also|actively|closely|directly|jointly|day-to-day)\s)*/iu.exec(
      text,
    )?.[0].length ?? 0
  const found = lists.unclear.first(text, head)
  if (found === null || found.start > head + 1) return null
  const dealtWith = /^\s(?:closely |directly |side by side )?(?:with|alongside)\b/iu.test(
    text.slice(found.end),
  )
  return dealtWith && namesOthers ? null : found
}

/** People were led: the verb at the head of the line, a word for people right behind it. */
export function headcountIn({ text, lists }: Line): Span | null {
  const verb = lists.led.first(text)
  if (verb === null || verb.start > 14) return null
  const people = lists.people.first(text, verb.end)
  if (people === null) return null
  const between = text.slice(verb.end, people.start).trim().split(/\s+/)
  return between.length <= 6 &&
    !/[,;:.]|\b(?:work|efforts?|activities|tasks?|delivery|progress) of\b/u.test(
      text.slice(verb.end, people.start),
    )
    ? { start: verb.start, end: people.end }
    : null
}

/** "From weekly to daily" is a measure in words. */
const measuredInWords =
  /\bfrom\s\p{L}+.{0,40}\bto\b|\bto\s(?:near|real|multiple|daily|weekly|hourly|zero|under)\b/iu

/**
 * An improvement that is claimed without a figure: as what the line is about, or, of something general, anywhere in it.
 */
export function vagueIn(line: Line, improved: Span | null): Span | null {
  if (improved === null || line.quantities.length > 0) return null
  const { text, lists } = line
  if (measuredInWords.test(text)) return null
  const claim = [improved, ...lists.improvement.all(text)].find((span) => isClaim(text, span))
  if (claim === undefined) return null
  const object = lists.vagueObject.first(text, claim.end)
  const isNear = object !== null && text.slice(claim.end, object.start).trim().split(/\s+/).length <= 6
  if (isNear) return { start: claim.start, end: object.end }
  return startsLine(text, claim) &&
    /^(?:improv|enhanc|optimi[sz]|streamlin|strengthen|boost)/iu.test(text.slice(claim.start))
    ? claim
    : null
}

const startsLine = (text: string, { start }: Span) =>
  /^(?:(?:\p{L}+ly|helped to|has|have)\s)*$/iu.test(text.slice(0, start))

/** The line is about it, it follows as what came of it (", improving …"), or it is stressed ("significantly improved"). */
function isClaim(text: string, span: Span): boolean {
  const written = text.slice(span.start, span.end)
  if (/(?:ions?|ments?|ers?)$/iu.test(written)) return false
  if (startsLine(text, span)) return true
  const before = text.slice(0, span.start)
  if (
    /(?:dramatically|significantly|greatly|substantially|considerably|drastically|vastly)\s$/iu.test(before)
  )
    return true
  if (/ing$/iu.test(written) && /,\s(?:and\s|thereby\s|thus\s)?$/iu.test(before))
    return !/^(?:driv|foster|champion|deliver|transform)/iu.test(written)
  return text.split(/\s+/).length <= 12 && /ed$/iu.test(written) && /\band\s$/iu.test(before)
}

export function readTools(
  { text, lists }: Line,
  finder: Finder,
  show: (feature: LineFeature, span: Span | null) => void,
): void {
  const tools = finder.all(text)
  const [first] = tools
  if (first === undefined) return
  show('tools', first)
  const last = tools.at(-1) ?? first
  const separators = text.match(/[,;/·|•]/gu)?.length ?? 0
  const words = text.split(/\s+/).length
  const isList = separators >= 3 && tools.length >= 3 && tools.length + 2 >= words / 3
  if (isList) show('tool-list', { start: first.start, end: last.end })
  const verb = lists.toolWork.first(text)
  if (verb === null || verb.start > 20 || isList) return
  const between = text.slice(verb.end, first.start)
  if (first.start < verb.end || between.trim().split(/\s+/).length > 7) return
  const isObject = !/[,;]|\b(?:in|with|using|via|through|on|for|by|from|of|at|inside|running|to)\b/iu.test(
    between,
  )
  const isShort = words <= 20 && tools.length >= 2
  if (isObject || isShort) show('tool-headline', { start: verb.start, end: first.end })
}

/** Words that fit anybody, in a text that says nothing that fits only its writer. */
export function genericIn(line: Line): Span | null {
  const found = line.lists.buzzwords.all(line.text)
  const [first] = found
  if (first === undefined || line.quantities.some(({ kind }) => kind !== 'time')) return null
  return found.length >= 2 || line.text.split(/\s+/).length <= 18 ? first : null
}

/** The formula of seed 3: what one builds, by leading whom, to achieve what. */
export function thesisIn({ text, lists }: Line): Span | null {
  const build = lists.formulaBuild.first(text)
  const by = build === null ? null : lists.formulaBy.first(text, build.end)
  const to = by === null ? null : lists.formulaTo.first(text, by.end)
  return build === null || to === null ? null : { start: build.start, end: to.end }
}

const bracketed =
  /\[(?:[A-Z][^\]\n\d]{2,40}|[a-z]+(?: [a-z]+){1,5})\](?!\()|<[A-Z][\w ]{3,30}>|\{\{?[\w ]{3,30}\}?\}|\b(?:X{2,}|N{2,})\s?%|\b20XX\b|_{3,}/u

export function placeholderIn({ text, lists }: Line): Span | null {
  const found = bracketed.exec(text)
  return found === null
    ? lists.placeholder.first(text)
    : { start: found.index, end: found.index + found[0].length }
}
