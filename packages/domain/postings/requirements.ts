import { tokensOf } from '../roles/phrases.ts'
import { eligibilityOf } from './eligibility.ts'
import type { EligibilityFact } from './eligibility.ts'
import type { Label } from './labels.ts'
import { sentencesOf } from './lines.ts'
import type { PostingLine } from './lines.ts'
import { partsOf } from './parts.ts'
import type { PostingPart } from './parts.ts'
import { says } from './reader.ts'
import type { ReadingGround } from './reader.ts'

/** One thing that an advertisement asks of a candidate, where it stands. */
export interface Requirement {
  /** The same for the same words in the same advertisement; corrections are kept by it. */
  readonly key: string
  readonly text: string
  /** Offsets (UTF-16 code units) into the advertisement's text. */
  readonly start: number
  readonly end: number
  readonly weight: 'essential' | 'desirable'
  /** The words or the heading that say so. */
  readonly weightWhy: string
  /** Whether it tells what this employer needs, or stands in nearly every advertisement. */
  readonly telling: boolean
  readonly facts: readonly EligibilityFact[]
  /** What the lexicon knows of it; offsets into `text`. */
  readonly labels: readonly Label[]
  /** Names that the lexicon does not know: "Snowplow". Offsets into `text`. */
  readonly terms: readonly { readonly text: string; readonly start: number; readonly end: number }[]
}

interface Found {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly weight: Requirement['weight']
  readonly why: string
}

/** Fewer lines than this under headings for requirements, and the whole text is searched for sentences that ask. */
const enoughUnderHeadings = 2

/** What an advertisement asks for, in its order, each thing once. */
export function requirementsOf(text: string, ground: ReadingGround): readonly Requirement[] {
  const parts = partsOf(text, ground)
  const listed = parts.flatMap((part) => (isAsking(part) ? underHeading(part, ground) : []))
  const elsewhere = parts.filter((part) => !isAsking(part))
  const strict = listed.length >= enoughUnderHeadings
  const prose = elsewhere.flatMap((part) => inProse(part, ground, strict))
  const seen = new Set<string>()
  const keys = new Map<string, number>()
  return [...listed, ...prose]
    .toSorted((a, b) => a.start - b.start)
    .filter((found) => {
      const words = wordsIn(found.text)
      return !seen.has(words) && seen.add(words)
    })
    .map((found) => requirementOf(found, keyOf(found.text, keys), ground))
}

const isAsking = ({ kind }: PostingPart): boolean =>
  kind === 'requirements' || kind === 'essential' || kind === 'desirable'

const wordsIn = (text: string): string =>
  tokensOf(text)
    .map(({ stem }) => stem)
    .join(' ')

/** The first words, so that a small change of the advertisement keeps the user's corrections. */
function keyOf(text: string, used: Map<string, number>): string {
  const stem = tokensOf(text)
    .slice(0, 8)
    .map((token) => token.stem.toLowerCase())
    .join('-')
    .slice(0, 80)
  const base = stem === '' ? 'r' : stem
  const count = (used.get(base) ?? 0) + 1
  used.set(base, count)
  return count === 1 ? base : `${base}-${count}`
}

const noise = /^#?(?:LI|BI)-|^https?:\/\/\S+$|^(?:click to )?\[?apply|^show (?:more|less)/iu

function underHeading(part: PostingPart, ground: ReadingGround): readonly Found[] {
  const bullets = part.lines.filter(({ bullet }) => bullet).length
  return part.lines.flatMap((line) => {
    if (noise.test(line.text) || tokensOf(line.text).length === 0) return []
    if (!line.bullet && isFrame(line, bullets, ground)) return []
    const pieces = line.bullet && !turns(line, ground) ? [line] : sentencesOf(line)
    return pieces
      .filter(({ text }) => line.bullet || isAsked(text, ground))
      .map((piece) => weighed(piece, part, ground))
  })
}

/** Prose above or below a list frames it, unless it asks for something itself. */
function isFrame(line: PostingLine, bullets: number, ground: ReadingGround): boolean {
  if (/[:…]$/u.test(line.text)) return true
  if (bullets < 2) return false
  return says(ground.notAsks, line.text) || !says(ground.asks, line.text) ? !asksStrongly(line.text) : false
}

/** A bullet of several sentences of which one changes the weight: "Java required. Kotlin is a plus." */
function turns(line: PostingLine, ground: ReadingGround): boolean {
  const sentences = sentencesOf(line)
  if (sentences.length < 2) return false
  const desirable = sentences.filter(({ text }) => isDesirable(text, ground)).length
  return desirable > 0 && desirable < sentences.length
}

/** Prose below such a heading asks, unless the employer speaks of itself. */
function isAsked(text: string, ground: ReadingGround): boolean {
  if (text.endsWith('?') || says(ground.notAsks, text)) return false
  return !/\b(?:we|our|us|founded|backed)\b/iu.test(text) || says(ground.asks, text)
}

function isDesirable(text: string, ground: ReadingGround): boolean {
  const tokens = tokensOf(text)
  if (/^\W*(?:ideally|preferably|bonus|nice to have|desirable|preferred)\b/iu.test(text)) return true
  return ground.desirable.find(tokens).some(({ from }) => {
    const word = text.slice(tokens[from]?.start)
    // "5 years, preferred 7": what is preferred there is more of the same.
    return !/^preferred\s+\d/iu.test(word)
  })
}

function weighed(
  piece: { readonly text: string; readonly start: number; readonly end: number },
  part: PostingPart,
  ground: ReadingGround,
): Found {
  const { text, start, end } = piece
  const under = part.heading === null ? 'it asks' : `under “${part.heading}”`
  if (part.kind === 'desirable') {
    const must = says(ground.essential, text) && !isDesirable(text, ground)
    return { text, start, end, weight: must ? 'essential' : 'desirable', why: must ? 'its own words' : under }
  }
  if (isDesirable(text, ground)) return { text, start, end, weight: 'desirable', why: 'its own words' }
  return { text, start, end, weight: 'essential', why: under }
}

const strong =
  /\b(?:must\s+(?:have|hold|be|pass|live|reside|possess)|you need|authori[sz]ed to work|right to work|work permit|clearance|is required|are required|is a must|driver['’]?s licen[cs]e|fluent in|ideal candidate|successful candidate)\b/iu

const asksStrongly = (text: string): boolean => strong.test(text)

function inProse(part: PostingPart, ground: ReadingGround, strict: boolean): readonly Found[] {
  if (part.kind === 'offer') return []
  const legal = part.kind === 'legal' || part.kind === 'apply'
  return part.lines.flatMap((line) => {
    if (noise.test(line.text)) return []
    if (strict && line.bullet) return []
    return sentencesOf(line).flatMap((sentence): readonly Found[] => {
      const tokens = tokensOf(sentence.text)
      if (tokens.length < 3 || tokens.length > 70 || sentence.text.endsWith('?')) return []
      if (says(ground.notAsks, tokens)) return []
      if (strict || legal ? !asksStrongly(sentence.text) : !says(ground.asks, tokens)) return []
      const weight = isDesirable(sentence.text, ground) ? 'desirable' : 'essential'
      return [{ ...sentence, weight, why: 'its own words' }]
    })
  })
}

function requirementOf(found: Found, key: string, ground: ReadingGround): Requirement {
  const { start, end, weight, why } = found
  const text = found.text.replaceAll(/\*\*|__|\\(?=\W)/gu, '').trim()
  const labels = ground.labeller.find(text)
  const facts = eligibilityOf(text)
  const terms = termsOf(text, labels)
  const telling =
    terms.length > 0 ||
    labels.some(({ entry }) => !entry.common) ||
    facts.some(({ kind }) => kind !== 'years')
  return { key, text, start, end, weight, weightWhy: why, telling, facts, labels, terms }
}

const name =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{N}]*(?:[.&+/-][\p{L}\p{N}]+)*[#+]*|\p{Ll}+\p{Lu}[\p{L}\p{N}]*)/gu
const plainWords =
  /^(?:I|A|An|The|You|Your|We|Our|It|Is|In|On|At|By|If|As|Of|Or|And|To|For|With|What|Who|This|That|They|Be|At|Must|Should|Candidate|Candidates|Degree|Bachelor|Master|University|Computer|Science|Engineering|Information|Systems|Technology|Engineer|Manager|Director|Senior|Head|Lead|Staff|Principal|Software|English|BS|BSc|BA|MS|MSc|MBA|PhD|US|UK|EU|USA|Experience|Strong|Excellent|Proven|Ability|Knowledge|IT|PM|QA)$/u

/** Names in a requirement that no entry of the lexicon covers. The first word of a sentence is none by its capital. */
function termsOf(text: string, labels: readonly Label[]): Requirement['terms'] {
  return Array.from(text.matchAll(name)).flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    const first = /(?:^|[.!?:•]\s*|[“"(]\s*)$/u.test(text.slice(0, start))
    const odd = /\p{L}.*(?:\p{Lu}|\d|[#+])/u.test(match[0])
    if ((first && !odd) || plainWords.test(match[0])) return []
    if (labels.some((label) => label.start < end && start < label.end)) return []
    return [{ text: match[0], start, end }]
  })
}
