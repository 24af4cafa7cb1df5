import * as z from 'zod'

/** Lists of phrases by which a line of a CV shows what it says. Every list must be there; each is named in `words.yaml`. */
export const wordLists = [
  'change',
  'delivery',
  'consequence',
  'gain',
  'budget',
  'ownership',
  'unclear',
  'led',
  'mechanics',
  'people',
  'improvement',
  'vagueObject',
  'intensifier',
  'toolWork',
  'tradeoff',
  'noTradeoff',
  'relation',
  'executives',
  'functions',
  'functionsNamed',
  'counterparts',
  'dealing',
  'notFunctions',
  'buzzwords',
  'formulaBuild',
  'formulaBy',
  'formulaTo',
  'placeholder',
  'onRequest',
  'personal',
] as const
export type WordList = (typeof wordLists)[number]

const Phrases = z.array(z.string().trim().min(1).max(2000)).min(1).max(200)

/** `rules/cv/words.yaml`. `*` is any ending of a word, `..` up to three words between, `|` separates phrases. */
export const LintWords = z.strictObject({
  format: z.literal('waymark/lint-words@1'),
  phrases: z.strictObject({
    change: Phrases,
    delivery: Phrases,
    consequence: Phrases,
    gain: Phrases,
    budget: Phrases,
    ownership: Phrases,
    unclear: Phrases,
    led: Phrases,
    mechanics: Phrases,
    people: Phrases,
    improvement: Phrases,
    vagueObject: Phrases,
    intensifier: Phrases,
    toolWork: Phrases,
    tradeoff: Phrases,
    noTradeoff: Phrases,
    relation: Phrases,
    executives: Phrases,
    functions: Phrases,
    functionsNamed: Phrases,
    counterparts: Phrases,
    dealing: Phrases,
    notFunctions: Phrases,
    buzzwords: Phrases,
    formulaBuild: Phrases,
    formulaBy: Phrases,
    formulaTo: Phrases,
    placeholder: Phrases,
    onRequest: Phrases,
    personal: Phrases,
  }),
  /** Names of tools; capital letters count. */
  tools: Phrases,
})
export type LintWords = z.infer<typeof LintWords>

/** A place in a line. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One list made ready: finds its phrases in a text. */
export interface Finder {
  /** The first place from an offset on, or null. */
  first(text: string, from?: number): Span | null
  all(text: string): readonly Span[]
}

/** All lists made ready. */
export interface Vocabulary {
  readonly lists: Readonly<Record<WordList, Finder>>
  readonly tools: Finder
}

/** Makes word lists ready. Costs some milliseconds: once per set of rules. */
export function vocabularyOf({ phrases, tools }: LintWords): Vocabulary {
  const finder = (list: WordList) => finderOf(phrases[list], 'giu')
  return {
    lists: {
      change: finder('change'),
      delivery: finder('delivery'),
      consequence: finder('consequence'),
      gain: finder('gain'),
      budget: finder('budget'),
      ownership: finder('ownership'),
      unclear: finder('unclear'),
      led: finder('led'),
      mechanics: finder('mechanics'),
      people: finder('people'),
      improvement: finder('improvement'),
      vagueObject: finder('vagueObject'),
      intensifier: finder('intensifier'),
      toolWork: finder('toolWork'),
      tradeoff: finder('tradeoff'),
      noTradeoff: finder('noTradeoff'),
      relation: finder('relation'),
      executives: finder('executives'),
      functions: finder('functions'),
      functionsNamed: finder('functionsNamed'),
      counterparts: finder('counterparts'),
      dealing: finder('dealing'),
      notFunctions: finder('notFunctions'),
      buzzwords: finder('buzzwords'),
      formulaBuild: finder('formulaBuild'),
      formulaBy: finder('formulaBy'),
      formulaTo: finder('formulaTo'),
      placeholder: finder('placeholder'),
      onRequest: finder('onRequest'),
      personal: finder('personal'),
    },
    tools: finderOf(tools, 'gu'),
  }
}

function finderOf(lists: readonly string[], flags: string): Finder {
  const phrases = lists.flatMap((line) => line.split('|')).map((phrase) => phrase.trim())
  const longestFirst = [...new Set(phrases.filter((phrase) => phrase !== ''))].sort(
    (a, b) => b.length - a.length,
  )
  const source = longestFirst.map(patternOf).join('|')
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}]|-(?:edge|driven|based)\b)`,
    flags,
  )
  return {
    first(text, from = 0) {
      pattern.lastIndex = from
      const found = pattern.exec(text)
      return found === null ? null : { start: found.index, end: found.index + found[0].length }
    },
    all(text) {
      // `matchAll` begins where the pattern last stopped.
      pattern.lastIndex = 0
      return Array.from(text.matchAll(pattern), (found) => ({
        start: found.index,
        end: found.index + found[0].length,
      }))
    },
  }
}

function patternOf(phrase: string): string {
  const words = phrase.split(/\s+/).map((word) => {
    if (word === '..') return String.raw`(?:\S+\s+){0,3}?`
    const letters = word.replaceAll('*', '').replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    return `${letters}${word.endsWith('*') ? String.raw`[\p{L}-]*` : ''} `
  })
  return words
    .join('')
    .trimEnd()
    .replaceAll(' ', String.raw`\s+`)
}
