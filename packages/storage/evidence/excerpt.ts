import { wordsOf } from './words.ts'

const wordInPlace = /[\p{L}\p{N}\p{M}]+/gu
const charactersAround = 90

interface Place {
  readonly start: number
  readonly end: number
}

/**
 * A passage around the first match of a query, matched words between `⟦` and `⟧`. Query words are folded; the last one
 * matches as a beginning. Texts are tried in turn; when none holds a match, the first one's start is shown.
 */
export function excerptOf(texts: readonly string[], query: readonly string[]): string {
  const tidy = texts.map((text) => text.replaceAll(/\s+/gu, ' ').trim()).filter((text) => text !== '')
  for (const text of tidy) {
    const matches = matchesIn(text, query)
    if (matches.length > 0) return passage(text, matches)
  }
  return passage(tidy[0] ?? '', [])
}

function matchesIn(text: string, query: readonly string[]): Place[] {
  const last = query.at(-1)
  const isMatch = (word: string): boolean =>
    query.includes(word) || (last !== undefined && word.startsWith(last))
  return [...text.matchAll(wordInPlace)]
    .filter(([word]) => wordsOf(word).some(isMatch))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function passage(text: string, matches: readonly Place[]): string {
  const first = matches[0]?.start ?? 0
  const from = first <= charactersAround ? 0 : text.indexOf(' ', first - charactersAround) + 1
  const cut = text.lastIndexOf(' ', from + 2 * charactersAround)
  const to = text.length - from <= 2 * charactersAround || cut <= first ? text.length : cut
  let shown = ''
  let at = from
  for (const { start, end } of matches.filter((match) => match.start >= from && match.end <= to)) {
    shown += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`
    at = end
  }
  return `${from > 0 ? '… ' : ''}${shown}${text.slice(at, to)}${to < text.length ? ' …' : ''}`
}
