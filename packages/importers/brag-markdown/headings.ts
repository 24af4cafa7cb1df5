import type { Period } from '@waymark/domain/evidence/evidence.ts'
import { unknownPeriod } from '../evidence/period.ts'
import { inlineOf } from './inline.ts'
import { labelledLine } from './labels.ts'
import { readSpan, takeDate, yearOf } from './spans.ts'

/** What the headings above a line say about it. */
export interface Place {
  readonly period: Period
  /** Year for months and quarters named without one. */
  readonly year: number | null
  /** Headings that name a project or an occasion, outermost first. */
  readonly topics: readonly string[]
  /** The heading that marks what stands below as not done yet. */
  readonly intent: string | null
}

interface Level extends Place {
  readonly level: number
}

const generic =
  /^(?:(?:my|the|key|main|major|other|work|business|personal|weekly|monthly|yearly|annual|career|technical|notable|recent|team|project) )*(?:projects?|wins?|accomplishments?|achievements?|highlights?|impact|other|misc(?:ellaneous)?|work|notes?|done|completed|log|journal|results?|brags?|brag (?:doc|document|sheet|list|book)|hype (?:doc|document)|summary|overview|contributions?|deliverables?|list|entries|updates?|collaboration(?: (?:&|and) mentor(?:ship|ing))?|mentor(?:ship|ing)|design (?:&|and) documentation|company building|what (?:you|i)(?:[’']ve)? learned|outside of work|learnings?|table of contents|contents|january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:this|last) (?:year|quarter|month|week))?$/iu

const intentions =
  /^(?:my )?(?:(?:next|future|upcoming|planned|open|ongoing) .*|(?:.* )?goals?(?: .*)?|.*\bnext (?:year|half|quarter|period|month|week|steps?|focus).*|to-?\s?dos?(?: .*)?|todo list|plans?(?: .*)?|in[ -]progress|backlog|ideas?|wish ?list|looking ahead|someday.*|intentions?)$/iu
const reached = /\b(?:achieved|met|done|completed|reached|accomplished|results|delivered)\b/iu

/** The words of a heading without marks, numbers and pictures in front. */
function headingText(markdown: string): string {
  return inlineOf(markdown)
    .text.replace(/^[^\p{L}\p{N}[(]+/u, '')
    .replace(/^\d{1,2}[.)]\s+/, '')
    .replace(/[^\p{L}\p{N}\])%]+$/u, '')
}

/** Follows the headings of a document. */
export function createOutline(fallback: Period, year: number | null) {
  let levels: Level[] = []
  const top: Place = { period: fallback, year: yearOf(fallback) ?? year, topics: [], intent: null }
  const place = (): Place => levels.at(-1) ?? top
  return {
    place,
    enter(level: number, markdown: string): void {
      levels = levels.filter((open) => open.level < level)
      const outer = place()
      const text = headingText(markdown)
      const dated = dateIn(text, outer.year, level === 1)
      const period = dated.period ?? outer.period
      const planned = intentions.test(dated.text) && !reached.test(dated.text)
      const isTopic =
        !planned && dated.text !== '' && !generic.test(dated.text) && level > (isTitle(dated.text) ? 1 : 0)
      levels.push({
        level,
        period,
        year: yearOf(period) ?? outer.year,
        topics: isTopic ? [...outer.topics, dated.text] : outer.topics,
        intent: planned ? dated.text : outer.intent,
      })
    },
    /** A line such as `Period: Jan – Mar 2025` dates everything below it in its section. */
    date(period: Period): void {
      const last = levels.at(-1)
      if (last !== undefined)
        levels[levels.length - 1] = { ...last, period, year: yearOf(period) ?? last.year }
    },
  }
}
export type Outline = ReturnType<typeof createOutline>

/** The first heading of a document often is its title, which is no project. */
function isTitle(text: string): boolean {
  return /\b(?:brag|hype|win|wins|accomplishments?|achievements?|journal|log|document|doc|work|career|self[ -]review|review)\b/iu.test(
    text,
  )
}

/** The time that a heading names, alone or beside other words. A bare year beside words counts only in a title. */
function dateIn(
  text: string,
  year: number | null,
  title: boolean,
): { readonly text: string; readonly period: Period | null } {
  const labelled = labelledLine(text)
  const whole = readSpan(labelled?.label === 'when' ? labelled.text : text, year)
  if (whole !== null) return { text: '', period: whole }
  const taken = takeDate(text, year)
  const certain =
    taken.period !== null &&
    (title || /\D/.test(taken.period.from ?? '') || taken.period.to !== null || /[()[\]:–—-]/.test(text))
  if (certain) return taken
  const ownYear = title ? /(?<![\p{L}\p{N}-])((?:19|20)\d{2})(?![\p{L}\p{N}-])/u.exec(text)?.[1] : undefined
  const month =
    /\b((?:january|february|march|april|june|july|august|september|october|november|december) (?:19|20)\d{2}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2]))\b/iu.exec(
      text,
    )?.[1]
  const years = title
    ? /(?<![\p{L}\p{N}-])((?:19|20)\d{2}\s?[-–—/]\s?(?:19|20)\d{2})(?![\p{L}\p{N}-])/u.exec(text)?.[1]
    : undefined
  const found = month ?? years ?? ownYear
  return found === undefined
    ? { text, period: null }
    : {
        text: text.replace(found, '').replace(/\s+/g, ' ').trim(),
        period: readSpan(found, year) ?? unknownPeriod,
      }
}
