/**
 * Words of a text, folded so that two accounts of one event read alike: case, punctuation, accents, plural and
 * tense endings and British or American spelling do not matter. English first; other scripts compare word by word.
 */

const separators = /[^\p{L}\p{N}\p{M}]+/u
const accents = /[\u0300-\u036f]/g
const apostrophes = /['’ʼ]/g
const numeral = /^\p{N}+$/u
/** A figure written together with its unit: 40min, 6h. */
const figureAndUnit = /(\d)(h|hrs?|secs?|mins?|d|k|months?|hours?|minutes?|days?)\b/giu

/** Words that say nothing about what happened. Kept small: a missing stop word only makes likeness stricter. */
const stopWords = new Set(
  (
    'a an and are as at be been by did do for from had has have i in into is it its me my of on or our ours out over ' +
    's so than that the their them then these they this those to up was we were which while who with within without you your'
  ).split(' '),
)

/** Short names of units, so that "6 h" and "6 hours" are one word and a figure's unit is no difference by itself. */
const units = new Map(
  [
    'second sec secs',
    'minute min mins',
    'hour h hr hrs',
    'day d',
    'week wk wks',
    'month mth',
    'year yr yrs',
    'percent pct',
    'thousand k',
    'million mn mio',
  ].flatMap((line) => {
    const [full = '', ...short] = line.split(' ')
    return short.map((name) => [name, full] as const)
  }),
)

/** Past forms that no ending rule reaches, for the verbs of leadership work. */
const irregular = new Map([
  ['led', 'lead'],
  ['ran', 'run'],
  ['built', 'build'],
  ['wrote', 'write'],
  ['written', 'write'],
  ['held', 'hold'],
  ['won', 'win'],
  ['grew', 'grow'],
  ['grown', 'grow'],
  ['chose', 'choose'],
  ['chosen', 'choose'],
  ['brought', 'bring'],
  ['bought', 'buy'],
  ['sold', 'sell'],
  ['spent', 'spend'],
  ['drove', 'drive'],
  ['taught', 'teach'],
  ['began', 'begin'],
  ['kept', 'keep'],
  ['took', 'take'],
  ['gave', 'give'],
  ['made', 'make'],
])

/** The words of a text in order, lower-cased, without punctuation and accents. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .replace(apostrophes, '')
    .toLowerCase()
    .split(separators)
    .filter((word) => word !== '')
}

/** True for words that carry meaning by themselves. */
export function isTelling(word: string): boolean {
  return !stopWords.has(word)
}

/**
 * The distinct stems of what a text says, sorted. Bare numbers are left out, so that "closed ticket 41" and "closed
 * ticket 42" read alike; a text of nothing but numbers and stop words keeps all its words.
 */
export function stemsOf(text: string): string[] {
  const words = wordsOf(text.replace(figureAndUnit, '$1 $2')).map((word) => units.get(word) ?? word)
  const telling = words.filter((word) => isTelling(word) && !numeral.test(word))
  return [...new Set((telling.length > 0 ? telling : words).map(stem))].sort()
}

const stems = new Map<string, string>()
/** A person's vocabulary fits many times over; past this the memory starts afresh. */
const mostStems = 100_000

/** A word without its ending, in one spelling: organised, organizing → organiz. Not a dictionary form. Memoised. */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= mostStems) stems.clear()
  const found = findStem(word)
  stems.set(word, found)
  return found
}

function findStem(word: string): string {
  const present = irregular.get(word)
  if (present !== undefined) return findStem(present)
  return word.length < 4 ? word : withoutEnding(oneSpelling(word))
}

function oneSpelling(word: string): string {
  return word
    .replace(/isation/, 'ization')
    .replace(/(.{3})is(e|ed|es|ing|er|ers)$/, '$1iz$2')
    .replace(/ys(e|ed|es|ing)$/, 'yz$1')
    .replace(/(.{2})our(s|ed|ing|al|ably|able)?$/, '$1or$2')
    .replace(/^programme(s?)$/, 'program$1')
    .replace(/^centre(s?)$/, 'center$1')
    .replace(/([cf])ence(s|d)?$/, '$1ense$2')
}

function withoutEnding(word: string): string {
  const singular = word
    .replace(/(.{2})ies$/, '$1y')
    .replace(/(ss|x|ch|sh|z)es$/, '$1')
    .replace(/([^sui])s$/, '$1')
  const base = singular.replace(/^(.*[aeiouy].*.)(ing|ed)$/, (whole, kept: string) =>
    kept.length >= 3 ? kept : whole,
  )
  return base
    .replace(/e$/, '')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/y$/, 'i')
}
