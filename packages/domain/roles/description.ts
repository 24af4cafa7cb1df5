import type { Lexicon, SectionKind } from './lexicon.ts'
import { findPhrase, phraseOf, tokensOf } from './phrases.ts'
import type { Phrase, Token } from './phrases.ts'

/** One sentence or bullet of a description. */
export interface Segment {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Line of the given text, from 1. */
  readonly line: number
  readonly section: SectionKind
  /** How much of a sign's weight counts here, 0 to 1. */
  readonly counts: number
}

/** Lines longer than this are prose, never headings. */
const longestHeading = 9

/**
 * Cuts a description into sentences and bullets, each with the section it stands in. What stands under no heading
 * that is known counts as duties. HTML and Markdown marks are taken off; every block of HTML begins a line of its own.
 */
export function segmentsOf(text: string, lexicon: Lexicon): readonly Segment[] {
  const headings = lexicon.sections.map((rule) => ({ rule, phrases: rule.headings.map(phraseOf) }))
  const duties: { readonly section: SectionKind; readonly counts: number } = { section: 'duties', counts: 1 }
  let current = duties
  return linesOf(text).flatMap((line, index) => {
    const clean = withoutMarks(line)
    const [head, rest] = splitHeading(clean)
    const rule = headingRule(head, headings)
    if (rule !== null) {
      current = { section: rule.kind, counts: rule.counts }
      return sentencesOf(rest, index + 1, current)
    }
    if (isUnknownHeading(line, clean)) current = duties
    return sentencesOf(clean, index + 1, current)
  })
}

function linesOf(text: string): readonly string[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/gi, (cut) => cut.replaceAll(/[^\n]/g, ''))
    .replaceAll(/<(?:br|li|p|div|h[1-6]|ul|ol|tr)\b[^>]*>|<\/(?:p|div|li|h[1-6]|tr)>/gi, '\n')
    .replaceAll(/<\/?[a-z][^>]*>/gi, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/&(?:nbsp|#160);/g, ' ')
    .replaceAll(/&(?:rsquo|#39|apos);/g, "'")
    .split('\n')
}

function withoutMarks(line: string): string {
  return line
    .replaceAll(/\*\*|__|`/g, '')
    .replace(/^[\s#>*•·▪◦–—+-]+/u, '')
    .trim()
}

/** A heading with its colon, and what follows on the same line; the whole line when there is no early colon. */
function splitHeading(line: string): readonly [string, string] {
  const colon = line.indexOf(':')
  if (colon > 0 && tokensOf(line.slice(0, colon)).length <= longestHeading)
    return [line.slice(0, colon), line.slice(colon + 1)]
  return [line, '']
}

function headingRule(
  head: string,
  headings: readonly { readonly rule: Lexicon['sections'][number]; readonly phrases: readonly Phrase[] }[],
): Lexicon['sections'][number] | null {
  const tokens = tokensOf(head)
  if (tokens.length === 0 || tokens.length > longestHeading || /[.;]\s*$/.test(head)) return null
  return (
    headings.find(({ phrases }) => phrases.some((phrase) => findPhrase(tokens, phrase)?.from === 0))?.rule ??
    null
  )
}

/** A marked heading, or a short line that ends in a colon or a question mark, ends the section before it even when its words are not known. */
function isUnknownHeading(line: string, clean: string): boolean {
  const short = tokensOf(clean).length <= longestHeading
  return (
    short &&
    clean !== '' &&
    (/^\s*#/.test(line) || /^\s*\*\*[^*]+\*\*:?\s*$/.test(line) || /[:?]\s*$/.test(clean))
  )
}

function sentencesOf(
  text: string,
  line: number,
  place: { readonly section: SectionKind; readonly counts: number },
): readonly Segment[] {
  return text
    .split(
      /(?<=[.!?;])(?<!\bI\.\s?T\.)\s+(?=[\p{Lu}\p{Number}"“(])|(?<=;)\s+|(?<=\p{Ll}[.;:])(?=\p{Lu}\p{Ll}{2})/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ text: sentence, tokens: tokensOf(sentence), line, ...place }))
}
