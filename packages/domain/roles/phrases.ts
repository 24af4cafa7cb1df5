/** Words of a text in comparable form, each with its place in that text. */
export interface Token {
  readonly stem: string
  readonly start: number
  readonly end: number
}

const wordPattern =
  /information technology\b|\bI\.\s?T\.(?!\p{Letter})|p&l\b|n['’]t\b|[\p{Letter}\p{Number}]+?(?=n['’]t\b)|[\p{Letter}\p{Number}]+/giu

/**
 * Splits a text into words. "isn't" gives "is" and "not", "P&L" is one word, so is "information technology", which is
 * "IT"; the pronoun "it" is none of these. Hyphens and slashes separate. Places count in the given text.
 */
export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    stem: stemOfWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function stemOfWord(given: string): string {
  const word = given.toLowerCase()
  if (/^n['’]t$/.test(word)) return 'not'
  if (word === 'p&l') return 'pnl'
  if (/^I\.?\s?T\.?$/.test(given) || word === 'information technology') return 'IT'
  return stemOf(word)
}

const endings = ['ings', 'ing', 'ed', 'es', 's', 'e'] as const

/** Words that name a field of their own: cut, they would be taken for "engineers" or "market". */
const kept: ReadonlySet<string> = new Set(['engineering', 'marketing', 'accounting'])

/** A word without its most common English endings; crude on purpose, since both sides are cut alike. */
export function stemOf(word: string): string {
  if (word.length <= 3 || /\d/.test(word) || kept.has(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  for (const ending of endings)
    if (word.endsWith(ending) && word.length - ending.length >= 3 && !(ending === 's' && word.endsWith('ss')))
      return undoubled(word.slice(0, -ending.length), ending)
  return word
}

function undoubled(stem: string, ending: string): string {
  const doubled = (ending === 'ed' || ending.startsWith('ing')) && /([bdgmnprt])\1$/.test(stem)
  return doubled ? stem.slice(0, -1) : stem
}

/** One step of a phrase: alternatives, each of one or more words; or a gap of a few words. */
type Step = { readonly any: readonly (readonly string[])[] } | 'gap'

/** A phrase that can be looked for. */
export type Phrase = readonly Step[]

/** The most words that `..` stands for. */
const widestGap = 5

/**
 * Reads a phrase: words in order; `a|b` for either, `a_b` for words that stand together inside an alternative,
 * `..` for up to five words between. "it" in a phrase is the field, never the pronoun.
 */
export function phraseOf(text: string): Phrase {
  return text
    .trim()
    .split(/\s+/)
    .map((part) =>
      part === '..'
        ? 'gap'
        : {
            any: part
              .split('|')
              .map((words) =>
                tokensOf(words.replaceAll('_', ' ').replaceAll(/\bit\b/g, 'IT')).map(({ stem }) => stem),
              )
              .filter((words) => words.length > 0),
          },
    )
}

/** Where a phrase stands in a text's words: first and last word, or null. The first and shortest place is taken. */
export function findPhrase(
  tokens: readonly Token[],
  phrase: Phrase,
): { readonly from: number; readonly to: number } | null {
  for (let from = 0; from < tokens.length; from++) {
    const to = endOf(tokens, from, phrase, 0)
    if (to !== null) return { from, to: to - 1 }
  }
  return null
}

/** Where a phrase that begins with this word ends: the place behind its last word; null when it does not stand here. */
export function phraseEndAt(tokens: readonly Token[], from: number, phrase: Phrase): number | null {
  return endOf(tokens, from, phrase, 0)
}

function endOf(tokens: readonly Token[], at: number, phrase: Phrase, step: number): number | null {
  const wanted = phrase[step]
  if (wanted === undefined) return at
  if (wanted === 'gap') {
    for (let skipped = 0; skipped <= widestGap && at + skipped < tokens.length; skipped++) {
      const end = endOf(tokens, at + skipped, phrase, step + 1)
      if (end !== null) return end
    }
    return null
  }
  for (const words of wanted.any) {
    if (!words.every((word, index) => tokens[at + index]?.stem === word)) continue
    const end = endOf(tokens, at + words.length, phrase, step + 1)
    if (end !== null) return end
  }
  return null
}
