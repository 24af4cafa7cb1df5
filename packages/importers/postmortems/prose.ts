import { readMoment, readTime, type WrittenTime } from '../incidents/clock-text.ts'
import { readDuration, type StatedDuration } from '../incidents/duration-text.ts'
import { zonePattern } from '../incidents/zones.ts'
import type { Section } from './sections.ts'

/** A stretch of time as a sentence states it: `from 16:58 to 18:46 UTC`. */
export interface StatedRange {
  readonly from: string | WrittenTime
  readonly to: string | WrittenTime
}

const clock = String.raw`\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?(?![a-z]))?(?:\s?\(?${zonePattern}\)?)?|\d{1,2}\s?[ap]\.?m\.?(?![a-z])(?:\s?\(?${zonePattern}\)?)?`
const range = new RegExp(
  String.raw`(?:from|between)\s+(?:about |around |approximately |roughly )?(${clock})\s*(?:to|until|till|and|[–—-])\s*(?:about |around |approximately |roughly )?(${clock})`,
  'i',
)
const bareRange = new RegExp(String.raw`^\W*(${clock})\s*(?:to|until|till|[–—-])\s*(${clock})`, 'i')
const down =
  /\b(?:outage|incident|unavailable|down|offline|disruption|inaccessible|unreachable|downtime|interruption|degraded|degradation)\b/i
const opening = /summary|overview|impact|issue|what happened|incident|outage|^$/i

/** Sentences in which a document sums up what happened. */
function summarySentences(sections: readonly Section[]): string[] {
  return sections
    .filter(
      ({ title, depth }, at) =>
        (at < 2 || depth <= 3) && (at <= 1 || opening.test(title)) && !/timeline|action|lesson/i.test(title),
    )
    .slice(0, 5)
    .flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'row').map(({ text }) => text))
    .join(' ')
    .split(/(?<=[.!?])\s+(?=[A-Z*])/)
    .slice(0, 40)
}

/** When it was, as the summary says in a sentence about the outage; null when none does. */
export function rangeInSummary(sections: readonly Section[]): StatedRange | null {
  for (const sentence of summarySentences(sections)) {
    if (!down.test(sentence)) continue
    const match = range.exec(sentence)
    const [from, to] = [readTime(match?.[1] ?? ''), readTime(match?.[2] ?? '')]
    if (from !== null && to !== null) return { from: withHalfOf(from, to, match?.[1]), to }
  }
  return null
}

/** `from 9:16 to 11:16 PM`: the half of the day stands once for both. */
function withHalfOf(from: WrittenTime, to: WrittenTime, text: string | undefined): WrittenTime {
  if (/[ap]\.?m/i.test(text ?? '') || to.hour < 12 || from.hour >= 12 || from.hour + 12 > to.hour) return from
  return { ...from, hour: from.hour + 12 }
}

/** A labelled duration may be a stretch: `08:41–09:54 UTC (1 h 13 m)`. */
export function rangeInText(text: string): StatedRange | null {
  const match = range.exec(text) ?? bareRange.exec(text)
  const [from, to] = [readTime(match?.[1] ?? ''), readTime(match?.[2] ?? '')]
  if (from !== null && to !== null) return { from: withHalfOf(from, to, match?.[1]), to }
  const halves = text.split(/\s+(?:to|until|till|–|—|-)\s+/)
  const [one, two] = halves
  if (one === undefined || two === undefined || halves.length !== 2) return null
  return readMoment(one) === null || readMoment(two) === null ? null : { from: one, to: two }
}

const lasting =
  /\b(?:last(?:ing|ed|s)|(?:was|were) (?:down|unavailable|inaccessible|offline|unreachable) for|down for|outage of|downtime of|disruption of|duration (?:was|of|is)|unavailable for|inaccessible for)(?: a total of)?\s+/i

/** How long the summary says that it lasted; null when no sentence about the outage does. */
export function durationInSummary(sections: readonly Section[]): StatedDuration | null {
  for (const sentence of summarySentences(sections)) {
    const match = lasting.exec(sentence)
    if (
      match === null ||
      !down.test(sentence) ||
      /\b(?:some|few|each|every|about half|certain|subset|individual)\b/i.test(sentence)
    )
      continue
    const found = readDuration(sentence.slice(match.index + match[0].length))
    if (found !== null) return found
  }
  return null
}
