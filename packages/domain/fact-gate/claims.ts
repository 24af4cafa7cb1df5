import { findQuantities } from '../quantities/find-quantities.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { plainWord, withPlainDigits } from './fold.ts'
import { ownershipIn, type Ownership } from './ownership.ts'

/** Kinds of claims that a text makes and that have to rest on something. */
export const claimKinds = [
  'figure',
  'name',
  'ownership',
  'title',
  'employer',
  'date',
  'skill',
  'detail',
  'blank',
] as const
export type ClaimKind = (typeof claimKinds)[number]

/** A claim where it stands: offsets (UTF-16 code units) into the text with plain digits. */
interface Placed {
  readonly text: string
  readonly start: number
  readonly end: number
}

export type Claim = Placed &
  (
    | { readonly kind: 'figure'; readonly quantity: Quantity | null; readonly literal: string }
    | { readonly kind: 'name'; readonly words: readonly string[] }
    | { readonly kind: 'ownership'; readonly ownership: Ownership }
    | { readonly kind: 'blank' }
  )

/** Names that stand in lower case or at the head of a sentence, found by a list: tools, products. */
export interface NameFinder {
  all(text: string): readonly { readonly start: number; readonly end: number }[]
}

const blanks = /_{2,}|\[[^\]\n]{2,120}\](?!\()|\{\{[^}]*\}\}/gu
const digitRuns = /\d(?:[\d.,’'\u00a0\u202f]*\d)?/gu
const numberWords =
  /(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|half|double[ds]?|doubling|triple[ds]?|tripling|quadrupled|halv(?:ed|ing)|third|quarter|both|all|every|none|zero|first|only|sole|largest|biggest|youngest|fastest)(?![\p{L}])/giu
const capitalised = /\p{Lu}[\p{L}\p{N}\p{M}]*(?:[’'&.+#/-][\p{L}\p{N}\p{M}+#]+)*[+#]*/gu
/** Words that begin with a capital without being names. */
const ordinary = new Set('i im ive id a an the'.split(' '))

/** All claims of a text in order: figures, names and who did it. */
export function claimsIn(written: string, names: NameFinder | null): readonly Claim[] {
  const text = withPlainDigits(written)
  const quantities = findQuantities(text)
  const taken: Placed[] = quantities.map(({ start, end }) => ({ text: text.slice(start, end), start, end }))
  const isFree = (start: number) => !taken.some((other) => start >= other.start && start < other.end)
  const figures: Claim[] = quantities.map((quantity) => ({
    kind: 'figure',
    quantity,
    literal: literalOf(text.slice(quantity.start, quantity.end)),
    text: text.slice(quantity.start, quantity.end),
    start: quantity.start,
    end: quantity.end,
  }))
  for (const pattern of [digitRuns, numberWords])
    for (const match of text.matchAll(pattern)) {
      if (!isFree(match.index)) continue
      const end = match.index + match[0].length
      figures.push({
        kind: 'figure',
        quantity: null,
        literal: literalOf(match[0]),
        text: match[0],
        start: match.index,
        end,
      })
      taken.push({ text: match[0], start: match.index, end })
    }
  const owned = ownershipIn(text).map((ownership): Claim => ({
    kind: 'ownership',
    ownership,
    text: ownership.verb,
    start: ownership.start,
    end: ownership.end,
  }))
  const open = Array.from(text.matchAll(blanks), (match): Claim => ({
    kind: 'blank',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  // What stands in a blank is asked for, not said.
  const said = [...figures, ...namesIn(text, names), ...owned].filter(
    ({ start }) => !open.some((blank) => start >= blank.start && start < blank.end),
  )
  return [...said, ...open].toSorted((a, b) => a.start - b.start)
}

const values = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, String(value)] as const),
)

/** The digits or the word of a figure, in one spelling. */
function literalOf(text: string): string {
  const plain = plainWord(text).replaceAll(/(?<=\d)[,\u00a0\u202f ](?=\d{3})/g, '')
  return values.get(plain) ?? plain
}

function namesIn(text: string, names: NameFinder | null): readonly Claim[] {
  const listed = names?.all(text) ?? []
  const found = Array.from(text.matchAll(capitalised), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  })).filter((token) => isName(text, token, listed))
  const others = listed
    .map(({ start, end }) => ({ text: text.slice(start, end), start, end }))
    .filter(({ start, end }) => !found.some((token) => start < token.end && end > token.start))
  return [...found, ...others].map((token): Claim => ({ kind: 'name', words: partsOf(token.text), ...token }))
}

/** The words of a name for comparing: "Fjällräv-Energi" is two. */
export function partsOf(name: string): readonly string[] {
  return name
    .split(/[\s/&-]+/)
    .map(plainWord)
    .filter((word) => word !== '')
}

function isName(
  text: string,
  { text: token, start, end }: Placed,
  listed: readonly { start: number; end: number }[],
) {
  if (ordinary.has(plainWord(token))) return false
  const inner = /\p{Lu}/u.test(token.slice(1)) || /\p{N}/u.test(token)
  const atHead = /(?:^|[.!?:•]\s+|["“(]|\n)$/u.test(text.slice(0, start))
  if (!atHead || inner) return true
  if (listed.some((name) => start < name.end && end > name.start)) return true
  // At the head of a sentence a capital says nothing, unless the name goes on.
  return /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
}
