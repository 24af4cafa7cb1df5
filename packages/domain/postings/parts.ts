import { tokensOf } from '../roles/phrases.ts'
import type { PartKind } from './lexicon.ts'
import { linesOf } from './lines.ts'
import type { PostingLine } from './lines.ts'
import type { ReadingGround } from './reader.ts'

/** A part of an advertisement: its heading, what that says it is about, and the lines below. */
export interface PostingPart {
  readonly heading: string | null
  readonly kind: PartKind
  /** What a heading above said of necessity: "Desirable" below "Experience". Null where nothing did. */
  readonly weight: 'essential' | 'desirable' | null
  readonly lines: readonly PostingLine[]
}

/** Words of a heading at most; a longer line is prose. */
const longestHeading = 10

/** Headings inside text that lost its line breaks: only wordings that no sentence has by chance. */
const headingBreaks =
  /(?:About (?:the (?:Role|role|Team|team|Company|company|Job|job)|You|you|Us|us)|What (?:You['’]?(?:ll| Will)? (?:Do|Bring|Need|Have|Be)|[Yy]ou['’]ll (?:do|bring|need|be doing|get)|We(?:['’]re| Are) Looking For|we(?:['’]re| are) looking for|[Ww]e [Oo]ffer|[Yy]ou [Bb]ring|[Yy]ou [Hh]ave|[Yy]ou will do|\p{Lu}\p{L}+ (?:Brings|Offers) )|Who [Yy]ou [Aa]re|Why [Jj]oin|Nice[ -][Tt]o[ -][Hh]aves?|(?:Key |Main |Your )?(?:Responsibilities|RESPONSIBILITIES)|(?:Minimum |Preferred |Basic |Required |Desired )?(?:Qualifications|QUALIFICATIONS)|(?:Key |Job |Minimum )?(?:Requirements|REQUIREMENTS)|(?:Perks|Benefits|BENEFITS)\b(?: and| &)?|Bonus [Pp]oints|Preferred [Ss]kills|Required [Ss]kills|Equal [Oo]pportunity)(?: If You Have| to the [Tt]able| To The Table)?\s?:?/gu

/** Cuts an advertisement at its headings. What stands above the first is `about`. */
export function partsOf(text: string, ground: ReadingGround): readonly PostingPart[] {
  const parts: {
    heading: string | null
    kind: PartKind
    weight: PostingPart['weight']
    lines: PostingLine[]
  }[] = [{ heading: null, kind: 'about', weight: null, lines: [] }]
  const lines = linesOf(text, headingBreaks)
  for (const [place, line] of lines.entries()) {
    const current = parts.at(-1)
    const opensList = !line.bullet && lines[place + 1]?.bullet === true
    const told = headingOf(line, opensList, ground)
    if (current === undefined || told === null) {
      current?.lines.push(line)
      continue
    }
    const kind = told.kind ?? inherited(told.words, current, ground)
    const weight = kind === 'desirable' ? 'desirable' : kind === 'essential' ? 'essential' : null
    parts.push({ heading: told.words, kind, weight, lines: [] })
    if (told.rest !== null) parts.at(-1)?.lines.push(told.rest)
  }
  return parts
}

/** A heading whose words are not known ends what it stands under, unless it parts one list of requirements. */
function inherited(heading: string, above: PostingPart, ground: ReadingGround): PartKind {
  const asking = above.kind === 'requirements' || above.kind === 'essential' || above.kind === 'desirable'
  if (!asking || heading.endsWith('?') || tokensOf(heading).length > 4) return 'about'
  return above.lines.length === 0 || ground.labeller.find(heading).length > 0 ? above.kind : 'about'
}

interface Told {
  readonly words: string
  /** Null: it looks like a heading, and its words are not known. */
  readonly kind: PartKind | null
  /** What follows its colon on the same line. */
  readonly rest: PostingLine | null
}

function headingOf(line: PostingLine, opensList: boolean, ground: ReadingGround): Told | null {
  const colon = line.text.search(/:(?=\s|$)/u)
  const head = colon > 0 ? line.text.slice(0, colon) : line.text
  const words = tokensOf(head)
  if (words.length === 0 || words.length > longestHeading) return null
  const ends = colon > 0 && colon === line.text.length - 1
  const rest = colon > 0 && !ends ? restOf(line, colon) : null
  const shaped =
    line.marked ||
    ends ||
    (opensList && !/[.;,!]$/u.test(line.text)) ||
    line.text.endsWith('?') ||
    isCapitals(head)
  const plain = !line.bullet && !/[.;,!]$/u.test(line.text) && (rest === null || words.length <= 3)
  if (!shaped && !plain) return null
  if (line.bullet && (!ends || words.length > 5)) return null
  const kind = kindOf(head, ground, shaped)
  if (kind === null && !shaped) return null
  return rest !== null && kind === null ? null : { words: head, kind, rest }
}

function isCapitals(head: string): boolean {
  const letters = head.replaceAll(/[^\p{L}]/gu, '')
  return letters.length >= 6 && letters === letters.toUpperCase()
}

/** Words before the wording of a heading that change nothing: "Main duties". */
function isLead(head: string, from: number): boolean {
  return from === 0 || (from === 1 && /^(?:main|key|our|the|your|job|core|additional|other)\b/iu.test(head))
}

/** An unshaped line is a heading only when a known wording makes up half of it: "Experience with SAP" is none. */
function kindOf(head: string, ground: ReadingGround, shaped: boolean): PartKind | null {
  const tokens = tokensOf(head)
  const hits = ground.headings
    .find(tokens)
    .filter(({ from, to }) => shaped || (isLead(head, from) && (to - from) * 2 >= tokens.length - from))
  const [best] = hits.toSorted((a, b) => ground.rankOf(a.value) - ground.rankOf(b.value))
  if (best?.value !== 'duties') return best?.value ?? null
  // "What you will need" begins like "What you will do": the longer wording tells.
  const longer = hits.find(
    ({ value, from, to }) => value === 'requirements' && to - from > best.to - best.from,
  )
  return longer?.value ?? 'duties'
}

function restOf(line: PostingLine, colon: number): PostingLine | null {
  const text = line.text.slice(colon + 1).trimStart()
  if (text === '') return null
  return { ...line, text, start: line.end - text.length, marked: false, bullet: true }
}
