import * as z from 'zod'
import type { Lexicon } from './lexicon.ts'
import { findPhrase, phraseOf, tokensOf } from './phrases.ts'

/** The title that a description gives the role. */
export const StatedTitle = z.strictObject({
  text: z.string(),
  /** The role that the title names; null when it is a title of none of these roles. */
  role: z.string().nullable(),
})
export type StatedTitle = z.infer<typeof StatedTitle>

/** A title line is short; in a longer line, which is prose, the title can only stand at the beginning. */
const longestTitle = 14
const beginning = 8
const headLines = 4

/**
 * The title of a description: the given one; or the first lines' title; or what stands after words that announce one
 * ("looking for a …"). Its role is null when it is a title of another occupation. Null when no known title stands there.
 */
export function statedTitle(text: string, lexicon: Lexicon, given: string | null): StatedTitle | null {
  if (given !== null) return { text: given, role: titleIn(given, lexicon)?.role ?? null }
  const lines = text
    .replaceAll(/<[^>]*>/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  for (const line of lines.slice(0, headLines)) {
    const tokens = tokensOf(line)
    const head = tokens.length <= longestTitle ? line : line.slice(0, tokens[beginning]?.start)
    const found = isOfOthers(head, lexicon) ? null : titleIn(head, lexicon)
    if (found !== null) return found
  }
  return announced(lines, lexicon) ?? subject(lines, lexicon)
}

/** "The Chief Product Officer oversees …": a title with which a sentence begins, when it is not said of somebody else. */
function subject(lines: readonly string[], lexicon: Lexicon): StatedTitle | null {
  for (const line of lines) {
    const [article, ...words] = tokensOf(line)
    if (article === undefined || !/^(?:the|a|an)$/.test(article.stem) || words.length < beginning) continue
    const head = line.slice(words[0]?.start, words[beginning - 1]?.start)
    const found = titleIn(head, lexicon)
    if (found !== null && head.startsWith(found.text)) return found
  }
  return null
}

function announced(lines: readonly string[], lexicon: Lexicon): StatedTitle | null {
  for (const line of lines) {
    const tokens = tokensOf(line)
    for (const phrase of lexicon.announces) {
      const place = findPhrase(tokens, phraseOf(phrase))
      const next = tokens[(place?.to ?? tokens.length) + 1]
      if (place === null || next === undefined) continue
      const end = tokens[place.to + 10]?.start ?? line.length
      const found = titleIn(line.slice(next.start, end), lexicon)
      if (found !== null) return found
    }
  }
  return null
}

function isOfOthers(line: string, lexicon: Lexicon): boolean {
  return lexicon.others.some((phrase) => findPhrase(tokensOf(line), phraseOf(phrase)) !== null)
}

/** The title in a text that begins first; of two that begin together, the longer one. */
function titleIn(text: string, lexicon: Lexicon): StatedTitle | null {
  // Titles are often written in small letters; there "it" is never the pronoun.
  const tokens = tokensOf(text.replaceAll(/\bit\b/gi, 'IT'))
  const named: readonly { readonly role: string | null; readonly titles: readonly string[] }[] = [
    ...lexicon.roles.map(({ id, titles }) => ({ role: id, titles })),
    ...lexicon.fields.map(({ titles }) => ({ role: null, titles })),
  ]
  const found = named.flatMap(({ role, titles }) =>
    titles.flatMap((phrase) => {
      const place = findPhrase(tokens, phraseOf(phrase))
      return place === null ? [] : [{ role, ...place }]
    }),
  )
  const [first] = found.toSorted((a, b) => a.from - b.from || b.to - a.to)
  if (first === undefined) return null
  return {
    text: text.slice(tokens[first.from]?.start ?? 0, tokens[first.to]?.end),
    role: first.role,
  }
}
