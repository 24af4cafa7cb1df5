import type { Measure } from '../evidence/evidence.ts'
import { inOneUnit, readAmount, type Amount } from './amount.ts'

/** Verbs that say a figure moved. Without one, "from 9 to 17" may be opening hours and "from 8 to 17" a Java upgrade. */
const change =
  'reduc(?:e|es|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|decreas(?:e|es|ed|ing)|shr[aiu]nk(?:ing)?|drop(?:s|ped|ping)?|' +
  'f[ae]ll(?:s|en|ing)?|halv(?:e|ed|ing)|shorten(?:ed|ing)?|slash(?:ed|ing)?|trimm(?:ed|ing)|declin(?:ed|ing)|' +
  'increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|gr[eo]w(?:s|n|ing)?|r[io]se(?:n)?|rising|lift(?:ed|ing)?|boost(?:ed|ing)?|' +
  'doubl(?:ed|ing)|tripl(?:ed|ing)|improv(?:e|es|ed|ing)|accelerat(?:ed|ing)|sped|speeding|expand(?:ed|ing)|' +
  'scal(?:ed|ing)|climb(?:ed|ing)|went|go(?:es|ing)|mov(?:ed|ing)|brought|bringing|t[oa]+ke?n?|taking|dr[oi]ve(?:n)?|driving|' +
  'chang(?:ed|ing)|slow(?:ed|ing)|got|getting|push(?:ed|ing)|consolidat(?:ed|ing)'
const changeVerb = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${change})(?![\p{L}\p{N}-])`, 'giu')

/** What has not happened, did not happen, or is somebody's wish. */
const unreal =
  /\b(?:will|would|could|should|might|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|target(?:s|ed|ing)?|goals?|propos(?:e|ed|al|ing)|expect(?:s|ed|ing)?|project(?:ed|ing)|estimat(?:e|ed|es)|forecast(?:ed)?|potential(?:ly)?|want(?:s|ed)?|hop(?:e|ed|ing)|if|not|never|fail(?:ed|ing)? to|unable|instead of|rather than)\b|n['’]t\b/iu

/** Figures after these words are names of releases, not amounts. */
const versions = /\b(?:upgrad|migrat|version|bump|port(?:ed|ing)|updat)\w*/iu

const arrow = /\s*(?:→|⟶|➔|➜|⇒|-{1,2}>|=>|(?:&rarr;))\s*/gu
const maxMeasures = 5

/**
 * The figures that a text states with both sides, "from 4 h to 1 h" or "4h → 1h", as measures. A conservative
 * grammar: both numbers must stand in the text in one unit, the text must say what moved, and nothing that is
 * planned, denied or possibly a version, a year, a range or a clock time counts. "Reduced by 30%" has no sides
 * and gives nothing.
 */
export function readMeasures(text: string): Measure[] {
  const measures: Measure[] = []
  for (const sentence of sentencesOf(text)) {
    for (const found of [...fromTo(sentence), ...arrows(sentence)]) {
      if (measures.length < maxMeasures && !measures.some((known) => sameFigure(known, found)))
        measures.push(found)
    }
  }
  return measures
}

/** Sentences and lines: what a figure belongs to never reaches beyond one. */
function sentencesOf(text: string): string[] {
  return text.split(/\n|(?<=[.!?;])\s+/u).filter((sentence) => /\d/.test(sentence) && sentence.length <= 2000)
}

const sameFigure = (a: Measure, b: Measure) =>
  a.before === b.before && a.after === b.after && a.unit === b.unit

function fromTo(sentence: string): Measure[] {
  const measures: Measure[] = []
  for (const match of sentence.matchAll(/\bfrom\s+/giu)) {
    const start = match.index + match[0].length
    const before = readAmount(sentence.slice(start))
    if (before === null) continue
    const between =
      /^\s*(?:(?:in|during)\s+[\p{L}\p{N}]+\s+(?:\d{4}\s+)?|[\p{L}-]+\s+){0,3}?(?:down |up )?to\s+(?:only |just )?/iu.exec(
        sentence.slice(start + before.length),
      )
    if (between === null) continue
    const after = readAmount(sentence.slice(start + before.length + between[0].length))
    if (after === null) continue
    const measure = measureOf(sentence.slice(0, match.index), before.amount, after.amount, true)
    if (measure !== null) measures.push(measure)
  }
  return measures
}

function arrows(sentence: string): Measure[] {
  const measures: Measure[] = []
  for (const match of sentence.matchAll(arrow)) {
    const lead = sentence.slice(0, match.index)
    const side = lastAmount(lead)
    const after = readAmount(sentence.slice(match.index + match[0].length))
    if (side === null || after === null) continue
    const measure = measureOf(lead.slice(0, side.start), side.amount, after.amount, false)
    if (measure !== null) measures.push(measure)
  }
  return measures
}

/** The quantity that ends exactly where a text ends. */
function lastAmount(text: string): { readonly amount: Amount; readonly start: number } | null {
  const tail = text.slice(-60)
  const offset = text.length - tail.length
  for (const match of tail.matchAll(/(?<![\p{L}\p{N}.,:/-])(?:~|≈)?[$€£¥]?\d/gu)) {
    const found = readAmount(tail.slice(match.index))
    if (found !== null && match.index + found.length === tail.length) {
      return { amount: found.amount, start: offset + match.index }
    }
  }
  return null
}

function measureOf(lead: string, before: Amount, after: Amount, needsVerb: boolean): Measure | null {
  const clause = clauseOf(lead)
  if (unreal.test(lead)) return null
  const sides = inOneUnit(before, after)
  if (sides === null || sides.before === sides.after) return null
  const verbs = [...clause.matchAll(changeVerb)]
  if (isPurpose(clause, verbs.at(-1))) return null
  const moved = verbs.length > 0 || /\b(?:up|down)\s*$/iu.test(clause)
  const labelled = /[\p{L})]\s*:\s*$/u.test(lead)
  if (!moved && (needsVerb || (sides.unit === null && !labelled))) return null
  if (sides.unit === null && (versions.test(lead) || (isYear(sides.before) && isYear(sides.after))))
    return null
  const name = nameOf(clause, verbs)
  if (name === null) return null
  const rough = before.approximate || after.approximate ? ' (approximate)' : ''
  return { name: `${name}${rough}`, before: sides.before, after: sides.after, unit: sides.unit }
}

/** "Added tests to raise coverage from 6 % to 33 %" says what for, not what came of it; "helped to raise" says that it did. */
function isPurpose(clause: string, verb: RegExpExecArray | undefined): boolean {
  const before = verb === undefined ? '' : clause.slice(0, verb.index)
  return (
    /\bto\s+(?:\p{L}+ly\s+)?$/iu.test(before) &&
    !/\b(?:help|manag|able|enabl|allow)\p{L}*\s(?:.{0,20}\s)?to\s+(?:\p{L}+ly\s+)?$/iu.test(before)
  )
}

const isYear = (value: number) => Number.isInteger(value) && value >= 1900 && value <= 2100

/** The part of a sentence that can name the figure: the last clause that still has a word to offer. */
function clauseOf(lead: string): string {
  const parts = lead.split(/(?:,|;|\s[–—-]|\band\b|\bwhich\b|\bthat\b|\bwhile\b|\bthereby\b)\s+/iu)
  const last = parts.findLast((part) => /\p{L}{2}/u.test(part))
  return last ?? lead
}

/** What moved: the words after the verb ("cut deploy time from"), or else those before it ("deploy time fell from"). */
function nameOf(clause: string, verbs: readonly RegExpExecArray[]): string | null {
  const verb = verbs.at(-1)
  if (verb === undefined) return tidyName(clause)
  return tidyName(clause.slice(verb.index + verb[0].length)) ?? tidyName(clause.slice(0, verb.index))
}

function tidyName(words: string): string | null {
  const name = words
    .replace(/\(.*$/u, '')
    .replace(/\bby\s+[~\d].*$/iu, '')
    .replace(/\s*(?:was|were|is|are|has|have|been|down|up|again|sharply|steadily)\s*$/giu, '')
    .replace(/^[\s"'“”*_:–—-]*(?:(?:the|our|my|a|an|its|their|average|overall|up|down)\s+)*/iu, (dropped) =>
      /average/i.test(dropped) ? 'average ' : '',
    )
    .replace(/[\s"'“”*_:,(–—-]+$/u, '')
    .trim()
  if (!/\p{L}{2}/u.test(name) || /^(?:we|it|they|this|that|which|he|she|you)$/iu.test(name)) return null
  return name.split(/\s+/).length > 10 || name.length > 120 ? null : name
}
