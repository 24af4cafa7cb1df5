import { isOtherwise, maskedStretches } from './not-quantities.ts'
import type { Figure, Quantity } from './quantity.ts'
import { readFigure } from './read-figure.ts'
import { rate } from './amount.ts'
import { rateName } from './units.ts'

interface Found extends Figure {
  readonly start: number
}

const beginning =
  /(?<![\p{L}\p{N}_+])(?:[+−-](?=[$€£¥]?\d)|(?:US|A|AU|C|CA|NZ|HK|S|SG|R|MX)?[$€£¥₹₺₽₩₪₴₦](?=\s?\d)|[A-Z]{3}(?=\s?\d)|Rs\.?(?=\s?\d)|[Kk]r\.?(?=\s\d)|\d|(?:an?|half|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|doubl(?:ed|ing)|tripl(?:ed|ing)|quadrupl(?:ed|ing)|halv(?:ed|ing)|twice|(?:two|three|four|five|ten)fold)(?![\p{L}]))/giu
const arrow = /^\s*(?:→|⟶|➔|➜|⇒|-{1,2}>|=>|&rarr;)\s*/u
const rangeDash = /^\s?[-–—]\s?/u
const hedge =
  /(?:~|≈|\b(?:about|around|approximately|roughly|circa|ca\.|nearly|almost|over|more than|up to|some|close to|upwards of))\s?$/iu
const period =
  /(?<=\b(?:within|in|for|over|under|after|than|about|every)\s)an?\s(?:full\s|single\s)?(day|week|month|quarter|year|decade)(?![\p{L}-])/giu

/** All quantities of a text in order, with what ties two of them into a before and an after. */
export function findQuantities(text: string): readonly Quantity[] {
  const found = joined(text, scan(text))
  return found.map((figure) => placed(text, figure)).sort((a, b) => a.start - b.start)
}

function scan(text: string): readonly Found[] {
  const masked = maskedStretches(text)
  const found: Found[] = []
  let free = 0
  let refusedTo = -1
  for (const { index } of text.matchAll(beginning)) {
    if (index < free || masked.some(([from, to]) => index >= from && index < to)) continue
    const figure = readFigure(text, index)
    if (figure === null) continue
    const previous = found.at(-1)
    const continues = previous !== undefined && isTied(text.slice(previous.end, index))
    if (!continues && isOtherwise(text, index, figure)) {
      if (figure.bare) refusedTo = figure.end
      continue
    }
    // "MySQL 5.6 to 5.7": what a version is brought to is a version.
    if (figure.bare && refusedTo >= 0 && /^\s(?:to|and|→|->)\s$/u.test(text.slice(refusedTo, index))) continue
    if (continues && isOtherwise(text.slice(index), 0, { ...figure, end: figure.end - index })) continue
    found.push({ ...figure, start: index })
    free = figure.end
  }
  return [...found, ...periods(text, found)].sort((a, b) => a.start - b.start)
}

/** What stands between the sides of a range or a change. */
const isTied = (between: string) =>
  (rangeDash.test(between) && between.trim().length === 1) ||
  (arrow.test(between) && between.replace(arrow, '') === '')

/** "within a year", "for a quarter". */
function periods(text: string, taken: readonly Found[]): readonly Found[] {
  return Array.from(text.matchAll(period), (match): Found => ({
    kind: 'time',
    value: 1,
    unit: `${(match[1] ?? '').toLowerCase()}s`,
    start: match.index,
    end: match.index + match[0].length,
    inWords: true,
    bare: false,
    approximate: false,
  })).filter(({ start }) => !taken.some((figure) => start >= figure.start && start < figure.end))
}

type Joined = Found & Pick<Quantity, 'high' | 'side'>

/** Brings figures together that are one range, and marks those that are two sides of one change. */
function joined(text: string, found: readonly Found[]): readonly Joined[] {
  const result: Joined[] = []
  for (let at = 0; at < found.length; at++) {
    const first = found[at]
    const second = found[at + 1]
    if (first === undefined) break
    const tie = second === undefined ? null : tieOf(text, first, second)
    if (tie === null || second === undefined) {
      result.push({ ...first, high: null, side: null })
      continue
    }
    at += 1
    const [low, high] = sharing(first, second)
    if (tie === 'change')
      result.push({ ...low, high: null, side: 'before' }, { ...high, high: null, side: 'after' })
    else result.push({ ...high, start: low.start, value: low.value, high: high.value, side: null })
  }
  return result
}

/** Sides share what only one of them names: "61 to 66 %", "from 14 h to 3", "$10-12M". */
function sharing(first: Found, second: Found): readonly [Found, Found] {
  const low = { ...first, value: scaledLike(first.value, second.value) }
  if (first.kind === 'money' && second.kind === 'count')
    return [low, { ...second, kind: 'money', unit: first.unit, bare: false }]
  if (first.bare && second.kind !== 'count') return [{ ...low, kind: second.kind, unit: second.unit }, second]
  if (second.bare && first.kind !== 'count' && first.kind !== 'multiple')
    return [first, { ...second, kind: first.kind, unit: first.unit }]
  const scaled = first.kind === 'money' || first.bare ? low : first
  return [{ ...scaled, unit: first.unit ?? second.unit }, second]
}

/** The lower end of "10-12M" is ten million: a side of at most three digits takes the magnitude of the other. */
function scaledLike(value: number | null, other: number | null): number | null {
  if (value === null || other === null || value <= 0 || value >= 1000) return value
  const thousands = Math.floor(Math.log10(other / value) / 3 + 1e-9)
  return thousands >= 1 ? Number((value * 1000 ** thousands).toPrecision(12)) : value
}

const changing =
  /\b(?:reduc|cut|lower|decreas|shr[aiu]nk|drop|f[ae]ll|halv|shorten|slash|trim|declin|increas|rais|gr[eo]w|r[io]se|lift|boost|improv|accelerat|sped|expand|scal|climb|went|mov|brought|t[oa]+ke?n?\b|took|dr[oi]ve|chang|push|consolidat|down|up\b)\p{L}*/iu

function tieOf(text: string, first: Found, second: Found): 'change' | 'range' | null {
  const between = text.slice(first.end, second.start)
  if (between.length > 60 || second.kind === 'multiple') return null
  if (!areComparable(first, second)) return null
  if (arrow.test(between) && between.replace(arrow, '') === '') return 'change'
  if (rangeDash.test(between) && between.trim().length === 1 && !second.inWords) return 'range'
  const lead = text.slice(Math.max(0, first.start - 80), first.start)
  const from =
    /\bfrom\s+(?:~|≈|about |around |over |under |nearly |almost |roughly |approximately |just )*$/iu.test(
      lead,
    )
  const to =
    /^\s*(?:\([^)]*\)\s*)?(?:[\p{L}\p{N}&/%'’-]+\s+){0,5}?(?:down |up )?(?:to|into)\s+(?:~|≈|about |around |over |under |nearly |almost |roughly |approximately |just |only |less than |more than )*$/iu.test(
      between,
    )
  if (from && to && !/[.;]/.test(between)) return 'change'
  if (!/^\s(?:to|and)\s$/iu.test(between)) return null
  if (/\bbetween\s$/iu.test(lead)) return /\sand\s/i.test(between) ? 'range' : null
  if (!/\sto\s/i.test(between)) return null
  return changing.test(lead) ? 'change' : 'range'
}

function areComparable(first: Found, second: Found): boolean {
  if (first.kind === second.kind) return first.kind !== 'money' || first.unit === second.unit || second.bare
  return (
    first.bare || second.bare || (first.kind === 'money' && second.kind === 'count' && second.unit === null)
  )
}

function placed(text: string, { start, end, kind, value, high, unit, approximate, side }: Joined): Quantity {
  const per = rateAfter(text.slice(end, end + 60), kind === 'count')
  const noun = kind === 'count' && unit === null ? headOf(text.slice(end, end + 80)) : unit
  return {
    kind,
    start,
    end,
    value,
    high,
    unit: noun,
    per: per === undefined ? null : rateName(per),
    approximate: approximate || hedge.test(text.slice(Math.max(0, start - 20), start)),
    side,
  }
}

/** The rate behind a figure, for counts also behind what is counted: "20 releases per week". */
function rateAfter(after: string, isCount: boolean): string | undefined {
  const counted = isCount ? (/^(?:\s(?!an?\s|per\s)\p{L}[\p{L}-]*){1,2}/u.exec(after)?.[0].length ?? 0) : 0
  return (rate.exec(after) ?? rate.exec(after.slice(counted)))?.[1]
}

/** What a number counts: the first plural of the words behind it, "backend services", or a word for people. */
function headOf(after: string): string | null {
  const phrase = /^(?:[\s-]\p{L}[\p{L}/&'’-]*){1,4}/u.exec(after)?.[0] ?? ''
  for (const word of phrase.split(/\s+/)) {
    if (/^(?:to|in|of|on|by|for|with|and|or|at|from|across|per|a|the|within)$/i.test(word)) return null
    if (/^(?:people|staff|personnel|headcount|men|women|children|fte|person|member|engineer)$/i.test(word))
      return word.toLowerCase()
    if (/\p{Ll}{3,}s$/u.test(word) && !/(?:ss|us|is)$/u.test(word)) return word.toLowerCase()
  }
  return null
}
