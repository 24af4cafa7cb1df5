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
  const finder = (list: WordList) => finderOf(phrases[list], true)
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
    tools: finderOf(tools, false),
  }
}

/** Letters and digits of words: Latin letters with accents and all of ASCII. */
const letters = String.raw`a-zA-Z\u00c0-\u024f`

/**
 * One pattern for all phrases of a list. Case-blind lists look into the text in lower case with a plain pattern, which
 * is several times as fast as a pattern that folds case itself.
 */
function finderOf(lists: readonly string[], isCaseBlind: boolean): Finder {
  const phrases = lists.flatMap((line) => line.split('|')).map((phrase) => phrase.trim())
  const wanted = isCaseBlind ? phrases.map((phrase) => phrase.toLowerCase()) : phrases
  const longestFirst = [...new Set(wanted.filter((phrase) => phrase !== ''))].sort(
    (a, b) => b.length - a.length,
  )
  const source = longestFirst.map(patternOf).join('|')
  const pattern = new RegExp(
    String.raw`(?<![0-9${letters}])(?:${source})(?![0-9${letters}]|-(?:edge|driven|based)\b)`,
    'g',
  )
  const known = new Map<string, readonly Span[]>()
  const all = (text: string): readonly Span[] => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= remembered) known.clear()
    const lower = text.toLowerCase()
    // A few letters grow in lower case; places must count in the text itself.
    const searched = isCaseBlind && lower.length === text.length ? lower : text
    // `matchAll` begins where the pattern last stopped.
    pattern.lastIndex = 0
    const found = Array.from(searched.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
    known.set(text, found)
    return found
  }
  return { all, first: (text, from = 0) => all(text).find(({ start }) => start >= from) ?? null }
}

/** Texts whose places a finder remembers: a line and the clauses of it are asked for several times in a row. */
const remembered = 32

function patternOf(phrase: string): string {
  const words = phrase.split(/\s+/).map((word) => {
    if (word === '..') return String.raw`(?:\S+\s+){0,3}?`
    const literal = word.replaceAll('*', '').replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    return `${literal}${word.endsWith('*') ? `[${letters}-]*` : ''} `
  })
  return words
    .join('')
    .trimEnd()
    .replaceAll(' ', String.raw`\s+`)
}
