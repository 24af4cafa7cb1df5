import { readDigits, readNumberWords } from './numbers.ts'
import type { Figure } from './quantity.ts'
import {
  attachedUnit,
  countedUnit,
  currencyAfter,
  currencyBefore,
  currencyName,
  readMagnitude,
  timeUnit,
} from './units.ts'

const sign = /[+−-](?=[$€£¥]?\d)/uy
const percent =
  /\s?(?:%|per\s?cent(?:age)?(?:\s(?:points?|pts))?(?![\p{L}])|percentage points?|basis points?|bps\b|pct\b|p\.p\.|pp\b)/iuy
const points = /\s?(?:points?|pts)(?![\p{L}-])/iuy
const timeAfter =
  /(?:[\s\u00a0-]|(?=\p{L}))(?:(?:business|working|calendar|fiscal|full|consecutive|straight|short|whole)\s)?(?<unit>\p{L}{1,12})(?![\p{L}\p{N}])/iuy
const outOf = /\s?(?:\/\s?|out of\s)(\d+(?:\.\d)?)(?![\p{L}\p{N}/%])/iuy
const times =
  /\s?[x×](?![\p{L}\p{N}])|-?fold(?![\p{L}])|\stimes(?=\s(?:faster|more|less|fewer|larger|smaller|higher|lower|cheaper|as|better|the|over))/iuy
const counted = /[\s\u00a0](\p{L}[\p{L}-]{0,19})(?![\p{L}\p{N}])/iuy

/** Verbs and adverbs that are a multiple by themselves. */
const multiples: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubling', 2],
  ['twice', 2],
  ['twofold', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['threefold', 3],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['fourfold', 4],
  ['fivefold', 5],
  ['tenfold', 10],
  ['halved', 0.5],
  ['halving', 0.5],
])
const letters = /\p{L}+/uy

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/**
 * The figure that begins at a place, with its sign, currency, magnitude and unit; null when none does. What stands
 * before it is not looked at: whether "9.6" is a version is not its question.
 */
export function readFigure(text: string, start: number): Figure | null {
  return readMultipleWord(text, start) ?? readNumeric(text, start)
}

function readMultipleWord(text: string, start: number): Figure | null {
  const word = match(letters, text, start)?.[0] ?? ''
  const value = multiples.get(word.toLowerCase())
  if (value === undefined) return null
  const once = { kind: 'multiple', unit: 'x', inWords: true, bare: false, approximate: false } as const
  return { ...once, value, end: start + word.length }
}

function readNumeric(text: string, start: number): Figure | null {
  const signed = match(sign, text, start)?.[0] ?? ''
  let at = start + signed.length
  const currency = match(currencyBefore, text, at)?.[0] ?? null
  if (currency !== null) at += currency.length
  if (currency !== null && /[\s\u00a0]/.test(text[at] ?? '')) at += 1
  const number =
    readDigits(text, at) ?? (currency === null && signed === '' ? readNumberWords(text, at) : null)
  if (number === null) return null
  at += number.length
  const scaled = readMagnitude(text, at, currency !== null || isMoneyBehind(text, at))
  at += scaled.length
  const plus = text[at] === '+' && !/\d/.test(text[at + 1] ?? '') ? 1 : 0
  at += plus
  const factor = scaled.factor * (signed === '-' || signed === '−' ? -1 : 1)
  const value = number.value === null ? null : Number((number.value * factor).toPrecision(12))
  const base = { value, inWords: number.inWords, approximate: plus === 1 }
  if (currency !== null) return { ...base, kind: 'money', unit: currencyName(currency), end: at, bare: false }
  const isFraction = number.inWords && number.value !== null && number.value > 0 && number.value < 1
  if (isFraction)
    return {
      ...base,
      value: Number(((value ?? 0) * 100).toPrecision(12)),
      kind: 'percent',
      unit: '%',
      end: at,
      bare: false,
    }
  return withUnit(text, at, base, scaled.length > 0 || plus > 0 || signed !== '')
}

/** "5m EUR": the currency stands behind the magnitude. */
function isMoneyBehind(text: string, at: number): boolean {
  const { length } = readMagnitude(text, at, true)
  return length > 0 && match(currencyAfter, text, at + length) !== null
}

type Base = Pick<Figure, 'value' | 'inWords' | 'approximate'>

function withUnit(text: string, at: number, base: Base, marked: boolean): Figure {
  const money = match(currencyAfter, text, at)
  if (money?.groups?.currency !== undefined && !base.inWords)
    return moneyAfter(at, money[0], money.groups.currency, money.groups.scale, base)
  const share = match(percent, text, at)
  if (share !== null)
    return {
      ...base,
      kind: 'percent',
      unit: /point|pp|p\.p|bps|pts/iu.test(share[0]) ? 'points' : '%',
      end: at + share[0].length,
      bare: false,
    }
  const point = match(points, text, at)
  if (point !== null)
    return { ...base, kind: 'percent', unit: 'points', end: at + point[0].length, bare: false }
  return timeOrTimes(text, at, base) ?? countOf(text, at, base, marked)
}

function moneyAfter(
  at: number,
  found: string,
  currency: string,
  scale: string | undefined,
  base: Base,
): Figure {
  const factor = scale === undefined ? 1 : scale.toLowerCase() === 'k' ? 1e3 : 1e6
  const value = base.value === null ? null : Number((base.value * factor).toPrecision(12))
  return { ...base, value, kind: 'money', unit: currencyName(currency), end: at + found.length, bare: false }
}

function timeOrTimes(text: string, at: number, base: Base): Figure | null {
  const multiple = match(times, text, at)
  if (multiple !== null)
    return { ...base, kind: 'multiple', unit: 'x', end: at + multiple[0].length, bare: false }
  const whole = match(outOf, text, at)
  const denominator = Number(whole?.[1] ?? 0)
  if (whole !== null && base.value !== null && denominator >= base.value && denominator <= 1000)
    return { ...base, kind: 'ratio', unit: `/${denominator}`, end: at + whole[0].length, bare: false }
  const found = match(timeAfter, text, at)
  const unit = found?.groups?.unit
  const name = unit === undefined || /^[A-Z]$/.test(unit) ? null : timeUnit(unit)
  if (found === null || name === null || unit === undefined) return null
  // "20 second-level engineers" and "two second-hand racks" are no times.
  if (
    /^(?:second|mo|min)$/i.test(unit) &&
    /^-\p{L}/u.test(text.slice(at + found[0].length)) &&
    !/^[\d]/.test(text.slice(at - 1))
  )
    return null
  const more = compound(text, at + found[0].length, name)
  const value = base.value === null || more === null ? base.value : base.value + more.value
  return { ...base, value, kind: 'time', unit: name, end: more?.end ?? at + found[0].length, bare: false }
}

/** The rest of "2 hr 10 min" in the unit of its head. */
function compound(
  text: string,
  at: number,
  unit: string,
): { readonly value: number; readonly end: number } | null {
  const rest = /\s(?:and\s)?(\d{1,2})\s?(min|mins|minutes|m|sec|s|seconds)(?![\p{L}\p{N}])/iuy
  const found = match(rest, text, at)
  if (found?.[1] === undefined || (unit !== 'h' && unit !== 'min')) return null
  return { value: Number((Number(found[1]) / 60).toPrecision(6)), end: at + found[0].length }
}

function countOf(text: string, at: number, base: Base, marked: boolean): Figure {
  const word = match(counted, text, at)?.[1] ?? attachedUnit.exec(text.slice(at, at + 8))?.[0]
  const unit = word === undefined ? null : countedUnit(word)
  return { ...base, kind: 'count', unit, end: at, bare: unit === null && !marked }
}
